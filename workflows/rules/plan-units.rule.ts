import type { Rule } from '../kernel/finding.js';
import type { Plan } from '../plan/plan.js';

interface Facts {
  readonly plan: Pick<Plan, 'units' | 'quotas'>;
  /** Codes of all units of the organisation. Absent in what was recorded before this was asked. */
  readonly unitCodes?: readonly string[];
}

const named = ({ units, quotas }: Facts['plan']): string[] => [
  ...units.nominating,
  ...units.through.map(({ unit }) => unit),
  ...quotas.perUnit.except.flatMap((one) => one.units),
  ...quotas.also.flatMap((quota) => quota.for?.units ?? []),
];

const unknown = (codes: readonly string[], known: readonly string[]): string[] => [
  ...new Set(codes.filter((code) => !known.includes(code))),
];

const refusal = (units: readonly string[], clause: string) =>
  units.length === 0
    ? null
    : ({ code: 'PLAN_UNIT_UNKNOWN', clause, effect: 'block', params: { units: units.join(', ') } } as const);

/** A unit that is none of the organisation's has nobody who could nominate, and no quota that could be met. */
export const planUnitsExist: Rule<Facts> = ({ plan, unitCodes }) =>
  unitCodes === undefined ? null : refusal(unknown(named(plan), unitCodes), plan.units.clause);

/** A round has a list for each unit that nominates: of one that is none it would wait for ever. */
export const listedUnitsExist: Rule<Facts> = ({ plan, unitCodes }) =>
  unitCodes === undefined ? null : refusal(unknown(plan.units.nominating, unitCodes), plan.units.clause);
