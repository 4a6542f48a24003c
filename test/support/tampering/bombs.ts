import { constants, deflateRawSync } from 'node:zlib';
import { canonical } from '../../../src/history/canonical.js';
import { type Bundle, bundleOf, filesOf, type Manifest, zipOf } from '../bundle-builder.js';
import { randomStory } from '../random-story.js';
import { eventsOf, linesIn, textOf } from './editing.js';
import { type Entry, zipped } from './zip-writing.js';

/** Little to send, much to unpack, to read or to check: each at the edge of what a bundle may hold, or beyond. */

export interface Bomb {
  readonly what: string;
  readonly zip: () => Uint8Array;
  /** It is an honest bundle, only of much that is nothing. */
  readonly holds?: true;
  /** Told by what little has to be unpacked. */
  readonly quick?: true;
}

const MiB = 2 ** 20;
const HASH = 'a'.repeat(64);

const PIECE = 4 * MiB;

/** The same text again and again, packed without ever being there as a whole: pieces of it are packed alike. */
function filled(text: string, mib: number): Pick<Entry, 'content' | 'packed' | 'directory' | 'level'> {
  const piece = Buffer.alloc(Math.floor(PIECE / text.length) * text.length, text);
  const many = Math.floor((mib * MiB) / piece.length);
  const packed = deflateRawSync(piece, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  return {
    content: Buffer.alloc(0),
    packed: Buffer.concat([...Array.from({ length: many }, () => packed), Buffer.from([3, 0])]),
    directory: { length: many * piece.length },
    level: 9,
  };
}

/** The honest bundle with one of its files another. */
function inPlaceOf(bundle: Bundle, name: string, swollen: Partial<Entry>): Uint8Array {
  const files = Object.entries(filesOf(bundle)).filter(([one]) => one !== name);
  const entries = files.map(([one, content]): Entry => ({ name: one, content }));
  return zipped([...entries, { name, content: Buffer.alloc(0), ...swollen }]);
}

/** A chain of events that say a long list of nothing beside all they must say. */
function saidAtLength(life: string): Uint8Array {
  const story = randomStory(3, { nominations: 1, rounds: 1 });
  const said = Array.from({ length: 600_000 }, () => ({}));
  const last = story.steps.findLast((step) => step.life === life);
  if (!last) throw new TypeError(life);
  const { at } = story.steps.at(-1) ?? last;
  const more = Array.from({ length: 28 }, () => ({ ...last, from: last.to, at, beside: [], said }));
  return zipOf(bundleOf({ ...story, steps: [...story.steps, ...more], erasures: [] }));
}

/** As many events listed as would be needed for what lies beside them. */
const listing = (bundle: Bundle, of: string, events: number): Bundle => ({
  ...bundle,
  manifest: {
    ...bundle.manifest,
    chains: bundle.manifest.chains.map((chain) => (chain.of === of ? { ...chain, events } : chain)),
  } satisfies Manifest,
});

/** A list of so many of these, to its end: a reader must take it in whole to know what it is. */
const listed = (item: string, mib: number): Partial<Entry> => ({
  content: Buffer.from(`[${`${item},`.repeat(Math.floor((mib * MiB) / (item.length + 1)))}0]\n`),
});

const honest = (bundle: Bundle): Entry[] =>
  Object.entries(filesOf(bundle)).map(([name, content]) => ({ name, content }));

/** What has to be read as a whole before anything can be said. */
const ofManifests = (whole: Bundle): Bomb[] => {
  const manifest = (swollen: Partial<Entry>) => inPlaceOf(whole, 'manifest.json', swollen);
  return [
    { what: 'a manifest of brackets', quick: true, zip: () => manifest(filled('[', 15)) },
    { what: 'a manifest of empty lists', zip: () => manifest(listed('[]', 15)) },
    { what: 'a manifest of empty objects', zip: () => manifest(listed('{}', 15)) },
    { what: 'a manifest of nothing', quick: true, zip: () => manifest(filled('\u0000', 255)) },
  ];
};

const ofChains = (whole: Bundle, part: Bundle): Bomb[] => {
  const [of = ''] = whole.manifest.chains.map((chain) => chain.of);
  const [mine = ''] = part.manifest.chains.map((chain) => chain.of);
  const [event = ''] = linesIn(whole, eventsOf(of));
  const proof = `${canonical({ seq: 1, idx: 0, path: [] })}\n`;
  const withheld = `${canonical({ seq: 1, field: 'f', withheld: true })}\n`;
  const basis = { law: 'a', number: 'a', date: 'a', reason: 'a' };
  const erased = `${canonical({ of, seq: 1, field: 'f', by: ['a', 'b'], basis, event: { of, seq: 1 } })}\n`;
  const events = (swollen: Partial<Entry>) => inPlaceOf(whole, eventsOf(of), swollen);
  const swells = { ...filled('\u0000', 512), directory: { length: 4096 } };
  const boasts = { content: Buffer.from('x'), directory: { length: 60 * MiB } };
  return [
    { what: 'an event of brackets', zip: () => events(filled('[', 60)) },
    { what: 'an event of empty objects', zip: () => events(listed('{}', 1.9)) },
    { what: 'one event again and again', zip: () => events(filled(`${event}\n`, 60)) },
    { what: 'lines of nothing', zip: () => events(filled('\n', 60)) },
    { what: 'a file that swells to much more than it says', quick: true, zip: () => events(swells) },
    { what: 'a file that says much more than it has', quick: true, zip: () => events(boasts) },
    {
      what: 'as many proofs as fit',
      zip: () => inPlaceOf(listing(part, mine, 2 ** 30), `proofs/${mine}.ndjson`, filled(proof, 60)),
    },
    {
      what: 'as much withheld as fits',
      zip: () => inPlaceOf(whole, `disclosures/${of}.ndjson`, filled(withheld, 60)),
    },
    { what: 'as much erased as fits', zip: () => inPlaceOf(whole, 'redactions.ndjson', filled(erased, 15)) },
    { what: 'a record of nothing', holds: true, zip: () => saidAtLength('record') },
    { what: 'a nomination of nothing', holds: true, zip: () => saidAtLength('nomination') },
  ];
};

const ofTheLog = (whole: Bundle): Bomb[] => {
  const own = `checkpoints/${whole.manifest.size}.txt`;
  const note = textOf(whole, own);
  const often = { content: Buffer.from(note + `${note.split('\n').at(-2) ?? ''}\n`.repeat(500)) };
  const many = (_: unknown, at: number): Entry => ({
    name: `checkpoints/${at + 1_000_000}.txt`,
    content: Buffer.from(note),
  });
  return [
    { what: 'as many leaves as fit', zip: () => inPlaceOf(whole, 'log/leaves.bin', filled(HASH, 60)) },
    { what: 'signed again and again', quick: true, zip: () => inPlaceOf(whole, own, often) },
    { what: 'signed much too often', quick: true, zip: () => inPlaceOf(whole, own, filled(note, 60)) },
    {
      what: 'as many checkpoints as fit',
      zip: () => zipped([...honest(whole), ...Array.from({ length: 65_000 }, many)]),
    },
  ];
};

const ofFiles = (whole: Bundle): Bomb[] => {
  const name = (_: unknown, at: number): string => `files/${String(at).padStart(64, '0')}`;
  const evidence = (mib: number, count: number): Uint8Array => {
    const one = filled('\u0000', mib);
    const all = Array.from({ length: count }, name).map((file): Entry => ({ name: file, ...one }));
    return zipped([...honest(whole), ...all]);
  };
  const inOnePlace = (): Uint8Array => {
    const one = filled('\u0000', 60);
    const shadow = { ...one, packed: new Uint8Array(), directory: { ...one.directory, at: 0 } };
    const all = Array.from({ length: 60 }, name).map((file, at) => ({
      name: file,
      ...(at === 0 ? one : shadow),
    }));
    return zipped([...all, ...honest(whole)]);
  };
  return [
    { what: 'evidence of 60 MiB', zip: () => evidence(60, 1) },
    { what: 'evidence of almost 4 GiB', zip: () => evidence(60, 67) },
    { what: 'evidence of more than 4 GiB', quick: true, zip: () => evidence(60, 80) },
    { what: 'a file of 1 GiB', quick: true, zip: () => evidence(1024, 1) },
    { what: 'many files in one place', quick: true, zip: inOnePlace },
  ];
};

export const bombsOf = (whole: Bundle, part: Bundle): Bomb[] => [
  ...ofManifests(whole),
  ...ofChains(whole, part),
  ...ofTheLog(whole),
  ...ofFiles(whole),
];
