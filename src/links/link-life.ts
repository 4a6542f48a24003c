import { Temporal } from 'temporal-polyfill';
import type { Day, Instant } from '../../workflows/index.js';
import { type ClockSetting, instantOf, OFFICE_ZONE, readClock } from '../clock/moment.js';

const DAY_MS = 24 * 60 * 60_000;
/** However far off the task's last day is. */
const LINK_MS_MAX = 7 * DAY_MS;

interface LinkLife {
  readonly expiresAt: Instant;
  /** Where the business clock may yet pass it without real time passing: asked again when the link is used. */
  readonly lastDay: Day | null;
}

/** 24:00 of a day in the office's zone, as the business clock will show it. */
const endOf = (day: Day): number =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).epochMilliseconds;

/**
 * Until the end of the task's last day if that lies ahead, and at most seven days. The day is the business clock's, the
 * moment that is stored a real one: of a rehearsal's clock that runs beside real time, moved by how far it is off.
 */
export function lifeOf(due: Day | null, clock: ClockSetting | null, real: number): LinkLife {
  const week = real + LINK_MS_MAX;
  const left = due === null ? 0 : endOf(due) - Date.parse(readClock(clock, real));
  if (left <= 0) return { expiresAt: instantOf(week), lastDay: null };
  // a clock that stands still never comes to the end of the day, unless somebody moves it
  const stands = clock !== null && clock.since === null;
  return { expiresAt: instantOf(stands ? week : Math.min(week, real + left)), lastDay: due };
}
