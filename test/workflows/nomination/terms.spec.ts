import { datesOf } from '../../../workflows/round/dates.js';
import { decideNomination } from '../../../workflows/nomination/decide.js';
import type { Settled } from '../../../workflows/nomination/facts.js';
import type { NominationContext } from '../../../workflows/nomination/nomination.context.js';
import type { NominationType } from '../../../workflows/nomination/nomination.events.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import { doing, exemplar, facts, on, ORDERS, stored } from '../../support/builders/nomination.js';
import { seedPlan, seedDates } from '../../support/builders/plan.js';

const decideOn = (
  day: string,
  type: NominationType,
  state: string,
  context: Partial<NominationContext> = {},
  over: Partial<Settled> = {},
) => {
  const decision = decideNomination(
    stored(state, context),
    ORDERS[type],
    facts({ ...doing(type, [state]), moment: on(day), ...over }),
  );
  return decision.ok ? decision.state : decision.findings;
};

const late = (need: string, have: string, clause = 'IV.1') => [
  { code: 'LATE', clause, effect: 'block', need, have },
];
const notOver = (need: string, have: string, clause = 'IV.1') => [
  { code: 'TERM_NOT_OVER', clause, effect: 'block', need, have },
];

const readBy = (deadline: 'registration' | 'province'): Partial<Settled> => {
  const plan = seedPlan();
  const date = { ...plan.deadlines[deadline]!, boundary: 'by' as const };
  const read: Plan = { ...plan, deadlines: { ...plan.deadlines, [deadline]: date } };
  return { plan: read, ...round({ dates: datesOf(read, null) }) };
};
const round = (over: Partial<Settled['round']>): Partial<Settled> => ({
  round: { state: 'open', dates: seedDates(), registrationUntil: null, provinceUntil: null, ...over },
});

describe('"gửi về Văn phòng Sở trước ngày 25/3/2021" (IV.1)', () => {
  const endorse = (day: string, over: Partial<Settled> = {}) =>
    decideOn(day, 'ENDORSE', 'unitReview', {}, over);

  test.each([
    ['24/3 is the last day', '2021-03-24', {}, ['officeReview']],
    ['25/3 is late', '2021-03-25', {}, late('2021-03-24', '2021-03-25')],
    ['a plan that says "by" takes the 25th', '2021-03-25', readBy('registration'), ['officeReview']],
    ['and not the 26th', '2021-03-26', readBy('registration'), late('2021-03-25', '2021-03-26')],
    [
      'an extension to 26/3 takes the 26th',
      '2021-03-26',
      round({ registrationUntil: '2021-03-26' }),
      ['officeReview'],
    ],
    [
      'and not the 27th',
      '2021-03-27',
      round({ registrationUntil: '2021-03-26' }),
      late('2021-03-26', '2021-03-27'),
    ],
    [
      'an extension never shortens',
      '2021-03-24',
      round({ registrationUntil: '2021-03-22' }),
      ['officeReview'],
    ],
    [
      'the province’s date is another one',
      '2021-03-25',
      round({ provinceUntil: '2021-04-10' }),
      late('2021-03-24', '2021-03-25'),
    ],
  ])('%s', (_when, day, over, expected) => {
    expect(endorse(day, over)).toEqual(expected);
  });

  test('it binds the endorsement, not the writing: a draft may be submitted late, in vain', () => {
    expect(decideOn('2021-04-20', 'SUBMIT', 'draft')).toEqual(['unitReview']);
  });

  test.each(['draft', 'unitReview'])('%s lapses on the day after, not before', (state) => {
    expect(decideOn('2021-03-24', 'LAPSE', state)).toEqual(notOver('2021-03-24', '2021-03-24'));
    expect(decideOn('2021-03-25', 'LAPSE', state)).toEqual(['lapsed']);
  });

  test('an extended unit does not lapse meanwhile', () => {
    const extended = round({ registrationUntil: '2021-03-26' });
    expect(decideOn('2021-03-26', 'LAPSE', 'draft', {}, extended)).toEqual(
      notOver('2021-03-26', '2021-03-26'),
    );
    expect(decideOn('2021-03-27', 'LAPSE', 'draft', {}, extended)).toEqual(['lapsed']);
  });
});

describe('"gửi Ban Thi đua, khen thưởng tỉnh trước ngày 30/3/2021" (IV.1)', () => {
  const sent = exemplar({ province: 'sent' });

  test.each([
    ['29/3 is the last day', '2021-03-29', {}, sent],
    ['30/3 is late', '2021-03-30', {}, late('2021-03-29', '2021-03-30')],
    ['a plan that says "by" takes the 30th', '2021-03-30', readBy('province'), sent],
    ['and not the 31st', '2021-03-31', readBy('province'), late('2021-03-30', '2021-03-31')],
    ['with the province’s agreement', '2021-04-02', round({ provinceUntil: '2021-04-02' }), sent],
    [
      'not longer than it agreed',
      '2021-04-03',
      round({ provinceUntil: '2021-04-02' }),
      late('2021-04-02', '2021-04-03'),
    ],
    [
      'the units’ extension is another one',
      '2021-03-30',
      round({ registrationUntil: '2021-04-10' }),
      late('2021-03-29', '2021-03-30'),
    ],
  ])('%s', (_when, day, over, expected) => {
    expect(decideOn(day, 'FORWARD', 'selected', {}, over)).toEqual(expected);
  });
});

