import type { Day } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';

/** A unit that missed the date comes in by an extension, and only until the Council opens. */
export const councilNotOpen: Rule<{ round: string }> = ({ round }) =>
  round === 'open' || round === 'compiling' ? null : { code: 'COUNCIL_HAS_OPENED', clause: 'IV.1', effect: 'block' };

export const extensionAhead: Rule<{ until: Day; today: Day }> = ({ until, today }) =>
  until >= today ? null : { code: 'EXTENSION_IN_THE_PAST', clause: 'IV.1', effect: 'block', need: today, have: until };
