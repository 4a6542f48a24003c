import { dayIn, MONTHS_IN, monthsOf } from '../kernel/months.js';
import type { Day } from '../kernel/days.js';
import type { Plan, Report } from './plan.js';

/**
 * The next day on which a report is due, today included; of one made once its day, even when it has passed. Null:
 * none is due any more within the plan's period, or the plan names no day.
 */
export function nextReportDay({ every, due }: Report, today: Day, period: Plan['period']): Day | null {
  if (every === 'once') return due.date ?? null;
  const { day, month = 1 } = due;
  if (day === undefined) return null;
  const from = today > period.from ? today : period.from;
  const span = MONTHS_IN[every];
  const begins = monthsOf(from) - (monthsOf(from) % span);
  const here = dayIn(begins + month - 1, day);
  const next = here >= from ? here : dayIn(begins + span + month - 1, day);
  return next <= period.to ? next : null;
}
