import type { Allowed, Notice, Ordered, Refused } from '../kernel/decision.js';
import { blocks } from '../kernel/finding.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { roadsFrom, type Stored, stepFrom } from '../kernel/step.js';
import type { NominationOrder } from '../nomination/nomination.events.js';
import type { Task } from '../nomination/tasks.js';
import type { DeskAbove } from '../plan/plan.js';
import { type Permission, permission } from '../policy/decide-policy.js';
import type { Desk } from '../policy/roles.js';
import type { RoundSettled } from './facts.js';
import type { RoundContext } from './round.context.js';
import type { RoundEvent, RoundOrder } from './round.events.js';
import { roundMachine } from './round.machine.js';
import { roundFindings } from './round.rules.js';
import { roundTasks } from './tasks.js';

export const ROUND_LAW = `${roundMachine.id}@${roundMachine.version}`;

export interface RoundMoved extends Allowed {
  readonly from: Leaves;
  readonly state: Leaves;
  readonly context: RoundContext;
  readonly tasks: readonly Task[];
  /** What it orders of its nominations, in the same transaction. */
  readonly orders: readonly Ordered[];
}

const orderEach = (ids: readonly string[], order: NominationOrder): Ordered[] =>
  ids.map((id) => ({ life: 'nomination', id, order }));

/** What this order means for the nominations of the round. */
export const ordersOf = (order: RoundOrder, { entrants }: Pick<RoundSettled, 'entrants'>): Ordered[] => {
  switch (order.type) {
    case 'EXTEND': {
      const lapsed = entrants.filter(
        ({ state, unit, held }) =>
          !held && isIn(state, 'lapsed') && (order.unit === null || order.unit === unit),
      );
      return orderEach(
        lapsed.map(({ id }) => id),
        { type: 'REOPEN', until: order.until, reason: order.reason },
      );
    }
    case 'PUT_BEFORE_COUNCIL': {
      const listed = entrants.filter(({ state, held }) => !held && isIn(state, 'compiled'));
      return orderEach(
        listed.map(({ id }) => id),
        { type: 'PUT_BEFORE_COUNCIL', sitting: order.sitting },
      );
    }
    case 'FORWARD':
      return orderEach([...new Set(order.nominations)], { type: 'FORWARD', letter: order.letter });
    default:
      return [];
  }
};

const toDesk = (template: string, desk: Desk): Notice => ({ template, desk, unit: null, person: null });

/** Of its own step: to the desk it waits at, and to those above who learn of it that day. */
const ofItsStep = (about: string, above: readonly DeskAbove[], open: readonly Task[]): Notice[] =>
  open
    .filter(({ key }) => key === about)
    .flatMap(({ does, desk }) => [
      toDesk(`nudge.${does}`, desk),
      ...above.map((superior) => toDesk(`overdue.${does}`, superior)),
    ]);

/**
 * Who learns of it. A nudge goes to whoever of the unit can still send something, or to those above them all; one about
 * a step of the round to whoever is to take it.
 */
const noticesOf = (order: RoundOrder, open: readonly Task[]): Notice[] => {
  switch (order.type) {
    case 'NUDGE':
      if (order.about !== undefined) return ofItsStep(order.about, order.above ?? [], open);
      if (order.above !== undefined) return order.above.map((desk) => toDesk('overdue.UNIT_LIST', desk));
      return [...new Set(order.units)].flatMap((unit) =>
        (['nominator', 'unitHead'] as const).map((desk) => ({
          template: 'nudge.UNIT_LIST',
          desk,
          unit,
          person: null,
        })),
      );
    case 'EXTEND':
      // whoever writes the list works by this date as much as whoever answers for it
      return (['nominator', 'unitHead'] as const).map((desk) => ({
        template: 'told.EXTEND',
        desk,
        unit: order.unit,
        person: null,
      }));
    case 'FORWARD':
      // one letter, one mail: its link leads to all its names
      return [toDesk('task.RECEIVE', 'province')];
    case 'TAKE_RESULT':
      return [toDesk('told.TAKE_RESULT', 'officeChief')];
    default:
      return [];
  }
};

const noRoad = (state: Leaves, order: string, offered: readonly string[]) => ({
  code: isIn(state, 'closed') ? 'LIFE_IS_OVER' : 'NOT_FROM_THIS_STATE',
  clause: '-',
  effect: 'block' as const,
  params: { order, state: state.join(', '), offered: offered.join(', ') },
});

export const mayOrderRound = (order: RoundOrder, state: Leaves, facts: RoundSettled): Permission =>
  permission({
    life: 'round',
    action: order.type,
    state,
    day: facts.moment.day,
    actor: facts.actor,
    unit: 'unit' in order ? order.unit : null,
    nominee: null,
    taken: [],
    clause: facts.plan.clauses.duties,
    ...(facts.order && { order: facts.order }),
  });

/** Pure: same state, same order, same facts, same answer. */
export function decideRound(
  stored: Stored<RoundContext>,
  order: RoundOrder,
  facts: RoundSettled,
): RoundMoved | Refused {
  const may = mayOrderRound(order, stored.state, facts);
  const denied = may.allow ? [] : may.findings;
  const roads = roadsFrom(roundMachine, stored);
  if (!roads.includes(order.type)) {
    const findings = [...denied, noRoad(stored.state, order.type, roads)];
    return { ok: false, because: may.allow ? 'noRoad' : 'forbidden', findings };
  }
  const findings = roundFindings(order, facts, stored);
  if (!may.allow) return { ok: false, because: 'forbidden', findings: [...denied, ...findings] };
  if (blocks(findings)) return { ok: false, because: 'refused', findings };
  const event: RoundEvent = { ...order, findings, byClock: may.capacity.role === 'system' };
  const moved = stepFrom(roundMachine, stored, event);
  if (!moved) return { ok: false, because: 'refused', findings };
  const tasks = roundTasks(moved.state, moved.context);
  return {
    ok: true,
    from: stored.state,
    state: moved.state,
    context: moved.context,
    findings,
    capacity: may.capacity,
    tasks,
    notices: noticesOf(order, tasks),
    orders: ordersOf(order, facts),
  };
}
