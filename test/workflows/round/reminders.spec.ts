import { SYSTEM } from '../../../workflows/policy/roles.js';
import { newRound, type RoundContext } from '../../../workflows/round/round.context.js';
import { roundReminders, stepReminders } from '../../../workflows/round/reminders.js';
import type { RoundSettled } from '../../../workflows/round/facts.js';
import { roundTasks } from '../../../workflows/round/tasks.js';
import { seedDates } from '../../support/builders/plan.js';
import { CALENDAR_2021 } from '../../support/builders/working-days.js';
import { ask, entrant, factsFor, on, ORDERS, type RoundState, STATES } from './rounds.js';

const ALL = ['VP', 'TTr', 'KHTCTH', 'QLTM', 'QLCN', 'QLNL', 'KTATMT', 'TTKC'];

interface Case {
  readonly state?: RoundState;
  readonly context?: Partial<RoundContext>;
  readonly facts?: Partial<RoundSettled>;
  readonly since?: string;
}

const owed = ({ state = 'open', context = {}, facts = {}, since = '2021-03-01' }: Case = {}) =>
  roundReminders(
    { state: [state], context: { ...newRound(seedDates()), ...context } },
    { ...factsFor('NUDGE'), moment: on('2021-03-01'), ...facts },
    since,
    CALENDAR_2021,
  );

const lines = (over: Case = {}): string[] =>
  owed(over).map(({ day, order: { slot, units, above } }) =>
    `${day} ${slot} ${units.length === ALL.length ? 'all' : units.join(' ')} ${above?.join(' ') ?? ''}`.trim(),
  );

/** The last day is Wednesday 24/3/2021. */
const BEFORE = [
  '2021-03-15 due-7/UNIT_LIST/2021-03-24 all',
  '2021-03-19 due-3/UNIT_LIST/2021-03-24 all',
  '2021-03-23 due-1/UNIT_LIST/2021-03-24 all',
  '2021-03-24 due-0/UNIT_LIST/2021-03-24 all',
];
const AFTER = [
  '2021-03-26 overdue-2/UNIT_LIST/2021-03-24 all officeChief',
  '2021-03-29 overdue-3/UNIT_LIST/2021-03-24 all director',
];

describe('units that send nothing (IV.1, V.2)', () => {
  test('hear on the plan’s working days; then the Office, then the Director learn which they are', () => {
    expect(lines()).toEqual([...BEFORE, ...AFTER]);
    expect(owed()[0]?.order.units).toEqual(ALL);
  });

  test.each<readonly [string, Case, string[]]>([
    ['the day before the second', { since: '2021-03-18' }, [...BEFORE.slice(1), ...AFTER]],
    ['opened on the day of the second', { since: '2021-03-19' }, [...BEFORE.slice(2), ...AFTER]],
    [
      'its last step on a day of them',
      { facts: { moment: on('2021-03-23') } },
      [...BEFORE.slice(2), ...AFTER],
    ],
    ['and the day after it', { facts: { moment: on('2021-03-24') } }, [...BEFORE.slice(3), ...AFTER]],
    [
      'what has been given already',
      { context: { reminded: ['due-3/UNIT_LIST/2021-03-24', 'overdue-2/UNIT_LIST/2021-03-24'] } },
      [BEFORE[0], BEFORE[2], BEFORE[3], AFTER[1]].map((line) => line ?? ''),
    ],
    ['nothing binds', { context: { dates: { registration: null, province: null } } }, []],
  ])('%s', (_what, over, expected) => {
    expect(lines(over)).toEqual(expected);
  });

  test('an extension has days of its own, for the one unit or for all', () => {
    const one = { extensions: [{ unit: 'QLTM', until: '2021-03-26' }] };
    const others = 'VP TTr KHTCTH QLCN QLNL KTATMT TTKC';
    expect(lines({ context: one, since: '2021-03-22' })).toEqual([
      `2021-03-23 due-1/UNIT_LIST/2021-03-24 ${others}`,
      '2021-03-23 due-3/UNIT_LIST/2021-03-26 QLTM',
      `2021-03-24 due-0/UNIT_LIST/2021-03-24 ${others}`,
      '2021-03-25 due-1/UNIT_LIST/2021-03-26 QLTM',
      '2021-03-26 due-0/UNIT_LIST/2021-03-26 QLTM',
      `2021-03-26 overdue-2/UNIT_LIST/2021-03-24 ${others} officeChief`,
      `2021-03-29 overdue-3/UNIT_LIST/2021-03-24 ${others} director`,
      '2021-03-30 overdue-2/UNIT_LIST/2021-03-26 QLTM officeChief',
      '2021-03-31 overdue-3/UNIT_LIST/2021-03-26 QLTM director',
    ]);
    const all = { extensions: [{ unit: null, until: '2021-03-28' }] };
    expect(lines({ context: all, since: '2021-03-24' })).toEqual([
      '2021-03-26 due-0/UNIT_LIST/2021-03-28 all',
      '2021-03-30 overdue-2/UNIT_LIST/2021-03-28 all officeChief',
      '2021-03-31 overdue-3/UNIT_LIST/2021-03-28 all director',
    ]);
  });
});

