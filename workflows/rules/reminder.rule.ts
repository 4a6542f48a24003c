import type { Rule } from '../kernel/finding.js';

/** Each reminder is given once, however many clocks look at the sitting. */
export const notYetReminded: Rule<{ slot: string | null; reminded: readonly string[]; clause: string }> = ({
  slot,
  reminded,
  clause,
}) =>
  slot !== null && reminded.includes(slot) ? { code: 'REMINDED_ALREADY', clause, effect: 'block' } : null;

/** A step that somebody has taken meanwhile, or whose date has moved, is urged no more. */
export const stepWaits: Rule<{ step: { readonly waits: boolean } | null; clause: string }> = ({
  step,
  clause,
}) => (step === null || step.waits ? null : { code: 'STEP_NOT_AWAITED', clause, effect: 'block' });
