import type { Finding, Rule } from '../kernel/finding.js';

interface Facts {
  readonly marks: readonly string[];
  /** The names on this ballot. */
  readonly candidates: readonly string[];
  readonly marksMax: number;
  readonly clause: string;
}

/**
 * A ballot marks names that are on it, each once, and not more than it has room for.
 * The vote is secret from the log of refused attempts too: no finding says which names, or how many.
 */
export const marksAllowed: Rule<Facts> = ({ marks, candidates, marksMax, clause }) => {
  const findings: Finding[] = [];
  if (marks.length > marksMax)
    findings.push({ code: 'TOO_MANY_MARKS', clause, effect: 'block', need: marksMax });
  if (marks.some((mark) => !candidates.includes(mark))) {
    findings.push({ code: 'MARK_NOT_ON_THE_BALLOT', clause, effect: 'block' });
  }
  if (new Set(marks).size < marks.length) findings.push({ code: 'MARKED_TWICE', clause, effect: 'block' });
  return findings;
};