describe('who is asked and who is not', () => {
  const others = ALL.filter((unit) => unit !== 'QLTM').join(' ');
  const whom = (over: Case): (readonly [string, string])[] => {
    const of = (part: string): string =>
      owed(over)
        .find(({ order }) => order.slot.startsWith(part))
        ?.order.units.join(' ') ?? '';
    return [
      ['asked', of('due-3')],
      ['told of', of('overdue-2')],
    ];
  };

  test.each<readonly [string, Case, string, string]>([
    ['nobody has sent', {}, ALL.join(' '), ALL.join(' ')],
    ['a name sent', { facts: { entrants: [entrant('n1', 'officeReview')] } }, others, others],
    ['"không có"', { context: { nilReturns: ['QLTM'] } }, others, others],
    [
      'a draft: its nominator hears of that; late, it counts as nothing',
      { facts: { entrants: [entrant('n1', 'draft', { registered: false })] } },
      others,
      ALL.join(' '),
    ],
    [
      'a name waiting for its head',
      { facts: { entrants: [entrant('n1', 'unitReview', { registered: false })] } },
      others,
      ALL.join(' '),
    ],
    [
      'a draft on hold waits for nobody of the unit',
      { facts: { entrants: [entrant('n1', 'draft', { registered: false, held: true })] } },
      ALL.join(' '),
      ALL.join(' '),
    ],
    [
      'its only name lapsed, or was withdrawn',
      { facts: { entrants: [entrant('n1', 'lapsed', { registered: false })] } },
      ALL.join(' '),
      ALL.join(' '),
    ],
    ['the list was closed without it', { context: { missing: ['QLTM'] } }, ALL.join(' '), others],
  ])('%s', (_what, over, asked, told) => {
    expect(whom(over)).toEqual([
      ['asked', asked],
      ['told of', told],
    ]);
  });

  test('everybody has answered: nothing is said', () => {
    expect(owed({ context: { nilReturns: ALL } })).toEqual([]);
  });

  test.each(STATES)('%s', (state) => {
    const said = { open: [...BEFORE, ...AFTER], compiling: BEFORE }[state as string] ?? [];
    expect(lines({ state })).toEqual(said);
  });
});

