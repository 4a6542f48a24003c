import { addDays, type Day } from '../kernel/days.js';
import { block, type Rule } from '../kernel/finding.js';
import { watches } from '../policy/lending.js';
import { DESKS, type Grant, overlap, type Role, UNIT_DESKS } from '../policy/roles.js';
import { DAYS_AHEAD_MOST } from '../rules/period-ahead.rule.js';

/** Somebody as the administrator knows him. */
export interface Account {
  readonly person: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly grants: readonly HeldGrant[];
}

export interface HeldGrant extends Grant {
  readonly id: string;
}

/** An office that is to be given. */
export interface Given {
  readonly role: Role;
  readonly unit: string | null;
  readonly from: Day;
  readonly until: Day | null;
}

const OF_A_UNIT: ReadonlySet<string> = new Set([...UNIT_DESKS].flatMap((desk) => [...DESKS[desk]]));
const OF_THE_COUNCIL: ReadonlySet<string> = new Set(DESKS.councilMember);

export const isCouncilSeat = (role: Role): boolean => OF_THE_COUNCIL.has(role);

interface Giving {
  readonly given: Given;
  readonly to: Account;
  readonly units: readonly string[];
}

export const endsAfterItBegins: Rule<Giving> = ({ given: { from, until } }) =>
  until === null || until >= from ? null : block('GRANT_BACKWARDS', { need: from, have: until });

/** A unit's office names its unit, the department's names none. */
export const unitFits: Rule<Giving> = ({ given: { role, unit }, units }) => {
  if (OF_A_UNIT.has(role) && unit === null) return block('GRANT_NEEDS_UNIT');
  if (!OF_A_UNIT.has(role) && unit !== null) return block('GRANT_NEEDS_NO_UNIT');
  return unit === null || units.includes(unit) ? null : block('GRANT_UNIT_UNKNOWN');
};

/** Who sits on the Council is decided on paper, and recorded whole. */
export const noCouncilSeat: Rule<Giving> = ({ given: { role } }) =>
  isCouncilSeat(role) ? block('GRANT_BY_COUNCIL_DECISION') : null;

export const notHeldAlready: Rule<Giving> = ({ given, to }) => {
  const held = to.grants.find(
    (one) => one.role === given.role && one.unit === given.unit && overlap(one, given),
  );
  return held === undefined
    ? null
    : block('GRANT_HELD_ALREADY', { params: { name: to.name, from: held.from } });
};

/** Whoever watches or administers holds no other office in the same days (separation of duties). */
export const watchersApart: Rule<Giving> = ({ given, to }) =>
  to.grants.some(
    (one) => one.role !== given.role && (watches(one.role) || watches(given.role)) && overlap(one, given),
  )
    ? block('GRANT_WATCHERS_APART', { params: { name: to.name } })
    : null;

/** Whoever leaves is still there on his last day, and knows it within a year. */
export const leavesSoon: Rule<{ readonly lastDay: Day; readonly today: Day }> = ({ lastDay, today }) => {
  if (lastDay < today) return block('LAST_DAY_IN_THE_PAST', { need: today, have: lastDay });
  const latest = addDays(today, DAYS_AHEAD_MOST);
  return lastDay <= latest ? null : block('LAST_DAY_TOO_FAR_AHEAD', { need: latest, have: lastDay });
};

/** Until his last day is over he works here, and has to get in. */
export const locksOnLastDay: Rule<{
  readonly lastDay: Day;
  readonly lock: boolean;
  readonly today: Day;
}> = ({ lastDay, lock, today }) =>
  lock && lastDay > today ? block('LOCKED_BEFORE_LAST_DAY', { need: today, have: lastDay }) : null;

interface Ending {
  readonly grant: HeldGrant;
  readonly until: Day;
  readonly today: Day;
}

export const notOverYet: Rule<Ending> = ({ grant, today }) =>
  grant.until !== null && grant.until < today ? block('GRANT_OVER', { have: grant.until }) : null;

/** Ending takes days away; more of them are given, with a reason of their own. */
export const endsNoLater: Rule<Ending> = ({ grant: { until: last }, until, today }) =>
  last !== null && last >= today && until > last
    ? block('GRANT_ENDS_LATER', { need: last, have: until })
    : null;

/** What was done by it on an earlier day was done by right. */
export const endsNotInThePast: Rule<Ending> = ({ until, today }) => {
  const earliest = addDays(today, -1);
  return until >= earliest ? null : block('GRANT_ENDS_IN_THE_PAST', { need: earliest, have: until });
};

export const endsNotBeforeItBegins: Rule<Ending> = ({ grant, until }) =>
  until >= grant.from ? null : block('GRANT_ENDS_BEFORE_IT_BEGINS', { need: grant.from, have: until });

export const seatEndsByDecision: Rule<Ending> = ({ grant }) =>
  isCouncilSeat(grant.role) ? block('GRANT_BY_COUNCIL_DECISION') : null;
