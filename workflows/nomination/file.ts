import type { Refused } from '../kernel/decision.js';
import type { Moment } from '../kernel/days.js';
import { blocks, findingsOf } from '../kernel/finding.js';
import type { Plan } from '../plan/plan.js';
import { type Capacity, permission } from '../policy/decide-policy.js';
import type { Actor } from '../policy/roles.js';
import { nominatedAtHome, nomineeOnce, roundTakesNames } from '../rules/filing.rule.js';
import { inScope } from '../rules/in-scope.rule.js';
import { nominatingUnit } from '../rules/unit-answers.rule.js';

export interface FilingFacts {
  readonly plan: Plan;
  readonly moment: Moment;
  readonly actor: Actor;
  readonly round: string;
  /** The unit whose list it is. */
  readonly unit: string;
  readonly nominee: {
    readonly kind: 'individual' | 'collective';
    readonly person: string | null;
    readonly unit: string;
    readonly tier: string | null;
    readonly employment: string | null;
  };
  /** Code of the nomination under which this nominee stands already in the round. */
  readonly already: string | null;
}

/** May this name be put down at all? Criteria are asked later: a draft may still be wanting. */
export function decideFiling(facts: FilingFacts): { ok: true; capacity: Capacity } | Refused {
  const { plan, moment, actor, unit, nominee } = facts;
  const may = permission({
    life: 'nomination',
    action: 'FILE',
    state: [],
    day: moment.day,
    actor,
    unit,
    nominee: null,
    taken: [],
  });
  const findings = findingsOf([roundTakesNames, nominatingUnit, nominatedAtHome, nomineeOnce, inScope], {
    round: facts.round,
    listClause: plan.quotas.perUnit.clause,
    unit,
    nominating: plan.units.nominating,
    unitClause: plan.units.clause,
    nomineeUnit: nominee.unit,
    filingUnit: unit,
    tier: nominee.tier,
    leadersThrough: plan.units.leadersThrough,
    already: facts.already,
    kind: nominee.kind,
    employment: nominee.employment,
    scope: plan.subjects,
  });
  if (!may.allow) return { ok: false, because: 'forbidden', findings: [...may.findings, ...findings] };
  return blocks(findings)
    ? { ok: false, because: 'refused', findings }
    : { ok: true, capacity: may.capacity };
}
