import type { Day } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';

/** A unit that missed the date comes in by an extension, and only until the Council opens. */
export const councilNotOpen: Rule<{ round: string; registrationClause: string }> = ({
  round,
  registrationClause,
}) =>
  round === 'open' || round === 'compiling'
    ? null
    : { code: 'COUNCIL_HAS_OPENED', clause: registrationClause, effect: 'block' };

export const extensionAhead: Rule<{ until: Day; today: Day; registrationClause: string }> = ({
  until,
  today,
  registrationClause,
}) =>
  until >= today
    ? null
    : {
        code: 'EXTENSION_IN_THE_PAST',
        clause: registrationClause,
        effect: 'block',
        need: today,
        have: until,
      };
