import { Injectable } from '@nestjs/common';
import {
  type AccountDeed,
  type Day,
  deedsToProve,
  type Instant,
  mayKeepPeople,
  mayReadPeople,
  readingIsNoted,
  type Role,
  type Words,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { type SubstitutionShown, Substitutions } from '../substitutions/substitutions.js';
import { Actors } from './actors.js';
import type { PeopleStep } from './people-log.js';
import { LIST, LOG, ONE, UNITS } from './people.sql.js';

export interface PersonInList {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly disabled: boolean;
  readonly title: Words | null;
  readonly unit: string | null;
  readonly unitName: Words | null;
  /** Held today. */
  readonly roles: readonly Role[];
}

export interface GrantShown {
  readonly id: string;
  readonly role: Role;
  readonly unit: string | null;
  readonly unitName: Words | null;
  readonly from: Day;
  readonly until: Day | null;
  /** Who was given it when he handed over; null: it was not handed over. */
  readonly handedTo: string | null;
}

export interface PersonInFull {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly disabledAt: Instant | null;
  /** What he proves himself by; never the thing itself. */
  readonly password: boolean;
  readonly pin: boolean;
  readonly second: boolean;
  readonly seenAt: Instant | null;
  readonly sessions: number;
  readonly links: number;
  readonly posts: readonly {
    readonly title: Words;
    readonly unitName: Words;
    readonly from: Day;
    readonly until: Day | null;
  }[];
  readonly grants: readonly GrantShown[];
  readonly substitutions: readonly SubstitutionShown[];
  readonly log: readonly LoggedStep[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface LoggedStep {
  readonly id: string;
  readonly step: PeopleStep;
  readonly at: Instant;
  /** Real time, to the microsecond: where a page ends. */
  readonly noted: string;
  readonly by: Named;
  readonly person: Named;
  readonly other: Named | null;
  readonly why: string | null;
  readonly said: Readonly<Record<string, unknown>>;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface PeopleWanted {
  readonly q?: string | undefined;
  readonly unit?: string | undefined;
  /** Where the page before ended. */
  readonly after?: string | undefined;
}

const PAGE = 50;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export const CURSOR = /^(.+)~([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u;

const cut = (after: string | undefined): readonly [string, string] | null => {
  const found = CURSOR.exec(after ?? '');
  return found?.[1] !== undefined && found[2] !== undefined ? [found[1], found[2]] : null;
};

const paged = <T extends { readonly id: string }>(rows: readonly T[], at: (row: T) => string): Page<T> => {
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE && last ? `${at(last)}~${last.id}` : null };
};

/** Who is who, with offices and accounts, for whoever keeps the list or watches it. No dossier with it. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly substitutions: Substitutions,
  ) {}

  /** What he may here: read, and keep. */
  async rights(me: SignedIn): Promise<{
    readonly read: boolean;
    readonly keep: boolean;
    readonly day: Day;
    readonly noted: boolean;
    /** What he may do only once he has given a second factor. */
    readonly prove: readonly AccountDeed[];
  }> {
    const { actor, day } = await this.actors.present(me);
    return {
      read: mayReadPeople(actor, day),
      keep: mayKeepPeople(actor, day),
      day,
      noted: readingIsNoted(actor),
      prove: deedsToProve({ actor, day }),
    };
  }

  async list(
    { q, unit, after }: PeopleWanted,
    me: SignedIn,
  ): Promise<
    | (Page<PersonInList> & { readonly units: readonly { readonly code: string; readonly name: Words }[] })
    | 'NOT_YOURS'
  > {
    const { read, day } = await this.rights(me);
    if (!read) return 'NOT_YOURS';
    const [name, id] = cut(after) ?? ['', NOBODY];
    const asked = [me.organisation, day, (q ?? '').trim().slice(0, 200), unit ?? null, name, id, PAGE + 1];
    const [rows, units] = await Promise.all([this.database.run<PersonInList>(LIST, asked), this.units(me)]);
    return { ...paged(rows, (row) => row.name), units };
  }

  units({ organisation }: SignedIn): Promise<{ readonly code: string; readonly name: Words }[]> {
    return this.database.run<{ code: string; name: Words }>(UNITS, [organisation]);
  }

  async one(person: string, me: SignedIn): Promise<PersonInFull | 'NOT_YOURS' | null> {
    const { read, day } = await this.rights(me);
    if (!read) return 'NOT_YOURS';
    type Row = Omit<PersonInFull, 'substitutions' | 'log'>;
    const [row] = await this.database.run<Row>(ONE, [me.organisation, person, day]);
    if (!row) return null;
    const substitutions = await this.substitutions.concerning(me.organisation, person, day);
    return { ...row, substitutions, log: await this.steps(me, person) };
  }

  async log(after: string | undefined, me: SignedIn): Promise<Page<LoggedStep> | 'NOT_YOURS'> {
    const { read } = await this.rights(me);
    return read
      ? paged(await this.steps(me, null, cut(after) ?? undefined), ({ noted }) => noted)
      : 'NOT_YOURS';
  }

  private steps(
    { organisation }: SignedIn,
    person: string | null,
    [noted, id]: readonly [string, string] = ['infinity', LAST],
  ): Promise<LoggedStep[]> {
    return this.database.run<LoggedStep>(LOG, [organisation, person, noted, id, PAGE + 1]);
  }
}
