import { callsOf, clockOrders, type Due, taskName, type Waiting } from '../../../workflows/nomination/due.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import { noticesFor } from '../../../workflows/nomination/notices.js';
import { tasksOf } from '../../../workflows/nomination/tasks.js';
import { exemplar, facts, NOMINEE, on, stored } from '../../support/builders/nomination.js';
import { seedPlan, seedDates } from '../../support/builders/plan.js';

interface Case {
  readonly context?: Partial<NominationContext>;
  readonly facts?: Partial<Settled>;
  /** The same for every task; null: the clock knows of none. */
  readonly waiting?: Waiting | null;
}

const SINCE: Waiting = { since: '2021-03-15', owedFrom: '2021-03-16' };

const duesAt = (state: string | readonly string[], over: Case = {}): Due[] => {
  const life = stored(state, over.context);
  const known = facts({ moment: on('2021-03-15'), ...over.facts });
  const waiting = over.waiting === undefined ? SINCE : over.waiting;
  const names = tasksOf(life.state, life.context, known).map(({ key }) => taskName(key));
  return clockOrders(life, known, new Map(waiting === null ? [] : names.map((name) => [name, waiting])));
};

const lines = (dues: readonly Due[]): string[] =>
  dues.map(({ day, order, slot }) => `${day} ${order.type} ${slot}`);
const of = (type: Due['order']['type'], dues: readonly Due[]): string[] =>
  lines(dues.filter(({ order }) => order.type === type));

describe('lapse', () => {
  test.each([
    ['a draft', 'draft', {}, ['2021-03-25 LAPSE 2021-03-24']],
    ['what waits for its head', 'unitReview', {}, ['2021-03-25 LAPSE 2021-03-24']],
    [
      'a supplement, by its own date',
      'supplement',
      { context: { registered: true, termUntil: '2021-03-22' } },
      ['2021-03-23 LAPSE 2021-03-22'],
    ],
    [
      'with an extension',
      'draft',
      {
        facts: {
          round: { state: 'open', dates: seedDates(), registrationUntil: '2021-03-26', provinceUntil: null },
        },
      },
      ['2021-03-27 LAPSE 2021-03-26'],
    ],
    ['not while it is held', 'draft', { context: { heldSince: '2021-03-20' } }, []],
    ['not once the Office has it', 'officeReview', {}, []],
    ['not once it has lapsed', 'lapsed', { context: { lapsedFrom: 'draft' as const } }, []],
    ['nor when it is over', 'withdrawn', {}, []],
  ])('%s', (_what, state, over, expected) => {
    expect(of('LAPSE', duesAt(state, over))).toEqual(expected);
  });
});

describe('what a plan calls its exemplars to (IV.4)', () => {
  test('every year of the period, and its two reviews', () => {
    expect(callsOf(seedPlan())).toEqual([
      ...[2021, 2022, 2023, 2024, 2025].map((year) => ({
        what: `year-${year}`,
        opens: `${year}-12-01`,
        due: `${year}-12-15`,
      })),
      { what: 'midterm', opens: '2023-06-01', due: '2023-07-31' },
      { what: 'final', opens: '2025-10-01', due: '2025-12-31' },
    ]);
  });

  const left = (context: Partial<NominationContext>, state = exemplar()): string[] =>
    duesAt(state, { context, waiting: null }).map(({ slot }) => slot);

  test('an exemplar is called to all of it, in order', () => {
    expect(left({})).toEqual([
      'year-2021',
      'year-2022',
      'midterm',
      'year-2023',
      'year-2024',
      'final',
      'year-2025',
    ]);
  });

  test('not to what has been called for, evaluated or concluded already', () => {
    const called = [{ what: 'year-2022', due: '2022-12-15' }];
    expect(left({ called, years: [2021], midterm: 'improve' }, exemplar({ review: 'improving' }))).toEqual([
      'year-2023',
      'year-2024',
      'final',
      'year-2025',
    ]);
  });

  test('a hold does not keep the years from passing', () => {
    expect(left({ heldSince: '2021-11-01' })).toContain('year-2021');
  });

  test('nobody else is called', () => {
    expect(of('CALL', duesAt('selected'))).toEqual([]);
    expect(of('CALL', duesAt('confirmed'))).toEqual([]);
  });
});

