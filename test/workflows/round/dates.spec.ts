import type { Deadline, Intake, Plan } from '../../../workflows/plan/plan.js';
import { datesOf, isTurn, ownDatesOf, turnAfter, turnOf } from '../../../workflows/round/dates.js';
import { seedPlan } from '../../support/builders/plan.js';

type Every = NonNullable<Intake['every']>;

const bound = (over: Partial<Deadline>): Deadline => ({
  boundary: 'before',
  binds: 'ENDORSE',
  extendedBy: 'officeChief',
  clause: 'IV.2',
  ...over,
});

const recurring = (every: Every, registration: Partial<Deadline>): Plan => ({
  ...seedPlan(),
  intake: { kind: 'recurring', every, supplementary: true, clause: 'IV' },
  deadlines: { registration: bound(registration), province: null },
});

describe('the dates of a plan held once', () => {
  test('"trước ngày 25/3/2021" excludes the day; "đến hết ngày" includes it', () => {
    const plan = seedPlan();
    expect(datesOf(plan, null)).toEqual({
      registration: { lastDay: '2021-03-24', clause: 'IV.1' },
      province: { lastDay: '2021-03-29', clause: 'IV.1' },
    });
    const by = {
      ...plan,
      deadlines: { registration: bound({ date: '2021-03-25', boundary: 'by' }), province: null },
    };
    expect(datesOf(by, null)).toEqual({
      registration: { lastDay: '2021-03-25', clause: 'IV.2' },
      province: null,
    });
  });
});

describe('the dates of one turn', () => {
  test.each<readonly [string, Every, Partial<Deadline>, string, string]>([
    ['before the 6th', 'month', { each: { day: 6 } }, '2023-10', '2023-10-05'],
    ['by the 6th', 'month', { each: { day: 6 }, boundary: 'by' }, '2023-10', '2023-10-06'],
    ['before the 1st: the end of the month before', 'month', { each: { day: 1 } }, '2023-10', '2023-09-30'],
    ['before 1 March of a leap year', 'month', { each: { day: 1 } }, '2024-03', '2024-02-29'],
    ['before 1 March of a common year', 'month', { each: { day: 1 } }, '2023-03', '2023-02-28'],
    ['before 1 January: the year before', 'month', { each: { day: 1 } }, '2024-01', '2023-12-31'],
    ['of the month after', 'month', { each: { day: 6, after: 1 } }, '2023-10', '2023-11-05'],
    ['of the month after December', 'month', { each: { day: 6, after: 1 } }, '2023-12', '2024-01-05'],
    [
      'twelve months after',
      'month',
      { each: { day: 28, after: 12 }, boundary: 'by' },
      '2023-02',
      '2024-02-28',
    ],
    ['first month of a quarter', 'quarter', { each: { day: 6, month: 1 } }, '2023-10', '2023-10-05'],
    ['last month of a quarter', 'quarter', { each: { day: 20, month: 3 } }, '2023-10', '2023-12-19'],
    [
      'the quarter after, over the year',
      'quarter',
      { each: { day: 10, month: 1, after: 1 } },
      '2023-10',
      '2024-01-09',
    ],
    ['a month of the year', 'year', { each: { day: 25, month: 3 } }, '2026-01', '2026-03-24'],
    [
      'the last month of the year',
      'year',
      { each: { day: 28, month: 12 }, boundary: 'by' },
      '2026-01',
      '2026-12-28',
    ],
    ['the year after', 'year', { each: { day: 15, month: 1, after: 1 } }, '2026-01', '2027-01-14'],
  ])('%s', (_what, every, deadline, turn, lastDay) => {
    expect(datesOf(recurring(every, deadline), turn)).toEqual({
      registration: { lastDay, clause: 'IV.2' },
      province: null,
    });
  });

  test('without a turn nothing is dated', () => {
    expect(datesOf(recurring('month', { each: { day: 6 } }), null)).toEqual({
      registration: null,
      province: null,
    });
  });

  test('names at any time: nothing binds', () => {
    const plan: Plan = {
      ...seedPlan(),
      intake: { kind: 'continuous', supplementary: false, clause: 'IV' },
      deadlines: { registration: null, province: null },
    };
    expect(datesOf(plan, null)).toEqual({ registration: null, province: null });
  });
});

describe('turns', () => {
  test.each<readonly [string, Every, string]>([
    ['2023-10-01', 'month', '2023-10'],
    ['2023-10-31', 'month', '2023-10'],
    ['2023-09-30', 'quarter', '2023-07'],
    ['2023-10-01', 'quarter', '2023-10'],
    ['2023-12-31', 'quarter', '2023-10'],
    ['2024-01-01', 'quarter', '2024-01'],
    ['2023-12-31', 'year', '2023-01'],
    ['2024-01-01', 'year', '2024-01'],
    ['2024-02-29', 'month', '2024-02'],
  ])('%s falls in the %s of %s', (day, every, turn) => {
    expect(turnOf(day, every)).toBe(turn);
  });

  test.each<readonly [string, Every, boolean]>([
    ['2023-10', 'month', true],
    ['2023-11', 'quarter', false],
    ['2023-10', 'quarter', true],
    ['2023-10', 'year', false],
    ['2023-01', 'year', true],
    ['2023-13', 'month', false],
    ['2023-00', 'month', false],
    ['2023-1', 'month', false],
    ['October', 'month', false],
    ['', 'month', false],
  ])('%s begins a %s: %s', (turn, every, known) => {
    expect(isTurn(turn, every)).toBe(known);
  });

  test.each<readonly [string, Every, number, string]>([
    ['2023-12', 'month', 1, '2024-01'],
    ['2024-01', 'month', -1, '2023-12'],
    ['2023-10', 'quarter', 1, '2024-01'],
    ['2023-01', 'year', 2, '2025-01'],
  ])('%s, %s by %i, is %s', (turn, every, by, later) => {
    expect(turnAfter(turn, every, by)).toBe(later);
  });
});

test('a supplementary round has its own last days, each under the clause it stands in for', () => {
  expect(ownDatesOf(seedPlan(), { registration: '2021-06-15', province: '2021-06-30' })).toEqual({
    registration: { lastDay: '2021-06-15', clause: 'IV.1' },
    province: { lastDay: '2021-06-30', clause: 'IV.1' },
  });
  const undated = recurring('month', { each: { day: 6 } });
  expect(ownDatesOf(undated, { registration: '2023-11-20', province: null })).toEqual({
    registration: { lastDay: '2023-11-20', clause: 'IV.2' },
    province: null,
  });
});
