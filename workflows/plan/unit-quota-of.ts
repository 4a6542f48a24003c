import type { Plan, Quota } from './plan.js';

/** How many names the plan asks of this unit and allows it: the count of all units, or its own (85 + 15). */
export const unitQuotaOf = ({ quotas: { perUnit } }: Pick<Plan, 'quotas'>, unit: string): Quota => {
  const own = perUnit.except.find(({ units }) => units.includes(unit));
  const { min, max } = own ?? perUnit;
  return { min, max, clause: perUnit.clause };
};
