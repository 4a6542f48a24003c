import { randomUUID } from 'node:crypto';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { InventedPerson, PeopleOfRole } from '../access/invented-people.js';
import { localPath } from '../http/local-path.js';
import { plainLetters } from '../texts/plain-letters.js';
import type { Path, PeoplePicker } from '../web/view-models.js';

/** What the list of people is narrowed to, as it stands in the address. */
export class PeopleWanted {
  @IsOptional() @IsString() @MaxLength(2000) next?: string;
  @IsOptional() @IsString() @MaxLength(10) lang?: string;
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  @IsOptional() @IsString() @MaxLength(40) role?: string;
  @IsOptional() @IsString() @MaxLength(200) unit?: string;
}

/** Where to go after stepping in as somebody: a page of this house, or none. */
export const nextOf = (next: string | undefined): Path | null =>
  next === undefined || next === '' ? null : (localPath(next) as Path);

/** Everybody one may be, narrowed to who is looked for. */
export function pickerOf(
  everybody: readonly PeopleOfRole[],
  { q = '', role = '', unit = '' }: PeopleWanted,
  place: Pick<PeoplePicker, 'page' | 'next' | 'me'>,
): PeoplePicker {
  const sought = plainLetters(q);
  const wanted = (person: InventedPerson): boolean =>
    (unit === '' || person.unit === unit) && plainLetters(person.name).includes(sought);
  const found = everybody
    .filter((group) => role === '' || group.role === role)
    .map((group) => ({ role: group.role, people: group.people.filter(wanted) }));
  const units = everybody.flatMap(({ people }) => people.map((person) => person.unit));
  return {
    ...place,
    action: '/sign-in/rehearsal',
    nonce: randomUUID(),
    filter: { q, role, unit },
    roles: everybody.map((group) => group.role),
    units: [...new Set(units)].filter((name) => name !== ''),
    groups: found.filter((group) => group.people.length > 0),
  };
}
