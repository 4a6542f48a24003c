import type { Day } from '../kernel/days.js';
import type { Plan } from './plan.js';

type Dated = Pick<Plan, 'code' | 'version' | 'period'>;

const newestOfEach = <P extends Dated>(plans: readonly P[]): P[] => {
  const newest = new Map<string, P>();
  for (const plan of plans) {
    const other = newest.get(plan.code);
    if (other === undefined || other.version < plan.version) newest.set(plan.code, plan);
  }
  return [...newest.values()];
};

const latestBegunFirst = (one: Dated, other: Dated): number => {
  if (one.period.from !== other.period.from) return one.period.from < other.period.from ? 1 : -1;
  return one.code < other.code ? 1 : -1;
};

/**
 * The plan that holds on a day: in its newest version, the one whose period has the day in it, of several the one
 * that began last. Between two periods the one before still holds; before the first, the first. Null: there is none.
 */
export function planInForce<P extends Dated>(plans: readonly P[], day: Day): P | null {
  const ordered = newestOfEach(plans).toSorted(latestBegunFirst);
  const begun = ordered.filter(({ period }) => period.from <= day);
  return begun.find(({ period }) => day <= period.to) ?? begun[0] ?? ordered.at(-1) ?? null;
}
