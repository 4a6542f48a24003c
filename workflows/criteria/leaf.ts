import type { Weighed } from '../kernel/assessment.js';
import type { Plan } from '../plan/plan.js';
import type { Criterion, Gate } from './criterion.js';
import type { AsOf, CriteriaFacts } from './record.js';

/** Everything a criterion may look at. */
export interface Asked {
  readonly facts: CriteriaFacts;
  readonly asOf: AsOf;
  readonly gate: Gate;
  readonly plan: Plan;
}

/** What a leaf found, before anyone asks what follows from it. */
export interface Weighing {
  readonly met: boolean;
  readonly need: number;
  readonly have: number;
  readonly counted: readonly Weighed[];
  readonly notCounted: readonly Weighed[];
}

export type Leaf<Kind extends Criterion['kind']> = (
  criterion: Extract<Criterion, { kind: Kind }>,
  asked: Asked,
) => Weighing;

/** The usual leaf: so many are needed, so many counted. */
export const needing = (
  need: number,
  counted: readonly Weighed[],
  notCounted: readonly Weighed[],
): Weighing => ({ met: counted.length >= need, need, have: counted.length, counted, notCounted });
