import type { Given, Verdict } from '../../../verifier/verdict.mjs';
import { filesOf } from '../bundle-builder.js';
import type { Found } from './act.js';
import { type Tampered, zipOf } from './acts.js';
import { heldOutside, oneOf } from './histories.js';

export type Check = (zip: Uint8Array, given?: Given) => Promise<Verdict>;

const isAs = (wrong: Verdict['wrong'], { kind, place }: Found): boolean =>
  wrong?.kind === kind &&
  Object.entries(place).every(([name, value]) => new Map(Object.entries(wrong.place)).get(name) === value);

/** The first by name of the files that are not what they were. */
function firstAltered({ bundle, history }: Tampered): string | undefined {
  const [before, after] = [filesOf(history.bundle), filesOf(bundle)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => name !== 'manifest.json')
    .filter((name) => !before[name] || !after[name] || Buffer.compare(before[name], after[name]) !== 0)
    .toSorted()[0];
}

/**
 * In what an act of tampering is not found as it must be; null: it is. Tried with the list of files written anew and,
 * now and then, as it was; with what is held outside and, where that alone tells, without.
 */
export async function missed(act: Tampered, check: Check): Promise<string | null> {
  const { bundle, history, anchors = [], keys = [], found, or, unseen, what, random } = act;
  const isFound = (wrong: Verdict['wrong']): boolean =>
    isAs(wrong, found) || (or !== undefined && isAs(wrong, or));
  const told = (how: string, { exit, wrong, inside }: Verdict): string =>
    JSON.stringify({
      history: [history.name, bundle.manifest.scope],
      what: [what, how],
      expected: [found, or],
      said: [exit, wrong?.kind, wrong?.place, inside?.kind, inside?.place],
    });
  if (unseen) {
    const alone = await check(zipOf(bundle));
    if (alone.exit !== 3) return told('nothing from outside', alone);
  }
  // what is held outside does not hide what is wrong inside
  const held =
    unseen || random(3) > 0 ? anchors : [heldOutside(random, history, oneOf(random, history.sizes))];
  const careful = await check(zipOf(bundle), { anchors: held, keys });
  if (careful.exit !== 1 || !isFound(careful.wrong)) return told('with care', careful);
  const file = firstAltered(act);
  if (file === undefined || random(3) > 0) return null;
  const careless = await check(zipOf(bundle, history.bundle), { anchors: held, keys });
  const named = careless.exit === 1 && isAs(careless.wrong, { kind: 'file', place: { file } });
  const inside = found.kind === 'file' ? careless.inside === null : isFound(careless.inside);
  return named && inside ? null : told('without care for the list', careless);
}
