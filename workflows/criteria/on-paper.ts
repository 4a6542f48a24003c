import type { Assessment } from '../kernel/assessment.js';
import type { Plan } from '../plan/plan.js';
import { concerns, isComposite } from './composite.js';
import type { Criterion, Gate } from './criterion.js';
import { evaluate } from './evaluate.js';
import type { OneMore } from './one-more.js';
import type { AsOf, CriteriaFacts, RegisterEntry } from './record.js';

/** Whom a criterion may concern. */
export type Subject = Pick<CriteriaFacts, 'kind' | 'tier'>;

/** What somebody answers for in words can still be written: only papers tell beforehand. */
const IN_WORDS: ReadonlySet<Criterion['kind']> = new Set(['attest', 'linked']);

const TAKEN_AS_SAID = null;

/**
 * A criterion with what is said in words taken as said. Null where words alone carry it: one of several ways that is
 * only written is open to everybody.
 */
const stripped = (criterion: Criterion, subject: Subject): Criterion | typeof TAKEN_AS_SAID => {
  if (IN_WORDS.has(criterion.kind)) return TAKEN_AS_SAID;
  if (!isComposite(criterion)) return criterion;
  const parts = criterion.of.filter((part) => concerns(part, subject)).map((part) => stripped(part, subject));
  const of = parts.filter((part) => part !== TAKEN_AS_SAID);
  const said = parts.length - of.length;
  switch (criterion.kind) {
    case 'all':
      return of.length === 0 ? TAKEN_AS_SAID : { ...criterion, of };
    case 'any':
      return said > 0 ? TAKEN_AS_SAID : { ...criterion, of };
    case 'atLeast':
      return said >= criterion.n ? TAKEN_AS_SAID : { ...criterion, n: criterion.n - said, of };
  }
};

interface Above {
  readonly at: Criterion['at'];
  readonly target: boolean;
}

/** Its own word or that of the nearest node above, written on it: it can be asked by itself. */
const binding = (criterion: Criterion, gate: Gate, above: Above): Criterion[] => {
  const at = criterion.at ?? above.at;
  const target = criterion.target ?? above.target;
  // a heading that binds nobody falls apart into what it holds; a threshold stays whole
  if (at?.[gate] === undefined)
    return isComposite(criterion) ? criterion.of.flatMap((part) => binding(part, gate, { at, target })) : [];
  return [{ ...criterion, ...(at && { at }), target }];
};

/** What papers decide at a gate for such a subject: one criterion for each threshold, none for words alone. */
export const askedOnPaper = (plan: Plan, subject: Subject, gate: Gate): readonly Criterion[] =>
  plan.criteria
    .filter((criterion) => concerns(criterion, subject))
    .map((criterion) => stripped(criterion, subject))
    .filter((criterion) => criterion !== TAKEN_AS_SAID)
    .flatMap((criterion) => binding(criterion, gate, { at: undefined, target: false }));

/** What binds on paper, asked of one subject on one day: the criteria beside what came of them. */
export interface OnPaper {
  readonly plan: Plan;
  readonly asOf: AsOf;
  readonly gate: Gate;
  readonly records: readonly RegisterEntry[];
  readonly asked: readonly Criterion[];
  readonly nodes: readonly Assessment[];
}

export const gateFor = (evidence: AsOf['evidence']): Gate => (evidence === 'claimed' ? 'register' : 'accept');

const factsOf = ({ kind, tier }: Subject, records: readonly RegisterEntry[]): CriteriaFacts => ({
  kind,
  tier,
  attestations: [],
  movement: null,
  records,
});

/** `asked`: what `askedOnPaper` says for this subject at the gate of this evidence, where it is known already. */
export const onPaper = (
  plan: Plan,
  subject: Subject,
  records: readonly RegisterEntry[],
  asOf: AsOf,
  known?: readonly Criterion[],
): OnPaper => {
  const gate = gateFor(asOf.evidence);
  const asked = known ?? askedOnPaper(plan, subject, gate);
  const facts = factsOf(subject, records);
  const nodes = asked.map((criterion) => evaluate(criterion, facts, asOf, gate, plan));
  return { plan, asOf, gate, records, asked, nodes };
};

/** A criterion beside its own evaluation. */
export type Pair = readonly [Criterion, Assessment];

/** What blocks, with its own evaluation. */
export const blocking = ({ asked, nodes }: OnPaper): Pair[] =>
  asked.flatMap((criterion, at) => {
    const node = nodes[at];
    return node?.effect === 'block' ? [[criterion, node] as const] : [];
  });

/** Whether with this one entry more nothing among these is missing any more. */
export const suffices = (criteria: readonly Criterion[], paper: OnPaper, subject: Subject) => {
  const { plan, gate, asOf } = paper;
  return ({ entry }: OneMore): boolean => {
    const facts = factsOf(subject, [...paper.records, entry]);
    return criteria.every((criterion) => evaluate(criterion, facts, asOf, gate, plan).verdict !== 'unmet');
  };
};
