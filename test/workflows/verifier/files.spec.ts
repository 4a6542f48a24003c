import { unzipSync, zipSync } from 'fflate';
import { filesOf, linesOf, sha256, withFile, zipOf } from '../../support/bundle-builder.js';
import { seeded } from '../../support/random-story.js';
import { checked, checkedZip, saidOf } from './checked.js';
import { edited, EVENTS, honest, line, listed, OF, part, story } from './tampering.js';

const at3 = { chain: OF, seq: 3 };
const third = story.steps.filter(({ of }) => of === OF)[2];

describe('files', () => {
  test.each([
    ['another', withFile(honest, 'keys.txt', linesOf(['a', 'b'])), { kind: 'file', file: 'keys.txt' }],
    [
      'one more',
      withFile(honest, 'files/' + 'a'.repeat(64), 'x'),
      { kind: 'file', file: 'files/' + 'a'.repeat(64) },
    ],
    ['none', withFile(honest, 'redactions.ndjson', null), { kind: 'file', file: 'redactions.ndjson' }],
  ])('a file is not as the manifest says: %s', async (_, bundle, place) => {
    expect(saidOf(await checked(bundle, {}, honest.files))).toMatchObject({ exit: 1, ...place });
  });

  test('where a file is altered, the place inside is told too', async () => {
    const bundle = edited(
      honest,
      EVENTS,
      line(2, (said) => said.replace('"page"', '"pagf"')),
    );
    const found = await checked(bundle, {}, honest.files);
    expect(saidOf(found)).toMatchObject({ exit: 1, kind: 'file', file: EVENTS });
    expect(found.inside).toMatchObject({ kind: 'hash', place: at3 });
    expect(found.inside?.words[0]).toContain(`Chuỗi ${OF}, sự kiện số 3 (SUBMIT, ${third?.at.slice(0, 10)}`);
  });

  test.each([
    ['a rehearsal shown as real', listed(honest, () => ({ rehearsal: true }))],
    ['a scope without its chain', listed(part, () => ({ scope: { is: 'nomination', of: 'HS-2021-0009' } }))],
    ['chains out of order', listed(honest, ({ chains }) => ({ chains: chains.toReversed() }))],
  ])('a manifest that says what is not so: %s', async (_, bundle) => {
    expect(saidOf(await checked(bundle))).toMatchObject({ exit: 1, kind: 'file', file: 'manifest.json' });
  });
});

const zipped = zipOf(honest);
const text = (said: string): Uint8Array => Buffer.from(said, 'utf8');
const raw = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files);
const all = filesOf(honest);

/** The zip with something else at a place of the record of one of its files, in the directory or before the file. */
function patched(
  at: number,
  bytes: readonly number[],
  where: 'directory' | 'local' = 'directory',
): Uint8Array {
  const zip = Buffer.from(zipped);
  const record = where === 'local' ? 0 : zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  zip.set(bytes, record + at);
  return zip;
}

/** The directory said to hold one more or fewer. */
function ended(at: number, value: number): Uint8Array {
  const zip = Buffer.from(zipped);
  zip.writeUInt16LE(value, zip.length - 22 + at);
  return zip;
}

describe('a zip that is out of the ordinary is no bundle', () => {
  test('as it is, or with its folders named, it is one', async () => {
    expect(saidOf(await checkedZip(zipped))).toEqual({ exit: 3 });
    expect(saidOf(await checkedZip(patched(0, [])))).toEqual({ exit: 3 });
    expect(saidOf(await checkedZip(ended(4, 0)))).toEqual({ exit: 3 });
    expect(saidOf(await checkedZip(raw({ ...all, 'events/': new Uint8Array() })))).toEqual({ exit: 3 });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a few letters', text('not a zip file at all, only some letters')],
    ['half of it', zipped.slice(0, zipped.length / 2)],
    ['its end alone', zipped.slice(-22)],
    ['something behind it', Buffer.concat([zipped, text('x')])],
    ['something before it', Buffer.concat([text('x'), zipped])],
    ['a name above it', raw({ ...all, '../evil': text('x') })],
    ['a name from the root', raw({ ...all, '/etc/passwd': text('x') })],
    ['a name with a backslash', raw({ ...all, 'events\\a.ndjson': text('x') })],
    ['a name nobody knows', raw({ ...all, 'readme.txt': text('x') })],
    ['a name that ends above', raw({ ...all, 'events/..': text('x') })],
    ['no manifest', raw({ 'keys.txt': text('x') })],
    ['a manifest that is none', raw({ ...all, 'manifest.json': text('{}\n') })],
    [
      'another format',
      raw({
        ...all,
        'manifest.json': Buffer.from(
          Buffer.from(all['manifest.json'] ?? [])
            .toString()
            .replace('bundle/v1', 'bundle/v2'),
        ),
      }),
    ],
    ['a file that is encrypted', patched(8, [1, 0])],
    ['a way of packing nobody knows', patched(10, [12, 0])],
    ['a link to another file', patched(38, [0, 0, 0xff, 0xa1])],
    ['a size that only zip64 could tell', patched(24, [0xff, 0xff, 0xff, 0xff])],
    ['a file on another disk', patched(34, [1, 0])],
    ['a file before the beginning', patched(42, [0xff, 0xff, 0xff, 0xff])],
    ['another name before the file than in the directory', patched(30, [0x6e], 'local')],
    ['another way of packing there', patched(8, [0, 0], 'local')],
    ['one file fewer in the directory', ended(10, 3)],
    ['two disks', ended(4, 1)],
  ])('%s', async (_, zip) => {
    const found = await checkedZip(zip);
    expect(saidOf(found)).toEqual({ exit: 2 });
    expect(found.sentence).toHaveLength(2);
  });

  test('the same name twice', async () => {
    const twice = Buffer.from(raw({ ...all, 'plans/a': text('x') })).toString('latin1');
    const name = Object.keys(all).find((one) => one.length === 7) ?? '';
    expect(saidOf(await checkedZip(Buffer.from(twice.replaceAll('plans/a', name), 'latin1')))).toEqual({
      exit: 2,
    });
  });

  test('a bomb swells to no more than the directory says', async () => {
    const bomb = Buffer.from(raw({ ...all, [EVENTS]: new Uint8Array(50_000_000) }));
    const record = bomb.lastIndexOf(Buffer.from(EVENTS)) - 46;
    bomb.writeUInt32LE(100, record + 24);
    expect(saidOf(await checkedZip(bomb))).toMatchObject({ exit: 1, kind: 'file', file: EVENTS });
    bomb.writeUInt32LE(2 ** 29, record + 24);
    expect(saidOf(await checkedZip(bomb))).toEqual({ exit: 2 });
  });
});

test('whatever byte of a bundle is altered, it does not pass and nothing breaks', async () => {
  const random = seeded(5);
  for (let turn = 0; turn < 150; turn++) {
    const zip = zipped.slice();
    const at = random(zip.length);
    zip[at] = (zip[at] ?? 0) ^ (1 << random(8));
    const { exit, sentence, wrong } = await checkedZip(zip);
    expect([at, sentence.join(' ')]).not.toEqual([at, expect.stringContaining('TypeError')]);
    // the time of a file, a checksum or the bits behind a packed file's end say nothing of the bundle
    if (exit === 3) expect(sha256(...Object.values(unzipSync(zip)))).toBe(sha256(...Object.values(all)));
    else expect([1, 2]).toContain(exit);
    if (exit === 1) expect(wrong?.words).toHaveLength(2);
  }
});
