import type { Day } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';

interface Nudged {
  readonly nudged: readonly {
    readonly unit: string;
    readonly answered: boolean;
    readonly lastDay: Day | null;
  }[];
  readonly nominating: readonly string[];
  readonly unitClause: string;
  readonly perUnit: { readonly clause: string };
  readonly today: Day;
  readonly registrationClause: string;
}

/** "đôn đốc": whoever still has something to send and can still send it, and nobody else. */
export const silentUnitsNudged: Rule<Nudged> = ({
  nudged,
  nominating,
  unitClause,
  perUnit,
  today,
  registrationClause,
}) => {
  if (nudged.length === 0) return { code: 'NO_UNIT_TO_NUDGE', clause: perUnit.clause, effect: 'block' };
  return nudged.flatMap(({ unit, answered, lastDay }): Finding[] => {
    const params = { unit };
    if (!nominating.includes(unit)) {
      return [{ code: 'UNIT_DOES_NOT_NOMINATE', clause: unitClause, effect: 'block', have: unit }];
    }
    if (answered) return [{ code: 'UNIT_HAS_ANSWERED', clause: perUnit.clause, effect: 'block', params }];
    return lastDay === null || today <= lastDay
      ? []
      : [
          {
            code: 'UNIT_TERM_OVER',
            clause: registrationClause,
            effect: 'block',
            need: lastDay,
            have: today,
            params,
          },
        ];
  });
};
