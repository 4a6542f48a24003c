import type { Weighed } from '../kernel/assessment.js';
import { asItLooks } from '../kernel/letters.js';
import type { Reason } from './reasons.js';

/** An entry of the family a leaf looks at. */
export interface Candidate<Entry> {
  readonly entry: Entry;
  readonly weighed: Weighed;
  readonly why: Reason | null;
}

interface Sifted {
  readonly counted: readonly Weighed[];
  readonly notCounted: readonly Weighed[];
}

/** Oldest first, whatever the order in the register. */
export const byDayThenEntry = (
  { weighed: one }: { readonly weighed: Weighed },
  { weighed: other }: { readonly weighed: Weighed },
): number => (one.on < other.on || (one.on === other.on && one.entry < other.entry) ? -1 : 1);

const folded = (text: string): string => asItLooks(text).replace(/\s+/g, '').toLowerCase();

/** Clerks may type one thing twice: in other letters, with other spaces, in letters that look the same. */
export const typedAlike = (one: string, other: string): boolean =>
  one === other || folded(one) === folded(other);

/**
 * What counts and what does not, oldest first whatever the order in the register. One decision
 * entered twice, by `same`, counts once.
 */
export const sift = <Entry>(
  candidates: readonly Candidate<Entry>[],
  same: (one: Entry, other: Entry) => boolean,
): Sifted => {
  const inOrder = [...candidates];
  inOrder.sort(byDayThenEntry);
  const taken: Entry[] = [];
  const counted: Weighed[] = [];
  const notCounted: Weighed[] = [];
  for (const { entry, weighed, why } of inOrder) {
    const reason = why ?? (taken.some((one) => same(one, entry)) ? 'DUPLICATE' : null);
    if (reason === null) {
      taken.push(entry);
      counted.push(weighed);
    } else {
      notCounted.push({ ...weighed, why: reason });
    }
  }
  return { counted, notCounted };
};
