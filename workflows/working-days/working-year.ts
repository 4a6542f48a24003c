import type { Words } from '../kernel/assessment.js';
import type { Day } from '../kernel/days.js';
import type { WorkingCalendar } from '../kernel/working-days.js';

/** A weekday on which nobody works. */
export interface DayOff {
  readonly day: Day;
  readonly name: Words;
  /** What is not certain about it. */
  readonly note?: Words;
}

/** A Saturday or Sunday worked so that a weekday is free. */
export interface WorkedInstead {
  readonly day: Day;
  readonly instead: Day;
  readonly note?: Words;
}

/** The paper that says so. */
export interface SourceDocument {
  readonly number: string;
  /** Left out where nobody has seen it. */
  readonly date?: Day;
  readonly issuer: string;
  /** What of the year it settles. */
  readonly about: Words;
}

/** Which days of a year are worked, as the State announced it (Bộ luật Lao động 2019, Điều 112). */
export interface WorkingYear {
  readonly year: number;
  readonly law: string;
  readonly sources: readonly SourceDocument[];
  readonly off: readonly DayOff[];
  readonly worked: readonly WorkedInstead[];
  /** What nobody has been able to check. */
  readonly note?: Words;
}

/** One calendar of all years that are known. */
export const calendarOf = (years: readonly WorkingYear[]): WorkingCalendar => ({
  years: years.map(({ year }) => year),
  off: years.flatMap(({ off }) => off.map(({ day }) => day)),
  worked: years.flatMap(({ worked }) => worked.map(({ day }) => day)),
});
