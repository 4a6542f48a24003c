import { Temporal } from 'temporal-polyfill';
import { type Instant, isDay } from '../../workflows/index.js';
import { instantOf, OFFICE_ZONE } from './moment.js';

/** A plan runs five years: what lies beyond is a slip of the finger, and would set off a century of reminders. */
const LAST: Instant = '2100-01-01T00:00:00.000Z';

const read = (wished: string): Temporal.Instant =>
  isDay(wished)
    ? Temporal.PlainDate.from(wished).toZonedDateTime(OFFICE_ZONE).toInstant()
    : Temporal.Instant.from(wished);

/** The instant somebody means by a day or an ISO instant; null: neither. */
export function momentIn(wished: unknown): Instant | null {
  if (typeof wished !== 'string') return null;
  try {
    const at = instantOf(read(wished).epochMilliseconds);
    return at < LAST ? at : null;
  } catch {
    return null;
  }
}

/** PostgreSQL knows no year 0, and nothing was written before this one. */
const FIRST_YEAR = '1900';

/** Where a page of a list by time ended. Digits alone make no moment: there is no 99 December. */
export const thereWasSuchAMoment = (at: string): boolean => at >= FIRST_YEAR && momentIn(at) !== null;

/** A day and an hour by the office's clock; null: no such hour. */
export function momentOn(day: string, hour: string): Instant | null {
  try {
    const plainTime = Temporal.PlainTime.from(hour);
    const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime });
    return momentIn(at.toInstant().toString());
  } catch {
    return null;
  }
}
