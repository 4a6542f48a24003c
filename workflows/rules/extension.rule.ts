import type { Day } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';
import type { Term } from './in-time.rule.js';

/** An extension moves a date forward, from today on; with continuous intake there is no date to move. */
export const extensionMovesForward: Rule<{
  until: Day;
  today: Day;
  extending: Term | null;
  intakeClause: string;
}> = ({ until, today, extending, intakeClause }) => {
  if (!extending) return { code: 'NOTHING_TO_EXTEND', clause: intakeClause, effect: 'block' };
  const { lastDay: present, clause } = extending;
  if (until < today)
    return { code: 'EXTENSION_IN_THE_PAST', clause, effect: 'block', need: today, have: until };
  return until <= present
    ? { code: 'EXTENSION_NOT_LATER', clause, effect: 'block', need: present, have: until }
    : null;
};

/** The units' date is not moved past the day the province must have the list. */
export const beforeProvince: Rule<{ until: Day; province: Term | null }> = ({ until, province }) =>
  province === null || until <= province.lastDay
    ? null
    : {
        code: 'EXTENSION_PAST_PROVINCE',
        clause: province.clause,
        effect: 'block',
        need: province.lastDay,
        have: until,
      };
