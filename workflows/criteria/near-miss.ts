import type { Words } from '../kernel/assessment.js';
import type { Plan } from '../plan/plan.js';
import { isComposite } from './composite.js';
import type { Criterion } from './criterion.js';
import { type Lack, lacksOf } from './lack.js';
import {
  askedOnPaper,
  blocking,
  gateFor,
  type OnPaper,
  onPaper,
  type Pair,
  suffices,
  type Subject,
} from './on-paper.js';
import { oneMore } from './one-more.js';
import type { AsOf, RegisterEntry } from './record.js';
import { type Shortfall, shortfallOf, together } from './shortfall.js';

/** Nothing on paper is missing; one paper more would do; more than one is missing, or what no paper mends. */
export const NEARNESS = ['meets', 'lacksOne', 'further'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** One way (nhánh) of a threshold; a threshold that has no ways is its own only one. */
export interface Branch {
  readonly id: string;
  readonly clause: string;
  readonly text: Words;
  readonly standing: Nearness;
  /** Papers missing on this way; null: no paper mends it. */
  readonly missing: number | null;
}

export interface Threshold extends Branch {
  readonly branches: readonly Branch[];
}

export interface NearMiss {
  readonly standing: Nearness;
  readonly missing: number | null;
  readonly thresholds: readonly Threshold[];
  /** Where one is lacking: each thing that alone would do. */
  readonly lacks: readonly Lack[];
}

const missingOf = ({ most }: Shortfall): number | null => (most === Infinity ? null : most);

/** Counted where that settles it; tried out where one paper might serve in several places. */
function standingOf(pairs: readonly Pair[], paper: OnPaper, subject: Subject): [Nearness, number | null] {
  const { asOf, plan } = paper;
  const shortfall = together(pairs.map(([criterion, node]) => shortfallOf(criterion, node, asOf.day, plan)));
  if (shortfall.most === 0) return ['meets', 0];
  if (shortfall.most === 1) return ['lacksOne', 1];
  if (shortfall.least > 1) return ['further', missingOf(shortfall)];
  const tried = pairs.flatMap(([criterion, node]) => oneMore(criterion, node, asOf.day, plan));
  const criteria = pairs.map(([criterion]) => criterion);
  return tried.some(suffices(criteria, paper, subject)) ? ['lacksOne', 1] : ['further', missingOf(shortfall)];
}

const branchOf = (pair: Pair, paper: OnPaper, subject: Subject): Branch => {
  const [standing, missing] = standingOf([pair], paper, subject);
  const { id, clause, text } = pair[1];
  return { id, clause, text, standing, missing };
};

/** Where there are several ways each is one; a single condition is its own. */
const waysOf = ([criterion, node]: Pair): readonly Pair[] => {
  if (!isComposite(criterion) || criterion.kind === 'all') return [[criterion, node]];
  return criterion.of.flatMap((part, at) => {
    const assessed = node.parts[at];
    return assessed === undefined ? [] : [[part, assessed] as const];
  });
};

/** A way of the plan, whoever may go it. */
export interface BranchNamed extends Pick<Branch, 'id' | 'clause' | 'text'> {
  readonly threshold: Pick<Threshold, 'id' | 'text'>;
}

const namedIn = (criterion: Criterion): BranchNamed[] => {
  const { id, text } = criterion;
  const ways = isComposite(criterion) && criterion.kind !== 'all' ? criterion.of : [criterion];
  return ways.map((way) => ({ id: way.id, clause: way.clause, text: way.text, threshold: { id, text } }));
};

/** Every way of every threshold that blocks on this evidence, of whatever kind and tier, in the order of the plan. */
export const branchesOf = (plan: Plan, evidence: AsOf['evidence']): BranchNamed[] => {
  const gate = gateFor(evidence);
  const subjects = plan.subjects.kinds.flatMap((kind): Subject[] =>
    kind === 'individual' ? plan.tiers.map(({ id }) => ({ kind, tier: id })) : [{ kind, tier: null }],
  );
  const all = subjects
    .flatMap((subject) => askedOnPaper(plan, subject, gate))
    .filter(({ at }) => at?.[gate] === 'block')
    .flatMap(namedIn);
  return [...new Map(all.map((branch) => [branch.id, branch])).values()];
};

/** Where somebody stands, and on which way, told in short: for a whole department at once. */
export interface Stand {
  readonly standing: Nearness;
  readonly branches: readonly Pick<Branch, 'id' | 'standing'>[];
}

/** The same question for everybody: what is asked of a kind and tier is found once. */
export function standings(
  plan: Plan,
  asOf: AsOf,
): (subject: Subject, records: readonly RegisterEntry[]) => Stand {
  const gate = gateFor(asOf.evidence);
  const asked = new Map<string, readonly Criterion[]>();
  return (subject, records) => {
    const key = `${subject.kind}/${subject.tier}`;
    const known =
      asked.get(key) ?? askedOnPaper(plan, subject, gate).filter(({ at }) => at?.[gate] === 'block');
    asked.set(key, known);
    const paper = onPaper(plan, subject, records, asOf, known);
    const pairs = blocking(paper);
    const [standing] = standingOf(pairs, paper, subject);
    const branches = pairs.flatMap(waysOf).map((pair) => ({
      id: pair[1].id,
      standing: standingOf([pair], paper, subject)[0],
    }));
    return { standing, branches };
  };
}

/** How near somebody is, with everything that is to be said about it. */
export function nearMiss(paper: OnPaper, subject: Subject): NearMiss {
  const pairs = blocking(paper);
  const [standing, missing] = standingOf(pairs, paper, subject);
  const thresholds = pairs.map((pair) => ({
    ...branchOf(pair, paper, subject),
    branches: waysOf(pair).map((way) => branchOf(way, paper, subject)),
  }));
  return {
    standing,
    missing,
    thresholds,
    lacks: standing === 'lacksOne' ? lacksOf(pairs, paper, subject) : [],
  };
}
