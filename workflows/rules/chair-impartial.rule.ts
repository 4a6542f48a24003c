import type { Rule } from '../kernel/finding.js';

/** He whose mark for one of the tied names would be void, or who would leave the vote on it, does not decide between them. */
export const chairImpartial: Rule<{ tied: readonly string[]; barred: readonly string[]; clause: string }> = ({
  tied,
  barred,
  clause,
}) =>
  tied.some((name) => barred.includes(name)) ? { code: 'CHAIR_HAS_CONFLICT', clause, effect: 'block' } : null;
