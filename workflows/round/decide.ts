import type { Allowed, Notice, Ordered, Refused } from '../kernel/decision.js';
import { blocks } from '../kernel/finding.js';
import { isIn, type Leaves } from '../kernel/leaves.js';
import { roadsFrom, type Stored, stepFrom } from '../kernel/step.js';
import type { NominationOrder } from '../nomination/nomination.events.js';
import type { Task } from '../nomination/tasks.js';
import { type Permission, permission } from '../policy/decide-policy.js';
import type { RoundSettled } from './facts.js';
import { provinceTerm, type RoundContext } from './round.context.js';
import type { RoundEvent, RoundOrder } from './round.events.js';
import { roundMachine } from './round.machine.js';
import { roundFindings } from './round.rules.js';

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

/** Who learns of it. A nudge goes to whoever of the unit can still send something, or to those above them all. */
const noticesOf = (order: RoundOrder): Notice[] => {
  switch (order.type) {
    case 'NUDGE':
      if (order.above !== undefined)
        return order.above.map((desk) => ({
          template: 'overdue.UNIT_LIST',
          desk,
          unit: null,
          person: null,
        }));
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
      return [{ template: 'task.RECEIVE', desk: 'province', unit: null, person: null }];
    case 'TAKE_RESULT':
      return [{ template: 'told.TAKE_RESULT', desk: 'officeChief', unit: null, person: null }];
    default:
      return [];
  }
};

const officeTask = (does: string, due: string | null): Task => ({
  key: ['round', does, due ?? ''].join('/'),
  desk: 'officeChief',
  unit: null,
  person: null,
  does,
  part: null,
  due,
  barred: [],
});

export const roundTasks = (state: Leaves, context: RoundContext): Task[] => {
  const due = provinceTerm(context)?.lastDay ?? null;
  if (isIn(state, 'open')) return [officeTask('COMPILE', due)];
  if (isIn(state, 'compiling')) return [officeTask('PUT_BEFORE_COUNCIL', due)];
  return isIn(state, 'forwarding') ? [officeTask('CLOSE', null)] : [];
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
  const findings = roundFindings(order, facts, stored.context);
  if (!may.allow) return { ok: false, because: 'forbidden', findings: [...denied, ...findings] };
  if (blocks(findings)) return { ok: false, because: 'refused', findings };
  const event: RoundEvent = { ...order, findings, byClock: may.capacity.role === 'system' };
  const moved = stepFrom(roundMachine, stored, event);
  if (!moved) return { ok: false, because: 'refused', findings };
  return {
    ok: true,
    from: stored.state,
    state: moved.state,
    context: moved.context,
    findings,
    capacity: may.capacity,
    tasks: roundTasks(moved.state, moved.context),
    notices: noticesOf(order),
    orders: ordersOf(order, facts),
  };
}
