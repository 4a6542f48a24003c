import { actsOf, someHistories, zipOf } from '../../support/tampering/acts.js';
import { bombsOf } from '../../support/tampering/bombs.js';
import { Judge, mutantsOf } from '../../support/tampering/fuzzing.js';
import { KINDS } from '../../support/tampering/kinds.js';
import { checkedZip } from './checked.js';
import { honest, part } from './tampering.js';

/** LOG-08: a hundred thousand by `npm run soak -- --only verifier`. */
const MUTANTS = 2000;
const SEED = 20210325;
const SLOW_MS = 5_000;
const LONG_ENOUGH_MS = 180_000;

test(
  'however a bundle is broken, it does not pass, and nothing breaks',
  async () => {
    const judge = new Judge();
    const faults: string[] = [];
    const exits = new Map<number, number>();
    for (const mutant of mutantsOf(someHistories(24), SEED, MUTANTS)) {
      const begun = performance.now();
      const verdict = await checkedZip(mutant.zip, { replay: mutant.turn % 200 === 0 });
      const ms = performance.now() - begun;
      const fault = ms > SLOW_MS ? `took ${ms} ms` : judge.faultOf(mutant, verdict);
      if (fault !== null) faults.push(`${mutant.turn}, ${mutant.history.name}, ${mutant.what}: ${fault}`);
      exits.set(verdict.exit, (exits.get(verdict.exit) ?? 0) + 1);
    }
    expect(faults).toEqual([]);
    // broken in ways that are told apart, and in some that do not matter
    expect(new Set(exits.keys())).toEqual(new Set([1, 2, 3]));
    expect(Math.min(...exits.values())).toBeGreaterThan(MUTANTS / 50);
  },
  LONG_ENOUGH_MS,
);

test('whoever judges that knows a history that was rewritten and signed anew from the one it was', async () => {
  const rewrites = KINDS['rewritten, hashed and signed anew'];
  const [act] = rewrites ? actsOf(rewrites, someHistories(8), 1, SEED) : [];
  if (!act) throw new Error('nothing was rewritten');
  const [zip, was] = [zipOf(act.bundle), zipOf(act.history.bundle)];
  const { history } = act;
  const verdict = await checkedZip(zip);
  expect(verdict.exit).toBe(3);
  expect(new Judge().faultOf({ zip, history }, verdict)).toBe('it passes, and says something else');
  expect(new Judge().faultOf({ zip: was, history }, verdict)).toBe(null);
});

test.each(bombsOf(honest, part).filter(({ quick }) => quick))(
  'little to send, much to unpack: $what',
  async ({ zip }) => {
    const { exit } = await checkedZip(zip());
    expect([1, 2]).toContain(exit);
  },
);
