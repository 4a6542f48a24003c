import { type Day, yearOf } from '../kernel/days.js';
import type { Plan } from '../plan/plan.js';
import { yearToEvaluate } from '../rules/years.rule.js';
import type { NominationContext } from './nomination.context.js';

/** Years whose evaluation the clock has called for and nobody has made yet. */
export const yearsCalled = ({ called }: Pick<NominationContext, 'called'>): number[] =>
  called.flatMap(({ what }) => (what.startsWith('year-') ? [Number(what.slice(5))] : []));

/** Years that may be evaluated on this day: those called for, else every one the rule lets pass. */
export const yearsToEvaluate = (
  context: Pick<NominationContext, 'called' | 'years'>,
  { period, yearly }: Pick<Plan, 'period' | 'yearly'>,
  today: Day,
): number[] => {
  const called = yearsCalled(context);
  if (called.length > 0) return called;
  const first = yearOf(period.from);
  const inPeriod = Array.from({ length: yearOf(period.to) - first + 1 }, (_, count) => first + count);
  const { years } = context;
  return inPeriod.filter(
    (year) => yearToEvaluate({ year, years, today, period, clause: yearly.clause }) === null,
  );
};
