import type { Day } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';

/** The last day on which something is still in time, and the clause that says so. */
export interface Term {
  readonly lastDay: Day;
  readonly clause: string;
}

/** "trước ngày 25/3/2021": the closing day itself is late, so 24/3 is the last. */
export const inTime: Rule<{ today: Day; term: Term | null }> = ({ today, term }) =>
  term === null || today <= term.lastDay
    ? null
    : { code: 'LATE', clause: term.clause, effect: 'block', need: term.lastDay, have: today };

/** Only what is over can lapse. */
export const termOver: Rule<{ today: Day; term: Term | null }> = ({ today, term }) =>
  term !== null && today > term.lastDay
    ? null
    : {
        code: 'TERM_NOT_OVER',
        clause: term?.clause ?? '-',
        effect: 'block',
        ...(term && { need: term.lastDay }),
        have: today,
      };