describe('the steps that the round itself waits for (IV.1, V.1, V.2)', () => {
  interface Step extends Pick<Case, 'state' | 'context' | 'facts'> {
    readonly opened?: string;
  }
  const said = ({ state = 'open', context = {}, facts = {}, opened = '2021-03-01' }: Step = {}) => {
    const stored = { state: [state], context: { ...newRound(seedDates()), ...context } };
    const since = new Map(roundTasks(stored.state, stored.context).map(({ key }) => [key, opened]));
    const known = { ...factsFor('NUDGE'), moment: on(opened), ...facts };
    return stepReminders(stored, known, since, CALENDAR_2021).map(
      ({ day, order: { slot, units, about, above } }) => {
        expect(units).toEqual([]);
        return [day, slot, about, ...(above ?? [])].join(' ');
      },
    );
  };
  /** The last day is Monday 29/3/2021. */
  const of = (does: string, due = '2021-03-29'): string[] => {
    const about = `round/${does}/${due}`;
    return [
      `2021-03-18 due-7/${does}/${due} ${about}`,
      `2021-03-24 due-3/${does}/${due} ${about}`,
      `2021-03-26 due-1/${does}/${due} ${about}`,
      `2021-03-29 due-0/${does}/${due} ${about}`,
      `2021-03-30 overdue-1/${does}/${due} ${about}`,
      `2021-04-01 overdue-3/${does}/${due} ${about} director`,
    ];
  };

  test('the Office’s chief before the date, on it and after it; then the Director learns of it', () => {
    expect(said()).toEqual(of('COMPILE'));
    expect(said({ state: 'compiling' })).toEqual(of('PUT_BEFORE_COUNCIL'));
  });

  test.each<readonly [string, Step, readonly string[]]>([
    ['opened on the day of one', { opened: '2021-03-24' }, of('COMPILE').slice(2)],
    ['opened the day before it', { opened: '2021-03-23' }, of('COMPILE').slice(1)],
    ['its last step after the day of one', { facts: { moment: on('2021-03-25') } }, of('COMPILE').slice(2)],
    [
      'what has been given',
      { context: { reminded: ['due-3/COMPILE/2021-03-29'] } },
      of('COMPILE').filter((line) => !line.includes(' due-3/')),
    ],
    ['no date binds', { context: { dates: { registration: null, province: null } } }, []],
    ['before the Council it waits for the sitting', { state: 'beforeCouncil' }, []],
    ['closing has no date', { state: 'forwarding' }, []],
    ['closed', { state: 'closed' }, []],
  ])('%s', (_what, step, expected) => {
    expect(said(step)).toEqual(expected);
  });

  test('a date that has moved is urged by its own days', () => {
    expect(said({ context: { provinceUntil: '2021-04-05' }, opened: '2021-03-30' })).toEqual([
      '2021-03-31 due-3/COMPILE/2021-04-05 round/COMPILE/2021-04-05',
      '2021-04-02 due-1/COMPILE/2021-04-05 round/COMPILE/2021-04-05',
      '2021-04-05 due-0/COMPILE/2021-04-05 round/COMPILE/2021-04-05',
      '2021-04-06 overdue-1/COMPILE/2021-04-05 round/COMPILE/2021-04-05',
      '2021-04-08 overdue-3/COMPILE/2021-04-05 round/COMPILE/2021-04-05 director',
    ]);
  });

  test('what opens when its date is over is late from then on', () => {
    expect(said({ state: 'compiling', opened: '2021-04-05' })).toEqual([
      '2021-04-06 overdue-1/PUT_BEFORE_COUNCIL/2021-03-29/2021-04-05 round/PUT_BEFORE_COUNCIL/2021-03-29',
      '2021-04-08 overdue-3/PUT_BEFORE_COUNCIL/2021-03-29/2021-04-05 round/PUT_BEFORE_COUNCIL/2021-03-29 director',
    ]);
  });

  const late = {
    type: 'NUDGE',
    slot: 'overdue-3/COMPILE/2021-03-29',
    units: [],
    about: 'round/COMPILE/2021-03-29',
    above: ['director'],
  } as const;

  test('whoever is to take it is told, and those above; it waits as before', () => {
    const given = ask('open', late, { actor: SYSTEM });
    if (!given.ok) throw new Error(JSON.stringify(given.findings));
    expect(given.notices.map(({ template, desk, unit }) => [template, desk, unit])).toEqual([
      ['nudge.COMPILE', 'officeChief', null],
      ['overdue.COMPILE', 'director', null],
    ]);
    expect(given.tasks.map(({ key }) => key)).toEqual([late.about]);
    expect(given.state).toEqual(['open']);
    expect(given.context.reminded).toEqual([late.slot]);
    const { above: _, ...early } = late;
    const before = ask('open', early, { actor: SYSTEM });
    expect(before.ok && before.notices.map(({ template }) => template)).toEqual(['nudge.COMPILE']);
  });

  test.each<readonly [string, RoundState, Partial<RoundContext>, string]>([
    ['taken meanwhile', 'compiling', {}, 'STEP_NOT_AWAITED'],
    ['its date has moved', 'open', { provinceUntil: '2021-04-05' }, 'STEP_NOT_AWAITED'],
    ['given already', 'open', { reminded: [late.slot] }, 'REMINDED_ALREADY'],
  ])('%s: nobody is told', (_what, state, context, code) => {
    expect(ask(state, late, { actor: SYSTEM, context })).toMatchObject({
      ok: false,
      because: 'refused',
      findings: [{ code, clause: 'V.2' }],
    });
  });
});

describe('given by the clock', () => {
  const nudge = { ...ORDERS.NUDGE, slot: 'due-3/UNIT_LIST/2021-03-24' };

  test('once, whoever else may have used its name', () => {
    const byHand = ask('open', nudge, {});
    expect(byHand).toMatchObject({ ok: true });
    expect(byHand.ok && byHand.context.reminded).toBeUndefined();
    const given = ask('open', nudge, { actor: SYSTEM });
    if (!given.ok) throw new Error('refused');
    expect(given.context.reminded).toEqual([nudge.slot]);
    expect(ask('open', nudge, { actor: SYSTEM, context: given.context })).toMatchObject({
      ok: false,
      because: 'refused',
      findings: [{ code: 'REMINDED_ALREADY', clause: 'V.2' }],
    });
  });

  test('those above learn of a unit on the first day it can send nothing, not before', () => {
    const report = { ...nudge, slot: 'overdue-1/UNIT_LIST/2021-03-24', above: ['officeChief'] as const };
    expect(ask('open', report, { actor: SYSTEM, moment: on('2021-03-25') }).ok).toBe(true);
    expect(ask('open', report, { actor: SYSTEM, moment: on('2021-03-24') })).toMatchObject({
      ok: false,
      findings: [{ code: 'UNIT_TERM_RUNS', clause: 'IV.1' }],
    });
  });
});
