import { addDays, type Day, daysBetween } from '../kernel/days.js';
import { block, type Finding, type Rule } from '../kernel/finding.js';

/**
 * Nghị định 30/2020, Điều 13 khoản 3 asks for a bounded time and names none. A quarter is the longest that a leave,
 * a course or an illness commonly lasts; whoever is away longer is given a successor, not a substitute.
 */
export const SUBSTITUTION_DAYS_MOST = 90;

/** An authorisation has a first and a last day, both included, and is not for ever. */
export const periodBounded: Rule<{ from: Day; until: Day }> = ({ from, until }): Finding | null => {
  if (until < from) return block('SUBSTITUTION_BACKWARDS', { need: from, have: until });
  const latest = addDays(from, SUBSTITUTION_DAYS_MOST - 1);
  return daysBetween(from, until) < SUBSTITUTION_DAYS_MOST
    ? null
    : block('SUBSTITUTION_TOO_LONG', { need: latest, have: until, params: { most: SUBSTITUTION_DAYS_MOST } });
};
