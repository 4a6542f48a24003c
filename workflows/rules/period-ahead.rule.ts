import type { Day } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';

/** What was done yesterday without authority is not made good today. */
export const periodAhead: Rule<{ from: Day; today: Day }> = ({ from, today }) =>
  from >= today
    ? null
    : { code: 'SUBSTITUTION_IN_THE_PAST', clause: '-', effect: 'block', need: today, have: from };
