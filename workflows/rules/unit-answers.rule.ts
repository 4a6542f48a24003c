import type { Day } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';

interface Answers {
  readonly units: readonly {
    readonly unit: string;
    readonly registered: number;
    readonly nil: boolean;
    readonly reason: boolean;
    /** The last day on which this unit can still send something, its own extension included. */
    readonly lastDay: Day;
  }[];
  readonly perUnit: { readonly min: number; readonly clause: string };
  readonly today: Day;
}

/**
 * Every unit has sent its names, or a nil return, or a reason is recorded why the list goes on without it. Without
 * a unit it is closed only when its own term is over, and then nobody else's runs either.
 */
export const everyUnitAnswered: Rule<Answers> = ({ units, perUnit, today }) => {
  const missing = units.filter(({ registered, nil }) => registered < perUnit.min && !nil);
  const without = missing.filter(({ reason }) => reason);
  const running = (some: Answers['units']) => some.filter(({ lastDay }) => today <= lastDay);
  const own = running(without);
  const open = without.length === 0 || own.length > 0 ? own : running(units);
  return missing
    .filter(({ reason }) => !reason)
    .map(({ unit, registered }): Finding => {
      const { min: need, clause } = perUnit;
      return { code: 'UNIT_SILENT', clause, effect: 'block', need, have: registered, params: { unit } };
    })
    .concat(
      open.map(({ unit, lastDay }) => ({
        code: 'REGISTRATION_STILL_OPEN',
        clause: perUnit.clause,
        effect: 'block',
        need: lastDay,
        have: today,
        params: { unit },
      })),
    );
};

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
