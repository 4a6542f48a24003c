import { addDays, type Day, weekdayOf } from './days.js';

/**
 * Which days an office works. Every year's arrangement is announced by the State (Tết, days given in exchange), so it
 * is data with a source, never computed (Bộ luật Lao động 2019, Điều 112).
 */
export interface WorkingCalendar {
  /** Years whose arrangement is known; in any other year only Saturday and Sunday are days off. */
  readonly years: readonly number[];
  /** Weekdays on which nobody works. */
  readonly off: readonly Day[];
  /** Saturdays and Sundays on which people work in exchange. */
  readonly worked: readonly Day[];
}

/** Monday is 1, Sunday 7. */
const SATURDAY = 6;

export const isWorkingDay = (day: Day, { off, worked }: WorkingCalendar): boolean =>
  weekdayOf(day) < SATURDAY ? !off.includes(day) : worked.includes(day);

/** The day itself where it is a working day, else the first one after it. */
export const workingDayFrom = (day: Day, calendar: WorkingCalendar): Day =>
  isWorkingDay(day, calendar) ? day : workingDayFrom(addDays(day, 1), calendar);

/** So many working days after a day, or before it (`count` below 0); 0 is the day itself. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** How many working days there are from one day to another, both included; 0 where the other is over. */
export function workingDaysIn(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
