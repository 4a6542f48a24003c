import type { Allowed, Refused } from '../kernel/decision.js';
import { blocks, type Finding } from '../kernel/finding.js';
import type { Leaves } from '../kernel/leaves.js';
import { roadsFrom, type Stored, stepFrom } from '../kernel/step.js';
import { peopleIn, type Permission, permission, type Taken } from '../policy/decide-policy.js';
import type { Dossier } from './dossier.js';
import type { Settled } from './facts.js';
import type { NominationContext } from './nomination.context.js';
import type { NominationEvent, NominationOrder } from './nomination.events.js';
import { nominationMachine } from './nomination.machine.js';
import { findingsFor } from './nomination.rules.js';
import { noticesFor } from './notices.js';
import { type PartMove, partMove, partOf, partsAfter } from './parts.js';
import { tellsOf, toRecheck } from './recheck.js';
import { sightOf } from './sight.js';
import { isActive, type Task, tasksOf } from './tasks.js';
import { freshTerms } from './terms.js';

export const NOMINATION_LAW = `${nominationMachine.id}@${nominationMachine.version}`;

/** What the order changes beside the state: written by the same statement, or not at all. */
export interface Changes {
  readonly dossier: Dossier | null;
  readonly verified: readonly { readonly entry: string; readonly verdict: 'verified' | 'rejected' }[];
  readonly part: PartMove | null;
  /** The version of its plan that it is under from now on; absent: the same as before. */
  readonly plan?: number;
}

export interface NominationMoved extends Allowed {
  readonly from: Leaves;
  readonly state: Leaves;
  readonly context: NominationContext;
  /** All tasks that are open from now on. */
  readonly tasks: readonly Task[];
  readonly changes: Changes;
}

export type NominationDecision = NominationMoved | Refused;

const noRoad = (state: Leaves, order: string, roads: readonly string[]): Finding => ({
  code: isActive(state) ? 'NOT_FROM_THIS_STATE' : 'LIFE_IS_OVER',
  clause: '-',
  effect: 'block',
  params: { order, state: state.join(', '), offered: roads.join(', ') },
});

/** Whoever made a version of the plan has a hand in it as in a step of the nomination itself. */
const takenBefore = (order: string, { next }: Settled, { taken }: NominationContext): readonly Taken[] =>
  order === 'MIGRATE' && next && next.madeBy !== null
    ? [...taken, { type: 'MAKE_PLAN', by: next.madeBy }]
    : taken;

export const mayOrder = (
  order: string,
  state: Leaves,
  facts: Settled,
  context: NominationContext,
  part?: string,
): Permission =>
  permission({
    life: 'nomination',
    action: order,
    state,
    day: facts.moment.day,
    actor: facts.actor,
    unit: facts.nominee.unit,
    nominee: facts.nominee,
    taken: takenBefore(order, facts, context),
    clause: facts.plan.clauses.duties,
    registered: context.registered,
    ...(part !== undefined && { part }),
    ...(facts.order && { order: facts.order }),
  });

const dossierAfter = (order: NominationOrder, { dossier }: Settled): Dossier | null => {
  switch (order.type) {
    case 'EDIT_DOSSIER':
      return {
        ...order.dossier,
        // who the papers name is changed by a correction only
        name: dossier.name,
        post: dossier.post,
        // what a yearly evaluation attested is not the unit's to add or to drop
        attestations: [
          ...order.dossier.attestations.filter(({ year }) => year === null),
          ...dossier.attestations.filter(({ year }) => year !== null),
        ],
      };
    case 'CORRECT':
      return { ...dossier, [order.field]: order.to };
    case 'EVALUATE_YEAR':
      return {
        ...dossier,
        attestations: [
          ...dossier.attestations,
          ...order.attested.map((said) => ({ ...said, year: order.year })),
        ],
      };
    default:
      return null;
  }
};

/** Pure: same state, same order, same facts, same answer. Nothing is saved or sent here. */
export function decideNomination(
  stored: Stored<NominationContext>,
  order: NominationOrder,
  facts: Settled,
): NominationDecision {
  const { state, context } = stored;
  const may = mayOrder(order.type, state, facts, context, partOf(order));
  const denied = may.allow ? [] : may.findings;
  const roads = roadsFrom(nominationMachine, stored);
  if (!roads.includes(order.type)) {
    const findings = [...denied, noRoad(state, order.type, roads)];
    return { ok: false, because: may.allow ? 'noRoad' : 'forbidden', findings };
  }
  const findings = findingsFor(order, facts, stored);
  if (!may.allow) return { ok: false, because: 'forbidden', findings: [...denied, ...findings] };
  if (blocks(findings)) return { ok: false, because: 'refused', findings };

  const event: NominationEvent = {
    ...order,
    findings,
    moment: facts.moment,
    by: peopleIn(facts.actor.person, may.capacity),
    terms: freshTerms(facts),
    allJudged: sightOf(order, facts, context).left.length === 0,
    toRecheck: toRecheck(order, facts, context),
    scans: facts.scans ?? {},
    notSelectedBecome: facts.plan.notSelected.become,
  };
  const moved = stepFrom(nominationMachine, stored, event);
  if (!moved) return { ok: false, because: 'refused', findings };

  const part = partMove(order, facts);
  const dossier = dossierAfter(order, facts);
  const plan = (order.type === 'MIGRATE' ? facts.nextPlan : null) ?? facts.plan;
  const after = { ...facts, plan, parts: partsAfter(facts.parts, part) };
  const before = new Set(tasksOf(state, context, facts).map(({ key }) => key));
  const tasks = tasksOf(moved.state, moved.context, after);
  const opened = tasks.filter(({ key }) => !before.has(key));
  return {
    ok: true,
    from: state,
    state: moved.state,
    context: moved.context,
    findings,
    capacity: may.capacity,
    tasks,
    notices: noticesFor(
      order,
      opened,
      facts.nominee,
      tasks,
      order.type === 'RECOUNT' && !tellsOf(order, facts),
    ),
    changes: {
      dossier,
      verified: order.type === 'CHECK_EVIDENCE' ? order.items : [],
      part,
      ...(order.type === 'MIGRATE' && { plan: order.to }),
    },
  };
}
