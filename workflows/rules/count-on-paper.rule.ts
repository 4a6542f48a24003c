import type { Rule } from '../kernel/finding.js';
import type { OnPaper } from './vote-on-paper.rule.js';

interface Facts {
  readonly onPaper: OnPaper | null;
  /** Both have entered the same. */
  readonly tellersAgree: boolean;
  readonly clause: string;
}

/** "Two tellers": each enters what he has counted, and the vote closes when both have found the same. */
export const bothCountedAlike: Rule<Facts> = ({ onPaper, tellersAgree, clause }) => {
  if (onPaper === null || tellersAgree) return null;
  const entered = Object.keys(onPaper.counts).length;
  return entered < 2
    ? { code: 'TALLY_MISSING', clause, effect: 'block', need: 2, have: entered }
    : { code: 'TALLIES_DIFFER', clause, effect: 'block' };
};
