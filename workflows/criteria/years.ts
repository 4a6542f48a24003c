import { type Day, yearOf } from '../kernel/days.js';
import type { Plan } from '../plan/plan.js';

/** Years of the period from its first to `last`, or to its own end when that comes sooner. */
export const periodYears = ({ period }: Plan, last: number): number[] => {
  const first = yearOf(period.from);
  const count = Math.min(last, yearOf(period.to)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
};

/** The last year that is over on that day. */
export const lastCompletedYear = (day: Day): number => yearOf(day) - 1;
