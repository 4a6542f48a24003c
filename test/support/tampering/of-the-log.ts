import type { KeyObject } from 'node:crypto';
import { checkpointText } from '../../../src/log/checkpoint.js';
import { signedNote } from '../../../src/log/note.js';
import { leafHash } from '../../../src/log/tree.js';
import { type Bundle, keyNamed, linesOf, rootsOver, withFile } from '../bundle-builder.js';
import { type Act, at, type Found, type Kind, leafFile, ownFile, shortened, without } from './act.js';
import {
  besideOf,
  bodiesIn,
  eventsOf,
  hashOfBody,
  isWhole,
  leavesIn,
  linesIn,
  listed,
  placesIn,
  relinked,
  textOf,
  withLeaves,
} from './editing.js';
import { heldOutside, type History, keyLine, oneOf } from './histories.js';
import { relogged, retold } from './of-events.js';

/** Tampering with the log, its checkpoints, its keys, and with whole chains: what it takes to rewrite everything. */

const STRANGER = keyNamed('stranger');

/** Whoever rewrites a history whose key he has not got signs with another. */
const orAnother =
  (by: History['by']): History['by'] =>
  (size) =>
    by(size).length > 0 ? by(size) : [STRANGER];

const noteFor = ({ manifest: { origin } }: Bundle, size: number, root: string, by: readonly KeyObject[]) =>
  signedNote(
    checkpointText({ origin, size, root }),
    by.map((key) => ({ name: origin, key })),
  );

/** All checkpoints signed over the log as it lies here now: of these sizes, by whom the history says or another. */
function resigned(bundle: Bundle, sizes: readonly number[], by: History['by']): Bundle {
  const root = rootsOver(leavesIn(bundle).map(leafHash));
  const bare = [...bundle.files.keys()]
    .filter((name) => name.startsWith('checkpoints/'))
    .reduce((left, name) => withFile(left, name, null), bundle);
  const signed = sizes.reduce(
    (made, size) =>
      withFile(made, `checkpoints/${size}.txt`, noteFor(bundle, size, root({ from: 0, to: size }), by(size))),
    bare,
  );
  const keys = [...new Set(sizes.flatMap((size) => [...by(size)]))];
  return withFile(signed, 'keys.txt', linesOf(keys.map((key) => keyLine(bundle.manifest.origin, key))));
}

export const reordered: Kind = ({ bundle }, random) => {
  const chains = bundle.manifest.chains.filter(({ life }) => life === 'nomination');
  if (!isWhole(bundle) || chains.length < 2) return null;
  const first = random(chains.length - 1);
  const [one, other] = [chains[first], chains[first + 1 + random(chains.length - first - 1)]];
  if (!one || !other) return null;
  const [mine, theirs] = [placesIn(bundle, one.of), placesIn(bundle, other.of)];
  const exchanged = (name: (of: string) => string, from: Bundle): Bundle =>
    withFile(
      withFile(from, name(one.of), bundle.files.get(name(other.of)) ?? null),
      name(other.of),
      bundle.files.get(name(one.of)) ?? null,
    );
  const way = random(3);
  if (way === 0)
    return {
      what: 'two nominations under each other’s name',
      bundle: exchanged((of) => `disclosures/${of}.ndjson`, exchanged(eventsOf, bundle)),
      found: { kind: 'of', place: at(one.of, 1) },
    };
  if (way === 1) {
    const swapped = bundle.manifest.chains.map((chain) =>
      chain === one ? other : chain === other ? one : chain,
    );
    return {
      what: 'two nominations in another order in the list',
      bundle: listed(bundle, () => ({ chains: swapped })),
      found: { kind: 'file', place: { file: 'manifest.json' } },
    };
  }
  const leaves = leavesIn(bundle);
  const [here, there] = [oneOf(random, mine), oneOf(random, theirs)];
  [leaves[here], leaves[there]] = [leaves[there] ?? '', leaves[here] ?? ''];
  return {
    what: 'events of two nominations in another order in the log',
    bundle: withLeaves(bundle, leaves),
    found: { kind: 'root', place: { file: ownFile(bundle) } },
  };
};

export const dropped: Kind = ({ bundle }, random) => {
  const chains = bundle.manifest.chains.filter(({ life }) => life === 'nomination');
  if (!isWhole(bundle) || chains.length === 0) return null;
  const { of } = oneOf(random, chains);
  const places = placesIn(bundle, of);
  const way = random(3);
  if (way === 0)
    return {
      what: 'its files alone',
      bundle: { ...without(bundle, of), manifest: bundle.manifest },
      // the first by name of those that are not there
      found: { kind: 'file', place: { file: besideOf(of) } },
    };
  if (way === 1)
    return {
      what: 'its files and its line in the list',
      bundle: without(bundle, of),
      found: leafFile(places[0]),
    };
  const leaves = leavesIn(bundle).filter((_, idx) => !places.includes(idx));
  return { what: 'out of the log too', bundle: withLeaves(without(bundle, of), leaves), found: leafFile() };
};

