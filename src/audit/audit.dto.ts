import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { OPENED, READ } from '../history/readings.js';
import { IsDay } from '../orders/fields.js';
import { ADMINISTRATION, type AdministrationKind, type AdministrationSought } from './administration.js';
import { CLAUSE, clauseIn, PLACE_AMONG_ACTS, PLACE_AMONG_READINGS, PLACES } from './places.js';
import type { ReadingsSought } from './reading-list.js';
import type { Shown, Sought } from './search.js';

const WORDS_MAX = 100;

class OfDays {
  @IsOptional() @IsDay() from?: string;
  @IsOptional() @IsDay() until?: string;
}

/** What is looked for, as the search page asks for it; all of it together. */
class SearchDto extends OfDays {
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) who?: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) by?: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) reason?: string;
  @IsOptional() @Matches(CLAUSE) clause?: string;
  @IsOptional() @IsString() @MaxLength(40) unit?: string;
  @IsOptional() @Matches(/^[a-zA-Z.]{1,100}$/) state?: string;
  @IsOptional() @Matches(/^(?:nomination|round|sitting)\.[A-Z_]{1,60}$/) order?: string;
  @IsOptional() @Matches(/^[A-Z0-9_]{1,60}$/) code?: string;
}

const placeAmong = (shown: Shown): PropertyDecorator => Matches(PLACES[shown]);

export class EventsQuery extends SearchDto {
  @IsOptional() @placeAmong('events') after?: string;
}

export class FoundNominationsQuery extends SearchDto {
  @IsOptional() @placeAmong('nominations') after?: string;
}

export class AttemptsQuery extends SearchDto {
  @IsOptional() @placeAmong('attempts') after?: string;
}

export class ReadingsQuery extends OfDays {
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) who?: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) about?: string;
  @IsOptional() @IsIn([...READ, OPENED]) what?: (typeof READ)[number] | typeof OPENED;
  @IsOptional() @Matches(PLACE_AMONG_READINGS) after?: string;
}

export class AdministrationQuery extends OfDays {
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) who?: string;
  @IsOptional() @IsIn(ADMINISTRATION) kind?: AdministrationKind;
  @IsOptional() @Matches(PLACE_AMONG_ACTS) after?: string;
}

const words = (typed: string | undefined): string | null => {
  const said = typed?.trim() ?? '';
  return said === '' ? null : said;
};

export const soughtIn = (asked: SearchDto): Sought => {
  const [life = '', type = ''] = asked.order?.split('.') ?? [];
  return {
    who: words(asked.who),
    by: words(asked.by),
    unit: words(asked.unit),
    state: asked.state ?? null,
    from: asked.from ?? null,
    until: asked.until ?? null,
    order: asked.order === undefined ? null : { life, type },
    code: asked.code ?? null,
    clause: asked.clause === undefined ? null : clauseIn(asked.clause),
    reason: words(asked.reason),
  };
};

export const readingsIn = (asked: ReadingsQuery, taken = false): ReadingsSought => ({
  who: words(asked.who),
  about: words(asked.about),
  what: asked.what ?? null,
  from: asked.from ?? null,
  until: asked.until ?? null,
  taken,
});

export const actsIn = (asked: AdministrationQuery): AdministrationSought => ({
  who: words(asked.who),
  kind: asked.kind ?? null,
  from: asked.from ?? null,
  until: asked.until ?? null,
});

/** As it was typed, without what only says where a page goes on; with what it is shown as, where that is chosen. */
export const typedIn = (asked: object, show: Shown | null = null): string => {
  const conditions = Object.entries(asked as Readonly<Record<string, string | undefined>>);
  const typed = conditions.filter(
    (one): one is [string, string] => one[0] !== 'after' && (one[1] ?? '') !== '',
  );
  return new URLSearchParams(show === null ? typed : [...typed, ['show', show]]).toString();
};
