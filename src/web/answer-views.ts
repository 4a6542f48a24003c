import type { Day, Finding, Instant, Leaves } from '../../workflows/index.js';
import type { Path } from './path.js';
import type { CapacityView, Frame, HistoryEntry, Waiting } from './view-models.js';

/** A problem answer, in the reader's language. */
export interface ProblemView {
  readonly status: number;
  readonly title: string;
  /** What to do about it. */
  readonly detail: string;
  readonly findings?: readonly Finding[];
  readonly errors?: readonly { readonly text: string }[];
  /** By which the case is found in the log. */
  readonly instance?: string;
}

export interface MessagePage {
  readonly frame: Frame;
  readonly problem: ProblemView;
  /** Whether this attempt wrote anything; null where it only asked to read. */
  readonly wrote: 'nothing' | 'unknown' | null;
  /** Who decided instead, when somebody did. */
  readonly decided: { readonly by: CapacityView; readonly at: Instant; readonly type: string } | null;
  readonly back: Path | null;
  /** The same request once more, its nonce unchanged: for an unknown outcome. */
  readonly again: {
    readonly action: Path;
    readonly fields: readonly (readonly [name: string, value: string])[];
  } | null;
  /** Where something that was not found can be looked for. */
  readonly search: Path | null;
}

export interface ReceiptPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly life: 'nomination' | 'round' | 'sitting';
  readonly type: string;
  readonly about: { readonly name: string; readonly code: string; readonly href: Path };
  readonly at: Instant;
  readonly capacity: CapacityView;
  readonly state: Leaves;
  readonly event: { readonly seq: number; readonly hash: string };
  readonly via: HistoryEntry['via'];
  /** What exactly was ordered, as far as the reader may see it. */
  readonly ordered: readonly { readonly term: string; readonly texts: readonly string[] }[];
  readonly findings: readonly Finding[];
  readonly next: readonly Waiting[];
  /** Null: he came by a link, and his tasks are not open to him. */
  readonly tasks: Path | null;
  /** The next thing that waits for the same person. */
  readonly nextTask: Path | null;
}
