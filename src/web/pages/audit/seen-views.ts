import type { Finding, Instant } from '../../../../workflows/index.js';
import type { CapacityView, Frame, Path } from '../../view-models.js';

/** One field as it stood and as it stands. */
export interface SeenRow {
  readonly term: string;
  /** Empty: it was not there. */
  readonly before: readonly string[];
  readonly now: readonly string[];
  readonly changed: boolean;
}

export interface SeenGroup {
  readonly title: string;
  readonly rows: readonly SeenRow[];
}

/** Nothing of it can be shown, and why. */
export type NotSeen = 'hidden' | 'redacted' | 'missing';

export interface SeenPage {
  readonly frame: Frame;
  readonly name: string;
  readonly trace: Path;
  readonly seq: number;
  readonly what: string;
  readonly at: Instant;
  readonly by: CapacityView | null;
  readonly how: string;
  /** Since which event the dossier had stood so; null: since the first. */
  readonly since: { readonly seq: number; readonly at: Instant } | null;
  readonly findings: readonly Finding[];
  readonly groups: readonly SeenGroup[] | NotSeen;
  /** The rules it was decided by, where they are not those of today. */
  readonly otherLaw: string | null;
}
