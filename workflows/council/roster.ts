import { addDays, type Day } from '../kernel/days.js';
import type { Role } from '../policy/roles.js';
import { holdsOn } from '../policy/roles.js';
import type { CouncilMember } from '../sitting/facts.js';

/** From the highest seat down. */
export const SEATS = [
  'councilChair',
  'councilViceChair',
  'councilSecretary',
  'councilMember',
] as const satisfies readonly Role[];
export type Seat = (typeof SEATS)[number];

/** A time that somebody holds something: from its first day to its last, both included; null: without an end. */
export interface Tenure {
  readonly from: Day;
  readonly until: Day | null;
}

export interface HeldSeat extends Tenure {
  readonly person: string;
  readonly role: Seat;
  /** His posts in the department, the latest first. */
  readonly posts: readonly (Tenure & { readonly unit: string })[];
}

/** A member by decision, and how long he is one. */
export interface SeatedMember extends CouncilMember {
  readonly role: Seat;
  /** The last day of his mandate, in whatever seat; null: no decision ends it. */
  readonly until: Day | null;
}

/** The seats that are held on this day: one a person, the highest he then holds; by person. */
export function seatsOn<Held extends Pick<HeldSeat, 'person' | 'role' | 'from' | 'until'>>(
  day: Day,
  seats: readonly Held[],
): Held[] {
  const held = new Map<string, Held>();
  for (const role of SEATS) {
    for (const seat of seats) {
      if (seat.role === role && holdsOn(day, seat) && !held.has(seat.person)) held.set(seat.person, seat);
    }
  }
  return [...held.values()].toSorted((one, other) => (one.person < other.person ? -1 : 1));
}

/** Whoever changes his seat stays a member: his mandate ends on the last day that no seat of his follows. */
function mandateEnd(day: Day, his: readonly Tenure[]): Day | null {
  let last: Day = day;
  for (;;) {
    const next = his.filter((term) => holdsOn(last, term) || holdsOn(addDays(last, 1), term));
    if (next.some(({ until }) => until === null)) return null;
    const furthest = next
      .map(({ until }) => until ?? last)
      .reduce((one, other) => (other > one ? other : one), last);
    if (furthest === last) return last;
    last = furthest;
  }
}

/** The Council by decision as it stands on the day: one seat a person, the highest he then holds. */
export const councilOn = (day: Day, seats: readonly HeldSeat[]): SeatedMember[] =>
  seatsOn(day, seats).map(({ person, role, posts }) => ({
    person,
    role,
    unit: posts.find((post) => holdsOn(day, post))?.unit ?? null,
    until: mandateEnd(
      day,
      seats.filter((seat) => seat.person === person),
    ),
  }));