describe('what the Office sent back has a date of its own', () => {
  const returned = decideNomination(
    stored('officeReview', { registered: true, checked: true }),
    { ...ORDERS.RETURN, items: ['bk-bo'] },
    facts({ ...doing('RETURN', ['officeReview']), moment: on('2021-03-24') }),
  );
  if (!returned.ok) throw new Error('not returned');
  const { context } = returned;

  test('two days, and what is to be sent again is remembered', () => {
    expect(context).toMatchObject({
      termUntil: '2021-03-26',
      asked: ['bk-bo'],
      checked: false,
      registered: true,
    });
    expect(returned.tasks).toMatchObject([{ desk: 'nominator', does: 'SUBMIT', due: '2021-03-26' }]);
  });

  test.each([
    ['SUBMIT', 'supplement', ['unitReview']],
    ['ENDORSE', 'unitReview', ['officeReview']],
  ] as const)('%s is in time on the last day and late on the next', (type, state, to) => {
    expect(decideOn('2021-03-26', type, state, { ...context, asked: [] })).toEqual(to);
    expect(decideOn('2021-03-27', type, state, { ...context, asked: [] })).toEqual(
      late('2021-03-26', '2021-03-27', 'V.2'),
    );
  });

  test.each(['supplement', 'unitReview', 'draft'])('%s lapses after it', (state) => {
    expect(decideOn('2021-03-26', 'LAPSE', state, context)).toEqual(
      notOver('2021-03-26', '2021-03-26', 'V.2'),
    );
    expect(decideOn('2021-03-27', 'LAPSE', state, context)).toEqual(['lapsed']);
  });

  test('an extension of the registration lengthens it as well', () => {
    const extended = round({ registrationUntil: '2021-03-28' });
    expect(decideOn('2021-03-28', 'ENDORSE', 'unitReview', { ...context, asked: [] }, extended)).toEqual([
      'officeReview',
    ]);
    expect(decideOn('2021-03-29', 'ENDORSE', 'unitReview', { ...context, asked: [] }, extended)).toEqual(
      late('2021-03-28', '2021-03-29', 'V.2'),
    );
  });

  test('it binds even before the registration closes', () => {
    const early = { registered: true, termUntil: '2021-03-15' };
    expect(decideOn('2021-03-16', 'ENDORSE', 'unitReview', early)).toEqual(
      late('2021-03-15', '2021-03-16', 'V.2'),
    );
  });

  test('with the endorsement it is over: the province’s date is the plan’s again', () => {
    const endorsed = decideNomination(
      stored('unitReview', context),
      ORDERS.ENDORSE,
      facts({ moment: on('2021-03-26') }),
    );
    expect(endorsed).toMatchObject({ ok: true, context: { registered: true, termUntil: null, asked: [] } });
  });
});

describe('a reopened name has the term of its extension', () => {
  const reopened = (
    lapsedFrom: 'draft' | 'unitReview' | 'supplement',
    over: Partial<NominationContext> = {},
  ) =>
    decideNomination(
      stored('lapsed', { lapsedFrom, ...over }),
      ORDERS.REOPEN,
      facts({ ...doing('REOPEN', ['lapsed']), moment: on('2021-03-25') }),
    );

  test.each([
    ['for the first time', {}, 'IV.1'],
    ['registered before', { registered: true, termUntil: '2021-03-22' }, 'V.2'],
  ])('%s: 26/3 in time, 27/3 late', (_name, over, clause) => {
    const decision = reopened('unitReview', over);
    if (!decision.ok) throw new Error('not reopened');
    expect(decision).toMatchObject({
      state: ['unitReview'],
      context: { termUntil: '2021-03-26', lapsedFrom: null },
    });
    expect(decideOn('2021-03-26', 'ENDORSE', 'unitReview', decision.context)).toEqual(['officeReview']);
    expect(decideOn('2021-03-27', 'ENDORSE', 'unitReview', decision.context)).toEqual(
      late('2021-03-26', '2021-03-27', clause),
    );
  });
});

test('a fostering plan is due thirty days after somebody became an exemplar (IV.2)', () => {
  const forwarded = decideNomination(
    stored('selected'),
    ORDERS.FORWARD,
    facts({ ...doing('FORWARD', ['selected']), moment: on('2021-03-29') }),
  );
  expect(forwarded).toMatchObject({ ok: true, context: { tier: 'department', fosteringDue: '2021-04-28' } });
  expect(forwarded.ok && forwarded.tasks).toContainEqual(
    expect.objectContaining({ does: 'FILE_FOSTERING_PLAN', desk: 'unitHead', due: '2021-04-28' }),
  );
  // what the province answers later moves no date of the unit's
  const recognised = decideNomination(
    stored(exemplar({ province: 'received' }), { fosteringDue: '2021-04-28' }),
    ORDERS.RECOGNISE,
    facts({ ...doing('RECOGNISE', exemplar()), moment: on('2021-06-01') }),
  );
  expect(recognised).toMatchObject({ ok: true, context: { tier: 'province', fosteringDue: '2021-04-28' } });
});
