import { callsOf, clockOrders, type Due, taskName } from '../../../workflows/nomination/due.js';
import type { Waiting } from '../../../workflows/nomination/task-reminders.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import { noticesFor } from '../../../workflows/nomination/notices.js';
import { nominationMachine } from '../../../workflows/nomination/nomination.machine.js';
import { type Task, tasksOf } from '../../../workflows/nomination/tasks.js';
import { exemplar, facts, NOMINEE, on, REGIONS, stored } from '../../support/builders/nomination.js';
import { seedPlan, seedDates } from '../../support/builders/plan.js';
import { CALENDAR_2021 } from '../../support/builders/working-days.js';

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
  return clockOrders(
    life,
    known,
    new Map(waiting === null ? [] : names.map((name) => [name, waiting])),
    CALENDAR_2021,
  );
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
  // 29/3 is a Monday; nobody is above the Director
  const ALL = [
    '2021-03-18 NUDGE due-7/FORWARD/2021-03-29',
    '2021-03-24 NUDGE due-3/FORWARD/2021-03-29',
    '2021-03-26 NUDGE due-1/FORWARD/2021-03-29',
    '2021-03-29 NUDGE due-0/FORWARD/2021-03-29',
    '2021-03-30 NUDGE overdue-1/FORWARD/2021-03-29',
  ];

  test('seven, three working days and one before, on the day, and when it is late', () => {
    expect(province()).toEqual(ALL);
  });

  test.each([
    ['the day before the second', { since: '2021-03-23', owedFrom: '2021-03-24' }, ALL.slice(1)],
    ['from the day after the task came', { since: '2021-03-24', owedFrom: '2021-03-25' }, ALL.slice(2)],
    ['those of days gone by have been given', { since: '2021-03-15', owedFrom: '2021-03-30' }, ALL.slice(4)],
    [
      'what came when its date was over is late from the next day on, as often as it comes',
      { since: '2021-04-02', owedFrom: '2021-04-03' },
      ['2021-04-05 NUDGE overdue-1/FORWARD/2021-03-29/2021-04-02'],
    ],
    [
      'what came on its last day is late on the account of that day',
      { since: '2021-03-29', owedFrom: '2021-03-30' },
      ALL.slice(4),
    ],
    ['none for a task the clock has not seen', null, []],
  ])('%s', (_what, waiting, expected) => {
    expect(province({ waiting })).toEqual(expected);
  });

  test('none for days before it was last moved', () => {
    expect(province({ facts: { moment: on('2021-03-26') } })).toEqual(ALL.slice(2));
    expect(province({ facts: { moment: on('2021-03-27') } })).toEqual(ALL.slice(3));
  });

  test('by the extended date, though its task was opened under the old one', () => {
    const round = {
      state: 'forwarding',
      dates: seedDates(),
      registrationUntil: null,
      provinceUntil: '2021-04-09',
    };
    expect(province({ facts: { round } }).slice(0, 2)).toEqual([
      '2021-03-31 NUDGE due-7/FORWARD/2021-04-09',
      '2021-04-06 NUDGE due-3/FORWARD/2021-04-09',
    ]);
  });

  test('the numbers are the plan’s', () => {
    const reminders = {
      before: [5],
      onTheDay: false,
      after: [2, 4],
      above: { director: 10, officeChief: 4 },
      clause: 'V.2',
    };
    const plan = { ...seedPlan(), reminders };
    expect(province({ facts: { plan } })).toEqual([
      '2021-03-22 NUDGE due-5/FORWARD/2021-03-29',
      '2021-03-31 NUDGE overdue-2/FORWARD/2021-03-29',
      '2021-04-02 NUDGE overdue-4/FORWARD/2021-03-29',
    ]);
    // the Office's own: it is not told of itself, the Director is
    expect(of('NUDGE', duesAt('officeReview', { facts: { plan }, context: { checked: true } }))).toEqual([
      '2021-03-22 NUDGE due-5/ACCEPT/2021-03-29',
      '2021-03-31 NUDGE overdue-2/ACCEPT/2021-03-29',
      '2021-04-02 NUDGE overdue-4/ACCEPT/2021-03-29',
      '2021-04-12 NUDGE overdue-10/ACCEPT/2021-03-29',
    ]);
  });

  test('what waits without a date is urged by people only', () => {
    expect(of('NUDGE', duesAt('unqualified'))).toEqual([]);
  });

  test('of what lapses, the lapse comes first', () => {
    expect(lines(duesAt('draft')).slice(0, 5)).toEqual([
      '2021-03-19 NUDGE due-3/SUBMIT/2021-03-24',
      '2021-03-23 NUDGE due-1/SUBMIT/2021-03-24',
      '2021-03-24 NUDGE due-0/SUBMIT/2021-03-24',
      '2021-03-25 LAPSE 2021-03-24',
      '2021-03-25 NUDGE overdue-1/SUBMIT/2021-03-24',
    ]);
  });

  test('two years that open late together are told apart, and from the time they were late before', () => {
    const called = [2021, 2022].map((year) => ({ what: `year-${year}`, due: `${year}-12-15` }));
    const late = (since: string): string[] =>
      duesAt(exemplar({ fostering: 'underway' }), {
        context: { called },
        waiting: { since, owedFrom: since },
      })
        .filter(({ order }) => order.type === 'NUDGE')
        .map(({ slot }) => slot);
    const slots = [...late('2021-12-01'), ...late('2023-02-01'), ...late('2023-07-20')];
    expect(new Set(slots).size).toBe(slots.length);
    expect(late('2023-07-20')).toContain('overdue-1/EVALUATE_YEAR/2021-12-15/2023-07-20');
  });
});

