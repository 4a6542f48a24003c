import type { Day } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';

interface Answers {
  readonly units: readonly {
    readonly unit: string;
    readonly registered: number;
    readonly nil: boolean;
    readonly reason: boolean;
  }[];
  readonly perUnit: { readonly min: number; readonly clause: string };
  readonly today: Day;
  /** The day after which nothing more can come in. */
  readonly registrationEnds: Day;
}

/** Every unit has sent its names, or a nil return, or a reason is recorded why the list goes on without it. */
export const everyUnitAnswered: Rule<Answers> = ({ units, perUnit, today, registrationEnds }) =>
  units
    .filter(({ registered, nil }) => registered < perUnit.min && !nil)
    .flatMap(({ unit, registered, reason }): Finding[] => {
      const finding = {
        clause: perUnit.clause,
        effect: 'block',
        need: perUnit.min,
        have: registered,
        params: { unit },
      } as const;
      if (!reason) return [{ ...finding, code: 'UNIT_SILENT' }];
      return today <= registrationEnds
        ? [{ ...finding, code: 'REGISTRATION_STILL_OPEN', need: registrationEnds, have: today }]
        : [];
    });

/** "Không có" is said by a unit that has registered nobody, and once. */
export const nothingRegistered: Rule<{
  registered: number;
  nilReturn: boolean;
  perUnit: { clause: string };
}> = ({ registered, nilReturn, perUnit }) => {
  if (nilReturn) return { code: 'NIL_RETURN_GIVEN', clause: perUnit.clause, effect: 'block' };
  return registered > 0
    ? { code: 'UNIT_HAS_NOMINATED', clause: perUnit.clause, effect: 'block', need: 0, have: registered }
    : null;
};

/** Only the units the plan names nominate. */
export const nominatingUnit: Rule<{
  unit: string | null;
  nominating: readonly string[];
  unitClause: string;
}> = ({ unit, nominating, unitClause }) =>
  unit === null || nominating.includes(unit)
    ? null
    : { code: 'UNIT_DOES_NOT_NOMINATE', clause: unitClause, effect: 'block', have: unit };
