import { type Day, yearOf } from '../kernel/days.js';
import type { Plan, Report } from './plan.js';

const MONTHS = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

const monthsOf = (day: Day): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;

const dayIn = (months: number, day: number): Day =>
  [
    String(Math.floor(months / 12)).padStart(4, '0'),
    String((months % 12) + 1).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');

/**
 * The next day on which a report is due, today included; of one made once its day, even when it has passed. Null:
 * none is due any more within the plan's period, or the plan names no day.
 */
export function nextReportDay({ every, due }: Report, today: Day, period: Plan['period']): Day | null {
  if (every === 'once') return due.date ?? null;
  const { day, month = 1 } = due;
  if (day === undefined) return null;
  const from = today > period.from ? today : period.from;
  const span = MONTHS[every];
  const begins = monthsOf(from) - (monthsOf(from) % span);
  const here = dayIn(begins + month - 1, day);
  const next = here >= from ? here : dayIn(begins + span + month - 1, day);
  return next <= period.to ? next : null;
}
