import type { Day } from '../kernel/days.js';
import type { Rule } from '../kernel/finding.js';

/** An extension moves a date forward, from today on. */
export const extensionMovesForward: Rule<{ until: Day; today: Day; present: Day; clause: string }> = ({
  until,
  today,
  present,
  clause,
}) => {
  if (until < today)
    return { code: 'EXTENSION_IN_THE_PAST', clause, effect: 'block', need: today, have: until };
  return until <= present
    ? { code: 'EXTENSION_NOT_LATER', clause, effect: 'block', need: present, have: until }
    : null;
};

/** The units' date is not moved past the day the province must have the list. */
export const beforeProvince: Rule<{ until: Day; provinceLastDay: Day; provinceClause: string }> = ({
  until,
  provinceLastDay,
  provinceClause,
}) =>
  until <= provinceLastDay
    ? null
    : {
        code: 'EXTENSION_PAST_PROVINCE',
        clause: provinceClause,
        effect: 'block',
        need: provinceLastDay,
        have: until,
      };
