import { addDays, type Day } from '../kernel/days.js';
import type { Refused } from '../kernel/decision.js';
import { blocks, type Finding, findingsOf } from '../kernel/finding.js';
import { type Capacity, permission } from '../policy/decide-policy.js';
import { watches } from '../policy/lending.js';
import { type Actor, holdsOn } from '../policy/roles.js';
import { type Account, block, type Given, type HeldGrant, isCouncilSeat } from './people.rules.js';
import * as rules from './people.rules.js';

export type AccountAction = 'DISABLE_PERSON' | 'ENABLE_PERSON' | 'ISSUE_PASSWORD_CODE' | 'RESET_SECOND';
type Action = AccountAction | 'GIVE_GRANT' | 'END_GRANT' | 'HAND_OVER';

interface Asker {
  readonly actor: Actor;
  readonly day: Day;
}

export interface PeopleDecided {
  readonly ok: true;
  /** Warnings. */
  readonly findings: readonly Finding[];
  readonly capacity: Capacity;
}

const asked = (action: Action, { actor, day }: Asker) =>
  permission({
    life: 'people',
    action,
    state: [],
    day,
    actor: { ...actor, substitutions: [] },
    unit: null,
    nominee: null,
    taken: [],
  });

const decided = (action: Action, asker: Asker, findings: readonly Finding[]): PeopleDecided | Refused => {
  const may = asked(action, asker);
  if (!may.allow) return { ok: false, because: 'forbidden', findings: [...may.findings, ...findings] };
  if (blocks(findings)) return { ok: false, because: 'refused', findings };
  return { ok: true, findings, capacity: may.capacity };
};

/** Whether he keeps the list at all; a second factor is asked for at each deed. */
export const mayKeepPeople = (actor: Actor, day: Day): boolean =>
  asked('GIVE_GRANT', { actor: { ...actor, assurance: 'second' }, day }).allow;

export interface AccountFacts extends Asker {
  readonly person: Account;
  /** Administrators who can sign in today. */
  readonly administrators: readonly string[];
}

const himself = ({ actor, person }: Pick<AccountFacts, 'actor' | 'person'>): Finding[] =>
  actor.person === person.person ? [block('PERSON_IS_ONESELF')] : [];

const lastOne = ({ person, administrators }: AccountFacts): Finding[] =>
  administrators.length === 1 && administrators[0] === person.person
    ? [block('LAST_ADMINISTRATOR', { params: { name: person.name } })]
    : [];

/** Locking an account, opening it again, letting somebody set his password or second factor anew. */
export function decideAccount(action: AccountAction, facts: AccountFacts): PeopleDecided | Refused {
  const { name, disabled } = facts.person;
  const said = (code: string): Finding[] => [block(code, { params: { name } })];
  const standing =
    action === 'ENABLE_PERSON'
      ? disabled
        ? []
        : said('PERSON_NOT_LOCKED')
      : disabled
        ? said('PERSON_LOCKED_ALREADY')
        : [];
  const last = action === 'DISABLE_PERSON' ? lastOne(facts) : [];
  return decided(action, facts, [...himself(facts), ...standing, ...last]);
}

const GIVING = [
  rules.endsAfterItBegins,
  rules.unitFits,
  rules.noCouncilSeat,
  rules.notHeldAlready,
  rules.watchersApart,
] as const;

export interface GivingFacts extends Asker {
  readonly person: Account;
  /** Codes of the department's units. */
  readonly units: readonly string[];
}

/** May this office be given to him? Nobody gives one to himself. */
export const decideGiving = (given: Given, facts: GivingFacts): PeopleDecided | Refused =>
  decided('GIVE_GRANT', facts, [
    ...himself(facts),
    ...findingsOf(GIVING, { given, to: facts.person, units: facts.units }),
  ]);

const ENDING = [
  rules.notOverYet,
  rules.endsNotInThePast,
  rules.endsNotBeforeItBegins,
  rules.seatEndsByDecision,
] as const;

/** May this office end on that day, its last? */
export function decideEndOfGrant(grant: string, until: Day, facts: AccountFacts): PeopleDecided | Refused {
  const held = facts.person.grants.find(({ id }) => id === grant);
  const last = held?.role === 'admin' ? lastOne(facts) : [];
  const findings = held
    ? findingsOf(ENDING, { grant: held, until, today: facts.day })
    : [block('GRANT_UNKNOWN')];
  return decided('END_GRANT', facts, [...himself(facts), ...last, ...findings]);
}

