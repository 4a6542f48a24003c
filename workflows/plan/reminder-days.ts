import { type Day, later } from '../kernel/days.js';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../kernel/working-days.js';
import { DESKS_ABOVE, type DeskAbove, type Reminders } from './plan.js';

/** A day on which the plan has something said about a last day. Always one on which people work. */
export interface ReminderDay {
  readonly day: Day;
  /** Tells it from the others about the same date: `due-3`, `due-0` on the day itself, `overdue-2`. */
  readonly when: string;
  /** Whoever it waits for is reminded as the plan says; otherwise only because those above learn of it. */
  readonly planned: boolean;
  /** Those above who learn of it on that day. */
  readonly above: readonly DeskAbove[];
}

/** The last day itself where people work on it, else the last working day before it. */
const lastWorkingDay = (last: Day, calendar: WorkingCalendar): Day =>
  isWorkingDay(last, calendar) ? last : addWorkingDays(last, -1, calendar);

/** The days before a last day and on it; of two that fall on one day the nearer is said. */
export function daysBefore(last: Day, reminders: Reminders, calendar: WorkingCalendar): ReminderDay[] {
  const said = { planned: true, above: [] };
  const before = [...new Set(reminders.before)].map((count) => ({
    day: addWorkingDays(last, -count, calendar),
    when: `due-${count}`,
    ...said,
  }));
  if (!reminders.onTheDay) return before;
  const day = lastWorkingDay(last, calendar);
  return [...before.filter((one) => one.day !== day), { day, when: 'due-0', ...said }];
}

/** The days after a last day: whoever it waits for is reminded, or those above learn of it, or both at once. */
export function daysAfter(last: Day, reminders: Reminders, calendar: WorkingCalendar): ReminderDay[] {
  const counts = [...reminders.after, ...Object.values(reminders.above)].toSorted(
    (one, other) => one - other,
  );
  return [...new Set(counts)].map((count) => ({
    day: addWorkingDays(last, count, calendar),
    when: `overdue-${count}`,
    planned: reminders.after.includes(count),
    above: DESKS_ABOVE.filter((desk) => reminders.above[desk] === count),
  }));
}

/** All days on which something is said of a task that opened `since`: nothing can be late before it is there. */
export const reminderDays = (
  last: Day,
  since: Day,
  reminders: Reminders,
  calendar: WorkingCalendar,
): ReminderDay[] => [
  ...daysBefore(last, reminders, calendar),
  ...daysAfter(later(last, since), reminders, calendar),
];
