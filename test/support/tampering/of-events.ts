import { linesOf, withFile } from '../bundle-builder.js';
import { at, chainOf, type Kind, leafFile, logged, shortened } from './act.js';
import {
  type Body,
  besideIn,
  besideOf,
  bodiesIn,
  commitmentTo,
  edited,
  eventsOf,
  hashOfBody,
  isWhole,
  leavesIn,
  linesIn,
  listed,
  placesIn,
  relinked,
  withBodies,
  withLeaves,
} from './editing.js';
import { oneOf, type Random } from './histories.js';

/** Tampering with the events of one chain. */

/** Numbers written as if nothing had happened, links left as they were. */
const numbered = (bodies: readonly Body[]): Body[] =>
  bodies.map((body, index) => ({ ...body, seq: index + 1 }));

export const deletedMiddle: Kind = (history, random) => {
  const chain = chainOf(history, random, 3);
  if (!chain) return null;
  const { bundle } = history;
  const seq = 2 + random(chain.events - 2);
  const left = bodiesIn(bundle, chain.of).toSpliced(seq - 1, 1);
  if (random(2) === 0)
    return {
      what: 'left out',
      bundle: withBodies(bundle, chain.of, left),
      found: { kind: 'gap', place: at(chain.of, seq) },
    };
  return {
    what: 'left out, and the numbers closed up',
    bundle: withBodies(bundle, chain.of, numbered(left)),
    found: { kind: 'prev', place: at(chain.of, seq) },
  };
};

export const inserted: Kind = (history, random) => {
  const chain = chainOf(history, random, 1);
  if (!chain) return null;
  const { bundle } = history;
  const bodies = bodiesIn(bundle, chain.of);
  const seq = 2 + random(chain.events);
  const [before, lines] = [bodies[seq - 2] as Body, linesIn(bundle, eventsOf(chain.of))];
  const prev = hashOfBody(lines[seq - 2] ?? '');
  const forged = { ...before, from: before.to, type: 'RETURN', seq, prev, private: {} };
  const many = bodies.toSpliced(seq - 1, 0, forged);
  if (seq > chain.events) {
    const longer = relinked(bundle, chain.of, many);
    return {
      what: 'put at the end',
      bundle: longer,
      found: { kind: logged(bundle), place: at(chain.of, seq) },
    };
  }
  if (random(2) === 0)
    return {
      what: 'put in',
      bundle: withBodies(bundle, chain.of, many),
      found: { kind: 'gap', place: at(chain.of, seq + 1) },
    };
  return {
    what: 'put in, and the numbers moved on',
    bundle: withBodies(bundle, chain.of, numbered(many)),
    found: { kind: 'hash', place: at(chain.of, seq) },
  };
};

export const swapped: Kind = (history, random) => {
  const chain = chainOf(history, random, 2);
  if (!chain) return null;
  const { bundle } = history;
  const first = random(chain.events - 1);
  const second = first + 1 + random(chain.events - first - 1);
  const bodies = bodiesIn(bundle, chain.of);
  const other = bodies.with(first, bodies[second] as Body).with(second, bodies[first] as Body);
  if (random(2) === 0)
    return {
      what: 'swapped',
      bundle: withBodies(bundle, chain.of, other),
      found: { kind: 'gap', place: at(chain.of, first + 1) },
    };
  return {
    what: 'swapped, and their numbers too',
    bundle: withBodies(bundle, chain.of, numbered(other)),
    found: { kind: 'prev', place: at(chain.of, first + 1) },
  };
};

export const tailCut: Kind = (history, random) => {
  const chain = chainOf(history, random, 2);
  if (!chain) return null;
  const { bundle } = history;
  const left = 1 + random(chain.events - 1);
  const lines = linesIn(bundle, eventsOf(chain.of));
  const head = hashOfBody(lines[left - 1] ?? '');
  const way = isWhole(bundle) ? random(3) : 0;
  if (way === 0)
    return {
      what: 'the end cut off',
      bundle: edited(bundle, eventsOf(chain.of), (all) => all.slice(0, left)),
      found: { kind: 'head', place: at(chain.of, left) },
    };
  const cut = shortened(bundle, chain.of, left, head);
  const gone = placesIn(bundle, chain.of).slice(left);
  if (way === 1)
    return {
      what: 'the end cut off, and the list with it',
      bundle: cut,
      found: leafFile(Math.min(...gone)),
    };
  const leaves = leavesIn(bundle).filter((_, idx) => !gone.includes(idx));
  return { what: 'the end cut out of the log too', bundle: withLeaves(cut, leaves), found: leafFile() };
};

