import { type Day, isDay } from '../../workflows/index.js';
import { tidy } from './words.js';
import type { Cell } from './workbook.js';

export type ReadDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly code: 'DAY_UNREADABLE' | 'YEAR_OF_TWO_FIGURES' | 'DAY_NOT_THERE' };

/** Excel's own count of days: 1 is 1/1/1900, and 29/2/1900, which never was, is counted too. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** 1/1/1930 to 31/12/2200: outside it a number is no date but a year or a number of something. */
const SERIAL_FIRST = 10_959;
const SERIAL_LAST = 109_938;

const unreadable = { ok: false, code: 'DAY_UNREADABLE' } as const;

const ofParts = (year: string, month: string, day: string): ReadDay => {
  if (year.length === 2) return { ok: false, code: 'YEAR_OF_TWO_FIGURES' };
  if (year.length !== 4) return unreadable;
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(said) ? { ok: true, day: said } : { ok: false, code: 'DAY_NOT_THERE' };
};

const ofSerial = (serial: number): ReadDay =>
  serial >= SERIAL_FIRST && serial < SERIAL_LAST + 1
    ? { ok: true, day: new Date(EXCEL_ZERO + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10) }
    : unreadable;

const FIGURES = /^(?:ngay\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d+)$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const IN_WORDS = /^(?:ngay\s*)?(\d{1,2})\s*thang\s*(\d{1,2})\s*(?:nam\s*|,\s*|\/\s*)(\d+)$/;

const unmarked = (text: string): string => tidy(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A day however it was entered: Excel's date or its number, 5/3/2020, 05.03.2020, "ngày 5 tháng 3 năm 2020", 2020-03-05. */
export function readDay(cell: NonNullable<Cell>): ReadDay {
  if (typeof cell === 'object') return isDay(cell.day) ? { ok: true, day: cell.day } : unreadable;
  if (typeof cell === 'number') return ofSerial(cell);
  if (typeof cell === 'boolean') return unreadable;
  const text = unmarked(cell);
  const [, day, month, year] = FIGURES.exec(text) ?? IN_WORDS.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return ofParts(year, month, day);
  const iso = ISO.exec(text);
  if (iso) return ofParts(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  return /^\d{5}(?:\.\d+)?$/.test(text) ? ofSerial(Number(text)) : unreadable;
}

/** A year alone, as a number or as text: "2020", "Năm 2020". Null: none can be read. */
export function readYear(cell: NonNullable<Cell>): number | null {
  if (typeof cell === 'object') return null;
  const [, year] = /^(?:nam\s*)?(\d{4})(?:\.0+)?$/.exec(unmarked(String(cell))) ?? [];
  return year === undefined ? null : Number(year);
}
