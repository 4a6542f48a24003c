import type { Day, Instant } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';

/** Members were invited for a day: the sitting opens on it or later, and is moved to an earlier one before. */
export const itsDayHasCome: Rule<{ plannedOn: Day; today: Day; clause: string }> = ({
  plannedOn,
  today,
  clause,
}) =>
  plannedOn <= today
    ? null
    : { code: 'SITTING_NOT_YET', clause, effect: 'block', need: plannedOn, have: today };

/** Nobody can be invited to what is over. */
export const stillToCome: Rule<{ plannedFor: Instant; now: Instant; today: Day; clause: string }> = ({
  plannedFor,
  now,
  today,
  clause,
}) => (plannedFor >= now ? null : { code: 'SITTING_IN_THE_PAST', clause, effect: 'block', have: today });

/** Names wait for it: it is moved, not called off, or they would wait for nothing. */
export const nothingBeforeIt: Rule<{ agendaQualified: number; clause: string }> = ({
  agendaQualified,
  clause,
}) =>
  agendaQualified === 0
    ? null
    : { code: 'SITTING_HAS_NAMES', clause, effect: 'block', need: 0, have: agendaQualified };
