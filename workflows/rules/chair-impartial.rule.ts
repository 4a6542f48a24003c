import type { Rule } from '../kernel/finding.js';

/** He whose mark for one of the tied names would be void does not decide between them. */
export const chairImpartial: Rule<{ tied: readonly string[]; voided: readonly string[]; clause: string }> = ({
  tied,
  voided,
  clause,
}) =>
  tied.some((name) => voided.includes(name)) ? { code: 'CHAIR_HAS_CONFLICT', clause, effect: 'block' } : null;
