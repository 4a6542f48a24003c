import type { Instant, Moment } from '../kernel/days.js';
import { type Finding, findingsOf } from '../kernel/finding.js';
import type { Plan } from '../plan/plan.js';
import { inWritingForeseen } from '../rules/in-writing.rule.js';
import { stillToCome } from '../rules/sitting-day.rule.js';

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
