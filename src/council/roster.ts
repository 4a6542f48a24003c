import { Injectable } from '@nestjs/common';
import {
  addDays,
  type CouncilChange,
  councilChanges,
  councilOn,
  type Day,
  type Instant,
  mayReadSitting,
  mayRecordCouncil,
  type Seat,
  SEATS,
  seatsOn,
  type Words,
  holdsOn,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { inOrder } from '../finder/vietnamese-order.js';
import { Actors } from '../people/actors.js';
import { CHOSEN, DECISIONS, SEARCH, UNITS } from './council.sql.js';
import { type SeatRow, seatsHeld } from './seats.js';

/** Quyết định thành lập, kiện toàn Hội đồng, as it was written down. */
export interface CouncilDecision {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: Day;
  /** Name and office, as the paper says. */
  readonly signedBy: string;
  /** The first day of the Council it names. */
  readonly from: Day;
  readonly note: string | null;
  /** By name. */
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

/** Somebody's seat on a day, and the post he held then. */
export interface SeatedThen {
  readonly person: string;
  readonly name: string;
  readonly seat: Seat;
  readonly post: Words | null;
  readonly unit: string | null;
  readonly unitName: Words | null;
  /** The first and the last day of this seat; null: no decision ends it. */
  readonly from: Day;
  readonly until: Day | null;
  /** The decision that gave him the seat; null: granted before decisions were kept. */
  readonly decision: string | null;
}

export interface CouncilOnDay {
  readonly day: Day;
  readonly today: Day;
  /** The decision in force on that day; null: none was recorded for it. */
  readonly decision: CouncilDecision | null;
  /** From the chair down. */
  readonly members: readonly SeatedThen[];
  /** The last decision recorded, in force or not: what another one must have seen. */
  readonly last: string | null;
  readonly mayRecord: boolean;
}

export interface ChangeByName extends CouncilChange {
  readonly name: string;
}

export interface DecisionInHistory extends CouncilDecision {
  readonly members: number;
  /** Who joined, left or changed seat on its first day. */
  readonly changes: readonly ChangeByName[];
}

/** Somebody who may be put on a list of members. */
export interface PersonShown {
  readonly person: string;
  readonly name: string;
  readonly title: Words | null;
  readonly unitName: Words | null;
}

export const decisionsOf = (queries: Queries, organisation: string): Promise<CouncilDecision[]> =>
  queries.run<CouncilDecision>(DECISIONS, [organisation]);

const shownOn = (day: Day, seat: SeatRow): SeatedThen => {
  const post = seat.posts.find((one) => holdsOn(day, one)) ?? null;
  return {
    person: seat.person,
    name: seat.name,
    seat: seat.role,
    post: post?.title ?? null,
    unit: post?.unit ?? null,
    unitName: post?.unitName ?? null,
    from: seat.from,
    until: seat.until,
    decision: seat.decision,
  };
};

/** From the chair down; of one kind of seat in the order of given names. */
const inSeats = (members: readonly SeatedThen[]): SeatedThen[] =>
  inOrder(
    members.map((member) => ({ member, kind: 'individual', name: member.name, nominee: member.person })),
  )
    .map(({ member }) => member)
    .toSorted((one, other) => SEATS.indexOf(one.seat) - SEATS.indexOf(other.seat));

/** Who sits on the Council, day by day, and by which decisions. Read by whoever reads its sittings. */
@Injectable()
export class CouncilRoster {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  /** `day` null: today. */
  async on(day: Day | null, me: SignedIn): Promise<CouncilOnDay | 'NOT_YOURS'> {
    const { actor, day: today } = await this.actors.present(me);
    if (!mayReadSitting(actor, today)) return 'NOT_YOURS';
    const then = day ?? today;
    const [seats, decisions] = await Promise.all([
      seatsHeld(this.database, me.organisation),
      decisionsOf(this.database, me.organisation),
    ]);
    return {
      day: then,
      today,
      decision: decisions.find(({ from }) => from <= then) ?? null,
      members: inSeats(seatsOn(then, seats).map((seat) => shownOn(then, seat))),
      last: decisions[0]?.id ?? null,
      mayRecord: mayRecordCouncil(actor, today),
    };
  }

  /** The Council of the last decision, which may take effect only later: what another decision starts from. */
  async latest(me: SignedIn): Promise<CouncilOnDay | 'NOT_YOURS'> {
    const [last] = await decisionsOf(this.database, me.organisation);
    const { day } = await this.actors.present(me);
    return this.on(last && last.from > day ? last.from : null, me);
  }

  /** The latest first, each with what it changed. */
  async decisions(me: SignedIn): Promise<readonly DecisionInHistory[] | 'NOT_YOURS'> {
    const { actor, day } = await this.actors.present(me);
    if (!mayReadSitting(actor, day)) return 'NOT_YOURS';
    const [seats, decisions] = await Promise.all([
      seatsHeld(this.database, me.organisation),
      decisionsOf(this.database, me.organisation),
    ]);
    const names = new Map(seats.map(({ person, name }) => [person, name]));
    return decisions.map((decision) => {
      const after = councilOn(decision.from, seats);
      const changes = councilChanges(seatsOn(addDays(decision.from, -1), seats), after);
      return {
        ...decision,
        members: after.length,
        changes: changes.map((change) => ({ ...change, name: names.get(change.person) ?? '' })),
      };
    });
  }

  /** People of the department by name or unit, without those who are on the list already. */
  async search(
    wanted: {
      readonly q: string;
      readonly unit: string | null;
      readonly most: number;
      readonly without: readonly string[];
    },
    me: SignedIn,
  ): Promise<PersonShown[]> {
    const { day } = await this.actors.present(me);
    const { q, unit, most, without } = wanted;
    return this.database.run<PersonShown>(SEARCH, [me.organisation, q, unit, day, most, without]);
  }

  async chosen(people: readonly string[], me: SignedIn): Promise<PersonShown[]> {
    const { day } = await this.actors.present(me);
    return this.database.run<PersonShown>(CHOSEN, [me.organisation, people, day]);
  }

  units({ organisation }: SignedIn): Promise<{ readonly code: string; readonly name: Words }[]> {
    return this.database.run(UNITS, [organisation]);
  }
}
