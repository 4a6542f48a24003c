import type { Day } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';

/** A member acts as one to the last day of his mandate, that day included. */
export const mandateRuns: Rule<{ mandateUntil: Day | null; today: Day; clause: string }> = ({
  mandateUntil,
  today,
  clause,
}) =>
  mandateUntil === null || today <= mandateUntil
    ? null
    : { code: 'MANDATE_ENDED', clause, effect: 'block', need: mandateUntil, have: today };

/** A sealed ballot is opened at the sitting: whoever leaves one is still a member then. */
export const mandateLasts: Rule<{
  mandateUntil: Day | null;
  today: Day;
  plannedOn: Day;
  clause: string;
}> = ({ mandateUntil, today, plannedOn, clause }) =>
  mandateUntil === null || mandateUntil < today || plannedOn <= mandateUntil
    ? null
    : { code: 'MANDATE_ENDS_BEFORE', clause, effect: 'block', need: mandateUntil, have: plannedOn };
