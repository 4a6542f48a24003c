import type { Rule } from '../kernel/finding.js';

/** Whoever is a nominee on the agenda does not preside over the vote on it: he hands over the chair. */
export const chairNotNominee: Rule<{ chair: string | null; nominees: readonly string[]; clause: string }> = ({
  chair,
  nominees,
  clause,
}) =>
  chair !== null && nominees.includes(chair) ? { code: 'CHAIR_IS_NOMINEE', clause, effect: 'block' } : null;
