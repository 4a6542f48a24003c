import { shortCode } from '../../../src/log/checkpoint.js';
import { verifierKey } from '../../../src/log/note.js';
import { anchorIn } from '../../../verifier/forms.mjs';
import { bundleOf, keyNamed, noteOf, type Story } from '../../support/bundle-builder.js';
import { randomStory } from '../../support/random-story.js';
import { checked, saidOf } from './checked.js';

const story = randomStory(23);
const size = story.steps.length;
const [first, second, stranger] = [keyNamed('first'), keyNamed('second'), keyNamed('stranger')];
const lineOf = (key: typeof first): string => verifierKey({ name: story.origin, key });
const signedBy = (...keys: (typeof first)[][]) =>
  keys.map((by, at) => ({ size: at === keys.length - 1 ? size : 4 * (at + 1), by }));
const bundle = bundleOf(story, { signed: signedBy([first], [first]) });
const scoped = bundleOf(story, {
  signed: signedBy([first], [first]),
  scope: { is: 'nomination', of: 'HS-2021-0001' },
});
const note = noteOf(bundle, 4);
const code = (text: string): string => shortCode(anchorIn('', text) ?? { size: 0, root: '' });

/** All of it told otherwise from one event on, and signed anew by whoever has the key. */
const rewritten = (from: number): Story => ({
  ...story,
  steps: story.steps.map((step, at) => (at === from ? { ...step, type: 'KHAC' } : step)),
});

describe('what is held outside', () => {
  test.each([
    ['a checkpoint that was mailed', [['checkpoint.txt', note]], 0],
    ['with the line ends of another system', [['checkpoint.txt', note.replaceAll('\n', '\r\n')]], 0],
    ['a short code from paper', [['paper', code(note)]], 0],
    ['a short code typed with what is at hand', [['paper', code(note).replace('·', '-').toUpperCase()]], 0],
    [
      'several',
      [
        ['a', note],
        ['b', code(note)],
        ['c', noteOf(bundle, size)],
      ],
      0,
    ],
    ['none', [], 3],
  ] as [string, [string, string][], number][])('%s', async (_, anchors, exit) => {
    for (const one of [bundle, scoped]) expect(saidOf(await checked(one, { anchors }))).toEqual({ exit });
  });

  test.each([
    ['four', 'a.txt'],
    ['', 'a.txt'],
    ['4 · 0000', 'short'],
  ])('%p is no anchor', async (text, label) => {
    const found = await checked(bundle, { anchors: [[label, text]] });
    expect(saidOf(found)).toEqual({ exit: 2 });
    expect(found.sentence.join(' ')).toContain(label);
  });

  test('all rewritten and signed anew: consistent in itself, never anchored, and found by an anchor', async () => {
    for (const from of [0, 3]) {
      const other = bundleOf(rewritten(from), { signed: signedBy([first], [first]) });
      expect(saidOf(await checked(other))).toEqual({ exit: 3 });
      for (const held of [note, code(note)])
        expect(saidOf(await checked(other, { anchors: [['held', held]] }))).toEqual({
          exit: 1,
          kind: 'anchor',
          anchor: 'held',
        });
    }
  });

  test('rewritten after the anchor it is not found: that is what is not proved', async () => {
    const other = bundleOf(rewritten(5), { signed: signedBy([first], [first]) });
    expect(saidOf(await checked(other, { anchors: [['held', note]] }))).toEqual({ exit: 0 });
  });

  test('rolled back to an older backup: the log had more events when it was anchored', async () => {
    const older = bundleOf(
      { ...story, steps: story.steps.slice(0, size - 5), erasures: [] },
      { signed: [{ size: size - 5, by: [first] }] },
    );
    const found = await checked(older, { anchors: [['held', noteOf(bundle, size)]] });
    expect(saidOf(found)).toEqual({ exit: 1, kind: 'anchor', anchor: 'held' });
    expect(found.wrong?.words[1]).toContain(`had ${size} events then and has ${size - 5} here`);
  });

  test('of another log', async () => {
    const elsewhere = bundleOf(
      { ...story, origin: 'khac.example.vn/SCT' },
      { signed: signedBy([first], [first]) },
    );
    expect(saidOf(await checked(elsewhere, { anchors: [['held', note]] }))).toMatchObject({
      exit: 1,
      kind: 'anchor',
    });
  });

  test('a bundle of one chain cannot be compared with a size it has no proof for, and does not say 0', async () => {
    const six = noteOf(
      bundleOf(story, {
        signed: [
          { size: 6, by: [first] },
          { size, by: [first] },
        ],
      }),
      6,
    );
    expect(saidOf(await checked(scoped, { anchors: [['held', six]] }))).toEqual({ exit: 3 });
    expect(
      saidOf(
        await checked(scoped, {
          anchors: [
            ['held', six],
            ['b', note],
          ],
        }),
      ),
    ).toEqual({ exit: 3 });
    expect(saidOf(await checked(bundle, { anchors: [['held', six]] }))).toEqual({ exit: 0 });
  });
});

describe('keys', () => {
  test('all signed by another: found by the anchor, though the history is the same', async () => {
    const other = bundleOf(story, { signed: signedBy([stranger], [stranger]) });
    expect(saidOf(await checked(other))).toEqual({ exit: 3 });
    expect(saidOf(await checked(other, { anchors: [['held', note]] }))).toMatchObject({
      exit: 1,
      kind: 'anchor',
    });
  });

  test.each([
    ['the one that signs', [[first], [first]], first, 3],
    ['one that does not', [[first], [first]], stranger, 1],
    ['the one before, which vouched for the next', [[first], [first, second], [second]], first, 3],
    ['the next one alone', [[first], [first, second], [second]], second, 3],
    ['one that only looks on', [[first], [first, stranger], [first]], stranger, 1],
  ] as [string, (typeof first)[][], typeof first, number][])(
    'given from outside: %s',
    async (_, by, key, exit) => {
      const found = await checked(bundleOf(story, { signed: signedBy(...by) }), { keys: [lineOf(key)] });
      expect(found.exit).toBe(exit);
      if (exit === 1) expect(found.wrong?.kind).toBe('signature');
    },
  );

  test.each([
    ['a new key without the one before it', [[first], [second]]],
    ['the old key again after the new one', [[first], [first, second], [first]]],
  ])('%s is refused', async (_, by) => {
    const found = await checked(bundleOf(story, { signed: signedBy(...by) }));
    expect(saidOf(found)).toMatchObject({ exit: 1, kind: 'signature', file: `checkpoints/${size}.txt` });
  });

  test('what is no key is said to be none', async () => {
    expect(saidOf(await checked(bundle, { keys: ['thidua+1234'] }))).toEqual({ exit: 2 });
  });
});
