import { type Bundle, filesOf, sha256, withFile } from '../bundle-builder.js';
import { brokenJson, brokenLines } from './broken-json.js';
import { linesIn, textOf } from './editing.js';
import { type History, oneOf, type Random } from './histories.js';
import { type Entry, type Fields, zipped } from './zip-writing.js';

/** A bundle broken at random, of which nobody can say beforehand what it is found as: only that it must not pass. */
export interface Mutant {
  readonly what: string;
  readonly zip: Uint8Array;
  /** It says what it said before: it must pass. */
  readonly harmless?: true;
}

export interface Files {
  readonly [name: string]: Uint8Array;
}

type Way = (files: Files, random: Random, history: History) => Mutant;

const entriesOf = (files: Files): Entry[] =>
  Object.entries(files).map(([name, content]) => ({
    name,
    content,
    level: content.length % 3 === 0 ? 1 : 0,
  }));

const asZip = (files: Files): Uint8Array => zipped(entriesOf(files));

/** The bytes of an honest zip, some of them others. */
const bytes: Way = (files, random) => {
  const zip = Buffer.from(asZip(files));
  const [from, many] = [random(zip.length), 1 + random(oneOf(random, [2, 40, 4000]))];
  const to = Math.min(zip.length, from + many);
  const way = random(8);
  if (way < 3) {
    for (let turn = 0; turn <= random(8); turn++) {
      const at = random(zip.length);
      zip[at] = (zip[at] ?? 0) ^ (1 << random(8));
    }
    return { what: 'bits turned', zip };
  }
  const [before, middle, behind] = [zip.subarray(0, from), zip.subarray(from, to), zip.subarray(to)];
  const other = Buffer.from(Array.from({ length: many }, () => random(256)));
  const made: readonly (readonly [string, readonly Uint8Array[]])[] = [
    ['cut off', [before]],
    ['a piece taken out', [before, behind]],
    ['a piece twice', [before, middle, middle, behind]],
    ['a piece of nothing', [before, new Uint8Array(to - from), behind]],
    ['a piece of anything', [before, other, behind]],
  ];
  const [what, parts] = made[way - 3] ?? ['as it was', [zip]];
  return { what, zip: Buffer.concat(parts) };
};

const FIELDS: readonly (keyof Fields)[] = [
  'flags',
  'method',
  'time',
  'crc',
  'packed',
  'length',
  'disk',
  'attributes',
  'at',
];

/** One field of one record of the zip says something else. */
const field: Way = (files, random) => {
  const entries = entriesOf(files);
  const which = oneOf(random, FIELDS);
  const value = oneOf(random, [0, 1, 8, 0xffff, 0xffffffff, 2 ** 28 + 1, random(2 ** 31), 1 << random(31)]);
  const where = random(2) === 0 ? 'directory' : 'local';
  const at = random(entries.length);
  const changed = entries.map((one, index) => (index === at ? { ...one, [where]: { [which]: value } } : one));
  return { what: `${where}: ${which}`, zip: zipped(changed) };
};

const END_FIELDS = ['disk', 'count', 'countHere', 'size', 'at'] as const;

const endField: Way = (files, random) => {
  const which = oneOf(random, END_FIELDS);
  const value = oneOf(random, [0, 1, 0xffff, 0xffffffff, random(70_000)]);
  return { what: `end: ${which}`, zip: zipped(entriesOf(files), { [which]: value }) };
};

const BAD_NAMES = [
  '../evil.txt',
  '../../../../etc/passwd',
  '/etc/passwd',
  'C:\\evil.txt',
  'events\\a.ndjson',
  'events/../keys.txt',
  'events/..',
  './keys.txt',
  'events//a.ndjson',
  'MANIFEST.JSON',
  'manifest.json ',
  'manifest.json\u0000',
  'keys.txt\u0000.ndjson',
  'checkpoints/01.txt',
  'checkpoints/99999999999.txt',
  'events/\u00c3\u00a9.ndjson',
  `events/${'a'.repeat(101)}.ndjson`,
  `events/${'a'.repeat(60_000)}.ndjson`,
  'files/x',
  '',
  '/',
  'con',
  'readme.txt',
];

