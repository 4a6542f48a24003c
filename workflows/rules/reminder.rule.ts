import type { Rule } from '../kernel/finding.js';

/** Each reminder is given once, however many clocks look at the sitting. */
export const notYetReminded: Rule<{ slot: string | null; reminded: readonly string[]; clause: string }> = ({
  slot,
  reminded,
  clause,
}) =>
  slot !== null && reminded.includes(slot) ? { code: 'REMINDED_ALREADY', clause, effect: 'block' } : null;
