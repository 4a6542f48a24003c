import type { Rule } from '../kernel/finding.js';
import type { Plan } from '../plan/plan.js';

interface Facts {
  readonly plan: Pick<Plan, 'code' | 'version'>;
  /** What it is to be under; null where no such version has been made. */
  readonly nextPlan: Pick<Plan, 'code' | 'version' | 'subjects' | 'tiers' | 'units'> | null;
  readonly wanted: number;
  readonly kind: string;
  readonly tier: string | null;
  /** On whose list it stands. */
  readonly unit: string;
}

/** Forward only: to take a change back is a later version again, with a basis of its own. */
export const laterPlan: Rule<{ readonly migration: Facts | null }> = ({ migration }) => {
  if (migration === null) return null;
  const { plan, nextPlan, wanted } = migration;
  if (nextPlan !== null && nextPlan.code === plan.code && nextPlan.version > plan.version) return null;
  return { code: 'PLAN_NOT_LATER', clause: '-', effect: 'block', need: plan.version + 1, have: wanted };
};

/** A nominee of whom the later version says nothing would be judged by no criterion at all. */
export const planKnowsNominee: Rule<{ readonly migration: Facts | null }> = ({ migration }) => {
  if (migration === null || migration.nextPlan === null) return null;
  const { nextPlan, kind, tier } = migration;
  const kinds: readonly string[] = nextPlan.subjects.kinds;
  if (!kinds.includes(kind))
    return { code: 'PLAN_LACKS_KIND', clause: nextPlan.subjects.clause, effect: 'block', have: kind };
  return tier === null || nextPlan.tiers.some(({ id }) => id === tier)
    ? null
    : { code: 'PLAN_LACKS_TIER', clause: nextPlan.subjects.clause, effect: 'block', params: { tier } };
};

/** A list that the later version does not know would be compiled, counted and answered for by nobody. */
export const planKnowsUnit: Rule<{ readonly migration: Facts | null }> = ({ migration }) => {
  if (migration === null || migration.nextPlan === null) return null;
  const { units } = migration.nextPlan;
  return units.nominating.includes(migration.unit)
    ? null
    : { code: 'PLAN_LACKS_UNIT', clause: units.clause, effect: 'block', have: migration.unit };
};
