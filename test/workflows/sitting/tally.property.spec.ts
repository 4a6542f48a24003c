import fc from 'fast-check';
import { type Ballot, type Counting, passes, tally } from '../../../workflows/sitting/tally.js';

const CANDIDATES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

const approve = fc.constantFrom<Counting['approve']>(
  { op: '>', share: { num: 1, den: 2 } },
  { op: '>=', share: { num: 2, den: 3 } },
  { op: '>=', share: { num: 80, den: 100 } },
);

const ballotsOf = (members: number): fc.Arbitrary<Ballot[]> =>
  fc.array(
    // marks lean on the first names, so that thresholds are passed and ties come up
    fc
      .array(fc.oneof(fc.constantFrom('A', 'B', 'C', 'D'), fc.constantFrom(...CANDIDATES)), { maxLength: 9 })
      .map((marked) => ({
        marks: Object.fromEntries(CANDIDATES.map((name) => [name, marked.includes(name)])),
      })),
    { maxLength: members },
  );

const counting: fc.Arbitrary<Counting> = fc.integer({ min: 1, max: 13 }).chain((members) =>
  fc.record({
    kind: fc.constantFrom('first' as const, 'second' as const, 'runoff' as const),
    approve,
    members: fc.constant(members),
    seats: fc.integer({ min: 0, max: 5 }),
    candidates: fc.constant(CANDIDATES),
    ballots: ballotsOf(members),
  }),
);

const votesOf = ({ ballots }: Counting, name: string) => ballots.filter(({ marks }) => marks[name]).length;

describe('whatever the ballots are', () => {
  test('seats are never exceeded, and selected, tied and free seats add up', () => {
    fc.assert(
      fc.property(counting, (given) => {
        const { selected, tied, seatsLeft, passedThreshold } = tally(given);
        expect(selected.length + seatsLeft).toBe(given.seats);
        expect(new Set([...selected, ...tied]).size).toBe(selected.length + tied.length);
        // a tie is open only where more are equal than there is room for
        expect(tied.length === 0 || tied.length > seatsLeft).toBe(true);
        // no seat stays empty while somebody who passed is neither selected nor in the tie
        if (tied.length === 0 && seatsLeft > 0) expect(selected).toHaveLength(passedThreshold.length);
      }),
    );
  });

  test('nobody is selected or tied at or below the threshold, except in a runoff', () => {
    fc.assert(
      fc.property(counting, (given) => {
        const { selected, tied } = tally(given);
        const below = [...selected, ...tied].filter(
          (name) => !passes(votesOf(given, name), given.members, given.approve),
        );
        expect(given.kind === 'runoff' ? [] : below).toEqual([]);
      }),
    );
  });

  test('whoever is selected has more votes than anyone left out, and the tied are equal', () => {
    fc.assert(
      fc.property(counting, (given) => {
        const { selected, tied } = tally(given);
        const least = Math.min(...selected.map((name) => votesOf(given, name)));
        const others = CANDIDATES.filter((name) => !selected.includes(name));
        if (tied.length > 0) expect(others.every((name) => votesOf(given, name) < least)).toBe(true);
        expect(others.every((name) => votesOf(given, name) <= least)).toBe(true);
        expect(new Set(tied.map((name) => votesOf(given, name))).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the order of the ballots changes nothing', () => {
    const shuffled = counting.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given.ballots], { minLength: given.ballots.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, ballots]) => {
        expect(tally({ ...given, ballots })).toEqual(tally(given));
      }),
    );
  });
});
