import fc from 'fast-check';
import { type Ballot, type Counting, tally, votesNeeded, votesOn } from '../../../workflows/sitting/tally.js';
import { type Bar, compareFractions, fewestEnough, isEnough, seatByHand } from './by-hand.js';

const CANDIDATES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

test('fractions are compared by dividing as by multiplying crosswise', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(60),
      fc.integer({ min: 1, max: 60 }),
      (a, b, c, d) => {
        expect(Math.sign(compareFractions(a, b, c, d))).toBe(Math.sign(a * d - c * b));
      },
    ),
  );
});

describe('votes needed, by the law and by hand', () => {
  test.each([
    ['> 1/2', { op: '>', share: { num: 1, den: 2 } }, [3, 4, 5, 6, 7]],
    ['≥ 2/3', { op: '>=', share: { num: 2, den: 3 } }, [4, 5, 6, 8, 9]],
    ['≥ 70 %', { op: '>=', share: { num: 70, den: 100 } }, [4, 5, 7, 8, 10]],
    ['≥ 80 %', { op: '>=', share: { num: 80, den: 100 } }, [4, 6, 8, 9, 11]],
    ['≥ 90 %', { op: '>=', share: { num: 90, den: 100 } }, [5, 7, 9, 10, 12]],
  ] as const)('%s of 5, 7, 9, 11 and 13', (_share, bar: Bar, needed) => {
    expect([5, 7, 9, 11, 13].map((size) => fewestEnough(size, bar))).toEqual(needed);
    expect([5, 7, 9, 11, 13].map((size) => votesNeeded(size, bar))).toEqual(needed);
  });

  test.each(['>', '>='] as const)('of every Council of 1 to 30, %s every share up to hundredths', (op) => {
    const differing: string[] = [];
    let compared = 0;
    for (let size = 1; size <= 30; size++) {
      // 1/2, 2/4 and 50/100 are one share: by hand it is worked out once
      const byHand = new Map<number, number>();
      for (let den = 1; den <= 100; den++) {
        for (let num = 1; num <= den; num++) {
          const bar = { op, share: { num, den } };
          const needed = byHand.get(num / den) ?? fewestEnough(size, bar);
          byHand.set(num / den, needed);
          compared += 1;
          if (votesNeeded(size, bar) !== needed) {
            differing.push(`${op} ${num}/${den} of ${size}`);
          }
        }
      }
    }
    expect(differing).toEqual([]);
    expect(compared).toBe(5050 * 30);
  });
});

const share = fc
  .integer({ min: 1, max: 12 })
  .chain((den) => fc.record({ num: fc.integer({ min: 1, max: den }), den: fc.constant(den) }));

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

interface Given extends Omit<Counting, 'votes' | 'baseOf'> {
  readonly ballots: readonly Ballot[];
  /** How many a conflict keeps from each name, where it shrinks the base. */
  readonly kept: Readonly<Record<string, number>>;
}

const given: fc.Arbitrary<Given> = fc.integer({ min: 1, max: 13 }).chain((base) =>
  fc.record({
    kind: fc.constantFrom('first' as const, 'second' as const, 'runoff' as const),
    approve: fc.record({
      op: fc.constantFrom('>' as const, '>=' as const),
      share,
      of: fc.constantFrom('members' as const, 'present' as const, 'cast' as const),
    }),
    base: fc.constant(base),
    seats: fc.integer({ min: 0, max: 5 }),
    ballots: ballotsOf(base),
    kept: fc.dictionary(fc.constantFrom(...CANDIDATES), fc.integer({ min: 0, max: base }), { maxKeys: 3 }),
  }),
);

const baseOf =
  ({ base, kept }: Given) =>
  (name: string) =>
    base - (kept[name] ?? 0);

const counted = (one: Given, candidates = CANDIDATES, ballots = one.ballots) =>
  tally({ ...one, baseOf: baseOf(one), votes: votesOn(candidates, ballots) });

/** By the text of the rule, from the ballots themselves. */
const countedByHand = (one: Given) => {
  const votes = CANDIDATES.map((name) => ({
    name,
    votes: one.ballots.reduce((sum, { marks }) => sum + (marks[name] === true ? 1 : 0), 0),
  }));
  const passed = votes.filter(
    ({ name, votes: many }) => one.kind === 'runoff' || isEnough(many, baseOf(one)(name), one.approve),
  );
  return { votes, passed: passed.map(({ name }) => name), ...seatByHand(passed, one.seats) };
};

