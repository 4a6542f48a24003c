import type { Rule } from '../kernel/finding.js';

/** A question is answered once, by its number. */
export const questionOpen: Rule<{ question: 'open' | 'answered' | 'unknown' | null; clause: string }> = ({
  question,
  clause,
}) => {
  if (question === 'unknown') return { code: 'QUESTION_UNKNOWN', clause, effect: 'block' };
  return question === 'answered' ? { code: 'QUESTION_ANSWERED', clause, effect: 'block' } : null;
};

/** What is asked about a nominee, he does not answer himself: another of the Office does. */
export const notAboutOneself: Rule<{ actor: string; askedAbout: string | null; clause: string }> = ({
  actor,
  askedAbout,
  clause,
}) => (askedAbout === actor ? { code: 'QUESTION_ABOUT_ONESELF', clause, effect: 'block' } : null);
