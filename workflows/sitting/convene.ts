import type { Refused } from '../kernel/decision.js';
import type { Instant, Moment } from '../kernel/days.js';
import { type Finding, findingsOf } from '../kernel/finding.js';
import { beginning } from '../kernel/step.js';
import type { Leaves } from '../kernel/leaves.js';
import type { Plan } from '../plan/plan.js';
import type { Capacity } from '../policy/decide-policy.js';
import { decided } from '../policy/decided.js';
import type { Actor } from '../policy/roles.js';
import { inWritingForeseen } from '../rules/in-writing.rule.js';
import { stillToCome } from '../rules/sitting-day.rule.js';
import { mayOrderSitting } from './decide.js';
import { newSitting, type SittingContext } from './sitting.context.js';
import { sittingMachine } from './sitting.machine.js';

export interface Convening {
  readonly plannedFor: Instant;
  readonly inWriting: boolean;
  readonly moment: Moment;
  readonly plan: Pick<Plan, 'council'>;
}

/** What stands against convening the Council for this moment, in this way. */
export const conveningFindings = ({ plannedFor, inWriting, moment, plan }: Convening): Finding[] =>
  findingsOf([stillToCome, inWritingForeseen], {
    plannedFor,
    inWriting,
    inWritingAllowed: plan.council.inWriting,
    now: moment.at,
    today: moment.day,
    clause: plan.council.clause,
  });

export interface SittingBegun {
  readonly ok: true;
  readonly findings: readonly Finding[];
  readonly capacity: Capacity;
  readonly state: Leaves;
  readonly context: SittingContext;
}

export interface ConveningFacts extends Convening {
  readonly plan: Pick<Plan, 'council' | 'clauses'>;
  readonly actor: Actor;
}

/** May the Council be convened, and what is the sitting then? Pure, like every decision. */
export function decideConvening(facts: ConveningFacts): SittingBegun | Refused {
  const decision = decided(mayOrderSitting('CONVENE', [], facts), conveningFindings(facts));
  return decision.ok ? { ...decision, state: beginning(sittingMachine), context: newSitting } : decision;
}
