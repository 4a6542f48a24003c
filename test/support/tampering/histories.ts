import type { KeyObject } from 'node:crypto';
import { verifierKey } from '../../../src/log/note.js';
import { parseCheckpoint, shortCode } from '../../../src/log/checkpoint.js';
import { unzipSync } from 'fflate';
import { type Bundle, bundleOf, type Manifest, keyNamed, noteOf, type Story } from '../bundle-builder.js';
import { randomStory, seeded } from '../random-story.js';

export type Random = (below: number) => number;
export type Anchor = readonly [label: string, text: string];

/** A bundle of a history as it was, and what belongs to it outside. */
export interface History {
  readonly name: string;
  readonly bundle: Bundle;
  /** Sizes of its checkpoints; the last is its own. */
  readonly sizes: readonly number[];
  /** Who signed the log when it had so many events; nobody: the key is not at hand. */
  readonly by: (size: number) => readonly KeyObject[];
}

/** What a department has written, as somebody opens it who has none of its keys. */
export function historyIn(name: string, zip: Uint8Array): History {
  const { 'manifest.json': list, ...files } = unzipSync(zip);
  const { files: _, ...manifest } = JSON.parse(Buffer.from(list ?? []).toString('utf8')) as Manifest & {
    files: object;
  };
  const tools = new Set(['VERIFY.md', 'verify.html', 'verify.mjs']);
  const kept = new Map(Object.entries(files).filter(([file]) => !tools.has(file)));
  const sizes = [...kept.keys()].flatMap(
    (file) => /^checkpoints\/(\d+)/.exec(file)?.slice(1).map(Number) ?? [],
  );
  return {
    name,
    bundle: { manifest, files: kept },
    sizes: sizes.toSorted((one, other) => one - other),
    by: () => [],
  };
}

export const oneOf = <T>(random: Random, list: readonly T[]): T => {
  const one = list[random(list.length)];
  if (one === undefined) throw new RangeError('nothing to choose from');
  return one;
};

const FIELDS = ['comment', 'dossier', 'facts', 'findings', 'vote'];

/** The first key alone, then both, then the second alone; or one for all. */
function signers(random: Random, sizes: readonly number[], seed: number) {
  const [first, second] = [keyNamed(`first ${seed % 7}`), keyNamed(`second ${seed % 7}`)];
  const turn = random(2) === 0 ? sizes.length : random(sizes.length);
  const by = (at: number) => {
    if (at < turn) return [first];
    return at === turn ? [first, second] : [second];
  };
  return sizes.map((size, at) => ({ size, by: by(at) }));
}

function scopeOf(random: Random, { steps }: Story) {
  if (random(3) > 0) return undefined;
  const { life, of } = oneOf(
    random,
    steps.filter((step) => step.life !== 'record'),
  );
  return { is: life, of };
}

/** An honest history of any shape: what is withheld, who signed when, how much of it is in the bundle. */
export function honestHistory(seed: number, whole = false): History {
  const random = seeded(seed * 7919 + 1);
  const story = randomStory(seed, { nominations: 1 + random(4), rounds: random(8), council: true });
  const size = story.steps.length;
  const earlier = Array.from({ length: random(4) }, () => 1 + random(size));
  const sizes = [...new Set([...earlier, size])].toSorted((one, other) => one - other);
  const signed = signers(random, sizes, seed);
  const scope = scopeOf(random, story);
  const withheld = FIELDS.filter(() => random(5) === 0);
  const bundle = bundleOf(story, { signed, withheld, ...(scope && !whole && { scope }) });
  return {
    name: `seed ${seed}`,
    bundle,
    sizes,
    by: (at) => signed.find((one) => one.size >= at)?.by ?? [],
  };
}

/** A checkpoint as it is held outside: as it was mailed, or as it is printed on paper. */
export function heldOutside(random: Random, { bundle }: Pick<History, 'bundle'>, size: number): Anchor {
  const note = noteOf(bundle, size);
  const checkpoint = parseCheckpoint(note);
  if (!checkpoint) throw new TypeError(`no checkpoint of ${size}`);
  return random(2) === 0 ? [`checkpoint-${size}.txt`, note] : [`paper ${size}`, shortCode(checkpoint)];
}

export const keyLine = (origin: string, key: KeyObject): string => verifierKey({ name: origin, key });
