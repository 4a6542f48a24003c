import type { Weighed } from '../kernel/assessment.js';
import type { Reason } from './reasons.js';

/** An entry of the family a leaf looks at. Two with the same `decision` are one decision entered twice. */
export interface Candidate {
  readonly weighed: Weighed;
  readonly why: Reason | null;
  readonly decision: string;
}

interface Sifted {
  readonly counted: Weighed[];
  readonly notCounted: Weighed[];
}

const byDayThenEntry = ({ weighed: one }: Candidate, { weighed: other }: Candidate): number =>
  one.on < other.on || (one.on === other.on && one.entry < other.entry) ? -1 : 1;

/** How clerks may type one decision twice: in other letters, with other spaces. */
export const decisionKey = (...parts: readonly string[]): string =>
  parts.map((part) => part.replace(/\s+/g, '').toLowerCase()).join('|');

/** What counts and what does not, oldest first whatever the order in the register. */
export const sift = (candidates: readonly Candidate[]): Sifted => {
  const seen = new Set<string>();
  const sifted: Sifted = { counted: [], notCounted: [] };
  const inOrder = [...candidates];
  inOrder.sort(byDayThenEntry);
  for (const { weighed, why, decision } of inOrder) {
    const reason = why ?? (seen.has(decision) ? 'DUPLICATE' : null);
    if (reason === null) {
      seen.add(decision);
      sifted.counted.push(weighed);
    } else {
      sifted.notCounted.push({ ...weighed, why: reason });
    }
  }
  return sifted;
};
