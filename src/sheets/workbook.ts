import { Temporal } from 'temporal-polyfill';
import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { OFFICE_ZONE } from '../clock/moment.js';

/** What a cell may hold. A moment is shown in office time, to the second: a worksheet knows no zones. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly at: string | null }
  | { readonly day: string | null };

export interface SheetColumn {
  readonly head: string;
  readonly width: number;
}

/** One sheet of a workbook. */
export interface SheetTable {
  /** As its tab is called. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const HEAD = { fontWeight: 'bold', backgroundColor: '#E4EFF3', wrap: true, alignVertical: 'top' } as const;
const BODY = { wrap: true, alignVertical: 'top' } as const;
const MOMENT = 'dd/mm/yyyy hh:mm:ss';
const DAY = 'dd/mm/yyyy';

/** No cell takes more. What is longer says so at its end: nothing is cut in silence. */
const LONGEST = 32_767;
const ROOM_TO_SAY_SO = 100;

const within = (value: string, tooLong: (left: number) => string): string => {
  if (value.length <= LONGEST) return value;
  const kept = value.slice(0, LONGEST - ROOM_TO_SAY_SO);
  return `${kept} ${tooLong(value.length - kept.length)}`;
};

/** The clock on the wall, as worksheets count it: from its own noon and midnight, wherever it is opened. */
const wallClock = (at: string): Date => {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(OFFICE_ZONE);
  return new Date(Date.UTC(there.year, there.month - 1, there.day, there.hour, there.minute, there.second));
};

function cellOf(value: SheetCell, tooLong: (left: number) => string): Cell {
  if (value === null || value === '') return null;
  // text is written as text: what begins with "=" is read, never worked out
  if (typeof value === 'string') return { value: within(value, tooLong), type: String, ...BODY };
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  if ('at' in value) {
    if (value.at === null) return null;
    return { value: wallClock(value.at), type: Date, format: MOMENT, alignVertical: 'top' };
  }
  if (value.day === null) return null;
  return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: DAY, alignVertical: 'top' };
}

const FORBIDDEN = /[\\/?*[\]:]/g;
const NAME_MOST = 31;

const sheetOf = ({ name, columns, rows }: SheetTable, tooLong: (left: number) => string): Sheet<Buffer> => ({
  sheet: name.replace(FORBIDDEN, ' ').slice(0, NAME_MOST).trim(),
  data: [
    columns.map(({ head }): Cell => ({ value: head, type: String, ...HEAD })),
    ...rows.map((row): Row => row.map((value) => cellOf(value, tooLong))),
  ],
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
});

/** `tooLong`: what stands at the end of a text of which so many characters found no room. */
export const workbookOf = (
  tables: readonly SheetTable[],
  tooLong: (left: number) => string,
): Promise<Buffer> => writeExcelFile(tables.map((table) => sheetOf(table, tooLong))).toBuffer();
