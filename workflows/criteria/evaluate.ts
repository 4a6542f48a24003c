import type { Assessment, Verdict } from '../kernel/assessment.js';
import type { Day } from '../kernel/days.js';
import type { Effect, Finding } from '../kernel/finding.js';
import type { Plan } from '../plan/plan.js';
import { type Composite, concerns, isComposite } from './composite.js';
import type { Criterion, Gate } from './criterion.js';
import type { Asked, Weighing } from './leaf.js';
import { attest } from './leaves/attest.js';
import { count } from './leaves/count.js';
import { discipline } from './leaves/discipline.js';
import { initiative } from './leaves/initiative.js';
import { linked } from './leaves/linked.js';
import { rating } from './leaves/rating.js';
import type { AsOf, CriteriaFacts } from './record.js';

type Single = Exclude<Criterion, Composite>;

/** What a part takes from the nearest node above it that says so. */
interface Inherited {
  readonly at: Criterion['at'];
  readonly target: boolean;
}

/** The unit proposes on what it claims; from the Office's acceptance on only what was seen counts. */
export const evidenceAt = (gate: Gate): AsOf['evidence'] => (gate === 'register' ? 'claimed' : 'verified');

const weigh = (criterion: Single, asked: Asked): Weighing => {
  switch (criterion.kind) {
    case 'attest':
      return attest(criterion, asked);
    case 'count':
      return count(criterion, asked);
    case 'initiative':
      return initiative(criterion, asked);
    case 'rating':
      return rating(criterion, asked);
    case 'discipline':
      return discipline(criterion, asked);
    case 'linked':
      return linked(criterion, asked);
  }
};

const neededOf = (criterion: Composite, parts: readonly Assessment[]): number => {
  switch (criterion.kind) {
    case 'all':
      return parts.length;
    case 'any':
      return 1;
    case 'atLeast':
      return criterion.n;
  }
};

/** Not failed as long as parts that need not be met yet could still carry it. */
const verdictOf = (need: number, parts: readonly Assessment[]): Verdict => {
  const having = (...verdicts: Verdict[]): number =>
    parts.filter(({ verdict }) => verdicts.includes(verdict)).length;
  if (having('met') >= need) return 'met';
  return having('met', 'target') >= need ? 'target' : 'unmet';
};

const assessNode = (criterion: Criterion, asked: Asked, above: Inherited): Assessment => {
  const here = { at: criterion.at ?? above.at, target: criterion.target ?? above.target };
  const { id, kind, clause, text } = criterion;
  const head = { id, kind, clause, text, effect: here.at?.[asked.gate] ?? null };
  if (!isComposite(criterion)) {
    const { met, ...found } = weigh(criterion, asked);
    const short: Verdict = here.target && asked.gate !== 'confirm' ? 'target' : 'unmet';
    return { ...head, verdict: met ? 'met' : short, ...found, parts: [] };
  }
  const parts = criterion.of
    .filter((part) => concerns(part, asked.facts))
    .map((part) => assessNode(part, asked, here));
  const need = neededOf(criterion, parts);
  const have = parts.filter(({ verdict }) => verdict === 'met').length;
  return { ...head, verdict: verdictOf(need, parts), need, have, counted: [], notCounted: [], parts };
};

/** One criterion, with every part of it weighed whatever the others say: who is refused learns all. */
export const evaluate = (
  criterion: Criterion,
  facts: CriteriaFacts,
  asOf: AsOf,
  gate: Gate,
  plan: Plan,
): Assessment => assessNode(criterion, { facts, asOf, gate, plan }, { at: undefined, target: false });

/** The plan's criteria that concern this subject, asked at this gate on this day. */
export const assess = (plan: Plan, facts: CriteriaFacts, gate: Gate, day: Day): Assessment[] =>
  plan.criteria
    .filter((criterion) => concerns(criterion, facts))
    .map((criterion) => evaluate(criterion, facts, { day, evidence: evidenceAt(gate) }, gate, plan));

const unmet = (assessment: Assessment, effect: Effect): Finding => {
  const { id, clause, need, have, notCounted } = assessment;
  const missing = notCounted.filter(({ why }) => why === 'MISSING').map(({ on }) => on);
  const params = missing.length > 0 ? { criterion: id, missing: missing.join(', ') } : { criterion: id };
  return { code: 'CRITERION_UNMET', clause, effect, need, have, params, assessment };
};

const findingsUnder = (assessment: Assessment, above: Effect | null): Finding[] => {
  const { effect, verdict, parts } = assessment;
  // A part with the effect of the node above is answered for by that node, which carries the tree.
  const own = effect !== null && effect !== above && verdict === 'unmet' ? [unmet(assessment, effect)] : [];
  return [...own, ...parts.flatMap((part) => findingsUnder(part, effect))];
};

/** One finding for each criterion that binds here by its own word and is not met. */
export const criteriaFindings = (assessments: readonly Assessment[]): Finding[] =>
  assessments.flatMap((assessment) => findingsUnder(assessment, null));