describe('đôn đốc (V.2)', () => {
  const province = (over: Case = {}): string[] => of('NUDGE', duesAt('selected', over));
  const ALL = [
    '2021-03-26 NUDGE due-3/FORWARD/2021-03-29',
    '2021-03-28 NUDGE due-1/FORWARD/2021-03-29',
    '2021-03-30 NUDGE overdue/FORWARD/2021-03-29',
    '2021-04-01 NUDGE overdue-3/FORWARD/2021-03-29',
  ];

  test('three days and one day before, when it is late, and three days after', () => {
    expect(province()).toEqual(ALL);
  });

  test.each([
    ['from the day after the task came', { since: '2021-03-26', owedFrom: '2021-03-27' }, ALL.slice(1)],
    ['those of days gone by have been given', { since: '2021-03-15', owedFrom: '2021-03-30' }, ALL.slice(2)],
    [
      'what came when its date was over is late from the next day on',
      { since: '2021-04-05', owedFrom: '2021-04-06' },
      ['2021-04-06 NUDGE overdue/FORWARD/2021-03-29', '2021-04-08 NUDGE overdue-3/FORWARD/2021-03-29'],
    ],
    ['none for a task the clock has not seen', null, []],
  ])('%s', (_what, waiting, expected) => {
    expect(province({ waiting })).toEqual(expected);
  });

  test('none for days before it was last moved', () => {
    expect(province({ facts: { moment: on('2021-03-28') } })).toEqual(ALL.slice(1));
  });

  test('by the extended date, though its task was opened under the old one', () => {
    const round = {
      state: 'forwarding',
      dates: seedDates(),
      registrationUntil: null,
      provinceUntil: '2021-04-09',
    };
    expect(province({ facts: { round } })[0]).toBe('2021-04-06 NUDGE due-3/FORWARD/2021-04-09');
  });

  test('the numbers are the plan’s', () => {
    const plan = { ...seedPlan(), reminders: { daysBefore: [7], escalateAfterDays: 10, clause: 'V.2' } };
    expect(province({ facts: { plan } })).toEqual([
      '2021-03-22 NUDGE due-7/FORWARD/2021-03-29',
      '2021-03-30 NUDGE overdue/FORWARD/2021-03-29',
      '2021-04-08 NUDGE overdue-10/FORWARD/2021-03-29',
    ]);
  });

  test('what waits without a date is urged by people only', () => {
    expect(of('NUDGE', duesAt('unqualified'))).toEqual([]);
  });

  test('of what lapses, the lapse comes first', () => {
    expect(lines(duesAt('draft')).slice(0, 4)).toEqual([
      '2021-03-21 NUDGE due-3/SUBMIT/2021-03-24',
      '2021-03-23 NUDGE due-1/SUBMIT/2021-03-24',
      '2021-03-25 LAPSE 2021-03-24',
      '2021-03-25 NUDGE overdue/SUBMIT/2021-03-24',
    ]);
  });
});

describe('who is told', () => {
  const life = stored(exemplar({ province: 'sent' }), { fosteringDue: '2021-04-14' });
  const tasks = tasksOf(life.state, life.context, facts());
  const fostering = tasks.find(({ does }) => does === 'FILE_FOSTERING_PLAN')?.key ?? '';
  const templates = (order: Parameters<typeof noticesFor>[0]): string[] =>
    noticesFor(order, [], NOMINEE, tasks).map(({ template, desk }) => `${template} ${desk}`);

  test('a reminder about one task goes to its desk only', () => {
    expect(templates({ type: 'NUDGE', slot: 's', about: fostering })).toEqual([
      'nudge.FILE_FOSTERING_PLAN unitHead',
    ]);
  });

  test('what is long overdue goes to those above as well: units answer to the Director (V.1)', () => {
    expect(templates({ type: 'NUDGE', slot: 's', about: fostering, above: true })).toEqual([
      'nudge.FILE_FOSTERING_PLAN unitHead',
      'overdue.FILE_FOSTERING_PLAN officeChief',
      'overdue.FILE_FOSTERING_PLAN director',
    ]);
  });

  test('the Office urges everybody at once', () => {
    expect(templates({ type: 'NUDGE', slot: 's' })).toEqual([
      'nudge.RECEIVE province',
      'nudge.FILE_FOSTERING_PLAN unitHead',
    ]);
  });
});
