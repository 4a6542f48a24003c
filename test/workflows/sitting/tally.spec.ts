import type { CouncilRules } from '../../../workflows/plan/plan.js';
import {
  type Ballot,
  type Counting,
  passes,
  tally,
  votesNeeded,
  votesOn,
} from '../../../workflows/sitting/tally.js';

const half = { op: '>', share: { num: 1, den: 2 }, of: 'members' } as const;
const atLeast = (num: number, den: number) => ({ op: '>=', share: { num, den }, of: 'members' }) as const;

describe('votes needed by size of the Council, all members by decision being the base', () => {
  const columns: readonly (readonly [string, CouncilRules['approve']])[] = [
    ['> 1/2', half],
    ['≥ 2/3', atLeast(2, 3)],
    ['≥ 70 %', atLeast(70, 100)],
    ['≥ 80 %', atLeast(80, 100)],
    ['≥ 90 %', atLeast(90, 100)],
  ];
  const table: readonly (readonly [members: number, needed: readonly number[]])[] = [
    [5, [3, 4, 4, 4, 5]],
    [7, [4, 5, 5, 6, 7]],
    [9, [5, 6, 7, 8, 9]],
    [11, [6, 8, 8, 9, 10]],
    [13, [7, 9, 10, 11, 12]],
  ];
  const cells = table.flatMap(([members, row]) =>
    columns.map(([share, approve], at) => [members, share, row[at] ?? -1, approve] as const),
  );

  test.each(cells)(
    '%i members, %s: %i votes, and one fewer is too few',
    (members, _share, needed, approve) => {
      expect(votesNeeded(members, approve)).toBe(needed);
      expect(passes(needed, members, approve)).toBe(true);
      expect(passes(needed - 1, members, approve)).toBe(false);
    },
  );

  test('exactly one half is not more than one half, exactly two thirds are two thirds', () => {
    expect([passes(5, 10, half), passes(6, 10, half)]).toEqual([false, true]);
    expect([passes(5, 9, atLeast(2, 3)), passes(6, 9, atLeast(2, 3))]).toEqual([false, true]);
    expect([passes(6, 9, { ...half, share: { num: 2, den: 3 } })]).toEqual([false]);
  });

  test('where all are not enough, more than all are needed', () => {
    expect(votesNeeded(9, { ...half, share: { num: 1, den: 1 } })).toBe(10);
  });
});

/** Ballots that give each name so many votes. */
const ballotsFor = (votes: Readonly<Record<string, number>>, cast: number): Ballot[] =>
  Array.from({ length: cast }, (_, at) => ({
    marks: Object.fromEntries(Object.entries(votes).map(([name, count]) => [name, at < count])),
  }));

/** A count of these votes, of nine ballots unless it is said otherwise. */
const counting = (
  votes: Readonly<Record<string, number>>,
  { base = 9, ballots = 9, ...over }: Partial<Counting> & { readonly ballots?: number } = {},
): Counting => ({
  kind: 'first',
  approve: half,
  base,
  baseOf: () => base,
  seats: 5,
  votes: votesOn(Object.keys(votes), ballotsFor(votes, ballots)),
  ...over,
});

