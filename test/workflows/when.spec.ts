import { type Addressee, type Mailing, nextMorning, SINGLES_MAX, sendingOf } from '../../src/mail/when.js';
import type { WorkingCalendar } from '../../workflows/index.js';

/** Tết Tân Sửu: from Wednesday 10/2 to Tuesday 16/2/2021; and a Saturday given in exchange, invented. */
const CALENDAR: WorkingCalendar = {
  years: [2021],
  off: ['2021-02-10', '2021-02-11', '2021-02-12', '2021-02-15', '2021-02-16'],
  worked: ['2021-03-27'],
};

const each: Addressee = { mode: 'each', singles: () => 0 };
const daily: Addressee = { mode: 'daily', singles: () => 0 };
const had = (count: number): Addressee => ({ mode: 'each', singles: () => count });

const mailing = (at: string, over: Partial<Mailing> = {}): Mailing => {
  const [day = '', time = ''] = at.split(' ');
  return {
    template: 'task.ENDORSE',
    written: { day, time },
    due: null,
    meets: null,
    byLink: false,
    ...over,
  };
};

/** `now`, or when: `2021-03-16 07:30`, with `digest` behind it where it goes with others. */
const sent = (one: Mailing, to: Addressee = each): string => {
  const { from, digest } = sendingOf(one, to, CALENDAR);
  return `${from === null ? 'now' : `${from.day} ${from.time}`}${digest ? ' digest' : ''}`;
};

describe('office hours', () => {
  test.each([
    ['2021-03-15 06:59', '2021-03-15 07:30'],
    ['2021-03-15 07:00', 'now'],
    ['2021-03-15 17:59', 'now'],
    ['2021-03-15 18:00', '2021-03-16 07:30'],
    ['2021-03-15 00:00', '2021-03-15 07:30'],
    ['2021-03-15 23:59', '2021-03-16 07:30'],
    // Friday evening, Saturday, Sunday: Monday
    ['2021-03-19 18:00', '2021-03-22 07:30'],
    ['2021-03-20 10:00', '2021-03-22 07:30'],
    ['2021-03-21 23:59', '2021-03-22 07:30'],
    // a Saturday on which the office works
    ['2021-03-26 18:00', '2021-03-27 07:30'],
    ['2021-03-27 10:00', 'now'],
    // the last evening before Tết, and Tết itself
    ['2021-02-09 18:00', '2021-02-17 07:30'],
    ['2021-02-11 09:00', '2021-02-17 07:30'],
  ])('written at %s it goes %s', (at, expected) => {
    expect(sent(mailing(at))).toBe(expected);
  });
});

describe('what brings a file of its own', () => {
  const anchor = { template: 'anchor.CHECKPOINT' };

  test.each([
    ['by day', '2021-03-15 09:00', 'now'],
    ['by night', '2021-03-15 22:00', '2021-03-16 07:30'],
  ])('goes alone, %s', (_when, at, expected) => {
    for (const to of [each, daily, had(SINGLES_MAX)]) expect(sent(mailing(at, anchor), to)).toBe(expected);
  });
});

describe('urgent at once', () => {
  const NIGHT = '2021-03-19 22:00';

  test.each([
    ['a task due today', { due: '2021-03-19' }, 'now'],
    ['due on the next working day, a Monday', { due: '2021-03-22' }, 'now'],
    ['due the day after that', { due: '2021-03-23' }, '2021-03-22 07:30'],
    ['due before Tết', { due: '2021-02-09' }, 'now'],
    ['a sitting today', { template: 'told.CONVENE', meets: '2021-03-19' }, 'now'],
    ['a sitting on the next working day', { template: 'nudge.ATTEND', meets: '2021-03-22' }, 'now'],
    ['a sitting later', { template: 'told.CONVENE', meets: '2021-03-23' }, '2021-03-22 07:30'],
    ['a sitting that is over', { template: 'task.SIGN_MINUTES', meets: '2021-03-18' }, '2021-03-22 07:30'],
    ['a sitting called off, whenever it was to be', { template: 'told.CANCEL', meets: '2021-04-30' }, 'now'],
    ['who acts in whose place', { template: 'substitution.MADE' }, 'now'],
    ['and that it has ended', { template: 'substitution.ENDED' }, 'now'],
    ['a fresh link', { template: 'link.FRESH' }, 'now'],
    ['that there is none today', { template: 'link.NO_FRESH' }, 'now'],
    ['a link in foreign hands', { template: 'link.FOREIGN' }, '2021-03-22 07:30'],
    ['something about his own account', { template: 'account.PIN_CLOSED' }, 'now'],
    ['a receipt of what came by a link', { template: 'receipt.ENDORSE', byLink: true }, 'now'],
    ['a receipt of what came by a page', { template: 'receipt.ENDORSE' }, '2021-03-22 07:30'],
    ['what is only told', { template: 'told.ENDORSE', due: '2021-03-19' }, '2021-03-22 07:30'],
    [
      'to those above, what is overdue',
      { template: 'overdue.ENDORSE', due: '2021-03-01' },
      '2021-03-22 07:30',
    ],
  ] as const)('%s', (_what, over, expected) => {
    expect(sent(mailing(NIGHT, over))).toBe(expected);
  });

  test.each([
    ['2021-03-21 00:00', '2021-03-21 07:30'],
    ['2021-03-19 06:59', '2021-03-19 07:30'],
    ['2021-03-19 07:00', 'now'],
    ['2021-03-19 19:00', 'now'],
  ])('a reminder of the last day, given at %s, wakes nobody: %s', (at, expected) => {
    expect(sent(mailing(at, { template: 'nudge.ENDORSE', due: '2021-03-22' }))).toBe(expected);
  });

  test('neither the choice of one mail a day nor a full day holds it back', () => {
    for (const to of [daily, had(SINGLES_MAX + 5)]) {
      expect(sent(mailing('2021-03-15 10:00', { due: '2021-03-16' }), to)).toBe('now');
    }
  });
});

describe('one mail a day', () => {
  test.each([
    ['2021-03-15 07:29', '2021-03-15 07:30 digest'],
    ['2021-03-15 07:30', '2021-03-16 07:30 digest'],
    ['2021-03-15 10:00', '2021-03-16 07:30 digest'],
    ['2021-03-19 10:00', '2021-03-22 07:30 digest'],
    ['2021-02-09 10:00', '2021-02-17 07:30 digest'],
  ])('for whoever chose so, at %s: %s', (at, expected) => {
    expect(sent(mailing(at), daily)).toBe(expected);
  });

  test.each([
    [SINGLES_MAX - 1, 'now'],
    [SINGLES_MAX, '2021-03-16 07:30 digest'],
  ])('after %s mails of their own that day: %s', (count, expected) => {
    expect(sent(mailing('2021-03-15 10:00'), had(count))).toBe(expected);
  });

  test('what is held overnight counts for the day on which it goes', () => {
    const days: string[] = [];
    const to: Addressee = { mode: 'each', singles: (day) => (days.push(day), SINGLES_MAX) };
    expect(sent(mailing('2021-03-15 19:00'), to)).toBe('2021-03-16 07:30 digest');
    expect(days).toEqual(['2021-03-16']);
  });

  test('the next morning is always one that is still to come', () => {
    expect(nextMorning({ day: '2021-03-15', time: '07:30' }, CALENDAR)).toEqual({
      day: '2021-03-16',
      time: '07:30',
    });
  });
});
