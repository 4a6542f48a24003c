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

const NOTHING: readonly never[] = [];

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

const having = (parts: readonly Assessment[], verdict: Verdict): number =>
  parts.reduce((sum, part) => (part.verdict === verdict ? sum + 1 : sum), 0);

const single = (criterion: Single, asked: Asked, { at, target }: Inherited): Assessment => {
  const { id, kind, clause, text } = criterion;
  const { met, need, have, counted, notCounted } = weigh(criterion, asked);
  const short: Verdict = target && asked.gate !== 'confirm' ? 'target' : 'unmet';
  const verdict = met ? 'met' : short;
  const effect = at?.[asked.gate] ?? null;
  return { id, kind, clause, text, verdict, effect, need, have, counted, notCounted, parts: NOTHING };
};

/** Not failed as long as parts that need not be met yet could still carry it. */
const composite = (criterion: Composite, asked: Asked, here: Inherited): Assessment => {
  const { id, kind, clause, text, of } = criterion;
  const parts: Assessment[] = [];
  for (const part of of) if (concerns(part, asked.facts)) parts.push(assessNode(part, asked, here));
  const need = neededOf(criterion, parts);
  const have = having(parts, 'met');
  const short: Verdict = have + having(parts, 'target') >= need ? 'target' : 'unmet';
  const verdict = have >= need ? 'met' : short;
  const effect = here.at?.[asked.gate] ?? null;
  return {
    id,
    kind,
    clause,
    text,
    verdict,
    effect,
    need,
    have,
    counted: NOTHING,
    notCounted: NOTHING,
    parts,
  };
};

const assessNode = (criterion: Criterion, asked: Asked, above: Inherited): Assessment => {
  const here = { at: criterion.at ?? above.at, target: criterion.target ?? above.target };
  return isComposite(criterion) ? composite(criterion, asked, here) : single(criterion, asked, here);
};

/** One criterion, with every part of it weighed whatever the others say: who is refused learns all. */
export const evaluate = (
  criterion: Criterion,
  facts: CriteriaFacts,
  asOf: AsOf,
  gate: Gate,
  plan: Plan,
): Assessment => assessNode(criterion, { facts, asOf, gate, plan }, { at: undefined, target: false });

/** The plan's criteria that concern this subject, asked at this gate on this day, on the gate's evidence. */
export const assess = (
  plan: Plan,
  facts: CriteriaFacts,
  gate: Gate,
  day: Day,
  evidence: AsOf['evidence'] = evidenceAt(gate),
): Assessment[] =>
  plan.criteria
    .filter((criterion) => concerns(criterion, facts))
    .map((criterion) => evaluate(criterion, facts, { day, evidence }, gate, plan));

const unmet = (assessment: Assessment, effect: Effect): Finding => {
  const { id, clause, need, have, notCounted } = assessment;
  const unanswered = notCounted.filter(({ why }) => why === 'MISSING' || why === 'BLANK');
  const missing = unanswered.map(({ on }) => on).filter((year) => year !== '');
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