export const duplicated: Kind = (history, random) => {
  const chain = chainOf(history, random, 1);
  if (!chain) return null;
  const { bundle } = history;
  const seq = 1 + random(chain.events);
  const twice = bodiesIn(bundle, chain.of).flatMap((body) => (body.seq === seq ? [body, body] : [body]));
  const beside = besideIn(bundle, chain.of);
  const way = random(beside.length > 0 ? 4 : 3);
  if (way === 0)
    return {
      what: 'an event twice',
      bundle: withBodies(bundle, chain.of, twice),
      found: { kind: 'gap', place: at(chain.of, seq + 1) },
    };
  if (way === 1)
    return {
      what: 'an event twice, numbered anew',
      bundle: withBodies(bundle, chain.of, numbered(twice)),
      found: { kind: 'prev', place: at(chain.of, seq + 1) },
    };
  if (way === 2) {
    const of = `${chain.of}a`;
    const copied = [eventsOf, besideOf].reduce(
      (copy, name) => withFile(copy, name(of), bundle.files.get(name(chain.of)) ?? null),
      withFile(bundle, `proofs/${of}.ndjson`, bundle.files.get(`proofs/${chain.of}.ndjson`) ?? null),
    );
    const chains = bundle.manifest.chains.flatMap((one) => (one === chain ? [one, { ...one, of }] : [one]));
    return {
      what: 'a whole chain twice',
      bundle: listed(copied, () => ({ chains })),
      found: { kind: 'of', place: at(of, 1) },
    };
  }
  const index = random(beside.length);
  const [one, next] = [beside[index], beside[index + 1]];
  return {
    what: 'what lies beside an event twice',
    bundle: edited(bundle, besideOf(chain.of), (lines) => lines.toSpliced(index, 0, lines[index] ?? '')),
    found: next
      ? { kind: 'undisclosed', place: { ...at(chain.of, next.seq), field: next.field } }
      : { kind: 'commitment', place: { ...at(chain.of, one?.seq ?? 0), field: one?.field } },
  };
};

/** Told otherwise by somebody who links the chain anew behind it: other words, another hand, another fact beside it. */
export function retold(bodies: readonly Body[], seq: number, random: Random): Body[] {
  const change = oneOf(random, [
    { type: 'REJECT' },
    { actor: { person: 'p-9', role: 'clerk', as: '', for: null } },
    { via: { channel: 'import', assurance: 'session' } },
  ]);
  return bodies.map((body) => (body.seq === seq ? { ...body, ...change } : body));
}

export const rehashed: Kind = (history, random) => {
  const chain = chainOf(history, random, 1);
  if (!chain) return null;
  const { bundle } = history;
  const bodies = bodiesIn(bundle, chain.of);
  const shown = besideIn(bundle, chain.of).filter(({ salt }) => salt !== undefined);
  if (shown.length > 0 && random(2) === 0) {
    const { seq, field, salt = '' } = oneOf(random, shown);
    const value = '{"n":9}';
    const told = bodies.map((body) =>
      body.seq === seq
        ? { ...body, private: { ...body.private, [field]: commitmentTo(field, salt, value) } }
        : body,
    );
    const beside = besideIn(bundle, chain.of).map((one) =>
      one.seq === seq && one.field === field ? { ...one, value } : one,
    );
    return {
      what: 'another fact beside an event, the chain linked anew',
      bundle: withFile(relinked(bundle, chain.of, told), besideOf(chain.of), linesOf(beside)),
      found: { kind: logged(bundle), place: at(chain.of, seq) },
    };
  }
  const seq = 1 + random(chain.events);
  const other = relinked(bundle, chain.of, retold(bodies, seq, random));
  if (!isWhole(bundle) || random(2) === 0)
    return {
      what: 'another event, the chain linked anew',
      bundle: other,
      found: { kind: logged(bundle), place: at(chain.of, seq) },
    };
  return {
    what: 'another event, the chain linked and the log made anew',
    bundle: relogged(bundle, other, chain.of),
    found: { kind: 'root', place: { file: `checkpoints/${bundle.manifest.size}.txt` } },
  };
};

/** The log with the hashes that this chain's events have now. */
export function relogged(before: Parameters<typeof placesIn>[0], after: typeof before, of: string) {
  const leaves = leavesIn(before);
  const places = placesIn(before, of);
  for (const [index, said] of linesIn(after, eventsOf(of)).entries())
    leaves[places[index] ?? -1] = hashOfBody(said);
  return withLeaves(after, leaves);
}

export const backdated: Kind = (history, random) => {
  const chain = chainOf(history, random, 1);
  if (!chain) return null;
  const { bundle } = history;
  const bodies = bodiesIn(bundle, chain.of);
  const seq = 1 + random(chain.events);
  const said = bodies[seq - 1] as Body;
  const earlier = new Date(Date.parse(said.at) - 1 - random(36) * 100_000).toISOString();
  const told = bodies.map((body) => (body.seq === seq ? { ...body, at: earlier } : body));
  const before = bodies[seq - 2];
  const backwards = before !== undefined && earlier < before.at;
  if (random(2) === 0)
    return {
      what: 'an earlier time',
      bundle: withBodies(bundle, chain.of, told),
      found: { kind: backwards ? 'time' : 'hash', place: at(chain.of, seq) },
    };
  return {
    what: 'an earlier time, the chain linked anew',
    bundle: relinked(bundle, chain.of, told),
    found: { kind: backwards ? 'time' : logged(bundle), place: at(chain.of, seq) },
  };
};
