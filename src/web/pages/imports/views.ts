import type { Counts, ImportView } from '../../../imports/import.js';
import type { Verdict } from '../../../imports/judge/verdict.js';
import type { RowSaid } from '../../../imports/said.js';
import type { Area } from '../../../imports/sheet-kinds.js';
import type { FieldError, Frame, Path } from '../../view-models.js';

/** Where a workbook is chosen. */
export interface ChooseImportPage {
  readonly frame: Frame;
  readonly area: Area;
  readonly action: Path;
  readonly nonce: string;
  readonly template: Path;
  /** Something was sent and not taken: a browser forgets which file it was. */
  readonly errors: readonly FieldError[];
  readonly mine: readonly {
    readonly id: string;
    readonly href: Path;
    readonly area: Area;
    readonly at: string;
    readonly state: ImportView['state'];
    readonly counts: Counts;
  }[];
}

/** How far a workbook has been read. Renews itself. */
export interface ImportProgress {
  readonly read: number;
  readonly of: number | null;
  readonly stopped: boolean;
  readonly page: Path;
  readonly pulse: Path;
  /** There is something else to be seen by now. */
  readonly moved: boolean;
}

export interface ImportRows {
  /** The verdict asked for; null: all. */
  readonly shown: Verdict | null;
  readonly tabs: readonly { readonly verdict: Verdict | null; readonly href: Path; readonly count: number }[];
  readonly items: readonly RowSaid[];
  readonly next: Path | null;
  readonly first: Path | null;
}

export interface ConfirmForm {
  readonly action: Path;
  readonly nonce: string;
  readonly digest: string;
  readonly counts: Counts;
  readonly asksVerified: boolean;
  /** What was ticked, given back. */
  readonly sent: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly FieldError[];
}

export interface ImportPage {
  readonly frame: Frame;
  readonly view: ImportView;
  readonly choose: Path;
  readonly progress: ImportProgress;
  /** POST: has it read once more. */
  readonly again: { readonly action: Path; readonly nonce: string };
  readonly rows: ImportRows;
  readonly confirm: ConfirmForm | null;
}
