import { seedDates } from '../../support/builders/plan.js';
import type { Stored } from '../../../workflows/kernel/step.js';
import { decideRound } from '../../../workflows/round/decide.js';
import { newRound, type RoundContext } from '../../../workflows/round/round.context.js';
import type { RoundOrder } from '../../../workflows/round/round.events.js';
import { actor } from '../../support/builders/cast.js';
import { entrant, factsFor, type Known, namesFromAll, ORDER_TYPES, ORDERS, STATES } from './rounds.js';

const written = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

const CONTEXT: RoundContext = {
  ...newRound(seedDates()),
  nilReturns: ['VP'],
  extensions: [{ unit: null, until: '2021-03-25' }],
  provinceUntil: '2021-04-01',
  missing: ['QLCN'],
};

const KNOWN: readonly (readonly [string, Known])[] = [
  ['allowed', {}],
  ['refused', { entrants: [entrant('n1', 'supplement')], sitting: null }],
  ['forbidden', { actor: actor('anh') }],
];

describe.each(ORDER_TYPES)('%s from every state', (type) => {
  test.each(KNOWN)('%s: the same answer each time, from memory or from what was written', (_how, known) => {
    for (const state of STATES) {
      const stored: Stored<RoundContext> = { state: [state], context: CONTEXT };
      const facts = factsFor(type, known);
      const first = decideRound(stored, ORDERS[type], facts);
      // nothing it was given is touched: a frozen object would throw
      const inputs = frozen(written({ stored, order: ORDERS[type], facts }));
      const again = decideRound(inputs.stored, inputs.order, inputs.facts);
      expect(again).toStrictEqual(first);
      // and nothing is lost on the way into the history
      expect(written(first)).toStrictEqual(first);
    }
  });
});

test('a round from its first day to its last, written down after each step', () => {
  let stored: Stored<RoundContext> = { state: ['open'], context: newRound(seedDates()) };
  const visited: string[] = [];
  const go = (order: RoundOrder, known: Known = {}) => {
    const decision = decideRound(stored, order, factsFor(order.type, known));
    if (!decision.ok) throw new Error(`${order.type}: ${JSON.stringify(decision.findings)}`);
    stored = written({ state: decision.state, context: decision.context });
    visited.push(decision.state.join());
    return decision;
  };
  go({ ...ORDERS.EXTEND, unit: null });
  go(ORDERS.NIL_RETURN);
  go(ORDERS.COMPILE, { entrants: namesFromAll('QLTM') });
  expect(go(ORDERS.PUT_BEFORE_COUNCIL, { entrants: namesFromAll('QLTM') }).orders).toHaveLength(7);
  go(ORDERS.TAKE_RESULT);
  go(ORDERS.EXTEND_PROVINCE);
  expect(go(ORDERS.FORWARD).orders).toHaveLength(1);
  go(ORDERS.CLOSE, { entrants: [entrant('n1', 'exemplar.province.sent')] });
  expect(visited).toEqual([
    'open',
    'open',
    'compiling',
    'beforeCouncil',
    'forwarding',
    'forwarding',
    'forwarding',
    'closed',
  ]);
  expect(stored.context).toEqual({
    ...newRound(seedDates()),
    nilReturns: ['QLTM'],
    extensions: [{ unit: null, until: '2021-03-26' }],
    provinceUntil: '2021-04-05',
    missing: [],
  });
});
