import type { SubjectKind } from '../criteria/criterion.js';
import type { Refused } from '../kernel/decision.js';
import type { Day, Moment } from '../kernel/days.js';
import { blocks, type Finding, findingsOf } from '../kernel/finding.js';
import type { Leaves } from '../kernel/leaves.js';
import { type Offer, offerOf } from '../kernel/offer.js';
import { beginning } from '../kernel/step.js';
import type { Plan } from '../plan/plan.js';
import { unitQuotaOf } from '../plan/unit-quota-of.js';
import { type Capacity, permission } from '../policy/decide-policy.js';
import type { Actor } from '../policy/roles.js';
import { evidenceKnown } from '../rules/evidence.rule.js';
import { nominatedAtHome, nomineeOnce, roundTakesNames } from '../rules/filing.rule.js';
import type { RoundDates } from '../round/dates.js';
import { extended } from '../round/round.context.js';
import { inTime, type Term } from '../rules/in-time.rule.js';
import { furtherQuotas } from '../rules/further-quota.rule.js';
import { inScope } from '../rules/in-scope.rule.js';
import { noNilReturn } from '../rules/no-nil-return.rule.js';
import { nominatingUnit } from '../rules/unit-answers.rule.js';
import { unitQuota } from '../rules/unit-quota.rule.js';
import { type Dossier, emptyDossier } from './dossier.js';
import { atFirst, type NominationContext } from './nomination.context.js';
import { nominationMachine } from './nomination.machine.js';

export interface FilingFacts {
  readonly plan: Plan;
  readonly moment: Moment;
  readonly actor: Actor;
  readonly round: string;
  /** Of the round, as it was opened with. */
  readonly dates: RoundDates;
  /** Last day of registration by extension, for this unit or for all. */
  readonly registrationUntil: Day | null;
  /** The unit whose list it is. */
  readonly unit: string;
  readonly nominee: {
    readonly kind: SubjectKind;
    readonly person: string | null;
    readonly unit: string;
    readonly tier: string | null;
    readonly employment: string | null;
  };
  /** Code of the nomination under which this nominee stands already in the round. */
  readonly already: string | null;
  /** What the draft begins with as its evidence, and which of that the register has about him. Absent: nothing. */
  readonly begins?: {
    readonly evidence: readonly string[];
    readonly entries: readonly { readonly id: string }[];
  };
}

const mayFile = ({ plan, moment, actor, unit }: Pick<FilingFacts, 'plan' | 'moment' | 'actor' | 'unit'>) =>
  permission({
    life: 'nomination',
    action: 'FILE',
    state: [],
    day: moment.day,
    actor,
    unit,
    nominee: null,
    taken: [],
    clause: plan.clauses.duties,
  });

/** A name put down after it could never be endorsed: it would lapse the day it was written. */
const termOf = ({
  dates,
  registrationUntil,
}: Pick<FilingFacts, 'dates' | 'registrationUntil'>): Term | null =>
  extended(dates.registration, registrationUntil);

/** A unit's list as far as a further name on it needs it. */
export interface ListFacts
  extends Pick<FilingFacts, 'plan' | 'moment' | 'actor' | 'round' | 'dates' | 'registrationUntil' | 'unit'> {
  /** Names that take a place in the unit's quota. */
  readonly registered: number;
  /** Of each further quota how many it counts already. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly nilReturn: boolean;
}

/** What will stand in the way when the unit sends the name: a draft may be written all the same, and waits. */
const ahead = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, effect: 'warn' }));

/** Quotas that any further name of the unit takes a place in; of others it depends on who that is. */
const whoever = ({ plan, unit, counts = {} }: ListFacts) =>
  plan.quotas.also
    .filter(
      ({ counts: what, for: { kinds, tiers, fields, units } = {} }) =>
        what === 'registered' && !kinds && !tiers && !fields && (units?.includes(unit) ?? true),
    )
    .map((quota) => ({ quota, others: counts[quota.id] ?? 0 }));

/** May this person put a further name on the list, before any name is chosen? Null: it is not his business. */
export function filingOffer(facts: ListFacts): Offer<'FILE'> | null {
  const { plan, unit, registered, nilReturn } = facts;
  const perUnit = unitQuotaOf(plan, unit);
  const may = mayFile(facts);
  const findings = findingsOf([roundTakesNames, nominatingUnit], {
    round: facts.round,
    listClause: perUnit.clause,
    unit,
    nominating: plan.units.nominating,
    unitClause: plan.units.clause,
  });
  const whenEndorsed = findingsOf([inTime, unitQuota, furtherQuotas, noNilReturn], {
    today: facts.moment.day,
    term: termOf(facts),
    others: registered,
    perUnit,
    takes: whoever(facts),
    nilReturn,
  });
  return offerOf('FILE', may, [...findings, ...ahead(whenEndorsed)]);
}

type Nominated = Pick<FilingFacts['nominee'], 'kind' | 'employment'>;

const FILING = [roundTakesNames, nominatingUnit, nominatedAtHome, nomineeOnce, inScope] as const;

/** The same for one name, before it is put down: what stands against this nominee, then what against the list. */
export function filingOfferFor(
  list: Offer<'FILE'>,
  { plan, nominee, already }: Pick<FilingFacts, 'plan' | 'already'> & { nominee: Nominated },
): Offer<'FILE'> {
  const own = findingsOf([nomineeOnce, inScope], {
    already,
    listClause: plan.quotas.perUnit.clause,
    kind: nominee.kind,
    employment: nominee.employment,
    scope: plan.subjects,
  });
  return { ...list, findings: [...own, ...list.findings], open: list.open && !blocks(own) };
}

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
    through: plan.units.through,
    already: facts.already,
    kind: nominee.kind,
    employment: nominee.employment,
    scope: plan.subjects,
  });
  if (facts.begins) findings.push(...findingsOf([evidenceKnown], { ...facts.begins, clauses: plan.clauses }));
  if (!may.allow) return { ok: false, because: 'forbidden', findings: [...may.findings, ...findings] };
  return blocks(findings)
    ? { ok: false, because: 'refused', findings }
    : { ok: true, capacity: may.capacity };
}

/** A name as it has been put down. */
export interface Filed {
  readonly state: Leaves;
  readonly context: NominationContext;
  readonly dossier: Dossier;
}

/** How a nomination begins: what a substitute files counts as filed by the other one too. */
export const filed = (
  { person }: Pick<Actor, 'person'>,
  capacity: Capacity,
  { name, post }: Pick<Dossier, 'name' | 'post'>,
  evidence: readonly string[],
): Filed => ({
  state: beginning(nominationMachine),
  context: atFirst(person, ...(capacity.for === null ? [] : [capacity.for])),
  dossier: { ...emptyDossier(name, post), evidence },
});
