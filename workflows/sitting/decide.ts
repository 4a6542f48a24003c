import type { Plan } from '../plan/plan.js';
import type { Allowed, Notice, Ordered, Refused } from '../kernel/decision.js';
import { blocks, type Finding } from '../kernel/finding.js';
import type { Leaves } from '../kernel/leaves.js';
import { roadsFrom, type Stored, stepFrom } from '../kernel/step.js';
import type { Task } from '../nomination/tasks.js';
import { type Permission, permission } from '../policy/decide-policy.js';
import { ballotOf, type StoredBallot } from './ballot.js';
import { changesBy } from './changes.js';
import type { SittingSettled } from './facts.js';
import { ordersOf } from './outcome.js';
import type { SittingContext } from './sitting.context.js';
import { recorded, type SittingEvent, type SittingOrder } from './sitting.events.js';
import { sittingMachine } from './sitting.machine.js';
import { findingsFor } from './sitting.rules.js';
import { sittingTasks } from './tasks.js';

export const SITTING_LAW = `${sittingMachine.id}@${sittingMachine.version}`;

export interface SittingMoved extends Allowed {
  readonly from: Leaves;
  readonly state: Leaves;
  readonly context: SittingContext;
  /** All tasks that are open from now on. */
  readonly tasks: readonly Task[];
  /** To be stored apart, under a random id, without person or time: the only place where marks are. */
  readonly ballot: StoredBallot | null;
  /** What it orders of its nominations and its round, in the same transaction. */
  readonly orders: readonly Ordered[];
}

export type SittingDecision = SittingMoved | Refused;

const noRoad = (state: Leaves, order: string, roads: readonly string[]): Finding => ({
  code: 'NOT_FROM_THIS_STATE',
  clause: '-',
  effect: 'block',
  params: { order, state: state.join(', '), offered: roads.join(', ') },
});

/** `CONVENE` begins the life; the others move it. */
export const mayOrderSitting = (
  action: SittingOrder['type'] | 'CONVENE',
  state: Leaves,
  {
    plan,
    moment,
    actor,
    order,
  }: Pick<SittingSettled, 'moment' | 'actor' | 'order'> & {
    readonly plan?: Pick<Plan, 'clauses'>;
  },
): Permission =>
  permission({
    life: 'sitting',
    action,
    state,
    day: moment.day,
    actor,
    unit: null,
    nominee: null,
    taken: [],
    ...(plan && { clause: plan.clauses.duties }),
    ...(order && { order }),
  });

const noticesOf = (order: SittingOrder, opened: readonly Task[]): Notice[] => [
  ...opened.map(({ does, desk, unit, person }) => ({ template: `task.${does}`, desk, unit, person })),
  ...(order.type === 'CONCLUDE'
    ? [{ template: 'told.CONCLUDE', desk: 'councilMember', unit: null, person: null }]
    : []),
];

/** Pure: same state, same order, same facts, same answer. Nothing is saved or sent here. */
export function decideSitting(
  stored: Stored<SittingContext>,
  order: SittingOrder,
  facts: SittingSettled,
): SittingDecision {
  const { state, context } = stored;
  const may = mayOrderSitting(order.type, state, facts);
  const denied = may.allow ? [] : may.findings;
  const roads = roadsFrom(sittingMachine, stored);
  if (!roads.includes(order.type)) {
    const findings = [...denied, noRoad(state, order.type, roads)];
    return { ok: false, because: may.allow ? 'noRoad' : 'forbidden', findings };
  }
  const findings = findingsFor(order, facts, context);
  if (!may.allow) return { ok: false, because: 'forbidden', findings: [...denied, ...findings] };
  if (blocks(findings)) return { ok: false, because: 'refused', findings };

  // from here on nothing but the ballot itself knows a mark
  const open = recorded(order);
  const event: SittingEvent = { type: open.type, findings, changes: changesBy(open, facts, context) };
  const moved = stepFrom(sittingMachine, stored, event);
  if (!moved) return { ok: false, because: 'refused', findings };

  const before = new Set(sittingTasks(state, context, facts).map(({ key }) => key));
  const tasks = sittingTasks(moved.state, moved.context, facts);
  return {
    ok: true,
    from: state,
    state: moved.state,
    context: moved.context,
    findings,
    capacity: may.capacity,
    tasks,
    notices: noticesOf(
      open,
      tasks.filter(({ key }) => !before.has(key)),
    ),
    ballot: order.type === 'CAST_BALLOT' ? ballotOf(order.marks, facts, context) : null,
    orders: ordersOf(open, facts, moved.context),
  };
}