export interface HandOver {
  /** The last day on which he works here. */
  readonly lastDay: Day;
  /** Of each office he holds after that day, to whom it goes; null: to nobody. */
  readonly to: Readonly<Record<string, string | null>>;
}

export interface HandOverFacts extends AccountFacts {
  /** Everybody named as a successor, as far as he is of this organisation. */
  readonly successors: readonly Account[];
  readonly units: readonly string[];
  /** Of each desk he sits at, whether somebody else sits there after him. */
  readonly heldByOthers: readonly string[];
  /** Codes of sittings that are under way with him. */
  readonly sittings: readonly string[];
}

export interface HandedOver extends PeopleDecided {
  readonly ends: readonly HeldGrant[];
  readonly gives: readonly (Given & { readonly person: string; readonly grant: string })[];
}

/** The offices that last beyond the day: those to be handed over, and the seats that no administrator moves. */
export const leftBehind = (
  grants: readonly HeldGrant[],
  lastDay: Day,
): { readonly offices: readonly HeldGrant[]; readonly seats: readonly HeldGrant[] } => {
  const after = grants.filter(({ until }) => until === null || until > lastDay);
  return {
    offices: after.filter(({ role }) => !isCouncilSeat(role)),
    seats: after.filter(({ role }) => isCouncilSeat(role)),
  };
};

const successorFindings = (given: Given, person: string, facts: HandOverFacts): Finding[] => {
  const to = facts.successors.find((one) => one.person === person);
  if (person === facts.person.person) return [block('SUCCESSOR_IS_HIMSELF')];
  if (to === undefined) return [block('SUCCESSOR_UNKNOWN')];
  if (to.disabled) return [block('SUCCESSOR_LOCKED_OUT', { params: { name: to.name } })];
  // whoever holds the same office already simply goes on
  const same = to.grants.some(
    (one) => one.role === given.role && one.unit === given.unit && holdsOn(given.from, one),
  );
  return same
    ? []
    : findingsOf([rules.unitFits, rules.noCouncilSeat, rules.watchersApart], {
        given,
        to,
        units: facts.units,
      });
};

/** What he leaves behind on his last day goes to others from the next day on: offices move, seats and conflicts do not. */
export function decideHandOver({ lastDay, to }: HandOver, facts: HandOverFacts): HandedOver | Refused {
  const { person, day } = facts;
  const { offices, seats } = leftBehind(person.grants, lastDay);
  const next = addDays(lastDay, 1);
  const gives = offices.flatMap((grant) => {
    const successor = to[grant.id] ?? null;
    const from = grant.from > next ? grant.from : next;
    return successor === null
      ? []
      : [
          {
            role: grant.role,
            unit: grant.unit,
            from,
            until: grant.until,
            person: successor,
            grant: grant.id,
          },
        ];
  });
  const abandoned = offices.filter(
    ({ id, role, unit }) =>
      (to[id] ?? null) === null && !facts.heldByOthers.includes(`${role}:${unit ?? ''}`),
  );
  const findings: Finding[] = [
    ...himself(facts),
    ...(lastDay >= day ? [] : [block('LAST_DAY_IN_THE_PAST', { need: day, have: lastDay })]),
    ...gives.flatMap(({ person: successor, ...given }) => successorFindings(given, successor, facts)),
    // an unknown office is one that moved since the page was opened
    ...(Object.keys(to).every((id) => offices.some((held) => held.id === id))
      ? []
      : [block('HANDED_OVER_MEANWHILE')]),
    ...(abandoned.some(({ role }) => watches(role)) ? lastOne(facts) : []),
    ...abandoned.map(
      ({ role }): Finding => ({
        ...block('NOBODY_SUCCEEDS', { params: { role } }),
        effect: 'warn',
      }),
    ),
    ...seats.map(
      ({ role }): Finding => ({
        ...block('SEAT_CANNOT_MOVE', { params: { seat: role } }),
        effect: 'warn',
      }),
    ),
    ...facts.sittings.map(
      (sitting): Finding => ({
        ...block('SITTING_UNDER_WAY', { params: { sitting } }),
        effect: 'warn',
      }),
    ),
  ];
  const outcome = decided('HAND_OVER', facts, findings);
  return outcome.ok ? { ...outcome, ends: offices, gives } : outcome;
}
