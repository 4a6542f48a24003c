import type { Field } from '../sheet-kinds.js';
import type { RowCells } from './row-cells.js';
import type { Change, Judged, Reason, Shown, Write } from './verdict.js';

/** A field as it was and as the row has it. The same, or nothing said of it: no change. */
export const changed = (field: Field, old: Shown | null, now: Shown | null): Change[] =>
  now === null || JSON.stringify(old) === JSON.stringify(now) ? [] : [{ field, old: old ?? '', now }];

interface Measured {
  readonly isNew: boolean;
  readonly changes: readonly Change[];
  readonly write: Write;
}

const placeOf = ({ column }: Reason): string => (column === null ? '~' : column.letter.padStart(3));

/** As one reads along the row; what concerns all of it last. */
const inOrder = (reasons: readonly Reason[]): Reason[] =>
  reasons.toSorted((one, other) => {
    const [here, there] = [placeOf(one), placeOf(other)];
    if (here === there) return 0;
    return here < there ? -1 : 1;
  });

/** What a row comes to: wrong where anything is, else new, changed or the same as what is there. */
export function verdictOf(cells: RowCells, about: string, measured: Measured | null): Judged {
  const { table, row, reasons, notes } = cells;
  const base = { kind: table.kind, sheet: table.sheet, row: row.at, about };
  if (reasons.length > 0 || measured === null) {
    return { ...base, verdict: 'wrong', changes: [], reasons: inOrder(reasons), notes: [], write: null };
  }
  const { isNew, changes, write } = measured;
  if (!isNew && changes.length === 0) {
    return { ...base, verdict: 'same', changes, reasons, notes, write: null };
  }
  return { ...base, verdict: isNew ? 'new' : 'changed', changes, reasons, notes, write };
}

/** Rows that say something of the same: only the first of them counts, the others are told which. */
export class Seen {
  private readonly rows = new Map<string, { readonly sheet: string; readonly row: string }>();

  once(cells: RowCells, ...key: readonly (string | number | null)[]): void {
    const said = JSON.stringify([cells.table.kind, ...key]);
    const before = this.rows.get(said);
    if (before) cells.wrong('TWICE_IN_FILE', null, before);
    else this.rows.set(said, { sheet: cells.table.sheet, row: String(cells.row.at) });
  }
}
