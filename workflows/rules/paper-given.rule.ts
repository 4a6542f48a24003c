import { isDay } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';

/** A decision or letter is named by its number and date, and is not dated after today. */
export const paperGiven: Rule<{ paper: { number: string; date: string } | undefined; today: string }> = ({
  paper,
  today,
}) => {
  if (!paper || paper.number.trim() === '' || !isDay(paper.date)) {
    return { code: 'PAPER_MISSING', clause: '-', effect: 'block' };
  }
  return paper.date > today
    ? { code: 'PAPER_DATED_LATER', clause: '-', effect: 'block', need: today, have: paper.date }
    : null;
};
