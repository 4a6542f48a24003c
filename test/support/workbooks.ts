import { zipSync, unzipSync } from 'fflate';
import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';

export type Cells = readonly (string | number | boolean | Date | null)[];

const cell = (value: Cells[number]) =>
  value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value;

/** An .xlsx of these sheets, as Excel would have it. */
export const workbookOf = (sheets: Readonly<Record<string, readonly Cells[]>>): Promise<Buffer> =>
  writeExcelFile(
    Object.entries(sheets).map(
      ([sheet, rows]): Sheet<Buffer> => ({
        sheet,
        // a cell of its own keeps rows without any from being none at all
        data: rows.map((row): Row => row.map(cell) as Row),
      }),
    ),
  ).toBuffer();

/** The same archive with one part written anew. */
export const withPart = (xlsx: Uint8Array, name: string, change: (part: string) => string): Buffer => {
  const parts = unzipSync(new Uint8Array(xlsx));
  const before = new TextDecoder().decode(parts[name]);
  return Buffer.from(zipSync({ ...parts, [name]: new TextEncoder().encode(change(before)) }));
};

export const DAY = (year: number, month: number, day: number): Date =>
  new Date(Date.UTC(year, month - 1, day));
