import { planDates, type Reached, standingOn } from '../../../src/calendar/plan-dates.js';
import { taskEntries } from '../../../src/pages/exemplars/calendar-page.js';
import type { OpenTask } from '../../../src/tasks/tasks.service.js';
import { seedPlan } from '../../support/builders/plan.js';

const none = { done: 0, of: 0 };

const reached = (over: Partial<Reached> = {}): Reached => ({
  registrationUntil: '2021-03-24',
  provinceUntil: '2021-03-29',
  units: { done: 7, of: 8 },
  sent: none,
  called: {},
  ...over,
});

const told = (today: string, over: Partial<Reached> = {}) =>
  planDates(seedPlan(), reached(over), today).map(
    ({ what, year, lastDay, standing }) =>
      `${lastDay} ${what}${year === null ? '' : ` ${year}`}: ${standing}`,
  );

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
    expect(told('2021-03-25', { registrationUntil: '2021-03-27' })).toContain('2021-03-27 registration: now');
    const [, registration] = planDates(
      seedPlan(),
      reached({ registrationUntil: '2021-03-27' }),
      '2021-03-25',
    );
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
    due: '2021-12-15',
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
