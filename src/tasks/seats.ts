import {
  type Actor,
  type Day,
  DESKS,
  type Desk,
  type Grant,
  lentTo,
  holdsOn,
} from '../../workflows/index.js';

/** A place where tasks wait for this person; `actions` limits what a substitute may see there. */
export interface Seat {
  readonly seat: string;
  readonly actions: readonly string[] | null;
  /** Whom he stands in for there; null: he sits there himself. */
  readonly of: string | null;
}

const seatsOfGrants = (grants: readonly Grant[], day: Day): string[] =>
  grants
    .filter((grant) => holdsOn(day, grant))
    .flatMap(({ role, unit }) =>
      (Object.keys(DESKS) as Desk[])
        .filter((desk) => (DESKS[desk] as readonly string[]).includes(role))
        .map((desk) => `${desk}:${unit ?? ''}`),
    );

/** All the seats at which this person sits today: by his grants, as himself, and as somebody's substitute. */
export function seatsOf(actor: Actor, day: Day): Seat[] {
  const own = new Set([
    ...seatsOfGrants(actor.grants, day),
    ...['nominee', 'councilMember', 'councilChair', 'councilSecretary'].map(
      (desk) => `${desk}:${actor.person}`,
    ),
  ]);
  const lent = lentTo(actor, day).flatMap(({ principal, grants, actions }) =>
    seatsOfGrants(grants, day).map((seat) => ({ seat, actions, of: principal })),
  );
  return [
    ...[...own].map((seat) => ({ seat, actions: null, of: null })),
    ...lent.filter(({ seat }) => !own.has(seat)),
  ];
}
