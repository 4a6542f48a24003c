import { addDays, type Day } from '../kernel/days.js';
import type { Refused } from '../kernel/decision.js';
import { type Finding, findingsOf } from '../kernel/finding.js';
import { type Capacity, permission } from '../policy/decide-policy.js';
import { type Decided, decided } from '../policy/decided.js';
import type { Actor } from '../policy/roles.js';
import { type CouncilChange, councilChanges } from './changes.js';
import * as rules from './council.rules.js';
import { type HeldSeat, type Seat, seatsOn } from './roster.js';

/** A seat as it is written down, under its own id. */
export type WrittenSeat = Pick<HeldSeat, 'person' | 'role' | 'from' | 'until'> & { readonly id: string };

/** What is known when somebody records a decision on the Council. */
export interface CouncilFacts extends Pick<rules.CouncilSight, 'people' | 'decisions' | 'sittings'> {
  readonly actor: Actor;
  readonly day: Day;
  readonly seats: readonly WrittenSeat[];
}

/** What a decision does to the seats. Whoever stays keeps the one he has, and the decision that gave it to him. */
export interface NewRoster {
  readonly ends: readonly { readonly seat: string; readonly person: string; readonly until: Day }[];
  readonly begins: readonly { readonly person: string; readonly role: Seat }[];
  readonly changes: readonly CouncilChange[];
}

export interface CouncilDecided extends NewRoster, Decided<Capacity> {}

const RULES = [
  rules.sawTheLast,
  rules.datedByToday,
  rules.beginsWithItsDate,
  rules.beginsWithinAYear,
  rules.afterTheLast,
  rules.numberIsNew,
  rules.noSittingUnderWay,
  rules.noSittingHeldSince,
  rules.oneChair,
  rules.oneSecretary,
  rules.secretaryIsNotChair,
  rules.enoughMembers,
  rules.oddNumber,
  rules.nobodyTwice,
  rules.allAreKnown,
  rules.nobodyWatches,
  rules.allHoldAPost,
  rules.allMaySignIn,
] as const;

const asked = (actor: Actor, day: Day) =>
  permission({
    life: 'council',
    action: 'RECORD_COUNCIL',
    state: [],
    day,
    actor,
    unit: null,
    nominee: null,
    taken: [],
  });

/** May this person record decisions on the Council? Asked before there is one to ask about. */
export const mayRecordCouncil = (actor: Actor, day: Day): boolean => asked(actor, day).allow;

/** Seats that are held on the first day or after it, so that the decision speaks of them. */
const stillHeld = ({ from }: rules.CouncilPaper, { seats }: CouncilFacts): WrittenSeat[] =>
  seats.filter(({ until }) => until === null || until >= from);

/** The decision names the whole Council: who is not in it ends the day before, who changes seat ends and begins. */
export function newRoster(paper: rules.CouncilPaper, facts: CouncilFacts): NewRoster {
  const wanted = paper.members.map(({ person, seat }) => ({ person, role: seat }));
  const same = (one: { person: string; role: Seat }, other: { person: string; role: Seat }): boolean =>
    one.person === other.person && one.role === other.role;
  const held = stillHeld(paper, facts);
  // a seat with an end of its own does not last as long as this decision gives it
  const stays = held.filter((seat) => seat.until === null && wanted.some((one) => same(one, seat)));
  const until = addDays(paper.from, -1);
  return {
    ends: held.filter((seat) => !stays.includes(seat)).map(({ id, person }) => ({ seat: id, person, until })),
    begins: wanted.filter((one) => !stays.some((seat) => same(one, seat))),
    changes: councilChanges(seatsOn(until, facts.seats), wanted),
  };
}

/** What stands against the decision, whoever records it. */
const councilFindings = (paper: rules.CouncilPaper, facts: CouncilFacts): Finding[] =>
  findingsOf(RULES, {
    ...paper,
    today: facts.day,
    people: facts.people,
    decisions: facts.decisions,
    sittings: facts.sittings,
    seatsFrom: stillHeld(paper, facts).map(({ from }) => from),
  });

/** May this decision be recorded, and which seats end and begin by it? */
export function decideCouncil(paper: rules.CouncilPaper, facts: CouncilFacts): CouncilDecided | Refused {
  const decision = decided(asked(facts.actor, facts.day), councilFindings(paper, facts));
  return decision.ok ? { ...decision, ...newRoster(paper, facts) } : decision;
}