const NOTHING = new Uint8Array();
/** The extra field by which zip64 tells sizes, and the records before its end. */
const ZIP64_EXTRA = Buffer.from('010010000400000000000000040000000000', 'hex');
const ZIP64_END = Buffer.concat([
  Buffer.from('504b06062c', 'hex'),
  Buffer.alloc(51),
  Buffer.from('504b0607', 'hex'),
  Buffer.alloc(16),
]);

const STRUCTURES: Readonly<Record<string, (entries: Entry[], random: Random) => Uint8Array>> = {
  'a name twice': (entries, random) => {
    const one = oneOf(random, entries);
    const content = random(2) === 0 ? one.content : Buffer.from('{}\n');
    return zipped(random(2) === 0 ? [...entries, { ...one, content }] : [{ ...one, content }, ...entries]);
  },
  'a name that leads elsewhere': (entries, random) =>
    zipped([...entries, { name: oneOf(random, BAD_NAMES), content: Buffer.from('x') }]),
  'a file under such a name': (entries, random) => {
    const at = random(entries.length);
    return zipped(
      entries.map((one, index) => (index === at ? { ...one, name: oneOf(random, BAD_NAMES) } : one)),
    );
  },
  'another name before the file than in the directory': (entries, random) => {
    const at = random(entries.length);
    const name = random(2) === 0 ? oneOf(random, BAD_NAMES) : oneOf(random, entries).name;
    return zipped(entries.map((one, index) => (index === at ? { ...one, local: { name } } : one)));
  },
  encrypted: (entries, random) => {
    const at = random(entries.length);
    return zipped(
      entries.map((one, index) =>
        index === at ? { ...one, directory: { flags: 1 }, local: { flags: 1 } } : one,
      ),
    );
  },
  'a symbolic link': (entries, random) => {
    const at = random(entries.length);
    const link = {
      ...(entries[at] as Entry),
      content: Buffer.from('/etc/passwd'),
      directory: { attributes: 0xa1ff0000 },
    };
    return zipped(entries.with(at, link));
  },
  zip64: (entries, random) => {
    const at = random(entries.length);
    const said = { packed: 0xffffffff, length: 0xffffffff, extra: ZIP64_EXTRA };
    const big = entries.map((one, index) => (index === at ? { ...one, directory: said } : one));
    return zipped(random(2) === 0 ? big : entries, { before: ZIP64_END, count: 0xffff });
  },
  'a comment': (entries) => zipped(entries, { comment: Buffer.from('PK\u0005\u0006 and more') }),
  'two ends': (entries) => zipped(entries, { before: zipped([]) }),
  'a zip in a zip': (entries) => {
    const content = zipped(entries);
    return zipped([...entries, { name: `files/${sha256(content)}`, content }]);
  },
  'a zip behind a zip': (entries, random) =>
    Buffer.concat([zipped(entries.slice(random(4))), zipped(entries)]),
  'two files in one place': (entries, random) => {
    const [one, other] = [random(entries.length), random(entries.length)];
    const same = { at: random(2) === 0 ? 0 : one * 10 };
    return zipped(entries.map((entry, index) => (index === other ? { ...entry, directory: same } : entry)));
  },
  'nothing packed as much': (entries, random) => {
    const at = random(entries.length);
    const swollen = { ...(entries[at] as Entry), packed: Buffer.from([3, 0]), level: 1 };
    return zipped(entries.with(at, swollen));
  },
  'more packed than said': (entries, random) => {
    const at = random(entries.length);
    const one = entries[at] as Entry;
    return zipped(
      entries.with(at, { ...one, level: 1, directory: { length: Math.max(one.content.length - 1, 0) } }),
    );
  },
  'a folder with something in it': (entries) =>
    zipped([...entries, { name: 'events/', content: Buffer.from('x') }]),
  'one more in the directory than its end counts': (entries) =>
    zipped([...entries, { name: 'keys.txt', content: NOTHING }], { count: entries.length }),
};

const structure: Way = (files, random) => {
  const what = oneOf(random, Object.keys(STRUCTURES));
  return { what, zip: STRUCTURES[what]?.(entriesOf(files), random) ?? new Uint8Array() };
};

