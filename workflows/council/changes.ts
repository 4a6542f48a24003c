import { SEATS, type Seat } from './roster.js';

/** Somebody's place on the Council before and after; null: none. */
export interface CouncilChange {
  readonly person: string;
  readonly before: Seat | null;
  readonly after: Seat | null;
}

interface Placed {
  readonly person: string;
  readonly role: Seat;
}

const rank = ({ before, after }: CouncilChange): number => SEATS.indexOf(after ?? before ?? 'councilMember');

/** Who joins, who leaves and who changes seat from one Council to another; whoever stays is not named. */
export function councilChanges(before: readonly Placed[], after: readonly Placed[]): CouncilChange[] {
  const [was, is] = [before, after].map((council) => new Map(council.map((one) => [one.person, one.role])));
  const people = [...new Set([...before, ...after].map(({ person }) => person))];
  return people
    .map((person) => ({ person, before: was?.get(person) ?? null, after: is?.get(person) ?? null }))
    .filter((change) => change.before !== change.after)
    .toSorted((one, other) => rank(one) - rank(other) || (one.person < other.person ? -1 : 1));
}
