import type { Day } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';

interface Nudged {
  readonly nudged: readonly {
    readonly unit: string;
    readonly answered: boolean;
    readonly lastDay: Day | null;
  }[];
  /** It is about a step of the round itself. */
  readonly step: object | null;
  /** Their date is over, and those above learn of them. */
  readonly reportedAbove: boolean;
  readonly nominating: readonly string[];
  readonly unitClause: string;
  readonly perUnit: { readonly clause: string };
  readonly today: Day;
  readonly registrationClause: string;
}

/**
 * "đôn đốc": whoever still has something to send, and nobody else. Once its date is over it can send only after an
 * extension (gia hạn), which the word to it says; those above learn of it then, and not before.
 */
export const silentUnitsNudged: Rule<Nudged> = ({
  nudged,
  step,
  reportedAbove,
  nominating,
  unitClause,
  perUnit,
  today,
  registrationClause,
}) => {
  if (step !== null) return null;
  if (nudged.length === 0) return { code: 'NO_UNIT_TO_NUDGE', clause: perUnit.clause, effect: 'block' };
  return nudged.flatMap(({ unit, answered, lastDay }): Finding[] => {
    const params = { unit };
    if (!nominating.includes(unit)) {
      return [{ code: 'UNIT_DOES_NOT_NOMINATE', clause: unitClause, effect: 'block', have: unit }];
    }
    if (answered) return [{ code: 'UNIT_HAS_ANSWERED', clause: perUnit.clause, effect: 'block', params }];
    const over = lastDay !== null && lastDay < today;
    if (over === reportedAbove) return [];
    const code = over ? 'UNIT_TERM_OVER' : 'UNIT_TERM_RUNS';
    const need = lastDay === null ? {} : { need: lastDay };
    // it can still be urged to ask for an extension
    const effect = over ? 'warn' : 'block';
    return [{ code, clause: registrationClause, effect, ...need, have: today, params }];
  });
};
