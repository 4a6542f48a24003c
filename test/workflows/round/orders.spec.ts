import { entrant, moved, on, ORDER_TYPES, ORDERS, type RoundState, type RoundType } from './rounds.js';

const ORDERED_AT: { readonly [T in RoundType]: RoundState } = {
  NIL_RETURN: 'open',
  NUDGE: 'open',
  EXTEND: 'open',
  EXTEND_PROVINCE: 'open',
  COMPILE: 'open',
  PUT_BEFORE_COUNCIL: 'compiling',
  TAKE_RESULT: 'beforeCouncil',
  FORWARD: 'forwarding',
  CLOSE: 'forwarding',
};

const reopen = (id: string) => ({
  life: 'nomination',
  id,
  order: { type: 'REOPEN', until: '2021-03-26', reason: ORDERS.EXTEND.reason },
});
const put = (id: string) => ({
  life: 'nomination',
  id,
  order: { type: 'PUT_BEFORE_COUNCIL', sitting: 'PH-01' },
});
const forward = (id: string) => ({
  life: 'nomination',
  id,
  order: { type: 'FORWARD', letter: ORDERS.FORWARD.letter },
});

describe('EXTEND reopens what lapsed', () => {
  const lapsed = { registered: false };
  const entrants = [
    entrant('n1', 'lapsed', lapsed),
    entrant('n2', 'lapsed', { ...lapsed, held: true }),
    entrant('n3', 'lapsed', { ...lapsed, unit: 'VP' }),
    entrant('n4', 'draft', lapsed),
    entrant('n5', 'withdrawn', lapsed),
    entrant('n6', 'officeReview'),
    entrant('n7', 'lapsed', lapsed),
  ];

  test.each(['open', 'compiling'] as const)('of that unit only and not what is held, while %s', (state) => {
    expect(moved(state, ORDERS.EXTEND, { entrants }).orders).toEqual([reopen('n1'), reopen('n7')]);
  });

  test('of every unit, when it is for all', () => {
    expect(moved('open', { ...ORDERS.EXTEND, unit: null }, { entrants }).orders).toEqual([
      reopen('n1'),
      reopen('n3'),
      reopen('n7'),
    ]);
  });

  test('nothing, when that unit has nothing lapsed', () => {
    expect(moved('open', { ...ORDERS.EXTEND, unit: 'QLCN' }, { entrants }).orders).toEqual([]);
  });
});

describe('PUT_BEFORE_COUNCIL takes each compiled name that is not held', () => {
  const entrants = [
    entrant('n1', 'compiled'),
    entrant('n2', 'compiled', { held: true }),
    entrant('n3', 'unqualified'),
    entrant('n4', 'beforeCouncil'),
    entrant('n5', 'compiled', { unit: 'VP' }),
    entrant('n6', 'lapsed', { registered: false }),
  ];

  test.each(['compiling', 'beforeCouncil', 'forwarding'] as const)('while %s', (state) => {
    expect(moved(state, ORDERS.PUT_BEFORE_COUNCIL, { entrants }).orders).toEqual([put('n1'), put('n5')]);
  });
});

describe('FORWARD sends each name of the letter once', () => {
  const entrants = ['n1', 'n2', 'n3'].map((id) => entrant(id, 'selected'));

  test.each([
    ['as named', ['n3', 'n1'], ['n3', 'n1']],
    ['one named twice', ['n1', 'n2', 'n1'], ['n1', 'n2']],
  ])('%s', (_what, nominations, sent) => {
    expect(moved('forwarding', { ...ORDERS.FORWARD, nominations }, { entrants }).orders).toEqual(
      sent.map(forward),
    );
  });
});

test.each(['NIL_RETURN', 'NUDGE', 'EXTEND_PROVINCE', 'TAKE_RESULT', 'CLOSE'] as const)(
  '%s orders nothing of any name',
  (type) => {
    const entrants = [
      entrant('n1', 'lapsed', { registered: false, unit: 'VP' }),
      entrant('n2', 'exemplar.province.sent', { unit: 'VP' }),
    ];
    expect(moved(ORDERED_AT[type], ORDERS[type], { entrants }).orders).toEqual([]);
  },
);

test('COMPILE orders nothing of the names it lists', () => {
  expect(moved('open', ORDERS.COMPILE).orders).toEqual([]);
});

describe('who is told', () => {
  const told = (template: string, desk: string, unit: string | null) => [
    { template, desk, unit, person: null },
  ];
  const TOLD: Partial<Record<RoundType, unknown>> = {
    NUDGE: [...told('nudge.UNIT_LIST', 'nominator', 'QLTM'), ...told('nudge.UNIT_LIST', 'unitHead', 'QLTM')],
    EXTEND: [...told('told.EXTEND', 'nominator', 'QLTM'), ...told('told.EXTEND', 'unitHead', 'QLTM')],
    // one letter, one mail, however many names it sends
    FORWARD: told('task.RECEIVE', 'province', null),
    TAKE_RESULT: told('told.TAKE_RESULT', 'officeChief', null),
  };

  test.each(ORDER_TYPES)('%s', (type) => {
    expect(moved(ORDERED_AT[type], ORDERS[type]).notices).toEqual(TOLD[type] ?? []);
  });

  test('a unit named twice is reminded once', () => {
    const { notices } = moved('open', { ...ORDERS.NUDGE, units: ['QLTM', 'QLTM'] });
    expect(notices.map(({ desk, unit }) => [desk, unit])).toEqual([
      ['nominator', 'QLTM'],
      ['unitHead', 'QLTM'],
    ]);
  });

  test('those above, and no unit, when the clock reports who has not answered', () => {
    const over = { ...ORDERS.NUDGE, above: ['officeChief', 'director'] as const };
    expect(moved('open', over, { moment: on('2021-03-26') }).notices).toEqual([
      ...told('overdue.UNIT_LIST', 'officeChief', null),
      ...told('overdue.UNIT_LIST', 'director', null),
    ]);
  });

  test('every nominator and unit head, when the extension is for all', () => {
    expect(moved('open', { ...ORDERS.EXTEND, unit: null }).notices).toEqual([
      ...told('told.EXTEND', 'nominator', null),
      ...told('told.EXTEND', 'unitHead', null),
    ]);
  });
});
