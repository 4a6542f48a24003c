/** A calendar day `yyyy-mm-dd`, without a zone. Days compare as text. */
export type Day = string;
/** An instant `yyyy-mm-ddThh:mm:ss.sssZ`. Instants compare as text. */
export type Instant = string;

/** The business clock's reading: the instant, and the day it falls on in the plan's zone. */
export interface Moment {
  readonly at: Instant;
  readonly day: Day;
}

/** `before` excludes the named day ("trước ngày 25/3": 24/3 is the last), `by` includes it. */
export const BOUNDARIES = ['before', 'by'] as const;
export type Boundary = (typeof BOUNDARIES)[number];

/** Serial number of a day; civil calendar arithmetic after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
const serialOf = (day: Day): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  );
};

const dayOf = (serial: number): Day => {
  const era = Math.floor(serial / 146_097);
  const dayOfEra = serial - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

export const addDays = (day: Day, count: number): Day => dayOf(serialOf(day) + count);

export const daysBetween = (from: Day, to: Day): number => serialOf(to) - serialOf(from);

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekdayOf = (day: Day): number => ((((serialOf(day) + 2) % 7) + 7) % 7) + 1;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** True for a day that exists: 2021-02-29 does not. */
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && dayOf(serialOf(value)) === value;

/** The last day on which something bound by a date is still in time. */
export const lastDay = ({ date, boundary }: { date: Day; boundary: Boundary }): Day =>
  boundary === 'before' ? addDays(date, -1) : date;

export const later = (one: Day, other: Day | null | undefined): Day =>
  other !== null && other !== undefined && other > one ? other : one;
