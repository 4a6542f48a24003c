import type { Words } from '../kernel/assessment.js';
import type { Effect } from '../kernel/finding.js';

/** Where criteria are asked. `register`: the unit endorses; `accept`: the Office accepts; and so on. */
export const GATES = ['register', 'accept', 'agenda', 'forward', 'commend', 'confirm'] as const;
export type Gate = (typeof GATES)[number];

/** Hộ gia đình is a household, mô hình a model: neither is a person of the house nor one of its units. */
export const SUBJECT_KINDS = ['individual', 'collective', 'household', 'model'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Which entries are looked at, and by which of their dates. */
export interface Window {
  readonly over: 'career' | 'period' | 'yearsBack';
  /** Only for `yearsBack`. */
  readonly years?: number;
  readonly by: 'decision' | 'achievement';
}

interface Common {
  readonly id: string;
  readonly clause: string;
  readonly text: Words;
  /** What an unmet criterion does at each gate; a gate left out does not bind. Parts inherit. */
  readonly at?: Readonly<Partial<Record<Gate, Effect>>>;
  /** Before its own gate, a `target` is shown as progress, not as a failure. */
  readonly target?: boolean;
  /** Whom it concerns; absent: everybody. */
  readonly for?: { readonly kinds?: readonly SubjectKind[]; readonly tiers?: readonly string[] };
}

export type Criterion = Common &
  (
    | { readonly kind: 'all'; readonly of: readonly Criterion[] }
    | { readonly kind: 'any'; readonly of: readonly Criterion[] }
    | { readonly kind: 'atLeast'; readonly n: number; readonly of: readonly Criterion[] }
    /**
     * Someone answers for it in words. `renewed: yearly`: at `confirm` every evaluated year must have it.
     * `evidence`: words alone do not do, a paper shows it.
     */
    | {
        readonly kind: 'attest';
        readonly key: string;
        readonly renewed?: 'yearly';
        readonly evidence?: boolean;
      }
    | {
        readonly kind: 'count';
        readonly awards: readonly string[];
        readonly issuers: readonly string[];
        readonly natures?: readonly string[];
        readonly window: Window;
        readonly min: number;
      }
    | {
        readonly kind: 'initiative';
        readonly level: string;
        readonly applied: boolean;
        readonly window: Window;
        readonly min: number;
      }
    | { readonly kind: 'rating'; readonly min: string; readonly over: 'latest' | 'every' }
    /** `ceiling: none` allows no discipline at all; otherwise only what is lighter than the ceiling. */
    | {
        readonly kind: 'discipline';
        readonly ceiling: string;
        readonly of: 'self' | 'members';
        readonly window: Window;
      }
    | { readonly kind: 'linked'; readonly movements: readonly string[] }
  );
