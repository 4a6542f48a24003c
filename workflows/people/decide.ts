import { addDays, type Day, later } from '../kernel/days.js';
import type { Refused } from '../kernel/decision.js';
import { block, type Finding, findingsOf } from '../kernel/finding.js';
import { type Capacity, permission } from '../policy/decide-policy.js';
import { type Decided, decided } from '../policy/decided.js';
import type { Actor } from '../policy/roles.js';
import { gapsIn, type Span } from './gaps.js';
import { type Account, type Given, type HeldGrant, isCouncilSeat } from './people.rules.js';
import * as rules from './people.rules.js';

export type AccountAction = 'DISABLE_PERSON' | 'ENABLE_PERSON' | 'ISSUE_PASSWORD_CODE' | 'RESET_SECOND';
export type AccountDeed = AccountAction | 'GIVE_GRANT' | 'END_GRANT' | 'HAND_OVER';

interface Asker {
  readonly actor: Actor;
  readonly day: Day;
}

export type PeopleDecided = Decided<Capacity>;

const asked = (action: AccountDeed, { actor, day }: Asker) =>
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

/** Whether he keeps the list at all; a second factor is asked for at each deed. */
export const mayKeepPeople = (actor: Actor, day: Day): boolean =>
  asked('GIVE_GRANT', { actor: { ...actor, assurance: 'second' }, day }).allow;

const DEEDS = [
  'GIVE_GRANT',
  'END_GRANT',
  'DISABLE_PERSON',
  'ENABLE_PERSON',
  'RESET_SECOND',
  'ISSUE_PASSWORD_CODE',
  'HAND_OVER',
] as const;

/** Those of his deeds that ask first for a second factor which he has not just given. */
export const deedsToProve = (asker: Asker): readonly AccountDeed[] =>
  DEEDS.filter((action) => {
    const may = asked(action, asker);
    return !may.allow && may.lacks?.proof === 'second';
  });

export interface AccountFacts extends Asker {
  readonly person: Account;
  /** Of everybody who can sign in, the days from today on which he administers. */
  readonly administrators: readonly (Span & { readonly person: string })[];
}

const himself = ({ actor, person }: Pick<AccountFacts, 'actor' | 'person'>): Finding[] =>
  actor.person === person.person ? [block('PERSON_IS_ONESELF')] : [];

/** On none of the days he had it does the house lose its last administrator: an office lent until tomorrow is none after. */
const lastOne = (
  { person, administrators }: AccountFacts,
  taken: readonly Span[],
  given: readonly Span[] = [],
): Finding[] => {
  const others = administrators.filter((one) => one.person !== person.person);
  const lost = taken.flatMap((span) => gapsIn(span, [...others, ...given]));
  const [need] = person.disabled ? [] : lost.map(({ from }) => from).toSorted();
  return need === undefined ? [] : [block('LAST_ADMINISTRATOR', { need, params: { name: person.name } })];
};

/** The days of his office as administrator after that one. */
const administersAfter = (day: Day, grants: readonly HeldGrant[]): Span[] =>
  grants
    .filter(({ role }) => role === 'admin')
    .flatMap((held) => gapsIn(held, [{ from: held.from, until: day }]));

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
  const yesterday = addDays(facts.day, -1);
  const last =
    action === 'DISABLE_PERSON' ? lastOne(facts, administersAfter(yesterday, facts.person.grants)) : [];
  return decided(asked(action, facts), [...himself(facts), ...standing, ...last]);
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
  decided(asked('GIVE_GRANT', facts), [
    ...himself(facts),
    ...findingsOf(GIVING, { given, to: facts.person, units: facts.units }),
  ]);

const ENDING = [
  rules.notOverYet,
  rules.endsNoLater,
  rules.endsNotInThePast,
  rules.endsNotBeforeItBegins,
  rules.seatEndsByDecision,
] as const;

/** May this office end on that day, its last? */
export function decideEndOfGrant(grant: string, until: Day, facts: AccountFacts): PeopleDecided | Refused {
  const held = facts.person.grants.find(({ id }) => id === grant);
  const last = held ? lastOne(facts, administersAfter(later(until, addDays(facts.day, -1)), [held])) : [];
  const findings = held
    ? findingsOf(ENDING, { grant: held, until, today: facts.day })
    : [block('GRANT_UNKNOWN')];
  return decided(asked('END_GRANT', facts), [...himself(facts), ...last, ...findings]);
}

