import { criteriaFindings } from '../criteria/evaluate.js';
import { nearMiss, type NearMiss, type Stand, standings } from '../criteria/near-miss.js';
import { onPaper } from '../criteria/on-paper.js';
import type { AsOf, RegisterEntry } from '../criteria/record.js';
import type { SubjectKind } from '../criteria/criterion.js';
import type { Assessment } from '../kernel/assessment.js';
import type { Day } from '../kernel/days.js';
import { blocks, type Finding, findingsOf } from '../kernel/finding.js';
import type { Plan } from '../plan/plan.js';
import { inScope } from '../rules/in-scope.rule.js';

/** Somebody who might be nominated, with what the register holds of him. */
export interface Candidate {
  readonly kind: SubjectKind;
  readonly tier: string | null;
  readonly employment: string | null;
  readonly records: readonly RegisterEntry[];
}

export interface Measured extends NearMiss {
  /** The criteria that papers decide, every paper of his named as evidence. */
  readonly criteria: readonly Assessment[];
  readonly findings: readonly Finding[];
  /** Where something is missing: the way from which least is missing. */
  readonly nearest: Assessment | null;
  /** Nothing on paper stands against him; what is said in words is still to come. */
  readonly fit: boolean;
  /** Entries of the register that a nomination of his would name as its evidence: whatever counted. */
  readonly evidence: readonly string[];
}

/** Ratings and disciplines come from the register by themselves: nobody names them. */
const NAMED: ReadonlySet<string> = new Set(['count', 'initiative']);

const named = ({ kind, counted, parts }: Assessment): string[] => [
  ...(NAMED.has(kind) ? counted.map(({ entry }) => entry) : []),
  ...parts.flatMap(named),
];

/** How much is missing: of several ways the shortest, of several things all of them. */
const gapOf = ({ kind, need, have, parts, verdict }: Assessment): number => {
  if (verdict === 'met') return 0;
  if (parts.length === 0) return Math.abs(need - have);
  const gaps = parts.map(gapOf);
  return kind === 'all' ? gaps.reduce((sum, gap) => sum + gap, 0) : Math.min(...gaps);
};

/** Of several ways the one on which least is missing; what has to be there together stays together. */
const shortestWay = (node: Assessment): Assessment => {
  if (node.kind !== 'any' && node.kind !== 'atLeast') return node;
  const [first] = node.parts.toSorted((one, other) => gapOf(one) - gapOf(other));
  return first === undefined ? node : shortestWay(first);
};

/** All that the register has might be named: what stands there is taken as claimed. */
const asClaimed = (records: readonly RegisterEntry[]): readonly RegisterEntry[] =>
  records.map((entry) => (entry.claimed ? entry : { ...entry, claimed: true }));

const scopeOf = (plan: Plan, { kind, employment }: Pick<Candidate, 'kind' | 'employment'>): Finding[] =>
  findingsOf([inScope], { kind, employment, scope: plan.subjects });

/**
 * How somebody measures up before a word is written about him (IV.1 "căn cứ vào tiêu chí"): on what the register has at
 * the unit's own gate (`claimed`), or on what the Office has seen at its gate (`verified`). Targets of the period are
 * left to the years to come.
 */
export function measured(
  plan: Plan,
  candidate: Candidate,
  day: Day,
  evidence: AsOf['evidence'] = 'claimed',
): Measured {
  const paper = onPaper(plan, candidate, asClaimed(candidate.records), { day, evidence });
  const { nodes: criteria } = paper;
  const scope = scopeOf(plan, candidate);
  const findings = [...scope, ...criteriaFindings(criteria)];
  const lacking = criteria.filter(({ effect, verdict }) => effect === 'block' && verdict === 'unmet');
  const [nearest = null] = lacking.map(shortestWay);
  const near = nearMiss(paper, candidate);
  return {
    ...near,
    // whom the plan does not mean, no paper brings nearer
    ...(blocks(scope) && { standing: 'further', missing: null, lacks: [] }),
    criteria,
    findings,
    nearest,
    fit: !blocks(findings),
    evidence: [...new Set(criteria.flatMap(named))],
  };
}

const OUTSIDE: Stand = { standing: 'further', branches: [] };

/** The same in short for a whole department, every record of it taken as claimed already. */
export function standingsOf(plan: Plan, asOf: AsOf): (candidate: Candidate) => Stand {
  const stand = standings(plan, asOf);
  return (candidate) => (blocks(scopeOf(plan, candidate)) ? OUTSIDE : stand(candidate, candidate.records));
}