/** Everything told anew by whoever has the key too: only what is held outside tells. */
export const rewritten: Kind = (history, random) => {
  const { bundle, sizes } = history;
  const chains = bundle.manifest.chains.filter(({ life }) => life === 'nomination');
  if (!isWhole(bundle) || chains.length === 0) return null;
  const { of, events } = oneOf(random, chains);
  const seq = 1 + random(events);
  const told = relinked(bundle, of, retold(bodiesIn(bundle, of), seq, random));
  const idx = placesIn(bundle, of)[seq - 1] ?? 0;
  const by = random(3) === 0 ? () => [STRANGER] : orAnother(history.by);
  const anchor = heldOutside(
    random,
    history,
    oneOf(
      random,
      sizes.filter((size) => size > idx),
    ),
  );
  return {
    what: by(idx + 1).includes(STRANGER) ? 'by another key' : 'by the same keys',
    bundle: resigned(relogged(bundle, told, of), sizes, by),
    anchors: [anchor],
    found: { kind: 'anchor', place: { anchor: anchor[0] } },
    unseen: true,
  };
};

/** What there was when the log had so many events, as a backup has it. */
function asOf(history: History, size: number): Bundle {
  const { bundle, sizes } = history;
  const leaves = leavesIn(bundle).slice(0, size);
  const kept = new Set(leaves);
  const older = bundle.manifest.chains.reduce((left, { of, events }) => {
    const hashes = linesIn(bundle, eventsOf(of)).map(hashOfBody);
    const many = hashes.filter((hash) => kept.has(hash)).length;
    if (many === 0) return without(left, of);
    return many === events ? left : shortened(left, of, many, hashes[many - 1] ?? '');
  }, bundle);
  const before = sizes.filter((one) => one < size);
  return resigned(
    withLeaves(
      listed(older, () => ({ size })),
      leaves,
    ),
    [...before, size],
    orAnother(history.by),
  );
}

export const rolledBack: Kind = (history, random) => {
  const { bundle, sizes } = history;
  // what an erasure took away is not there to be brought back
  if (!isWhole(bundle) || bundle.manifest.size < 2 || textOf(bundle, 'redactions.ndjson') !== '') return null;
  const size = 1 + random(bundle.manifest.size - 1);
  const anchor = heldOutside(
    random,
    history,
    oneOf(
      random,
      sizes.filter((one) => one > size),
    ),
  );
  return {
    what: 'to an older backup',
    bundle: asOf(history, size),
    anchors: [anchor],
    found: { kind: 'anchor', place: { anchor: anchor[0] } },
    unseen: true,
  };
};

export const otherKey: Kind = (history, random) => {
  const { bundle, sizes } = history;
  const { origin } = bundle.manifest;
  const first = `checkpoints/${sizes[0]}.txt`;
  const line = keyLine(origin, STRANGER);
  const way = random(isWhole(bundle) ? 4 : 2);
  if (way === 0)
    return {
      what: 'another key in the place of all',
      bundle: withFile(bundle, 'keys.txt', linesOf([line])),
      found: { kind: 'signature', place: { file: first } },
    };
  if (way === 1) {
    const [own = ''] = linesIn(bundle, 'keys.txt');
    const mixed = [own.split('+').slice(0, 2).join('+'), line.split('+').slice(2).join('+')].join('+');
    return {
      what: 'another key under the id of the right one',
      bundle: withFile(bundle, 'keys.txt', linesOf([mixed])),
      found: { kind: 'signature', place: { file: 'keys.txt' } },
    };
  }
  const all = resigned(bundle, sizes, () => [STRANGER]);
  if (way === 2)
    return {
      what: 'all signed by another; the right key is known outside',
      bundle: all,
      keys: [oneOf(random, linesIn(bundle, 'keys.txt'))],
      found: { kind: 'signature', place: { file: ownFile(bundle) } },
    };
  const anchor = heldOutside(random, history, oneOf(random, sizes));
  if (!anchor[0].endsWith('.txt')) return null;
  return {
    what: 'all signed by another; a checkpoint is held outside',
    bundle: all,
    anchors: [anchor],
    found: { kind: 'anchor', place: { anchor: anchor[0] } },
    unseen: true,
  };
};

export const forked: Kind = (history, random) => {
  const { bundle, sizes, by } = history;
  const { size, chains } = bundle.manifest;
  if (by(size).length === 0) return null;
  const root = Buffer.from(Array.from({ length: 32 }, () => random(256))).toString('hex');
  const fork = (when: number): string => noteFor(bundle, when, root, by(when));
  const shown = (when: number, found: Found, what: string): Act => ({
    what,
    bundle: withFile(bundle, `checkpoints/${when}.txt`, fork(when)),
    found,
  });
  const way = random(4);
  const [earlier, first] = [sizes.slice(0, -1), chains[0]?.of ?? ''];
  if (way === 0 && earlier.length > 0) {
    const one = oneOf(random, earlier);
    return shown(
      one,
      { kind: 'consistency', place: { file: `checkpoints/${one}.txt` } },
      'of an earlier checkpoint',
    );
  }
  if (way === 1)
    return shown(
      size,
      isWhole(bundle)
        ? { kind: 'root', place: { file: ownFile(bundle) } }
        : { kind: 'proof', place: at(first, 1) },
      'of its own checkpoint',
    );
  if (way === 2 && size > 1) {
    const one = 1 + random(size - 1);
    if (sizes.includes(one)) return null;
    return shown(one, { kind: 'consistency', place: { file: `checkpoints/${one}.txt` } }, 'one more');
  }
  const one = oneOf(random, sizes);
  return {
    what: 'what was shown outside is another history of that size',
    bundle,
    anchors: [['shown', fork(one)]],
    found: { kind: 'anchor', place: { anchor: 'shown' } },
    unseen: true,
  };
};
