import type { Effect } from './effect.js';

/** A text in the language of the office first, English beside it. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** `target` is not yet met and need not be before a later gate: it is shown as progress. */
export type Verdict = 'met' | 'unmet' | 'target';

/** One piece of evidence as it was weighed. */
export interface Weighed {
  readonly entry: string;
  /** In both languages where we name it; what somebody typed stands as it is. */
  readonly label: Words | string;
  readonly on: string;
  /** Why it did not count; absent when it counted. */
  readonly why?: string;
  /** The title this one stands in for (thay thế), when it counted by equivalence. */
  readonly standsFor?: string;
}

/**
 * One node of an evaluated criterion. The same tree is the guard, the explanation on the page, the
 * annex on paper and the auditor's proof.
 */
export interface Assessment {
  readonly id: string;
  readonly kind: string;
  readonly clause: string;
  readonly text: Words;
  readonly verdict: Verdict;
  /** What an unmet criterion does at the gate it was evaluated for; null when it does not bind there. */
  readonly effect: Effect | null;
  readonly need: number;
  readonly have: number;
  readonly counted: readonly Weighed[];
  readonly notCounted: readonly Weighed[];
  readonly parts: readonly Assessment[];
}
