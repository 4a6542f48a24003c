import type { Day } from '../kernel/days.js';
import type { Finding, Rule } from '../kernel/finding.js';

interface Answers {
  readonly units: readonly {
    readonly unit: string;
    readonly registered: number;
    readonly nil: boolean;
    readonly reason: boolean;
    /** The fewest names the plan asks of it. */
    readonly min: number;
    /** The last day on which this unit can still send something, its own extension included; null: at any time. */
    readonly lastDay: Day | null;
  }[];
  readonly perUnit: { readonly clause: string };
  readonly today: Day;
}

/**
 * Every unit has sent its names, or a nil return, or a reason is recorded why the list goes on without it. Without
 * a unit it is closed only when its own term is over, and then nobody else's runs either. Of whom no date asks an
 * answer, none is awaited.
 */
export const everyUnitAnswered: Rule<Answers> = ({ units, perUnit, today }) => {
  const dated = units.flatMap((unit) => (unit.lastDay === null ? [] : { ...unit, lastDay: unit.lastDay }));
  const missing = dated.filter(({ registered, nil, min }) => registered < min && !nil);
  const without = missing.filter(({ reason }) => reason);
  const running = (some: typeof dated) => some.filter(({ lastDay }) => today <= lastDay);
  const own = running(without);
  const open = without.length === 0 || own.length > 0 ? own : running(dated);
  return missing
    .filter(({ reason }) => !reason)
    .map(
      ({ unit, registered, min }): Finding => ({
        code: 'UNIT_SILENT',
        clause: perUnit.clause,
        effect: 'block',
        need: min,
        have: registered,
        params: { unit },
      }),
    )
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
