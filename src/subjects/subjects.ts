import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Instant, readingRights } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { type NamedKind, type NewSubject, tidied } from './new-subject.js';
import { INSERT_SUBJECT, SUBJECT_BY_ID, SUBJECT_BY_NAME, SUBJECTS_LISTED } from './subjects.sql.js';

export interface Subject extends NewSubject {
  readonly id: string;
  readonly kind: NamedKind;
}

/** A household or a model that somebody speaks of; `id` is null until it is kept. */
export type Spoken = Omit<Subject, 'id'> & { readonly id: string | null };

const PAGE = 100;

/** Households and models, as their units named them. */
@Injectable()
export class Subjects {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  /** Those whose unit's nominations one may read. */
  async list(
    signedIn: SignedIn,
    after: string | null,
  ): Promise<{ readonly items: readonly Subject[]; readonly next: string | null }> {
    const { actor, day } = await this.actors.present(signedIn);
    const { everywhere, units } = readingRights(actor, day);
    const asked = [signedIn.organisation, everywhere, units, after, PAGE + 1];
    const rows = await this.database.run<Subject>(SUBJECTS_LISTED, asked);
    const items = rows.slice(0, PAGE);
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  async byId(queries: Queries, organisation: string, id: string): Promise<Subject | null> {
    const [known] = await queries.run<Subject>(SUBJECT_BY_ID, [organisation, id]);
    return known ?? null;
  }

  /** The one of this name in the unit, or what it would be; null where there is no such unit. */
  async named(
    queries: Queries,
    organisation: string,
    kind: NamedKind,
    said: NewSubject,
  ): Promise<Spoken | null> {
    const fresh = tidied(said);
    type Row = { unit: string; id: string | null; name: string; about: string; answers: string };
    const [row] = await queries.run<Row>(SUBJECT_BY_NAME, [organisation, fresh.unit, kind, fresh.name]);
    if (!row) return null;
    return row.id === null ? { ...fresh, kind, id: null } : { ...row, kind };
  }

  /** Keeps it, if it is not kept yet; answers its id. */
  async keep(
    queries: Queries,
    { id, kind, name, unit, about, answers }: Spoken,
    { organisation, person, at }: { organisation: string; person: string | null; at: Instant },
  ): Promise<string> {
    if (id !== null) return id;
    const made = randomUUID();
    await queries.run(INSERT_SUBJECT, [made, organisation, kind, name, unit, about, answers, person, at]);
    return made;
  }
}
