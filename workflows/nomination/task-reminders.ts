import type { Day } from '../kernel/days.js';
import type { WorkingCalendar } from '../kernel/working-days.js';
import type { DeskAbove, Reminders } from '../plan/plan.js';
import { reminderDays } from '../plan/reminder-days.js';
import { ABOVE } from './above.js';
import type { Task } from './tasks.js';

/** An open task, as the clock remembers it. */
export interface Waiting {
  readonly since: Day;
  /** Reminders of earlier days have been given, or were never owed. */
  readonly owedFrom: Day;
}

/** A word about one task, on the first moment of that day. */
export interface TaskReminder {
  readonly day: Day;
  /** `due-3/ENDORSE/2021-03-24`, `overdue-2/COMPILE/2021-03-30` */
  readonly slot: string;
  /** Those above who learn of it. */
  readonly above: readonly DeskAbove[];
}

/**
 * A word on the plan's working days before the date, on it and after it, and to those above when it stays undone
 * (V.1, V.2). None is owed for a day before the task opened, nor for one before somebody last moved what it is of
 * (`movedOn`): an event cannot be dated before that.
 */
export const taskReminders = (
  { does, due, desk }: Task,
  { since, owedFrom }: Waiting,
  { reminders, movedOn }: { readonly reminders: Reminders; readonly movedOn: Day },
  calendar: WorkingCalendar,
): TaskReminder[] => {
  if (due === null) return [];
  // what opens when its date is over already is late on its own account, each time it opens
  const about = due < since ? `${due}/${since}` : due;
  return reminderDays(due, since, reminders, calendar)
    .map((one) => ({ ...one, above: one.above.filter((superior) => ABOVE[desk]?.includes(superior)) }))
    .filter(({ planned, above }) => planned || above.length > 0)
    .filter(({ day }) => day > since && day >= owedFrom && day >= movedOn)
    .map(({ when, day, above }) => ({ day, slot: `${when}/${does}/${about}`, above }));
};
