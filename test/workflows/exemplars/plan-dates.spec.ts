import {
  planDates,
  type Reached,
  type RoundReached,
  standingOn,
  undatedIn,
} from '../../../src/calendar/plan-dates.js';
import { taskEntries } from '../../../src/pages/exemplars/calendar-page.js';
import type { OpenTask } from '../../../src/tasks/tasks.service.js';
import type { Plan } from '../../../workflows/index.js';
import { seedDates, seedPlan } from '../../support/builders/plan.js';

const none = { done: 0, of: 0 };

const YEAR_2021 = { id: 'r1', name: 'Đợt 2021' };

const round = (over: Partial<RoundReached> = {}): RoundReached => ({
  round: YEAR_2021,
  opened: seedDates(),
  ...seedDates(),
  units: { done: 7, of: 8 },
  sent: none,
  closed: false,
  ...over,
});

const reached = (over: Partial<Reached> = {}): Reached => ({
  rounds: [round()],
  turns: [],
  called: {},
  ...over,
});

const toldOf = (plan: Plan, today: string, over: Partial<Reached> = {}) =>
  planDates(plan, reached(over), today).map(
    ({ what, year, lastDay, standing }) =>
      `${lastDay} ${what}${year === null ? '' : ` ${year}`}: ${standing}`,
  );

const told = (today: string, over: Partial<Reached> = {}) => toldOf(seedPlan(), today, over);

describe('how a date stands', () => {
  const dated = { opens: '2021-12-01', lastDay: '2021-12-15' };

  test.each([
    ['before it opens', '2021-11-30', none, 'ahead'],
    ['on the day it opens', '2021-12-01', { done: 0, of: 9 }, 'now'],
    ['on its last day', '2021-12-15', { done: 8, of: 9 }, 'now'],
    ['the day after, something left', '2021-12-16', { done: 8, of: 9 }, 'missed'],
    ['the day after, all done', '2021-12-16', { done: 9, of: 9 }, 'done'],
    ['all done before its last day', '2021-12-03', { done: 9, of: 9 }, 'done'],
    ['the day after, nobody was asked', '2021-12-16', none, 'over'],
  ] as const)('%s', (_when, today, progress, standing) => {
    expect(standingOn(today, dated, progress)).toBe(standing);
  });

  test('what has no first day is under way from the beginning', () => {
    expect(standingOn('2021-01-05', { opens: null, lastDay: '2021-03-24' }, none)).toBe('now');
  });
});

describe('all dates of the plan', () => {
  test('in the order of time, from the plan itself', () => {
    expect(told('2021-03-24')).toEqual([
      '2021-01-01 start: over',
      '2021-03-24 registration: now',
      '2021-03-29 province: now',
      '2021-12-15 year 2021: ahead',
      '2022-12-15 year 2022: ahead',
      '2023-07-31 midterm: ahead',
      '2023-12-15 year 2023: ahead',
      '2024-12-15 year 2024: ahead',
      '2025-12-15 year 2025: ahead',
      '2025-12-31 final: ahead',
      '2025-12-31 end: ahead',
    ]);
  });

  test('one unit of eight was late: that is said the day after, and not of an extended date', () => {
    expect(told('2021-03-25')).toContain('2021-03-24 registration: missed');
    const rounds = [round({ registration: { clause: 'IV.1', lastDay: '2021-03-27' } })];
    expect(told('2021-03-25', { rounds })).toContain('2021-03-27 registration: now');
    const [, registration] = planDates(seedPlan(), reached({ rounds }), '2021-03-25');
    expect(registration).toMatchObject({ extended: true, clause: 'IV.1' });
  });

  test('each call by how many have answered it', () => {
    const called = { 'year-2021': { done: 9, of: 9 }, midterm: { done: 8, of: 9 } };
    expect(told('2023-08-01', { called })).toEqual(
      expect.arrayContaining(['2021-12-15 year 2021: done', '2023-07-31 midterm: missed']),
    );
  });
});

describe('own tasks in the calendar', () => {
  const task = (over: Partial<OpenTask>): OpenTask => ({
    id: 't',
    life: 'nomination',
    subject: 'n1',
    round: 'r1',
    code: 'HS-2021-0001',
    name: 'Hồ Khánh Linh',
    post: null,
    kind: 'individual',
    unit: null,
    unitName: null,
    state: [],
    does: 'EVALUATE_YEAR',
    part: null,
    due: '2021-12-15',
    inPlaceOf: null,
    since: '2021-12-01T00:00:00.000Z',
    ...over,
  });

  test('alike and due on one day stand together; without a date they have no place here', () => {
    const entries = taskEntries([
      task({}),
      task({ subject: 'n2' }),
      task({ subject: 'n3', due: '2022-12-15' }),
      task({ subject: 'n4', does: 'ACCEPT', due: null }),
    ]);
    expect(entries).toMatchObject([
      { day: '2021-12-15', count: 2, href: '/tasks' },
      { day: '2022-12-15', count: 1, href: '/nominations/n3#decide' },
    ]);
  });
});

