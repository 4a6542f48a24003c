import { addDays, type Day } from '../kernel/days.js';
import { block, type Rule } from '../kernel/finding.js';

/** Nobody knows today who is away in two years: what lies beyond a year is a slip of the finger. */
export const DAYS_AHEAD_MOST = 365;

/** What was done yesterday without authority is not made good today. */
export const periodAhead: Rule<{ from: Day; today: Day }> = ({ from, today }) => {
  if (from < today) return block('SUBSTITUTION_IN_THE_PAST', { need: today, have: from });
  const latest = addDays(today, DAYS_AHEAD_MOST);
  return from <= latest ? null : block('SUBSTITUTION_TOO_FAR_AHEAD', { need: latest, have: from });
};