const sets = ({ selected, tied }: Pick<ReturnType<typeof tally>, 'selected' | 'tied'>) => ({
  selected: selected.toSorted(),
  tied: tied.toSorted(),
});

describe('whatever the ballots and the rule are', () => {
  test('a count by hand finds the same', () => {
    let ties = 0;
    fc.assert(
      fc.property(given, (one) => {
        const found = counted(one);
        const byHand = countedByHand(one);
        expect(sets(found)).toEqual({ selected: byHand.selected, tied: byHand.tied });
        expect(found.passedThreshold.toSorted()).toEqual(byHand.passed);
        expect(
          found.counts.map(({ nomination, votes }) => ({ name: nomination, votes })).toSorted(byName),
        ).toEqual(byHand.votes);
        if (found.tied.length > 0) ties += 1;
      }),
      { numRuns: 400 },
    );
    expect(ties).toBeGreaterThan(0);
  });

  test('seats are never exceeded, and selected, tied and free seats add up', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { selected, tied, seatsLeft, passedThreshold } = counted(one);
        expect(selected.length + seatsLeft).toBe(one.seats);
        expect(new Set([...selected, ...tied]).size).toBe(selected.length + tied.length);
        // a tie is open only where more are equal than there is room for
        expect(tied.length === 0 || (seatsLeft > 0 && tied.length > seatsLeft)).toBe(true);
        // no seat stays empty while somebody who passed is neither selected nor in the tie
        if (tied.length === 0 && seatsLeft > 0) expect(selected).toHaveLength(passedThreshold.length);
      }),
    );
  });

  test('nobody is selected or tied below the threshold of his base, except in a runoff', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { selected, tied, counts } = counted(one);
        const votes = (name: string) => counts.find(({ nomination }) => nomination === name)?.votes ?? -1;
        const below = [...selected, ...tied].filter(
          (name) => !isEnough(votes(name), baseOf(one)(name), one.approve),
        );
        expect(one.kind === 'runoff' ? [] : below).toEqual([]);
      }),
    );
  });

  test('the votes said to be needed of a base of its own are those that select', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { counts, passedThreshold } = counted({ ...one, kind: 'first' });
        for (const { nomination, votes, own } of counts) {
          const needed = own?.needed ?? fewestEnough(one.base, one.approve);
          expect(passedThreshold.includes(nomination)).toBe(votes >= needed);
          if (own) expect(own.base).toBe(baseOf(one)(nomination));
        }
      }),
    );
  });

  test('neither the order of the ballots nor that of the names changes who is selected or tied', () => {
    const shuffled = given.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.shuffledSubarray([...one.ballots], { minLength: one.ballots.length }),
        fc.shuffledSubarray(CANDIDATES, { minLength: CANDIDATES.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, ballots, candidates]) => {
        expect(counted(one, CANDIDATES, ballots)).toEqual(counted(one));
        expect(sets(counted(one, candidates))).toEqual(sets(counted(one)));
      }),
    );
  });

  test('a tie on the last seat is never resolved by order: whoever stands first, all of the equal wait', () => {
    const tie = fc.record({
      above: fc.integer({ min: 0, max: 3 }),
      equal: fc.integer({ min: 2, max: 5 }),
      free: fc.integer({ min: 1, max: 4 }),
      votes: fc.integer({ min: 5, max: 8 }),
      names: fc.shuffledSubarray(CANDIDATES, { minLength: CANDIDATES.length }),
    });
    fc.assert(
      fc.property(tie, ({ above, equal, free, votes, names }) => {
        fc.pre(free < equal);
        const all = names.slice(0, above + equal);
        const best = names.slice(0, above);
        const listed = all.toSorted().map((nomination) => ({
          nomination,
          votes: best.includes(nomination) ? 9 : votes,
        }));
        const { selected, tied, seatsLeft } = tally({
          kind: 'first',
          approve: { op: '>', share: { num: 1, den: 2 }, of: 'members' },
          base: 9,
          baseOf: () => 9,
          seats: above + free,
          votes: listed,
        });
        expect(selected.toSorted()).toEqual(best.toSorted());
        expect(tied.toSorted()).toEqual(names.slice(above, above + equal).toSorted());
        expect(seatsLeft).toBe(free);
      }),
    );
  });
});

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
