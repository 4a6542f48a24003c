import { type Day, yearOf } from './days.js';

/** Months of one turn, of an intake or of a report. */
export const MONTHS_IN = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/** Serial number of a day's month: they can be counted across the turn of a year. */
export const monthsOf = (day: Day): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;

/** A day of the month with that serial number. */
export const dayIn = (months: number, day: number): Day =>
  [
    String(Math.floor(months / 12)).padStart(4, '0'),
    String((months % 12) + 1).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