/** What may be otherwise without anything being wrong. */
const harmless: Way = (files, random) => {
  const entries = entriesOf(files).map((one) => ({
    ...one,
    level: random(10),
    directory: { time: random(2 ** 31), crc: random(2 ** 31) },
  }));
  const mixed = random(2) === 0 ? entries.toReversed() : entries;
  const folders = random(2) === 0 ? [{ name: 'events/', content: new Uint8Array(), level: 0 }] : [];
  return { what: 'packed otherwise', zip: zipped([...folders, ...mixed]), harmless: true };
};

/** `careless`: the list keeps the hashes of what was there before. */
function listedAs(bundle: Bundle, before: Bundle, random: Random): Files {
  return random(3) === 0 ? filesOf(bundle, before.files) : filesOf(bundle);
}

/** One of its files says something else. */
const content: Way = (_, random, { bundle }) => {
  const named = [...bundle.files.keys()].filter((name) => /json$|txt$/.test(name));
  const name = oneOf(random, named);
  const lines = linesIn(bundle, name);
  const text = name.endsWith('.json') ? brokenJson(textOf(bundle, name), random) : brokenLines(lines, random);
  return { what: `content of ${name}`, zip: asZip(listedAs(withFile(bundle, name, text), bundle, random)) };
};

const manifest: Way = (files, random) => {
  const text = Buffer.from(files['manifest.json'] ?? []).toString('utf8');
  return {
    what: 'content of the manifest',
    zip: asZip({ ...files, 'manifest.json': Buffer.from(`${brokenJson(text.slice(0, -1), random)}\n`) }),
  };
};

/** Bytes of one of its files, with care for the list. */
const bits: Way = (_, random, { bundle }) => {
  const name = oneOf(random, [...bundle.files.keys()]);
  const said = Buffer.from(bundle.files.get(name) ?? []);
  if (said.length === 0)
    return { what: 'a file of nothing', zip: asZip(filesOf(withFile(bundle, name, 'x'))) };
  for (let turn = 0; turn <= random(3); turn++) {
    const at = random(said.length);
    said[at] = random(2) === 0 ? random(256) : (said[at] ?? 0) ^ (1 << random(8));
  }
  const cut = random(5) === 0 ? said.subarray(0, random(said.length)) : said;
  return { what: `bytes of ${name}`, zip: asZip(listedAs(withFile(bundle, name, cut), bundle, random)) };
};

/** Files under each other's names, once more under another name, or away. */
const swap: Way = (_, random, { bundle }) => {
  const names = [...bundle.files.keys()];
  const [one, other] = [oneOf(random, names), oneOf(random, names)];
  const [mine, theirs] = [bundle.files.get(one) ?? null, bundle.files.get(other) ?? null];
  const ways: readonly (readonly [string, () => Bundle])[] = [
    ['exchanged', () => withFile(withFile(bundle, one, theirs), other, mine)],
    ['over another', () => withFile(bundle, one, theirs)],
    ['away', () => withFile(bundle, one, null)],
    ['under another name', () => withFile(withFile(bundle, one, null), 'events/HS-9999-0001.ndjson', mine)],
    ['once more', () => withFile(bundle, `files/${sha256(mine ?? '')}`, mine)],
    ['a checkpoint more', () => withFile(bundle, `checkpoints/${1 + random(2 ** 31)}.txt`, theirs)],
  ];
  const [what, made] = oneOf(random, ways);
  return { what: `a file ${what}`, zip: asZip(listedAs(made(), bundle, random)) };
};

/** As often as they stand here. */
const WAYS: readonly Way[] = [
  bytes,
  bytes,
  bytes,
  field,
  field,
  endField,
  structure,
  structure,
  harmless,
  content,
  content,
  content,
  content,
  manifest,
  manifest,
  bits,
  bits,
  swap,
];

/** A bundle broken in one of many ways; the same random numbers break it the same way. */
export const mutantOf = (history: History, random: Random): Mutant =>
  oneOf(random, WAYS)(filesOf(history.bundle), random, history);
