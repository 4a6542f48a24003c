import type { Day } from '../kernel/days.js';
import { yearOf } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';

interface YearFacts {
  readonly year: number;
  readonly years: readonly number[];
  readonly today: Day;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly clause: string;
}

/** "gắn với đánh giá kết quả thực hiện phong trào thi đua trong năm": each year of the period, once, not ahead of time. */
export const yearToEvaluate: Rule<YearFacts> = ({ year, years, today, period, clause }) => {
  const finding = (code: string): Finding => ({ code, clause, effect: 'block', have: year });
  if (year < yearOf(period.from) || year > yearOf(period.to)) return finding('YEAR_OUTSIDE_PERIOD');
  if (year > yearOf(today)) return finding('YEAR_AHEAD');
  return years.includes(year) ? finding('YEAR_EVALUATED_ALREADY') : null;
};

/** A review opens on its day. Passing its due date reminds; it refuses nothing. */
export const reviewOpen: Rule<{
  today: Day;
  milestone: { opens: Day | null; clause: string } | undefined;
}> = ({ today, milestone }) => {
  if (!milestone) return { code: 'REVIEW_NOT_PLANNED', clause: '-', effect: 'block' };
  if (milestone.opens === null)
    return { code: 'REVIEW_NOT_DATED', clause: milestone.clause, effect: 'block' };
  return today < milestone.opens
    ? {
        code: 'REVIEW_NOT_OPEN',
        clause: milestone.clause,
        effect: 'block',
        need: milestone.opens,
        have: today,
      }
    : null;
};

export const midtermHeld: Rule<{ midterm: string | null; clause: string }> = ({ midterm, clause }) =>
  midterm === null ? { code: 'MIDTERM_NOT_HELD', clause, effect: 'warn' } : null;
