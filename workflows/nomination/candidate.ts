import { assess, criteriaFindings } from '../criteria/evaluate.js';
import type { RegisterEntry } from '../criteria/record.js';
import type { Assessment } from '../kernel/assessment.js';
import type { Day } from '../kernel/days.js';
import { blocks, type Finding, findingsOf } from '../kernel/finding.js';
import type { Plan } from '../plan/plan.js';
import { inScope } from '../rules/in-scope.rule.js';

/** Somebody who might be nominated, with what the register holds of him. */
export interface Candidate {
  readonly kind: 'individual' | 'collective';
  readonly tier: string | null;
  readonly employment: string | null;
  readonly records: readonly RegisterEntry[];
}

export interface Measured {
  /** The criteria that papers decide, every paper of his named as evidence. */
  readonly criteria: readonly Assessment[];
  readonly findings: readonly Finding[];
  /** Where something is missing: the way from which least is missing. */
  readonly nearest: Assessment | null;
  /** Nothing on paper stands against him; what is said in words is still to come. */
  readonly fit: boolean;
}

/** What somebody answers for in words can still be written: only papers tell beforehand. */
const IN_WORDS: ReadonlySet<string> = new Set(['attest', 'linked']);

const onPaper = (node: Assessment): readonly Assessment[] => {
  if (IN_WORDS.has(node.kind)) return [];
  if (node.parts.length === 0) return [node];
  // a heading falls apart into what it holds; a threshold stays whole
  const parts = node.parts.flatMap(onPaper);
  if (node.effect === null && node.kind === 'all') return parts;
  return parts.length > 0 ? [node] : [];
};

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

/**
 * How somebody measures up at the unit's own gate (IV.1 "căn cứ vào tiêu chí") before a word is written about
 * him. Targets of the period are left to the years to come.
 */
export function measured(plan: Plan, candidate: Candidate, day: Day): Measured {
  const { kind, tier, employment } = candidate;
  const records = candidate.records.map((entry) => ({ ...entry, claimed: true }));
  const asked = assess(plan, { kind, tier, attestations: [], movement: null, records }, 'register', day);
  const criteria = asked.flatMap(onPaper).filter(({ effect }) => effect !== null);
  const scope = findingsOf([inScope], { kind, employment, scope: plan.subjects });
  const findings = [...scope, ...criteriaFindings(criteria)];
  const missing = criteria.filter(({ effect, verdict }) => effect === 'block' && verdict === 'unmet');
  const [nearest = null] = missing.map(shortestWay);
  return { criteria, findings, nearest, fit: !blocks(findings) };
}
