import type { Day } from '../../../workflows/index.js';
import { type Catalogue, issuerOf, type Looked } from '../catalogue.js';
import { readDay, readYear } from '../days.js';
import { CELL_LETTERS_MAX } from '../limits.js';
import { type Field, sheetKindOf } from '../sheet-kinds.js';
import { letterOf, type Table } from '../tables.js';
import { bareWords, tidy } from '../words.js';
import type { Cell, SheetRow } from '../workbook.js';
import type { Note, NoteCode, Params, Reason, ReasonCode } from './verdict.js';

const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)/;
/** What no paper can show, and what turns the letters after it around. */
const STRANGE = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u;
const YES: ReadonlySet<string> = new Set(['co', 'x', 'v', 'yes', 'true', 'dung', '1', 'da ap dung', 'roi']);
const NO: ReadonlySet<string> = new Set(['khong', 'no', 'false', 'sai', '0', 'chua', 'chua ap dung']);
/** 2/9/1945: nothing was decided here before. */
const REPUBLIC: Day = '1945-09-02';

/** First and last year, both of them in it. */
interface Years {
  readonly from: number;
  readonly to: number;
}

interface Wanted {
  readonly needed?: boolean;
}

/** One row, read field by field. What is wrong with it is gathered, all of it, and never thrown. */
export class RowCells {
  readonly reasons: Reason[] = [];
  readonly notes: Note[] = [];

  constructor(
    readonly table: Table,
    readonly row: SheetRow,
  ) {}

  wrong(code: ReasonCode, field: Field | null = null, params: Params = {}): null {
    this.reasons.push({ code, column: field === null ? null : this.columnOf(field), params });
    return null;
  }

  note(code: NoteCode, params: Params = {}): void {
    this.notes.push({ code, params });
  }

  /** The column, or where the sheet lacks it, the one it ought to have. */
  private columnOf(field: Field): Reason['column'] {
    const found = this.table.columns[field];
    if (found) return { letter: letterOf(found.at), title: found.title };
    const header = sheetKindOf(this.table.kind).columns.find((column) => column.field === field)?.header;
    return header === undefined ? null : { letter: '', title: header };
  }

  /** What stands there. Undefined: what does is wrong already. */
  private cell(field: Field, { needed = false }: Wanted): Cell | undefined {
    const found = this.table.columns[field];
    const cell = found === undefined ? null : (this.row.cells[found.at] ?? null);
    if (typeof cell === 'string') {
      if (FORMULA_ERROR.test(cell)) return this.fault('FORMULA_ERROR', field, { value: cell });
      if (STRANGE.test(cell)) return this.fault('STRANGE_LETTERS', field);
      if (cell.length > CELL_LETTERS_MAX)
        return this.fault('TOO_LONG', field, { most: String(CELL_LETTERS_MAX) });
      if (tidy(cell) === '') return needed ? this.fault('EMPTY', field) : null;
    }
    return cell === null && needed ? this.fault('EMPTY', field) : cell;
  }

  private fault(code: ReasonCode, field: Field, params: Params = {}): undefined {
    this.wrong(code, field, params);
  }

  /** Text in one line; a number is text too. Null: nothing, or nothing that can be read. */
  text(field: Field, wanted: Wanted & { readonly most?: number } = {}): string | null {
    const cell = this.cell(field, wanted);
    if (cell === undefined || cell === null) return null;
    if (typeof cell === 'object') return this.wrong('NOT_TEXT', field, { value: cell.day });
    if (typeof cell === 'boolean') return this.wrong('NOT_TEXT', field, { value: String(cell) });
    const text = tidy(String(cell));
    const { most = 200 } = wanted;
    return text.length > most ? this.wrong('TOO_LONG', field, { most: String(most) }) : text;
  }

  day(field: Field, wanted: Wanted = {}): Day | null {
    const cell = this.cell(field, wanted);
    if (cell === undefined || cell === null) return null;
    const read = readDay(cell);
    if (!read.ok) return this.wrong(read.code, field, { value: shownAs(cell) });
    return read.day < REPUBLIC ? this.wrong('BEFORE_THE_REPUBLIC', field, { value: read.day }) : read.day;
  }

  /** A day on which something was decided: none that is still to come. */
  dayPast(field: Field, today: Day, wanted: Wanted = {}): Day | null {
    const day = this.day(field, wanted);
    return day !== null && day > today ? this.wrong('DAY_AHEAD', field, { value: day, today }) : day;
  }

  year(field: Field, { from, to }: Years, wanted: Wanted = {}): number | null {
    const cell = this.cell(field, wanted);
    if (cell === undefined || cell === null) return null;
    const year = readYear(cell);
    if (year === null) return this.wrong('YEAR_UNREADABLE', field, { value: shownAs(cell) });
    if (year >= from && year <= to) return year;
    return this.wrong('YEAR_OUTSIDE', field, { value: String(year), from: String(from), to: String(to) });
  }

  whole(field: Field, most: number): number | null {
    const cell = this.cell(field, {});
    if (cell === undefined || cell === null) return null;
    const number = typeof cell === 'object' ? Number.NaN : Number(tidy(String(cell)));
    return Number.isInteger(number) && number >= 0 && number <= most
      ? number
      : this.wrong('NOT_A_NUMBER', field, { value: shownAs(cell), most: String(most) });
  }

  yesOrNo(field: Field): boolean | null {
    const cell = this.cell(field, { needed: true });
    if (cell === undefined || cell === null) return null;
    const said = bareWords(shownAs(cell));
    if (YES.has(said)) return true;
    return NO.has(said) ? false : this.wrong('NOT_YES_NO', field, { value: shownAs(cell) });
  }

  /** One of what the plan names. */
  oneOf(field: Field, catalogue: Catalogue, code: ReasonCode = 'VALUE_UNKNOWN'): string | null {
    const said = this.text(field, { needed: true });
    return said === null ? null : (this.looked(field, said, catalogue.find(said), code)?.id ?? null);
  }

  issuer(catalogue: Catalogue): { readonly id: string; readonly name: string } | null {
    const said = this.text('issuer', { most: 300 });
    if (said === null) return null;
    const found = this.looked('issuer', said, issuerOf(catalogue, said), 'ISSUER_UNKNOWN');
    return found && { id: found.id, name: said };
  }

  looked(field: Field, said: string, looked: Looked, code: ReasonCode): Extract<Looked, { ok: true }> | null {
    if (looked.ok) return looked;
    const params = { value: said, nearest: looked.nearest.join('; ') };
    return this.wrong(looked.several ? 'VALUE_AMBIGUOUS' : code, field, params);
  }
}

/** A cell as somebody sees it in the sheet. */
const shownAs = (cell: NonNullable<Cell>): string => {
  if (typeof cell === 'object') return cell.day;
  return tidy(String(cell)).slice(0, 100);
};
