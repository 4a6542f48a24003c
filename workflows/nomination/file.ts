import type { Refused } from '../kernel/decision.js';
import { type Day, lastDay, later, type Moment } from '../kernel/days.js';
import { blocks, type Finding, findingsOf } from '../kernel/finding.js';
import { type Offer, offerOf } from '../kernel/offer.js';
import type { Plan } from '../plan/plan.js';
import { type Capacity, permission } from '../policy/decide-policy.js';
import type { Actor } from '../policy/roles.js';
import { nominatedAtHome, nomineeOnce, roundTakesNames } from '../rules/filing.rule.js';
import { inTime, type Term } from '../rules/in-time.rule.js';
import { inScope } from '../rules/in-scope.rule.js';
import { noNilReturn } from '../rules/no-nil-return.rule.js';
import { nominatingUnit } from '../rules/unit-answers.rule.js';
import { unitQuota } from '../rules/unit-quota.rule.js';

export interface FilingFacts {
  readonly plan: Plan;
  readonly moment: Moment;
  readonly actor: Actor;
  readonly round: string;
  /** Last day of registration by extension, for this unit or for all. */
  readonly registrationUntil: Day | null;
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

const mayFile = ({ moment, actor, unit }: Pick<FilingFacts, 'moment' | 'actor' | 'unit'>) =>
  permission({
    life: 'nomination',
    action: 'FILE',
    state: [],
    day: moment.day,
    actor,
    unit,
    nominee: null,
    taken: [],
  });

/** A name put down after it could never be endorsed: it would lapse the day it was written. */
const termOf = ({ plan, registrationUntil }: Pick<FilingFacts, 'plan' | 'registrationUntil'>): Term => ({
  clause: plan.deadlines.registration.clause,
  lastDay: later(lastDay(plan.deadlines.registration), registrationUntil),
});

/** A unit's list as far as a further name on it needs it. */
export interface ListFacts
  extends Pick<FilingFacts, 'plan' | 'moment' | 'actor' | 'round' | 'registrationUntil' | 'unit'> {
  /** Names that take a place in the unit's quota. */
  readonly registered: number;
  readonly nilReturn: boolean;
}

/** What will stand in the way when the unit sends the name: a draft may be written all the same, and waits. */
const ahead = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, effect: 'warn' }));

/** May this person put a further name on the list, before any name is chosen? Null: it is not his business. */
export function filingOffer(facts: ListFacts): Offer<'FILE'> | null {
  const { plan, unit, registered, nilReturn } = facts;
  const { perUnit } = plan.quotas;
  const may = mayFile(facts);
  const findings = findingsOf([roundTakesNames, nominatingUnit], {
    round: facts.round,
    listClause: perUnit.clause,
    unit,
    nominating: plan.units.nominating,
    unitClause: plan.units.clause,
  });
  const whenEndorsed = findingsOf([inTime, unitQuota, noNilReturn], {
    today: facts.moment.day,
    term: termOf(facts),
    others: registered,
    perUnit,
    nilReturn,
  });
  return offerOf('FILE', may.allow ? [] : may.findings, [...findings, ...ahead(whenEndorsed)]);
}

const FILING = [roundTakesNames, nominatingUnit, nominatedAtHome, nomineeOnce, inScope] as const;

/** May this name be put down at all? Criteria are asked later: a draft may still be wanting. */
export function decideFiling(facts: FilingFacts): { ok: true; capacity: Capacity } | Refused {
  const { plan, unit, nominee } = facts;
  const may = mayFile(facts);
  const findings = findingsOf(FILING, {
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
