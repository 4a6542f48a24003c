import {
  type Column,
  type Field,
  type Kind,
  columnOf,
  explainsOnly,
  kindOfSheet,
  SHEET_KINDS,
  type SheetKind,
} from './sheet-kinds.js';
import { bareWords, tidy } from './words.js';
import type { Cell, Sheet, SheetRow } from './workbook.js';

/** A column that was found: where, and as the sheet heads it. */
export interface Found {
  readonly at: number;
  readonly title: string;
}

/** A sheet as it will be judged: which columns it has, and its rows below the header. */
export interface Table {
  readonly kind: Kind;
  readonly sheet: string;
  /** The row of the header; 0: none was found. */
  readonly header: number;
  readonly columns: Readonly<Partial<Record<Field, Found>>>;
  /** Needed, and not there. */
  readonly missing: readonly string[];
  /** Columns nobody asked for. */
  readonly ignored: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface Tables {
  readonly tables: readonly Table[];
  /** Sheets that are none of ours. */
  readonly unknown: readonly string[];
}

/** Titles, the department's name and a date stand above the header; further down there is none. */
const HEADER_WITHIN = 30;
const LEAST_COLUMNS = 2;

/** The first cell of the template's invented rows: such a row is never imported. */
export const EXAMPLE = 'VÍ DỤ';

const isExample = ({ cells }: SheetRow): boolean => {
  const first = cells.find((cell) => cell !== null);
  return typeof first === 'string' && bareWords(first).startsWith(bareWords(EXAMPLE));
};

/** A row that only numbers the columns, as forms have it below the header: 1, 2, 3… or (1), (2), (3). */
const numbersColumns = ({ cells }: SheetRow): boolean => {
  const said = cells
    .filter((cell) => typeof cell === 'string' || typeof cell === 'number')
    .map((cell) => String(cell).replace(/[()\s]/g, ''));
  const first = Number(said[0]);
  return said.length > 2 && said.every((one, index) => /^\d+$/.test(one) && Number(one) === first + index);
};

const titleOf = (cell: Cell): string => (typeof cell === 'string' ? tidy(cell) : '');

interface Heads {
  readonly row: SheetRow;
  readonly columns: Partial<Record<Field, Found>>;
}

const headsIn = (kind: SheetKind, row: SheetRow): Heads => {
  const columns: Partial<Record<Field, Found>> = {};
  row.cells.forEach((cell, at) => {
    const title = titleOf(cell);
    const column = title === '' ? null : columnOf(kind, title);
    if (column && columns[column.field] === undefined) columns[column.field] = { at, title };
  });
  return { row, columns };
};

const countOf = ({ columns }: Heads): number => Object.keys(columns).length;

/** The row that heads most columns, the first of equals. */
const headerOf = (kind: SheetKind, rows: readonly SheetRow[]): Heads | null => {
  const [first, ...others] = rows
    .filter(({ at }, index) => at <= HEADER_WITHIN || index < HEADER_WITHIN)
    .map((row) => headsIn(kind, row));
  if (!first) return null;
  const best = others.reduce((most, one) => (countOf(one) > countOf(most) ? one : most), first);
  return countOf(best) >= LEAST_COLUMNS ? best : null;
};

const needed = ({ columns }: SheetKind): Column[] => columns.filter((column) => column.needed);

const tableOf = (kind: SheetKind, { name, rows }: Sheet): Table => {
  const heads = headerOf(kind, rows);
  if (!heads) {
    const missing = needed(kind).map(({ header }) => header);
    return { kind: kind.kind, sheet: name, header: 0, columns: {}, missing, ignored: [], rows: [] };
  }
  const { row, columns } = heads;
  const known = new Set(Object.values(columns).map(({ at }) => at));
  return {
    kind: kind.kind,
    sheet: name,
    header: row.at,
    columns,
    missing: needed(kind)
      .filter(({ field }) => columns[field] === undefined)
      .map(({ header }) => header),
    // "STT" numbers the rows for people
    ignored: row.cells
      .map(titleOf)
      .filter(
        (title, at) => title !== '' && !known.has(at) && !['stt', 'tt', 'so tt'].includes(bareWords(title)),
      ),
    rows: rows.filter((one) => one.at > row.at && !isExample(one) && !numbersColumns(one)),
  };
};

/** A sheet nobody named is known by its columns, where one kind alone has them all. */
const kindByColumns = ({ rows }: Sheet): SheetKind | null => {
  const fitting = SHEET_KINDS.filter((kind) => {
    const heads = headerOf(kind, rows);
    return heads !== null && needed(kind).every(({ field }) => heads.columns[field] !== undefined);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};

/** The sheets of a workbook as what they are, in the order in which one builds on the other. */
export function tablesIn(sheets: readonly Sheet[]): Tables {
  const unknown: string[] = [];
  const tables: Table[] = [];
  for (const sheet of sheets) {
    if (explainsOnly(sheet.name) || sheet.rows.length === 0) continue;
    const named = kindOfSheet(sheet.name);
    const kind = SHEET_KINDS.find((one) => one.kind === named) ?? kindByColumns(sheet);
    if (kind) tables.push(tableOf(kind, sheet));
    else unknown.push(sheet.name);
  }
  const order = SHEET_KINDS.map(({ kind }) => kind);
  return {
    tables: tables.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
    unknown,
  };
}

/** The letter Excel shows above a column. */
export const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26);
