import type { Finding } from '../../../workflows/kernel/finding.js';
import type { RoundOrder } from '../../../workflows/round/round.events.js';
import { actor } from '../../support/builders/cast.js';
import { ask, entrant, type Known, namesFromAll, ORDERS, on } from './rounds.js';

type Row = readonly [what: string, order: RoundOrder, known: Known, findings: readonly Finding[]];

const expectRefused = (order: RoundOrder, known: Known, findings: readonly Finding[]) =>
  expect(ask('open', order, known)).toEqual({ ok: false, because: 'refused', findings });
const expectAllowed = (order: RoundOrder, known: Known) =>
  expect(ask('open', order, known)).toMatchObject({ ok: true, findings: [] });

const REASON_MISSING: Finding = { code: 'REASON_MISSING', clause: '-', effect: 'block' };
const blocked = (code: string, clause: string, rest: Partial<Finding> = {}): Finding => ({
  code,
  clause,
  effect: 'block',
  ...rest,
});

describe('NIL_RETURN: the unit has nobody, and says so before 25/3/2021 (IV.1)', () => {
  const nil = ORDERS.NIL_RETURN;
  const late = (need: string, have: string) => blocked('LATE', 'IV.1', { need, have });
  const toQltm = { extensions: [{ unit: 'QLTM', until: '2021-03-26' }] };
  const toAll = { extensions: [{ unit: null, until: '2021-03-27' }] };
  const toAnother = { extensions: [{ unit: 'VP', until: '2021-03-28' }] };

  test.each<readonly [string, Known]>([
    ['on the last day', { moment: on('2021-03-24') }],
    ['on the last day of its own extension', { moment: on('2021-03-26'), context: toQltm }],
    ['on the last day of an extension for all', { moment: on('2021-03-27'), context: toAll }],
    ['while another unit has registered', { entrants: [entrant('n1', 'unitReview', { unit: 'VP' })] }],
    ['after its only name lapsed', { entrants: [entrant('n1', 'lapsed', { registered: false })] }],
    ['after another unit said the same', { context: { nilReturns: ['VP'] } }],
  ])('accepted %s', (_what, known) => expectAllowed(nil, known));

  test.each<Row>([
    ['on the closing day itself', nil, { moment: on('2021-03-25') }, [late('2021-03-24', '2021-03-25')]],
    [
      'the day after its own extension',
      nil,
      { moment: on('2021-03-27'), context: toQltm },
      [late('2021-03-26', '2021-03-27')],
    ],
    [
      'the day after an extension for all',
      nil,
      { moment: on('2021-03-28'), context: toAll },
      [late('2021-03-27', '2021-03-28')],
    ],
    [
      'in the term of another unit',
      nil,
      { moment: on('2021-03-25'), context: toAnother },
      [late('2021-03-24', '2021-03-25')],
    ],
    [
      'with two names registered',
      nil,
      { entrants: [entrant('n1', 'unitReview'), entrant('n2', 'compiled')] },
      [blocked('UNIT_HAS_NOMINATED', 'IV.1', { need: 0, have: 2 })],
    ],
    ['a second time', nil, { context: { nilReturns: ['QLTM'] } }, [blocked('NIL_RETURN_GIVEN', 'IV.1')]],
    ['without a reason', { ...nil, reason: ' ' }, {}, [REASON_MISSING]],
    [
      'with everything wrong, all is said',
      { ...nil, reason: '' },
      { moment: on('2021-03-25'), entrants: [entrant('n1', 'unitReview')] },
      [
        late('2021-03-24', '2021-03-25'),
        blocked('UNIT_HAS_NOMINATED', 'IV.1', { need: 0, have: 1 }),
        REASON_MISSING,
      ],
    ],
  ])('refused %s', (_what, order, known, findings) => expectRefused(order, known, findings));

  test('refused for a unit the plan does not name', () => {
    const head = {
      ...actor('hieu'),
      grants: [{ role: 'unitHead', unit: 'LĐS', from: '2021-01-01', until: null }],
    } as const;
    expectRefused({ ...nil, unit: 'LĐS' }, { actor: head }, [
      blocked('UNIT_DOES_NOT_NOMINATE', 'IV.1', { have: 'LĐS' }),
    ]);
  });
});

