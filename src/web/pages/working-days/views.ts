import type { Day, Words, WorkingYear, YearChanges } from '../../../../workflows/index.js';
import type { KeptYear } from '../../../working-days/working-days.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame, Path } from '../../view-models.js';

export interface WorkingYearView {
  readonly frame: Frame;
  readonly today: Day;
  readonly year: number;
  /** Null: nobody has said anything of it. */
  readonly kept: KeptYear | null;
  readonly years: readonly number[];
  /** The first year nobody has entered, for whoever may. */
  readonly next: number | null;
  readonly change: Path | null;
  /** The version that was just written is the one shown. */
  readonly written: boolean;
}

/** How many lines each list of the form has. */
export interface YearRows {
  readonly off: number;
  readonly worked: number;
  readonly source: number;
}

export interface ChangeYearView {
  readonly frame: Frame;
  readonly year: number;
  readonly rows: YearRows;
  /** Days of which something is not certain. */
  readonly doubts: readonly { readonly day: Day; readonly note: Words }[];
  readonly seen: number;
  readonly newest: number;
  readonly nonce: string;
  readonly sent: Sent;
}

export interface ReviewYearView {
  readonly frame: Frame;
  readonly before: WorkingYear | null;
  readonly after: WorkingYear;
  readonly changes: YearChanges;
  /** The dates ahead, with the working days left by the calendar as it is and as it would be. */
  readonly dates: readonly {
    readonly round: { readonly id: string; readonly name: string };
    readonly what: 'registration' | 'province';
    readonly lastDay: Day;
    readonly before: number;
    readonly after: number;
  }[];
  readonly address: Path;
  readonly seen: number;
  /** What will be written, word for word. */
  readonly text: string;
  readonly typed: Sent['values'];
  readonly nonce: string;
}
