import { addDays } from '../../../workflows/kernel/days.js';
import { isWorkingDay } from '../../../workflows/kernel/working-days.js';
import { fullReminders } from '../../../workflows/plan/read-reminders.js';
import { reminderDays } from '../../../workflows/plan/reminder-days.js';
import { seedPlan } from '../../support/builders/plan.js';
import { CALENDAR_2021 } from '../../support/builders/working-days.js';

const { reminders: SEED } = seedPlan();

const lines = (last: string, { since = '2020-12-01', reminders = SEED, calendar = CALENDAR_2021 } = {}) =>
  reminderDays(last, since, reminders, calendar).map(({ day, when, planned, above }) =>
    `${day} ${when} ${planned ? '+' : '-'} ${above.join(' ')}`.trim(),
  );

test('the plan: 7, 3 and 1 working days before, on the day, one after, then those above one by one (V.2)', () => {
  expect(SEED).toEqual({
    before: [7, 3, 1],
    onTheDay: true,
    after: [1],
    above: { unitHead: 1, officeChief: 2, director: 3 },
    clause: 'V.2',
  });
});

describe('around a last day', () => {
  test.each([
    [
      'a Wednesday, two weekends before it and one after (24/3/2021)',
      '2021-03-24',
      ['2021-03-15 due-7', '2021-03-19 due-3', '2021-03-23 due-1', '2021-03-24 due-0'],
      ['2021-03-25 overdue-1', '2021-03-26 overdue-2', '2021-03-29 overdue-3'],
    ],
    [
      'a Monday: the eve is the Friday',
      '2021-03-29',
      ['2021-03-18 due-7', '2021-03-24 due-3', '2021-03-26 due-1', '2021-03-29 due-0'],
      ['2021-03-30 overdue-1', '2021-03-31 overdue-2', '2021-04-01 overdue-3'],
    ],
    [
      'the day before Tết: whatever is late waits for the 17th',
      '2021-02-09',
      ['2021-01-29 due-7', '2021-02-04 due-3', '2021-02-08 due-1', '2021-02-09 due-0'],
      ['2021-02-17 overdue-1', '2021-02-18 overdue-2', '2021-02-19 overdue-3'],
    ],
    [
      'the day after Tết: the eve is the 9th',
      '2021-02-17',
      ['2021-02-01 due-7', '2021-02-05 due-3', '2021-02-09 due-1', '2021-02-17 due-0'],
      ['2021-02-18 overdue-1', '2021-02-19 overdue-2', '2021-02-22 overdue-3'],
    ],
    [
      'a Sunday: the Friday is at once the eve and the last day at work, and it is said once',
      '2021-03-28',
      ['2021-03-18 due-7', '2021-03-24 due-3', '2021-03-26 due-0'],
      ['2021-03-29 overdue-1', '2021-03-30 overdue-2', '2021-03-31 overdue-3'],
    ],
    [
      'in Tết',
      '2021-02-12',
      ['2021-02-01 due-7', '2021-02-05 due-3', '2021-02-09 due-0'],
      ['2021-02-17 overdue-1', '2021-02-18 overdue-2', '2021-02-19 overdue-3'],
    ],
  ])('%s', (_what, last, before, after) => {
    const [one, two, three] = after;
    expect(lines(last)).toEqual([
      ...before.map((line) => `${line} +`),
      `${one} + unitHead`,
      `${two} - officeChief`,
      `${three} - director`,
    ]);
  });

  test('a Saturday worked in exchange is a day like any other', () => {
    const calendar = { ...CALENDAR_2021, worked: ['2021-03-27'] };
    expect(lines('2021-03-29', { calendar }).slice(1, 4)).toEqual([
      '2021-03-25 due-3 +',
      '2021-03-27 due-1 +',
      '2021-03-29 due-0 +',
    ]);
  });

  test('a plan that says nothing on the day keeps the eve, and may tell those above at once', () => {
    const reminders = {
      before: [1, 1],
      onTheDay: false,
      after: [],
      above: { officeChief: 2, director: 2 },
      clause: 'V',
    };
    expect(lines('2021-03-28', { reminders })).toEqual([
      '2021-03-26 due-1 +',
      '2021-03-30 overdue-2 - officeChief director',
    ]);
  });

  test('what opens late is late from then on', () => {
    expect(lines('2021-03-24', { since: '2021-04-02' }).slice(4)).toEqual([
      '2021-04-05 overdue-1 + unitHead',
      '2021-04-06 overdue-2 - officeChief',
      '2021-04-07 overdue-3 - director',
    ]);
  });

  test('whatever the last day, nobody is reminded on a day off, nor twice on one day', () => {
    for (let last = '2021-01-04'; last < '2021-12-20'; last = addDays(last, 1)) {
      const days = reminderDays(last, '2020-12-01', SEED, CALENDAR_2021).map(({ day }) => day);
      expect(days.filter((day) => !isWorkingDay(day, CALENDAR_2021))).toEqual([]);
      expect(days).toEqual([...new Set(days)].toSorted());
    }
  });
});

test('a plan kept when the days were those of the calendar is read as it is today', () => {
  expect(fullReminders({ daysBefore: [3, 1], escalateAfterDays: 3, clause: 'V.2' })).toEqual({
    before: [3, 1],
    onTheDay: false,
    after: [1],
    above: { officeChief: 3, director: 3 },
    clause: 'V.2',
  });
  expect(fullReminders(SEED)).toBe(SEED);
});