describe('several rounds of one plan', () => {
  const late = {
    registration: { clause: 'IV.1', lastDay: '2021-06-15' },
    province: { clause: 'IV.1', lastDay: '2021-06-30' },
  };
  const beside = round({ round: { id: 'r2', name: 'Đợt bổ sung' }, opened: late, ...late });

  test('each has its dates, under its own name', () => {
    const dates = planDates(seedPlan(), reached({ rounds: [beside, round()] }), '2021-05-01');
    expect(
      dates
        .filter(({ round: of }) => of !== null)
        .map(({ lastDay, what, round: of }) => [lastDay, what, of?.name]),
    ).toEqual([
      ['2021-03-24', 'registration', 'Đợt 2021'],
      ['2021-03-29', 'province', 'Đợt 2021'],
      ['2021-06-15', 'registration', 'Đợt bổ sung'],
      ['2021-06-30', 'province', 'Đợt bổ sung'],
    ]);
  });

  test('of a closed one nothing is overdue any more; of an open one it is', () => {
    const [open, closed] = [round(), round({ closed: true })].map((one) =>
      told('2021-04-01', { rounds: [one] }),
    );
    expect(open).toContain('2021-03-24 registration: missed');
    expect(closed).toContain('2021-03-24 registration: over');
  });

  test('where nothing binds there is no date', () => {
    const nothing = { registration: null, province: null };
    const dates = planDates(
      seedPlan(),
      reached({ rounds: [round({ opened: nothing, ...nothing })] }),
      '2021-04-01',
    );
    expect(dates.map(({ what }) => what)).not.toContain('registration');
    expect(dates.map(({ what }) => what)).not.toContain('province');
  });

  test('a turn that is not opened yet is told by its date', () => {
    const plan: Plan = {
      ...seedPlan(),
      intake: { kind: 'recurring', every: 'month', supplementary: true, clause: 'IV' },
      deadlines: {
        registration: {
          each: { day: 6, after: 1 },
          boundary: 'before',
          binds: 'ENDORSE',
          extendedBy: 'officeChief',
          clause: 'IV.2',
        },
        province: null,
      },
    };
    const [, turn] = planDates(plan, reached({ rounds: [], turns: ['2021-10'] }), '2021-10-20');
    expect(turn).toMatchObject({
      what: 'turn',
      turn: { first: '2021-10', every: 'month' },
      lastDay: '2021-11-05',
      clause: 'IV.2',
      standing: 'ahead',
    });
  });
});

describe('reviews whose days nobody knows yet', () => {
  const linked = { vi: 'tổng kết phong trào thi đua', en: 'the final review of the movement' };
  const undated = (over: Partial<Plan['milestones'][number]>): Plan => ({
    ...seedPlan(),
    milestones: seedPlan().milestones.map((one) =>
      one.review === 'final' ? { ...one, linked, ...over } : one,
    ),
  });

  test.each([
    ['neither day', { opens: null, due: null }, null],
    ['only the first', { opens: '2025-11-01', due: null }, '2025-11-01'],
  ] as const)('%s is known: they stand apart, and in no year', (_what, over, opens) => {
    expect(undatedIn(undated(over))).toMatchObject([{ what: 'final', linked, opens }]);
    expect(toldOf(undated(over), '2021-03-24').join()).not.toContain('final');
  });

  test('all days are known: none stands apart', () => {
    expect(undatedIn(seedPlan())).toEqual([]);
  });
});

describe('a report', () => {
  test('stands in the calendar under the plan’s own name', () => {
    const plan: Plan = {
      ...seedPlan(),
      reports: [
        {
          id: 'q',
          name: { vi: 'Báo cáo quý', en: 'Quarterly' },
          every: 'quarter',
          due: { day: 20, month: 3 },
          to: 'Sở Nội vụ',
          clause: 'V.2',
        },
      ],
    };
    const report = planDates(plan, reached(), '2021-06-20').find(({ what }) => what === 'report');
    expect(report).toMatchObject({ lastDay: '2021-06-20', standing: 'now', to: 'Sở Nội vụ', clause: 'V.2' });
  });
});
