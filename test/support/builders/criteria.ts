import type { Criterion, Gate } from '../../../workflows/criteria/criterion.js';
import { evaluate, evidenceAt } from '../../../workflows/criteria/evaluate.js';
import type { CriteriaFacts } from '../../../workflows/criteria/record.js';
import type { Assessment } from '../../../workflows/kernel/assessment.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import { seedPlan } from './plan.js';

type Single = Exclude<Criterion, { kind: 'all' | 'any' | 'atLeast' }>;
type Rest<C> = C extends Criterion ? Omit<C, 'id' | 'clause' | 'text'> & Partial<Pick<C, 'id'>> : never;

const head = { clause: 'III.2', text: { vi: 'Tiêu chí', en: 'Criterion' } };

/** A leaf that blocks everywhere unless told otherwise. */
export const leaf = (criterion: Rest<Single>): Criterion => ({
  id: 'leaf',
  at: { register: 'block', accept: 'block', confirm: 'block' },
  ...head,
  ...criterion,
});

/** A node of parts; binds nowhere unless told. */
export const node = (criterion: Rest<Exclude<Criterion, Single>>): Criterion => ({
  id: 'node',
  ...head,
  ...criterion,
});

interface Asking {
  readonly gate?: Gate;
  readonly day?: string;
  readonly plan?: Plan;
}

/** Asks one criterion, by default at acceptance in the week of the deadline. */
export const ask = (
  criterion: Criterion,
  facts: CriteriaFacts,
  { gate = 'accept', day = '2021-03-24', plan = seedPlan() }: Asking = {},
): Assessment => evaluate(criterion, facts, { day, evidence: evidenceAt(gate) }, gate, plan);

/** What was weighed, as "entry" or "entry: WHY". */
export const weighed = ({ counted, notCounted }: Assessment): string[] =>
  [...counted, ...notCounted].map(({ entry, why }) => (why === undefined ? entry : `${entry}: ${why}`));

export const outcome = (assessment: Assessment): string =>
  `${assessment.verdict} ${assessment.have}/${assessment.need}`;
