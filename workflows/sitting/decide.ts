import type { Plan } from '../plan/plan.js';
import type { Allowed, Notice, Ordered, Refused } from '../kernel/decision.js';
import { blocks, type Finding } from '../kernel/finding.js';
import type { Leaves } from '../kernel/leaves.js';
import { roadsFrom, type Stored, stepFrom } from '../kernel/step.js';
import type { Task } from '../nomination/tasks.js';
import { type Permission, permission } from '../policy/decide-policy.js';
import { ballotOf, type Box, boxAtClose, SEALED, toldByVoid } from './ballot.js';
import { changesBy } from './changes.js';
import { membersNow } from './electorate.js';
import type { CouncilMember, SittingSettled } from './facts.js';
import { remindedBy } from './reminders.js';
import { ordersOf } from './outcome.js';
import type { Result, SittingContext } from './sitting.context.js';
import type { StoredBallot } from './tally.js';
import { recorded, type SittingEvent, type SittingOrder } from './sitting.events.js';
import { sittingMachine } from './sitting.machine.js';
import { findingsFor } from './sitting.rules.js';
import { sittingTasks } from './tasks.js';

export const SITTING_LAW = `${sittingMachine.id}@${sittingMachine.version}`;

export interface Kept {
  /** Members by decision, settled when the sitting opens. */
  readonly members?: readonly CouncilMember[];
  readonly meets?: {
    readonly plannedFor: string;
    readonly place: string;
    /** Nothing has been counted yet: the Council is that of the new day. */
    readonly seatedAnew: boolean;
  };
  readonly box?: Box;
  /** What the chain commits to about a vote beside its facts: who might vote, who did, and the ballots as they lie now. */
  readonly vote?: VoteRecord;
}

/** Committed to step by step: the electorate as it opens, the count as it closes, the ballots as it is released. */
export type VoteRecord =
  | (Pick<SittingContext, 'ballotNo' | 'kind' | 'candidates' | 'marksMax' | 'electorate' | 'attending'> & {
      readonly is: 'opened';
    })
  | { readonly is: 'counted'; readonly result: Result }
  | { readonly is: 'released'; readonly ballots: readonly StoredBallot[] };

export interface SittingMoved extends Allowed {
  readonly from: Leaves;
  readonly state: Leaves;
  readonly context: SittingContext;
  /** All tasks that are open from now on. */
  readonly tasks: readonly Task[];
  /** To be stored apart, under a random id, without person or time: the only place where marks are. */
  readonly ballot: StoredBallot | null;
  /** What else is kept of the sitting beside its state, where this order changes it. */
  readonly keeps: Kept;
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

/** Everybody of the Council is told; the invitation itself is a notice of its own, not a task to be urged. */
const TOLD: ReadonlySet<string> = new Set(['MOVE', 'CANCEL', 'CONCLUDE']);

const noticesOf = (
  order: SittingOrder,
  opened: readonly Task[],
  facts: SittingSettled,
  context: SittingContext,
): Notice[] => {
  if (order.type === 'NUDGE') return remindedBy(order.slot, facts, context);
  const toMembers = TOLD.has(order.type)
    ? [{ template: `told.${order.type}`, desk: 'councilMember', unit: null, person: null }]
    : [];
  const asker =
    order.type === 'ANSWER_MEMBER' ? context.questions.find(({ no }) => no === order.question) : undefined;
  return [
    ...opened
      .filter(({ does }) => does !== 'REPLY')
      .map(({ does, desk, unit, person }) => ({ template: `task.${does}`, desk, unit, person })),
    ...toMembers,
    ...(order.type === 'GIVE_SLIP'
      ? [{ template: 'told.GIVE_SLIP', desk: 'councilMember', unit: null, person: order.to }]
      : []),
    ...(asker
      ? [{ template: 'told.ANSWER_MEMBER', desk: 'councilMember', unit: null, person: asker.by }]
      : []),
  ];
};

/** A secret ballot on a device lies apart; an open vote has names, and stands with the order itself. */
const goesApart = ({ type }: SittingOrder, { council }: SittingSettled['plan']): boolean =>
  type === 'CAST_ADVANCE' || (council.secret && (type === 'CAST_BALLOT' || type === 'CAST_BY_SLIP'));

const emptied = (...ballotNos: readonly number[]): Box => ({ ballotNos, ballots: [] });

const openedVote = ({
  ballotNo,
  kind,
  candidates,
  marksMax,
  electorate,
  attending,
}: SittingContext): VoteRecord => ({
  is: 'opened',
  ballotNo,
  kind,
  candidates,
  marksMax,
  electorate,
  attending,
});

/** What the order leaves beside the state. `before`: as the ballot stood while it was open. */
function keptBy(
  order: SittingOrder,
  facts: SittingSettled,
  before: SittingContext,
  after: SittingContext,
): Kept {
  // a sealed ballot that no vote will open is destroyed: alone in the box it would lead to who had left it
  const sealed = before.advance.length > 0 ? { box: emptied(SEALED) } : {};
  switch (order.type) {
    case 'MOVE': {
      const { plannedFor, place } = order;
      return { ...sealed, meets: { plannedFor, place, seatedAnew: after.results.length === 0 } };
    }
    case 'CANCEL':
    case 'DRAW_MINUTES':
      return sealed;
    case 'OPEN':
      return { members: membersNow(facts) };
    case 'OPEN_VOTING':
    case 'OPEN_RUNOFF':
    case 'SECOND_BALLOT':
      return { vote: openedVote(after) };
    case 'ABANDON_BALLOT':
      return { box: emptied(before.ballotNo) };
    case 'CLOSE_VOTING':
      return closedVote(facts, before, after);
    // of two votes by nearly the same people the difference would tell a ballot
    case 'REOPEN':
      return { box: emptied(...before.results.map(({ ballotNo }) => ballotNo)) };
    case 'CONCLUDE':
      return { vote: { is: 'released', ballots: facts.ballots } };
    default:
      return {};
  }
}

function closedVote(facts: SittingSettled, before: SittingContext, after: SittingContext): Kept {
  const result = after.results.at(-1);
  if (!result) return {};
  const vote: VoteRecord = { is: 'counted', result };
  if (!facts.plan.council.secret || before.onPaper) return { vote };
  return { vote, box: boxAtClose(facts, before, toldByVoid(result.took, before.candidates, facts, before)) };
}

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

  // from here on nothing but the ballot itself knows a mark that lies apart
  const apart = goesApart(order, facts.plan);
  const open = apart ? recorded(order) : order;
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
      facts,
      moved.context,
    ),
    ballot: apart && 'marks' in order ? ballotOf(order, facts, context) : null,
    keeps: keptBy(open, facts, context, moved.context),
    orders: ordersOf(open, facts, moved.context),
  };
}
