import type { Finding, Rule } from '../kernel/finding.js';

interface Facts {
  readonly marks: readonly string[];
  /** The names on this ballot. */
  readonly candidates: readonly string[];
  readonly marksMax: number;
  readonly clause: string;
}

/**
 * A ballot marks names that are on it, each once, and not more than it has room for.
 * The vote is secret from the log of refused attempts too: no finding says which names, or how many.
 */
export const marksAllowed: Rule<Facts> = ({ marks, candidates, marksMax, clause }) => {
  const findings: Finding[] = [];
  if (marks.length > marksMax)
    findings.push({ code: 'TOO_MANY_MARKS', clause, effect: 'block', need: marksMax });
  if (marks.some((mark) => !candidates.includes(mark))) {
    findings.push({ code: 'MARK_NOT_ON_THE_BALLOT', clause, effect: 'block' });
  }
  if (new Set(marks).size < marks.length) findings.push({ code: 'MARKED_TWICE', clause, effect: 'block' });
  return findings;
};

interface Answering extends Facts {
  readonly against: readonly string[];
  /** Every name asks for a yes or a no. */
  readonly eachName: boolean;
}

/** Đồng ý or không đồng ý to every name, and not both. No finding says to which it was not. */
export const everyNameAnswered: Rule<Answering> = ({ marks, against, candidates, eachName, clause }) => {
  if (!eachName) return against.length === 0 ? null : { code: 'NO_ANSWERS_ASKED', clause, effect: 'block' };
  const answers = [...marks, ...against];
  const whole =
    answers.length === candidates.length &&
    new Set(answers).size === answers.length &&
    candidates.every((name) => answers.includes(name));
  return whole ? null : { code: 'NAMES_UNANSWERED', clause, effect: 'block', need: candidates.length };
};