describe('the count of one ballot', () => {
  test('those above the threshold take the seats, the most votes first', () => {
    expect(tally(counting({ A: 4, B: 9, C: 5, D: 7 }))).toEqual({
      counts: [
        { nomination: 'B', votes: 9 },
        { nomination: 'D', votes: 7 },
        { nomination: 'C', votes: 5 },
        { nomination: 'A', votes: 4 },
      ],
      passedThreshold: ['B', 'D', 'C'],
      selected: ['B', 'D', 'C'],
      tied: [],
      seatsLeft: 2,
    });
  });

  test('never more than there are seats: the sixth above the threshold is not selected', () => {
    expect(tally(counting({ A: 9, B: 9, C: 8, D: 7, E: 6, F: 5 }))).toMatchObject({
      passedThreshold: ['A', 'B', 'C', 'D', 'E', 'F'],
      selected: ['A', 'B', 'C', 'D', 'E'],
      tied: [],
      seatsLeft: 0,
    });
  });

  test('equal votes on the last seat select neither; those above them have theirs', () => {
    expect(tally(counting({ A: 9, B: 8, C: 7, D: 6, E: 5, F: 5, G: 4 }))).toMatchObject({
      selected: ['A', 'B', 'C', 'D'],
      tied: ['E', 'F'],
      seatsLeft: 1,
    });
  });

  test('three equal for two seats', () => {
    expect(tally(counting({ A: 9, B: 8, C: 7, D: 5, E: 5, F: 5 }))).toMatchObject({
      selected: ['A', 'B', 'C'],
      tied: ['D', 'E', 'F'],
      seatsLeft: 2,
    });
  });

  test('equal votes that all find a seat are no tie, and keep the order of the agenda', () => {
    expect(tally(counting({ C: 6, A: 6, B: 6 }))).toMatchObject({
      selected: ['C', 'A', 'B'],
      tied: [],
      seatsLeft: 2,
    });
    expect(tally(counting({ A: 6, B: 6, C: 6, D: 6, E: 6, F: 5 }))).toMatchObject({
      selected: ['A', 'B', 'C', 'D', 'E'],
      tied: [],
    });
  });

  test('equal votes below the threshold are no tie', () => {
    expect(tally(counting({ A: 9, B: 4, C: 4 }, { seats: 2 }))).toMatchObject({
      selected: ['A'],
      tied: [],
      seatsLeft: 1,
    });
  });

  test('the base is all members by decision: five of six voters are not enough among eleven', () => {
    const votes = { A: 5 };
    expect(tally(counting(votes, { base: 9, ballots: 6 }))).toMatchObject({
      selected: ['A'],
    });
    expect(tally(counting(votes, { base: 11, ballots: 6 }))).toMatchObject({
      passedThreshold: [],
      selected: [],
      seatsLeft: 5,
    });
  });

  test('no seats, no ballots: nobody', () => {
    expect(tally(counting({ A: 9, B: 9 }, { seats: 0 }))).toMatchObject({
      selected: [],
      tied: [],
      seatsLeft: 0,
    });
    expect(tally(counting({ A: 0 }, { ballots: 0 }))).toMatchObject({
      counts: [{ nomination: 'A', votes: 0 }],
      selected: [],
    });
  });
});

describe('a name from which a conflict keeps somebody has a base of its own', () => {
  test('and the votes it needs of that; the others keep the base of all', () => {
    const baseOf = (name: string) => (name === 'B' ? 8 : 9);
    const twoThirds = { ...atLeast(5, 8) };
    expect(tally(counting({ A: 5, B: 5 }, { baseOf, approve: twoThirds }))).toEqual({
      counts: [
        { nomination: 'A', votes: 5 },
        { nomination: 'B', votes: 5, own: { base: 8, needed: 5 } },
      ],
      passedThreshold: ['B'],
      selected: ['B'],
      tied: [],
      seatsLeft: 4,
    });
  });

  test('a base of nobody: without a vote nobody passes, whatever the share', () => {
    const baseOf = () => 0;
    expect(tally(counting({ A: 0 }, { baseOf, approve: atLeast(1, 2) }))).toMatchObject({
      counts: [{ nomination: 'A', votes: 0, own: { base: 0, needed: 1 } }],
      selected: [],
    });
  });

  test('in a runoff nothing is measured', () => {
    const { counts } = tally(counting({ A: 2, B: 1 }, { kind: 'runoff', seats: 1, baseOf: () => 4 }));
    expect(counts).toEqual([
      { nomination: 'A', votes: 2 },
      { nomination: 'B', votes: 1 },
    ]);
  });
});

describe('the count of a runoff: all have passed already, the most votes decide', () => {
  const runoff = (votes: Readonly<Record<string, number>>, seats: number) =>
    tally(counting(votes, { kind: 'runoff', seats }));

  test('fewer than half of the Council are enough to be ahead', () => {
    expect(runoff({ E: 3, F: 4 }, 1)).toMatchObject({ selected: ['F'], tied: [], seatsLeft: 0 });
  });

  test('again a tie', () => {
    expect(runoff({ E: 4, F: 4 }, 1)).toMatchObject({ selected: [], tied: ['E', 'F'], seatsLeft: 1 });
  });

  test('of three for two seats one gets ahead, the others are still equal', () => {
    expect(runoff({ D: 3, E: 5, F: 3 }, 2)).toMatchObject({
      selected: ['E'],
      tied: ['D', 'F'],
      seatsLeft: 1,
    });
  });
});