describe('EXTEND: the units’ date moves forward, and not past the province’s (IV.1)', () => {
  const until = (day: string, unit: string | null = 'QLTM'): RoundOrder => ({
    ...ORDERS.EXTEND,
    unit,
    until: day,
  });
  const notLater = (need: string, have: string) => blocked('EXTENSION_NOT_LATER', 'IV.1', { need, have });
  const past = (need: string, have: string) => blocked('EXTENSION_IN_THE_PAST', 'IV.1', { need, have });
  const pastProvince = (need: string, have: string) =>
    blocked('EXTENSION_PAST_PROVINCE', 'IV.1', { need, have });
  const qltmTo26 = { extensions: [{ unit: 'QLTM', until: '2021-03-26' }] };
  const allTo26 = { extensions: [{ unit: null, until: '2021-03-26' }] };

  test.each<readonly [string, RoundOrder, Known]>([
    ['one day, for one unit', until('2021-03-25'), {}],
    ['one day, for all units', until('2021-03-25', null), {}],
    ['to the last day before the province’s date', until('2021-03-29'), {}],
    ['to the province’s extended day', until('2021-04-05'), { context: { provinceUntil: '2021-04-05' } }],
    ['to today', until('2021-03-27'), { moment: on('2021-03-27') }],
    ['once more, later', until('2021-03-27'), { context: qltmTo26 }],
    ['for another unit, as far', until('2021-03-26', 'VP'), { context: qltmTo26 }],
    ['for all, as far as one unit has already', until('2021-03-26', null), { context: qltmTo26 }],
    ['for all once more, later', until('2021-03-27', null), { context: allTo26 }],
  ])('accepted %s', (_what, order, known) => expectAllowed(order, known));

  test.each<Row>([
    ['to the day that holds already', until('2021-03-24'), {}, [notLater('2021-03-24', '2021-03-24')]],
    ['for all to that day', until('2021-03-24', null), {}, [notLater('2021-03-24', '2021-03-24')]],
    [
      'to the day the unit has by its own extension',
      until('2021-03-26'),
      { context: qltmTo26 },
      [notLater('2021-03-26', '2021-03-26')],
    ],
    [
      'to a day before the one all units have',
      until('2021-03-25'),
      { context: allTo26 },
      [notLater('2021-03-26', '2021-03-25')],
    ],
    [
      'for all to the day all have',
      until('2021-03-26', null),
      { context: allTo26 },
      [notLater('2021-03-26', '2021-03-26')],
    ],
    ['to yesterday', until('2021-03-26'), { moment: on('2021-03-27') }, [past('2021-03-27', '2021-03-26')]],
    ['onto the province’s date', until('2021-03-30'), {}, [pastProvince('2021-03-29', '2021-03-30')]],
    [
      'past the province’s extended day',
      until('2021-04-06', null),
      { context: { provinceUntil: '2021-04-05' } },
      [pastProvince('2021-04-05', '2021-04-06')],
    ],
    [
      'for a unit the plan does not name',
      until('2021-03-26', 'LĐS'),
      {},
      [blocked('UNIT_DOES_NOT_NOMINATE', 'IV.1', { have: 'LĐS' })],
    ],
    ['without a reason', { ...ORDERS.EXTEND, reason: '' }, {}, [REASON_MISSING]],
  ])('refused %s', (_what, order, known, findings) => expectRefused(order, known, findings));
});

describe('EXTEND_PROVINCE: with the province’s agreement (IV.1)', () => {
  const order = ORDERS.EXTEND_PROVINCE;
  const dated = (date: string, number = '57/UBND-TĐKT'): RoundOrder => ({
    ...order,
    agreement: { number, date },
  });
  const PAPER_MISSING = blocked('PAPER_MISSING', '-');

  test.each<readonly [string, RoundOrder, Known]>([
    ['one day', { ...order, until: '2021-03-30' }, {}],
    ['once more, later', { ...order, until: '2021-04-02' }, { context: { provinceUntil: '2021-04-01' } }],
    ['with an agreement of today', dated('2021-03-20'), {}],
  ])('accepted %s', (_what, given, known) => expectAllowed(given, known));

  test.each<Row>([
    [
      'to the last day there is',
      { ...order, until: '2021-03-29' },
      {},
      [blocked('EXTENSION_NOT_LATER', 'IV.1', { need: '2021-03-29', have: '2021-03-29' })],
    ],
    [
      'to the day it has by extension',
      { ...order, until: '2021-04-01' },
      { context: { provinceUntil: '2021-04-01' } },
      [blocked('EXTENSION_NOT_LATER', 'IV.1', { need: '2021-04-01', have: '2021-04-01' })],
    ],
    [
      'into the past',
      order,
      { moment: on('2021-04-06') },
      [blocked('EXTENSION_IN_THE_PAST', 'IV.1', { need: '2021-04-06', have: '2021-04-05' })],
    ],
    ['without the number of the agreement', dated('2021-03-20', ' '), {}, [PAPER_MISSING]],
    ['with an agreement of a day that does not exist', dated('2021-02-29'), {}, [PAPER_MISSING]],
    [
      'with an agreement of tomorrow',
      dated('2021-03-21'),
      {},
      [blocked('PAPER_DATED_LATER', '-', { need: '2021-03-20', have: '2021-03-21' })],
    ],
    ['without a reason', { ...order, reason: '' }, {}, [REASON_MISSING]],
  ])('refused %s', (_what, given, known, findings) => expectRefused(given, known, findings));
});

