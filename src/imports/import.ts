import type { Capacity, Finding, Instant } from '../../workflows/index.js';
import type { Judged, Verdict } from './judge/verdict.js';
import type { Area, Kind } from './sheet-kinds.js';
import type { WorkbookFault } from './workbook-parts.js';

/** What became of one sheet: read as `kind`, or why not. */
export interface SheetSaid {
  readonly name: string;
  /** Null: none of ours, or not of those this person may import. */
  readonly kind: Kind | null;
  readonly rows: number;
  /** Columns that were not asked for. */
  readonly ignored: readonly string[];
  readonly left: 'unknown' | 'notYours' | null;
}

export type Counts = Readonly<Record<Verdict, number>>;

/** An import as it is kept. */
export interface ImportRow {
  readonly id: string;
  readonly area: Area;
  readonly sha256: string;
  readonly by: string;
  readonly at: Date;
  readonly state: 'reading' | 'refused' | 'ready' | 'done' | 'expired';
  readonly fault: WorkbookFault | 'NOTHING_TO_READ' | null;
  readonly readRows: number;
  readonly ofRows: number | null;
  /** Nobody reads it any more. */
  readonly silent: boolean;
  /** Its time is over. */
  readonly over: boolean;
  readonly sheets: readonly SheetSaid[];
  readonly counts: Counts | Record<string, never>;
  readonly digest: string | null;
  readonly confirmedAt: Date | null;
  readonly leftOut: number | null;
  readonly verified: boolean | null;
}

/** A row as it was judged, with its place in the workbook's order. */
export interface PreviewRow extends Omit<Judged, 'write'> {
  readonly nth: number;
}

export interface ImportView {
  readonly id: string;
  readonly area: Area;
  readonly at: Instant;
  readonly state: ImportRow['state'];
  readonly fault: ImportRow['fault'];
  readonly progress: { readonly read: number; readonly of: number | null; readonly stopped: boolean };
  readonly sheets: readonly SheetSaid[];
  readonly counts: Counts;
  readonly digest: string | null;
  readonly result: {
    readonly at: Instant;
    readonly leftOut: number;
    readonly verified: boolean | null;
  } | null;
}

export type MayImport =
  | { readonly ok: true; readonly area: Area; readonly capacity: Capacity; readonly notAbout: string | null }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What whoever confirms has seen and decided. */
export interface Confirming {
  readonly digest: string;
  /** Wrong rows are left out; all others are written. */
  readonly leaveOut: boolean;
  /** Of awards and ratings: compared with the papers, so verified. Null: not said. */
  readonly verified: boolean | null;
}

export type Confirmed =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code:
        | 'NOT_FOUND'
        | 'NOT_YOURS'
        | 'FORBIDDEN'
        | 'NOT_READY'
        | 'CHANGED_MEANWHILE'
        | 'WRONG_ROWS'
        | 'VERIFIED_NOT_SAID'
        | 'NOTHING_TO_WRITE'
        | 'CONTENDED'
        | 'REFUSED';
      readonly findings?: readonly Finding[];
    };