export interface HandOver {
  /** The last day on which he works here. */
  readonly lastDay: Day;
  /** Of each office he holds after that day, to whom it goes; null: to nobody. */
  readonly to: Readonly<Record<string, string | null>>;
  /** His account is locked as soon as it is written. */
  readonly lock: boolean;
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

/** An office of his, or the days of it that are given to somebody. */
type Goes = Given & { readonly person: string; readonly grant: string };

export interface HandedOver extends PeopleDecided {
  readonly ends: readonly HeldGrant[];
  /** Those that would have begun after his last day: they never do. */
  readonly voids: readonly HeldGrant[];
  /** The days on which the successor does not hold the same office already. */
  readonly gives: readonly Goes[];
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

/** Of each office that goes to somebody, the days he lacks: on the others he simply goes on. */
const lacking = (goes: readonly Goes[], successors: readonly Account[]): Goes[] =>
  goes.reduce<Goes[]>((gives, one) => {
    const has = successors.find(({ person }) => person === one.person)?.grants ?? [];
    const soon = gives.filter(({ person }) => person === one.person);
    const same = [...has, ...soon].filter(({ role, unit }) => role === one.role && unit === one.unit);
    return [...gives, ...gapsIn(one, same).map((span) => ({ ...one, ...span }))];
  }, []);

const successorFindings = (one: Goes, gives: readonly Goes[], facts: HandOverFacts): Finding[] => {
  const to = facts.successors.find(({ person }) => person === one.person);
  if (one.person === facts.person.person) return [block('SUCCESSOR_IS_HIMSELF')];
  if (to === undefined) return [block('SUCCESSOR_UNKNOWN')];
  if (to.disabled) return [block('SUCCESSOR_LOCKED_OUT', { params: { name: to.name } })];
  return gives.some(({ grant }) => grant === one.grant)
    ? findingsOf([rules.unitFits, rules.noCouncilSeat, rules.watchersApart], {
        given: one,
        to,
        units: facts.units,
      })
    : [];
};

const warning = (code: string, params: NonNullable<Finding['params']>): Finding =>
  block(code, { effect: 'warn', params });

/** What he leaves behind on his last day goes to others from the next day on: offices move, seats and conflicts do not. */
export function decideHandOver({ lastDay, to, lock }: HandOver, facts: HandOverFacts): HandedOver | Refused {
  const { person, day } = facts;
  const { offices, seats } = leftBehind(person.grants, lastDay);
  const next = addDays(lastDay, 1);
  const goes = offices.flatMap(({ id, role, unit, from, until }) => {
    const successor = to[id] ?? null;
    return successor === null
      ? []
      : [{ role, unit, from: later(from, next), until, person: successor, grant: id }];
  });
  const gives = lacking(goes, facts.successors);
  const abandoned = offices.filter(
    ({ id, role, unit }) =>
      (to[id] ?? null) === null && !facts.heldByOthers.includes(`${role}:${unit ?? ''}`),
  );
  const administering = gives.filter(({ role }) => role === 'admin');
  const findings: Finding[] = [
    ...himself(facts),
    ...findingsOf([rules.leavesSoon, rules.locksOnLastDay], { lastDay, lock, today: day }),
    ...goes.flatMap((one) => successorFindings(one, gives, facts)),
    // an unknown office is one that moved since the page was opened
    ...(Object.keys(to).every((id) => offices.some((held) => held.id === id))
      ? []
      : [block('HANDED_OVER_MEANWHILE')]),
    ...lastOne(facts, administersAfter(lastDay, offices), administering),
    ...abandoned.map(({ role }) => warning('NOBODY_SUCCEEDS', { role })),
    ...seats.map(({ role }) => warning('SEAT_CANNOT_MOVE', { seat: role })),
    ...facts.sittings.map((sitting) => warning('SITTING_UNDER_WAY', { sitting })),
  ];
  const outcome = decided(asked('HAND_OVER', facts), findings);
  const begun = ({ from }: HeldGrant): boolean => from <= lastDay;
  return outcome.ok
    ? { ...outcome, ends: offices.filter(begun), voids: offices.filter((one) => !begun(one)), gives }
    : outcome;
}
