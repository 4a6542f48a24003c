import type {
  Day,
  Finding,
  Lack,
  Measured,
  Nearness,
  Sides,
  Weighed,
  Words,
} from '../../../../workflows/index.js';
import type { FieldError, Frame, Path } from '../../view-models.js';

export type Evidence = 'claimed' | 'verified';

export interface FinderPage {
  readonly frame: Frame;
  readonly plan: { readonly title: Words; readonly version: number };
  readonly asOf: Day;
  readonly evidence: Evidence;
  /** Null: none is open. */
  readonly round: string | null;
  /** Some of the people below stand on a list of the reader's own. */
  readonly files: boolean;
  readonly filter: FinderFilter;
  readonly standings: readonly StandingChip[];
  readonly thresholds: readonly ThresholdCounts[];
  readonly total: number;
  readonly rows: readonly FoundRow[];
  /** Nobody at all, whatever the filter. */
  readonly nobody: boolean;
  /** What stands against a nomination of any of them. */
  readonly against: readonly Finding[];
  readonly next: Path | null;
  readonly first: Path | null;
  /** Why a nomination was not started. */
  readonly errors: readonly FieldError[];
}

/** What the list is narrowed down to, as it was typed. */
export interface FinderFilter {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  /** Kept while the rest is filtered anew. */
  readonly kept: readonly (readonly [name: string, value: string])[];
  readonly units: readonly { readonly code: string; readonly name: Words }[];
  readonly tiers: readonly { readonly id: string; readonly name: Words }[];
  readonly plans: readonly { readonly code: string; readonly title: Words }[];
  readonly some: boolean;
}

export interface StandingChip {
  /** Null: all. */
  readonly standing: Nearness | null;
  readonly count: number;
  readonly href: Path;
  readonly current: boolean;
}

export interface ThresholdCounts {
  readonly id: string;
  readonly text: Words;
  readonly ways: readonly {
    readonly id: string;
    readonly text: Words;
    readonly clause: string;
    readonly chips: readonly StandingChip[];
  }[];
}

export interface FoundRow {
  readonly key: string;
  readonly name: string;
  readonly kind: 'individual' | 'collective';
  readonly post: string | null;
  readonly unit: Words;
  readonly tier: Words | null;
  /** On the evidence asked for. */
  readonly standing: Nearness;
  readonly missing: number | null;
  /** Ways that are met. */
  readonly met: readonly { readonly id: string; readonly text: Words; readonly clause: string }[];
  readonly lacks: readonly Lack[];
  /** In the register already, and mended it would do. */
  readonly there: readonly Weighed[];
  /** What stops him for who he is. */
  readonly stops: readonly Finding[];
  readonly nearest: Measured['nearest'];
  /** Where the other evidence comes to something else. */
  readonly otherwise: {
    readonly evidence: Evidence;
    readonly standing: Nearness;
    readonly missing: number | null;
  } | null;
  readonly sides: Sides;
  readonly stands: { readonly code: string; readonly href: Path } | null;
  readonly start: StartForm | null;
}

/** One click: a nomination with its evidence. */
export interface StartForm {
  readonly action: Path;
  readonly open: boolean;
  /** What stands against this one beside what stands against all. */
  readonly findings: readonly Finding[];
  readonly common: boolean;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly papers: number;
}
