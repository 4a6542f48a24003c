import type { Erasable, Instant, Place } from '../../../../workflows/index.js';
import type { LoggedStep } from '../../../people/directory.js';
import type { RecordChain, RecordShown } from '../../../records/record-reading.js';
import type { RedactionRights, RedactionShown } from '../../../records/redaction-list.js';
import type { ProofView } from '../../decision-views.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame, Path } from '../../view-models.js';
import type { SheetView } from '../../pieces/sheet-view.js';
import type { ReadingLine } from '../audit/views.js';

/** One event of the record, by what it tells of. */
export interface RecordedView {
  readonly of: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
  readonly readings: readonly ReadingLine[];
  readonly steps: readonly LoggedStep[];
  /** In sentences: versions, keys, erasures. */
  readonly lines: readonly {
    readonly text: string;
    readonly more: string | null;
    readonly href: Path | null;
  }[];
}

export interface RecordView {
  readonly frame: Frame;
  readonly shown: RecordShown;
  readonly chains: readonly RecordChain[];
  readonly waiting: { readonly readings: number; readonly people: number };
  readonly events: readonly RecordedView[];
  readonly sheet: SheetView;
  readonly next: Path | null;
  readonly first: Path | null;
}

export interface ErasuresView {
  readonly frame: Frame;
  readonly rights: RedactionRights;
  readonly items: readonly RedactionShown[];
  /** The code that was looked for and is nobody's. */
  readonly unknown: string | null;
  /** For whoever watches. */
  readonly sheet: SheetView | null;
}

/** An event of the chain with what can be erased beside it. */
export interface ErasableLine {
  readonly seq: number;
  readonly what: string;
  readonly at: Instant;
  readonly fields: readonly { readonly field: Erasable; readonly gone: boolean }[];
}

export interface AskErasureView {
  readonly frame: Frame;
  readonly nonce: string;
  readonly code: string;
  readonly name: string;
  readonly trace: Path;
  readonly events: readonly ErasableLine[];
  readonly proof: ProofView | null;
  readonly sent: Sent;
}

export interface ErasureView {
  readonly frame: Frame;
  /** Null: it is not his to answer, or has been answered. */
  readonly nonce: string | null;
  readonly erasure: RedactionShown;
  readonly trace: Path;
  readonly proof: ProofView | null;
  readonly done: 'asked' | 'confirmed' | 'refused' | null;
  readonly sent: Sent;
}

/** `4.comment`, as a box is named. */
export const boxOf = ({ seq, field }: Place): string => `${seq}.${field}`;
