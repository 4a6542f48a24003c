import type { FurtherQuota, Plan } from '../../../workflows/plan/plan.js';
import type { CountedName } from '../../../workflows/plan/quota-counts.js';
import { seedPlan } from '../../support/builders/plan.js';

export const quota = (over: Partial<FurtherQuota> = {}): FurtherQuota => ({
  id: 'households',
  text: { vi: 'Hộ gia đình', en: 'Households' },
  counts: 'registered',
  per: 'round',
  effect: 'block',
  clause: 'IV.2',
  ...over,
});

/** The seed plan, which counts nothing more than its units' one or two, with these. */
export const planWith = (...also: FurtherQuota[]): Plan => {
  const plan = seedPlan();
  return { ...plan, quotas: { ...plan.quotas, also } };
};

export const name = (over: Partial<CountedName> = {}): CountedName => ({
  unit: 'QLTM',
  kind: 'individual',
  tier: 'staff',
  fields: ['trade'],
  ...over,
});

export const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
