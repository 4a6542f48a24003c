import { seedDates } from '../../support/builders/plan.js';
import { newRound, type RoundContext } from '../../../workflows/round/round.context.js';
import { roundMachine } from '../../../workflows/round/round.machine.js';
import { beginning } from '../../../workflows/kernel/step.js';
import type { RoundOrder } from '../../../workflows/round/round.events.js';
import { SYSTEM } from '../../../workflows/policy/roles.js';
import { actor } from '../../support/builders/cast.js';
import { edgeName, edgesOf, edgesTaken } from '../nomination/machine-edges.js';
import {
  ask,
  type Known,
  moved,
  namesFromAll,
  ORDER_TYPES,
  ORDERS,
  on,
  type RoundState,
  STATES,
} from './rounds.js';

/** Something in every field, so that what an order must leave alone can be seen to stay. */
const BEFORE: RoundContext = {
  ...newRound(seedDates()),
  nilReturns: ['VP'],
  extensions: [{ unit: 'TTr', until: '2021-03-25' }],
  provinceUntil: '2021-04-01',
  missing: ['QLCN'],
  reminded: ['due-7/UNIT_LIST/2021-03-24'],
};

interface Case {
  readonly from: RoundState;
  readonly order: RoundOrder;
  readonly known?: Known;
  readonly to: RoundState;
  /** What is different in the context afterwards; nothing else may be. */
  readonly changed: Partial<RoundContext>;
}

const nilReturn = { order: ORDERS.NIL_RETURN, changed: { nilReturns: ['VP', 'QLTM'] } };
const extend = {
  order: ORDERS.EXTEND,
  changed: { extensions: [...BEFORE.extensions, { unit: 'QLTM', until: '2021-03-26' }] },
};
const extendProvince = { order: ORDERS.EXTEND_PROVINCE, changed: { provinceUntil: '2021-04-05' } };
const nudge = { order: ORDERS.NUDGE, changed: {} };
const byClock = {
  order: { ...ORDERS.NUDGE, slot: 'due-3/UNIT_LIST/2021-03-24' },
  known: { actor: SYSTEM },
  changed: { reminded: ['due-7/UNIT_LIST/2021-03-24', 'due-3/UNIT_LIST/2021-03-24'] },
};
const put = { order: ORDERS.PUT_BEFORE_COUNCIL, changed: {} };
const takeResult = { order: ORDERS.TAKE_RESULT, changed: {} };

const CASES: readonly Case[] = [
  { from: 'open', ...nilReturn, to: 'open' },
  { from: 'open', ...nudge, to: 'open' },
  { from: 'open', ...byClock, to: 'open' },
  { from: 'open', ...extend, to: 'open' },
  { from: 'open', ...extendProvince, to: 'open' },
  { from: 'open', order: ORDERS.COMPILE, to: 'compiling', changed: { missing: [] } },
  {
    from: 'open',
    order: { type: 'COMPILE', missing: [{ unit: 'TTKC', reason: 'Đơn vị đang sáp nhập.' }] },
    known: { entrants: namesFromAll('TTKC', 'VP'), moment: on('2021-03-26') },
    to: 'compiling',
    changed: { missing: ['TTKC'] },
  },
  { from: 'compiling', ...nilReturn, to: 'compiling' },
  { from: 'compiling', ...nudge, to: 'compiling' },
  { from: 'compiling', ...extend, to: 'compiling' },
  { from: 'compiling', ...extendProvince, to: 'compiling' },
  { from: 'compiling', ...put, to: 'beforeCouncil' },
  // a month without names: every unit has said that it has none
  { from: 'compiling', order: ORDERS.CLOSE, to: 'closed', changed: {} },
  { from: 'beforeCouncil', ...put, to: 'beforeCouncil' },
  { from: 'beforeCouncil', ...extendProvince, to: 'beforeCouncil' },
  { from: 'beforeCouncil', ...takeResult, to: 'forwarding' },
  { from: 'forwarding', ...put, to: 'forwarding' },
  { from: 'forwarding', ...takeResult, to: 'forwarding' },
  { from: 'forwarding', order: ORDERS.FORWARD, to: 'forwarding', changed: {} },
  { from: 'forwarding', ...extendProvince, to: 'forwarding' },
  { from: 'forwarding', order: ORDERS.CLOSE, to: 'closed', changed: {} },
];

