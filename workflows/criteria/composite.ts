import type { Criterion } from './criterion.js';
import type { CriteriaFacts } from './record.js';

export type Composite = Extract<Criterion, { kind: 'all' | 'any' | 'atLeast' }>;

/** Asked by kind: a discipline also has an `of`, and it is no list of parts. */
export const isComposite = (criterion: Criterion): criterion is Composite =>
  criterion.kind === 'all' || criterion.kind === 'any' || criterion.kind === 'atLeast';

/** By subject kind and tier; a composite none of whose parts concerns the subject does not either. */
export const concerns = (criterion: Criterion, facts: Pick<CriteriaFacts, 'kind' | 'tier'>): boolean => {
  const { kinds, tiers } = criterion.for ?? {};
  if (kinds && !kinds.includes(facts.kind)) return false;
  if (tiers && (facts.tier === null || !tiers.includes(facts.tier))) return false;
  return !isComposite(criterion) || criterion.of.some((part) => concerns(part, facts));
};