describe('who is told', () => {
  const life = stored(exemplar({ province: 'sent' }), { fosteringDue: '2021-04-14' });
  const tasks = tasksOf(life.state, life.context, facts());
  const fostering = tasks.find(({ does }) => does === 'FILE_FOSTERING_PLAN')?.key ?? '';
  const told = (order: Parameters<typeof noticesFor>[0], waiting: readonly Task[] = tasks): string[] =>
    noticesFor(order, [], NOMINEE, waiting).map(
      ({ template, desk, unit }) => `${template} ${desk}${unit === null ? '' : ` of ${unit}`}`,
    );

  test('a reminder about one task goes to its desk only', () => {
    expect(told({ type: 'NUDGE', slot: 's', about: fostering })).toEqual([
      'nudge.FILE_FOSTERING_PLAN unitHead of QLTM',
    ]);
  });

  test('what is overdue goes to the one above whose day it is: units answer to the Office, then the Director (V.1)', () => {
    expect(told({ type: 'NUDGE', slot: 's', about: fostering, above: ['officeChief'] })).toEqual([
      'nudge.FILE_FOSTERING_PLAN unitHead of QLTM',
      'overdue.FILE_FOSTERING_PLAN officeChief',
    ]);
    // nobody is above himself
    expect(told({ type: 'NUDGE', slot: 's', about: fostering, above: ['unitHead', 'director'] })).toEqual([
      'nudge.FILE_FOSTERING_PLAN unitHead of QLTM',
      'overdue.FILE_FOSTERING_PLAN director',
    ]);
  });

  test('above a nominator is the head of his own unit', () => {
    const draft = stored('draft');
    const [task] = tasksOf(draft.state, draft.context, facts());
    expect(
      told({ type: 'NUDGE', slot: 's', about: task?.key ?? '', above: ['unitHead'] }, task ? [task] : []),
    ).toEqual(['nudge.SUBMIT nominator of QLTM', 'overdue.SUBMIT unitHead of QLTM']);
  });

  test('the Office urges everybody at once', () => {
    expect(told({ type: 'NUDGE', slot: 's' })).toEqual([
      'nudge.RECEIVE province',
      'nudge.FILE_FOSTERING_PLAN unitHead of QLTM',
    ]);
  });
});

describe('nobody hears of a step before his own, unless he is above whoever it waits for', () => {
  /** V.1, V.2, written down once more. */
  const MAY_LEARN: Readonly<Record<string, readonly string[]>> = {
    nominator: ['unitHead', 'officeChief', 'director'],
    unitHead: ['officeChief', 'director'],
    clerk: ['officeChief', 'director'],
    officeChief: ['director'],
    councilChair: ['officeChief', 'director'],
    director: [],
  };
  const called = [
    { what: 'year-2021', due: '2021-12-15' },
    { what: 'midterm', due: '2023-07-31' },
    { what: 'final', due: '2025-12-31' },
  ];
  const simple = Object.keys(nominationMachine.states).filter((state) => state !== 'exemplar');
  const exemplars = REGIONS.province.flatMap((region) =>
    REGIONS.fostering.flatMap((fostering) =>
      REGIONS.review.map((review) => exemplar({ province: region, fostering, review })),
    ),
  );
  const STATES = [...simple.map((state) => [state]), ...exemplars];

  test.each(STATES.flatMap((state) => [false, true].map((checked) => ({ state, checked }))))(
    '$state, checked: $checked',
    ({ state, checked }) => {
      const context = { checked, called, fosteringDue: '2021-04-14', termUntil: '2021-03-26' };
      const life = stored(state, context);
      const waiting = tasksOf(life.state, life.context, facts());
      const nudges = duesAt(state, { context }).flatMap(({ order, slot }) =>
        order.type === 'NUDGE' ? [{ order, slot }] : [],
      );
      for (const { order, slot } of nudges) {
        const task = waiting.find(({ key }) => key === order.about);
        if (!task) throw new Error(`${slot} is about nothing`);
        const notices = noticesFor(order, [], NOMINEE, waiting);
        const desks = notices.map(({ desk }) => desk);
        expect(desks[0]).toBe(task.desk);
        expect(notices.every(({ template }) => template.endsWith(`.${task.does}`))).toBe(true);
        expect(desks.slice(1)).toEqual(
          (order.above ?? []).filter((desk) => MAY_LEARN[task.desk]?.includes(desk)),
        );
        if (slot.startsWith('due-')) expect(desks).toEqual([task.desk]);
      }
      // every desk above learns of every task once, and none else does
      for (const task of waiting.filter(({ due }) => due !== null)) {
        const learned = nudges.flatMap(({ order }) => (order.about === task.key ? (order.above ?? []) : []));
        expect([task.does, ...learned]).toEqual([task.does, ...(MAY_LEARN[task.desk] ?? [])]);
      }
    },
  );

  test('these are all the states in which something dated waits', () => {
    const dated = STATES.flatMap((state) => [false, true].map((checked) => ({ state, checked })))
      .flatMap(({ state, checked }) => {
        const life = stored(state, { checked, called, fosteringDue: '2021-04-14' });
        return tasksOf(life.state, life.context, facts());
      })
      .filter(({ due }) => due !== null)
      .map(({ does }) => does);
    expect([...new Set(dated)].toSorted()).toEqual([
      'ACCEPT',
      'CHECK_EVIDENCE',
      'ENDORSE',
      'EVALUATE_YEAR',
      'FILE_FOSTERING_PLAN',
      'FORWARD',
      'REVIEW_FINAL',
      'REVIEW_MIDTERM',
      'SUBMIT',
    ]);
  });
});
