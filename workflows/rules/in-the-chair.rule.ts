import type { Rule } from '../kernel/finding.js';

/** Grants say who may preside; only the sitting knows who does. */
export const inTheChair: Rule<{ actor: string; chair: string | null; clause: string }> = ({
  actor,
  chair,
  clause,
}) => (actor === chair ? null : { code: 'NOT_IN_THE_CHAIR', clause, effect: 'block' });
