import { addDays, type Day, type WorkingCalendar, workingDaysIn } from '../../../workflows/index.js';
import type { Left } from './told.js';

/** "còn 2 ngày làm việc": today is not counted, the last day is. */
export function leftUntil(due: Day, today: Day, calendar: WorkingCalendar): Left {
  if (due === today) return { is: 'today', days: 0 };
  if (due > today) return { is: 'ahead', days: workingDaysIn(addDays(today, 1), due, calendar) };
  return { is: 'over', days: workingDaysIn(addDays(due, 1), today, calendar) };
}