const play = ({ from, order, known }: Case) => moved(from, order, { context: BEFORE, ...known });
const EDGES = edgesOf(roundMachine);

describe('a round goes every way its machine shows', () => {
  test.each(CASES)('$from $order.type → $to', (one) => {
    const { from, state, context, findings } = play(one);
    expect({ from, state, context, findings }).toEqual({
      from: [one.from],
      state: [one.to],
      context: { ...BEFORE, ...one.changed },
      findings: [],
    });
  });

  test('no edge is left without a case', () => {
    const taken = CASES.flatMap((one) => {
      const { from, state } = play(one);
      const edges = edgesTaken(EDGES, from, one.order.type, state);
      expect(edges).toHaveLength(1);
      return edges.map(edgeName);
    });
    expect([...new Set(taken)].toSorted()).toEqual(EDGES.map(edgeName).toSorted());
  });

  test('it begins open, with nothing said yet', () => {
    expect(beginning(roundMachine)).toEqual(['open']);
    expect(newRound(seedDates())).toEqual({
      dates: {
        registration: { clause: 'IV.1', lastDay: '2021-03-24' },
        province: { clause: 'IV.1', lastDay: '2021-03-29' },
      },
      turn: null,
      supplementary: false,
      nilReturns: [],
      extensions: [],
      provinceUntil: null,
      missing: [],
    });
  });

  test('the states are the machine’s own', () => {
    expect(Object.keys(roundMachine.states)).toEqual(STATES);
  });
});

const OFFERED: Readonly<Record<RoundState, string>> = {
  open: 'NIL_RETURN, COMPILE, NUDGE, EXTEND, EXTEND_PROVINCE',
  compiling: 'NIL_RETURN, PUT_BEFORE_COUNCIL, CLOSE, NUDGE, EXTEND, EXTEND_PROVINCE',
  beforeCouncil: 'PUT_BEFORE_COUNCIL, TAKE_RESULT, EXTEND_PROVINCE',
  forwarding: 'PUT_BEFORE_COUNCIL, TAKE_RESULT, FORWARD, CLOSE, EXTEND_PROVINCE',
  closed: '',
};

const NO_ROADS = STATES.flatMap((state) =>
  ORDER_TYPES.filter((type) => !CASES.some(({ from, order }) => from === state && order.type === type)).map(
    (type) => [state, type] as const,
  ),
);

describe('where there is no road', () => {
  test.each(NO_ROADS)('%s %s', (state, type) => {
    expect(ask(state, ORDERS[type])).toEqual({
      ok: false,
      because: 'noRoad',
      findings: [
        {
          code: state === 'closed' ? 'LIFE_IS_OVER' : 'NOT_FROM_THIS_STATE',
          clause: '-',
          effect: 'block',
          params: { order: type, state, offered: OFFERED[state] },
        },
      ],
    });
  });

  test('of five states and nine orders, nineteen pairs are roads', () => {
    expect(NO_ROADS).toHaveLength(5 * 9 - 19);
  });

  test('who may not order it anyway learns both', () => {
    const decision = ask('closed', ORDERS.CLOSE, { actor: actor('anh') });
    expect(decision).toMatchObject({
      ok: false,
      because: 'forbidden',
      findings: [{ code: 'ROLE_MISSING' }, { code: 'LIFE_IS_OVER' }],
    });
  });
});

describe('an extension and a nil return', () => {
  const context = { nilReturns: ['QLTM', 'VP'] };

  test('a unit let in after all is no longer one that has nothing', () => {
    expect(moved('open', ORDERS.EXTEND, { context }).context.nilReturns).toEqual(['VP']);
  });

  test('an extension for all units takes nobody’s word back', () => {
    const forAll: RoundOrder = { ...ORDERS.EXTEND, unit: null };
    expect(moved('open', forAll, { context }).context).toEqual({
      ...newRound(seedDates()),
      nilReturns: ['QLTM', 'VP'],
      extensions: [{ unit: null, until: '2021-03-26' }],
    });
  });
});
