import type { Refused } from '../kernel/decision.js';
import type { Day, Instant } from '../kernel/days.js';
import { block, type Finding, findingsOf, type Rule } from '../kernel/finding.js';
import type { Plan } from '../plan/plan.js';
import { type Capacity, permission } from '../policy/decide-policy.js';
import { type Decided, decided } from '../policy/decided.js';
import type { Actor } from '../policy/roles.js';
import { planUnitsExist } from '../rules/plan-units.rule.js';
import { changes } from './changes.js';

/** What is known when somebody would put a version of a plan in force. */
export interface VersionFacts {
  readonly plan: Plan;
  /** The newest version of the same code; null: the plan is new here. */
  readonly newest: Plan | null;
  /** Who made that one, and when: told to whoever comes second. */
  readonly newestMade: { readonly by: string; readonly at: Instant } | null;
  /** The paper it rests on ("Quy chế số 12/QC-SCT ngày 05/4/2021"). */
  readonly basis: string;
  readonly organisation: string;
  /** Codes of all its units. */
  readonly unitCodes: readonly string[];
  readonly actor: Actor;
  readonly day: Day;
}

type Proposed = Omit<VersionFacts, 'basis'>;

const ofThisHouse: Rule<Proposed> = ({ plan, organisation }) =>
  plan.organisation.code === organisation
    ? null
    : block('PLAN_OF_ANOTHER_HOUSE', { need: organisation, have: plan.organisation.code });

const nextInLine: Rule<Proposed> = ({ plan, newest, newestMade }) => {
  const need = (newest?.version ?? 0) + 1;
  if (plan.version === need) return null;
  const params = {
    newest: newest?.version ?? 0,
    ...(newestMade && { by: newestMade.by, at: newestMade.at }),
  };
  return block('PLAN_VERSION_NOT_NEXT', { need, have: plan.version, params });
};

const basisGiven: Rule<VersionFacts> = ({ basis }) =>
  basis.trim() === '' ? block('PLAN_BASIS_MISSING') : null;

const saysSomethingElse: Rule<Proposed> = ({ plan, newest }) =>
  newest !== null && changes(newest, plan).length === 0
    ? block('PLAN_UNCHANGED', { have: newest.version })
    : null;

const RULES = [ofThisHouse, nextInLine, saysSomethingElse, planUnitsExist] as const;

const asked = (action: 'MAKE_PLAN' | 'FORESEE_PLAN', actor: Actor, day: Day) =>
  permission({ life: 'plan', action, state: [], day, actor, unit: null, nominee: null, taken: [] });

/** May this person make versions of plans at all? Asked where there is no plan yet to ask it about. */
export const mayMakePlan = (actor: Actor, day: Day): boolean => asked('MAKE_PLAN', actor, day).allow;

/** May this person see what a version would do to the nominations that run? */
export const mayForeseePlan = (actor: Actor, day: Day): boolean => asked('FORESEE_PLAN', actor, day).allow;

/** What stands against a plan as the newest version, whoever makes it and on whatever basis. */
export const versionFindings = (facts: Proposed): Finding[] => findingsOf(RULES, facts);

/**
 * May this become the plan's newest version? It is in force for the rounds opened from then on, and for no
 * nomination that runs before somebody brings it under it.
 */
export const decideVersion = (facts: VersionFacts): Decided<Capacity> | Refused => {
  const may = asked('MAKE_PLAN', facts.actor, facts.day);
  const findings = [...versionFindings(facts), ...findingsOf([basisGiven], facts)];
  return decided(may, findings);
};
