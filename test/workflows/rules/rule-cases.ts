import type { Finding, Rule } from '../../../workflows/kernel/finding.js';

/** A rule asked about some facts, and what it says: nothing, when it holds. */
export interface RuleCase {
  readonly rule: Rule<never>;
  readonly when: string;
  readonly facts: object;
  readonly says: Finding | readonly Finding[] | null;
}

/** Cases of one rule, each: when, the facts, what it says. */
export const casesOf = <Facts extends object>(
  rule: Rule<Facts>,
  ...cases: readonly (readonly [when: string, facts: Facts, says: RuleCase['says']])[]
): RuleCase[] => cases.map(([when, facts, says]) => ({ rule: rule as Rule<never>, when, facts, says }));

/** A finding that refuses. */
export const blocked = (code: string, clause: string, more: Partial<Finding> = {}): Finding => ({
  code,
  clause,
  effect: 'block',
  ...more,
});

export const holds = ({ says }: RuleCase): boolean =>
  says === null || (Array.isArray(says) && says.length === 0);
