import type { Rule } from '../kernel/finding.js';

interface Facts {
  readonly awaitsChair: readonly string[];
  readonly names: readonly string[];
  readonly clause: string;
}

/** "including the Chair": he says it of names that have passed, and of no others. */
export const ofThosePassed: Rule<Facts> = ({ awaitsChair, names, clause }) => {
  if (awaitsChair.length === 0) return { code: 'NO_AGREEMENT_ASKED', clause, effect: 'block' };
  return names.every((name) => awaitsChair.includes(name)) && new Set(names).size === names.length
    ? null
    : { code: 'NOT_AMONG_THE_PASSED', clause, effect: 'block' };
};

/** Whoever presides says with whom he agrees before anything else goes on. */
export const agreementSaid: Rule<Facts> = ({ awaitsChair, clause }) =>
  awaitsChair.length === 0
    ? null
    : { code: 'AGREEMENT_DUE', clause, effect: 'block', have: awaitsChair.length };
