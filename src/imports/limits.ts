/** What a workbook may be at most; beyond that it is refused before anything is unpacked. */
export const ROWS_MAX = 20_000;
export const SHEETS_MAX = 30;
export const COLUMNS_MAX = 100;
export const CELL_LETTERS_MAX = 2000;
/** Unpacked, all parts together. */
export const UNPACKED_BYTES_MAX = 120 * 1024 * 1024;
export const PARTS_MAX = 500;
/** Plain text shrinks to a twentieth at most; a bomb to a thousandth. Small parts may do as they like. */
export const SHRINKS_MAX = 200;
export const SMALL_PART_BYTES = 1024 * 1024;
export const READING_MS_MAX = 30_000;
/** Memory of the thread that reads. */
export const READING_MB_MAX = 768;
/** Rows judged before others have their turn. */
export const ROWS_AT_ONCE = 250;
