import type { Refused } from '../../../workflows/kernel/decision.js';
import type { Leaves } from '../../../workflows/kernel/leaves.js';
import type { Paper } from '../../../workflows/nomination/nomination.events.js';
import { decideRound, type RoundMoved } from '../../../workflows/round/decide.js';
import type { Entrant, RoundSettled } from '../../../workflows/round/facts.js';
import { newRound, type RoundContext } from '../../../workflows/round/round.context.js';
import type { RoundOrder } from '../../../workflows/round/round.events.js';
import { actor } from '../../support/builders/cast.js';
import { seedPlan, seedDates } from '../../support/builders/plan.js';

export type RoundType = RoundOrder['type'];
type OrderOf<T extends RoundType> = Extract<RoundOrder, { type: T }>;

export const STATES = ['open', 'compiling', 'beforeCouncil', 'forwarding', 'closed'] as const;
export type RoundState = (typeof STATES)[number];

const UNITS = seedPlan().units.nominating;

const PAPER: Paper = { number: '57/UBND-TĐKT', date: '2021-03-20' };
const reason = 'Có lý do cụ thể.';

/** One good order of each kind; where it concerns a unit, that is QLTM. */
export const ORDERS: { readonly [T in RoundType]: OrderOf<T> } = {
  NIL_RETURN: { type: 'NIL_RETURN', unit: 'QLTM', reason },
  NUDGE: { type: 'NUDGE', slot: 'page/1', units: ['QLTM'] },
  EXTEND: { type: 'EXTEND', unit: 'QLTM', until: '2021-03-26', reason },
  EXTEND_PROVINCE: { type: 'EXTEND_PROVINCE', until: '2021-04-05', reason, agreement: PAPER },
  COMPILE: { type: 'COMPILE', missing: [] },
  PUT_BEFORE_COUNCIL: { type: 'PUT_BEFORE_COUNCIL', sitting: 'PH-01' },
  TAKE_RESULT: { type: 'TAKE_RESULT', sitting: 'PH-01' },
  FORWARD: { type: 'FORWARD', nominations: ['n1'], letter: PAPER },
  CLOSE: { type: 'CLOSE' },
};
export const ORDER_TYPES = Object.keys(ORDERS) as RoundType[];

/** A registered name of QLTM; its code is its id in capitals. */
export const entrant = (id: string, state: string | Leaves, over: Partial<Entrant> = {}): Entrant => ({
  id,
  code: id.toUpperCase(),
  unit: 'QLTM',
  kind: 'individual',
  tier: 'staff',
  fields: [],
  state: typeof state === 'string' ? [state] : state,
  held: false,
  registered: true,
  ...over,
});

/** One name from each of the units that nominate, but for these. */
export const namesFromAll = (...but: string[]): Entrant[] =>
  UNITS.filter((unit) => !but.includes(unit)).map((unit) => entrant(`of-${unit}`, 'compiled', { unit }));

export type Known = Partial<RoundSettled> & { readonly context?: Partial<RoundContext> };

export const on = (day: string) => ({ at: `${day}T02:00:00.000Z`, day });

/** What the decision has to know so that only the case itself can speak against the order. */
const DOING: { readonly [T in RoundType]: Known } = {
  NIL_RETURN: { actor: actor('hieu') },
  NUDGE: { actor: actor('mai') },
  EXTEND: { actor: actor('hang') },
  EXTEND_PROVINCE: { actor: actor('khoi') },
  COMPILE: { actor: actor('hang'), entrants: namesFromAll() },
  PUT_BEFORE_COUNCIL: {
    actor: actor('hang'),
    entrants: [entrant('n1', 'compiled')],
    sitting: { id: 'PH-01', state: 'convened' },
  },
  TAKE_RESULT: { actor: actor('hang'), order: 'sitting', sitting: { id: 'PH-01', state: 'concluded' } },
  FORWARD: { actor: actor('khoi'), entrants: [entrant('n1', 'selected')] },
  CLOSE: { actor: actor('hang') },
};

/** All a decision knows: on 20/3/2021, nobody registered yet. */
export const factsFor = (type: RoundType, { context: _kept, ...over }: Known = {}): RoundSettled => {
  const { context: _none, ...doing } = DOING[type];
  return {
    plan: seedPlan(),
    moment: on('2021-03-20'),
    actor: actor('hang'),
    entrants: [],
    sitting: null,
    ...doing,
    ...over,
  };
};

export const ask = (state: RoundState, order: RoundOrder, known: Known = {}): RoundMoved | Refused =>
  decideRound(
    { state: [state], context: { ...newRound(seedDates()), ...known.context } },
    order,
    factsFor(order.type, known),
  );

/** Decides and expects to go on; a refusal is an error of the test. */
export const moved = (state: RoundState, order: RoundOrder, known: Known = {}): RoundMoved => {
  const decision = ask(state, order, known);
  if (!decision.ok) throw new Error(`${order.type}: ${JSON.stringify(decision.findings)}`);
  return decision;
};
