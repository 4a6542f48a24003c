import fc from 'fast-check';
import type { Result } from '../../../workflows/sitting/sitting.context.js';
import { fewestEnough, isEnough, seatByHand } from './by-hand.js';
import { course, play } from './chance.js';
import type { Sitting } from './council.js';

/** Whether a conflict of one of these kinds keeps this member from a name, told from the sitting's own story. */
const isKept = (
  { agenda, members, context }: Sitting,
  kinds: readonly string[],
  person: string,
  nomination: string,
): boolean => {
  const nominee = agenda.find((item) => item.nomination === nomination)?.nominee;
  const unit = members.find((member) => member.person === person)?.unit;
  const isNominee = nominee?.kind === 'individual' && nominee.person === person;
  return (
    (kinds.includes('self') && isNominee) ||
    (kinds.includes('unit') && nominee?.unit === unit) ||
    context.conflicts.some(
      (c) => c.person === person && c.nomination === nomination && kinds.includes(c.kind),
    )
  );
};

/** What a result was measured against, by the words of the plan. */
const measuredByHand = (sitting: Sitting, result: Result, nomination: string): number => {
  const { approve, conflictsShrinkBase, voidMarks, leaveVote } = sitting.plan.council;
  const measured = {
    members: { who: sitting.everybody, many: sitting.members.length },
    present: ((who) => ({ who, many: who.length }))([
      ...new Set([...sitting.context.present, ...result.took]),
    ]),
    cast: { who: result.took, many: result.ballots },
  }[approve.of];
  if (!conflictsShrinkBase) return measured.many;
  // whoever leaves the vote leaves it for every name; whose mark is void is left out for that name
  const stays = measured.who.filter(
    (person) =>
      result.took.includes(person) ||
      !result.counts.some((count) => isKept(sitting, leaveVote, person, count.nomination)),
  );
  const base = measured.many - (measured.who.length - stays.length);
  const kept = stays.filter((person) => isKept(sitting, voidMarks, person, nomination)).length;
  return Math.max(0, result.paper ? Math.min(base, stays.length - kept) : base - kept);
};

/** The result of a first or second ballot once more, from its votes. */
const expectSeatsByHand = (sitting: Sitting, result: Result, taken: number): void => {
  const { approve, chairMustAgree } = sitting.plan.council;
  const passed = result.counts
    .map(({ nomination, votes }) => ({ name: nomination, votes }))
    .filter(
      ({ name, votes }) =>
        result.kind === 'runoff' || isEnough(votes, measuredByHand(sitting, result, name), approve),
    );
  expect(result.passedThreshold.toSorted()).toEqual(passed.map(({ name }) => name).toSorted());
  const asked = chairMustAgree && result.kind !== 'runoff' && passed.length > 0;
  const agreed = passed.filter(({ name }) => !asked || result.agreed?.includes(name));
  const { selected, tied } = seatByHand(agreed, sitting.plan.quotas.selected.max - taken);
  expect([result.selected.toSorted(), result.tied.toSorted()]).toEqual([selected, tied]);
  if (result.kind !== 'runoff') expect(result.needed).toBe(fewestEnough(result.base, approve));
};

/** How often the courses drawn have come to what they are to show. */
const seen = {
  runoffs: 0,
  byChair: 0,
  seconds: 0,
  paper: 0,
  sealed: 0,
  slips: 0,
  withheld: 0,
  empty: 0,
  open: 0,
};

const note = ({ context, plan }: Sitting): void => {
  const { results, selected } = context;
  const some = (is: (result: Result) => boolean) => (results.some(is) ? 1 : 0);
  seen.runoffs += some(({ kind }) => kind === 'runoff');
  seen.seconds += some(({ kind }) => kind === 'second');
  seen.paper += some(({ paper }) => paper !== null);
  seen.sealed += some(({ advance }) => advance > 0);
  seen.slips += some(({ took, ballots, paper }) => paper === null && took.length > ballots);
  seen.withheld += some(
    ({ agreed, passedThreshold }) => agreed !== null && agreed.length < passedThreshold.length,
  );
  seen.open += some(({ open }) => open !== null);
  seen.byChair += selected.some(({ by }) => by === 'chair') ? 1 : 0;
  const last = results.at(-1);
  seen.empty += plan.council.afterRunoffs === 'nobody' && last !== undefined && last.tied.length > 0 ? 1 : 0;
};

describe('whatever the Council’s rules are, and whatever happens in its sitting', () => {
  test('it ends as a count by hand says: never more than there are seats, nobody below the threshold of his base', () => {
    fc.assert(
      fc.property(course, (given) => {
        const sitting = play(given);
        const { context, stored, plan } = sitting;
        const { selected, results } = context;
        expect(stored.state).toEqual(['concluded']);
        expect(selected.length).toBeLessThanOrEqual(plan.quotas.selected.max);
        expect(new Set(selected.map(({ nomination }) => nomination)).size).toBe(selected.length);
        for (const result of results) {
          const before = selected.filter(({ ballotNo }) => ballotNo < result.ballotNo).length;
          expectSeatsByHand(sitting, result, before);
        }
        for (const { nomination, by } of selected) {
          const passedIn = results.filter(
            ({ kind, passedThreshold }) => kind !== 'runoff' && passedThreshold.includes(nomination),
          );
          expect(passedIn).not.toEqual([]);
          if (by === 'chair') expect(plan.council.afterRunoffs).toBe('chair');
        }
        note(sitting);
      }),
      { numRuns: 100, seed: 20210325 },
    );
    // the courses drawn do come to all that is to be shown
    expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
  });

  test('every ballot lies in the box under its number, of the shape of its names; nothing else has marks', () => {
    fc.assert(
      fc.property(course, (given) => {
        const { context, box, agenda, plan } = play(given);
        const unqualified = agenda.filter(({ qualified }) => !qualified).map(({ nomination }) => nomination);
        for (const { ballotNo, counts, ballots, paper, open } of context.results) {
          const ofThis = box.filter((ballot) => ballot.ballotNo === ballotNo);
          const shape = counts.map(({ nomination }) => nomination).toSorted();
          const apart = plan.council.secret && paper === null;
          expect(ofThis).toHaveLength(apart ? ballots : 0);
          expect(open === null).toBe(plan.council.secret || paper !== null);
          expect(shape.filter((nomination) => unqualified.includes(nomination))).toEqual([]);
          for (const { marks } of ofThis) expect(Object.keys(marks).toSorted()).toEqual(shape);
          if (!apart) continue;
          for (const { nomination, votes } of counts) {
            expect(ofThis.filter(({ marks }) => marks[nomination]).length).toBe(votes);
          }
        }
        expect(context.votes).toEqual([]);
        expect(box.filter(({ ballotNo }) => ballotNo === 0)).toEqual([]);
      }),
      { numRuns: 40, seed: 20210330 },
    );
  });
});