describe('COMPILE: every unit has answered, or a reason is recorded (IV.1)', () => {
  const without = (reason: string): RoundOrder => ({ type: 'COMPILE', missing: [{ unit: 'TTKC', reason }] });
  const silent = (unit: string) => blocked('UNIT_SILENT', 'IV.1', { need: 1, have: 0, params: { unit } });
  const stillOpen = (need: string, have: string, unit = 'TTKC') =>
    blocked('REGISTRATION_STILL_OPEN', 'IV.1', { need, have, params: { unit } });
  const entrants = namesFromAll('TTKC');
  const anotherTo26 = { extensions: [{ unit: 'VP', until: '2021-03-26' }] };

  test.each<readonly [string, RoundOrder, Known]>([
    ['with a name from each', ORDERS.COMPILE, { entrants: namesFromAll() }],
    [
      'with a nil return from the one without',
      ORDERS.COMPILE,
      { entrants, context: { nilReturns: ['TTKC'] } },
    ],
    [
      'with a reason, registration being over',
      without('Đang sáp nhập.'),
      { entrants, moment: on('2021-03-25') },
    ],
    [
      'with a reason, the extension of another being over',
      without('Đang sáp nhập.'),
      { entrants, moment: on('2021-03-27'), context: anotherTo26 },
    ],
  ])('accepted %s', (_what, order, known) => expectAllowed(order, known));

  test.each<Row>([
    ['with a silent unit', ORDERS.COMPILE, { entrants }, [silent('TTKC')]],
    [
      'with two of them',
      ORDERS.COMPILE,
      { entrants: namesFromAll('VP', 'TTKC') },
      [silent('VP'), silent('TTKC')],
    ],
    [
      'with a name that is not registered',
      ORDERS.COMPILE,
      { entrants: [...entrants, entrant('n1', 'draft', { unit: 'TTKC', registered: false })] },
      [silent('TTKC')],
    ],
    ['with an empty reason', without(' '), { entrants, moment: on('2021-03-25') }, [silent('TTKC')]],
    [
      'with a reason for another unit',
      { type: 'COMPILE', missing: [{ unit: 'VP', reason: 'Đang sáp nhập.' }] },
      { entrants, moment: on('2021-03-25') },
      [silent('TTKC')],
    ],
    [
      'with a reason, on the last day of registration',
      without('Đang sáp nhập.'),
      { entrants, moment: on('2021-03-24') },
      [stillOpen('2021-03-24', '2021-03-24')],
    ],
    [
      'with a reason, on the last day of the extension of another',
      without('Đang sáp nhập.'),
      { entrants, moment: on('2021-03-26'), context: anotherTo26 },
      [stillOpen('2021-03-26', '2021-03-26', 'VP')],
    ],
  ])('refused %s', (_what, order, known, findings) => expectRefused(order, known, findings));
});

describe('NUDGE: units that have not answered, while they still can', () => {
  const nudge = ORDERS.NUDGE;

  test.each<readonly [string, Known]>([
    ['on the last day', { moment: on('2021-03-24') }],
    [
      'in its own extension',
      { moment: on('2021-03-26'), context: { extensions: [{ unit: 'QLTM', until: '2021-03-26' }] } },
    ],
    ['with a draft that nobody has sent', { entrants: [entrant('n1', 'draft', { registered: false })] }],
    ['after its only name lapsed', { entrants: [entrant('n1', 'lapsed', { registered: false })] }],
  ])('accepted %s', (_what, known) => expectAllowed(nudge, known));

  test.each<Row>([
    [
      'has sent a name',
      nudge,
      { entrants: [entrant('n1', 'officeReview')] },
      [blocked('UNIT_HAS_ANSWERED', 'IV.1', { params: { unit: 'QLTM' } })],
    ],
    [
      'has reported none',
      nudge,
      { context: { nilReturns: ['QLTM'] } },
      [blocked('UNIT_HAS_ANSWERED', 'IV.1', { params: { unit: 'QLTM' } })],
    ],
    ['nobody is named', { ...nudge, units: [] }, {}, [blocked('NO_UNIT_TO_NUDGE', 'IV.1')]],
    [
      'it does not nominate',
      { ...nudge, units: ['LĐS'] },
      {},
      [blocked('UNIT_DOES_NOT_NOMINATE', 'IV.1', { have: 'LĐS' })],
    ],
  ])('refused: %s', (_what, order, known, findings) => expectRefused(order, known, findings));

  test('its last day is over: it is told to ask for an extension, and whoever reminds it knows', () => {
    expect(ask('open', nudge, { moment: on('2021-03-25') })).toMatchObject({
      ok: true,
      findings: [
        {
          code: 'UNIT_TERM_OVER',
          effect: 'warn',
          need: '2021-03-24',
          have: '2021-03-25',
          params: { unit: 'QLTM' },
        },
      ],
    });
  });
});

describe('where nothing binds (continuous intake)', () => {
  const context = { dates: { registration: null, province: null } };

  test('no unit’s answer is awaited: the Office compiles when it wants', () => {
    expectAllowed({ type: 'COMPILE', missing: [] }, { context, entrants: [entrant('n1', 'compiled')] });
  });

  test('there is no date to extend', () => {
    const finding = (clause: string) => blocked('NOTHING_TO_EXTEND', clause);
    expectRefused(ORDERS.EXTEND, { context }, [finding('IV.1')]);
    expectRefused(ORDERS.EXTEND_PROVINCE, { context, actor: actor('khoi') }, [finding('IV.1')]);
  });
});
