import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Finding, type NominationOrder, permission } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Actors, type Present, whoIs } from '../people/actors.js';
import { contended, Undone } from '../road/contention.js';
import { Road } from '../road/road.js';

export interface NewEntry {
  readonly kind: 'award' | 'initiative' | 'rating' | 'discipline';
  readonly person?: string | undefined;
  /** Unit code, for a collective's entry. */
  readonly unit?: string | undefined;
  readonly value: string;
  readonly issuer?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly nature?: string | undefined;
  readonly number?: string | undefined;
  readonly decidedOn?: string | undefined;
  readonly year?: number | undefined;
  readonly applied?: boolean | undefined;
}

export type Entered =
  | { readonly ok: true; readonly id: string; readonly recounted: readonly string[] }
  | {
      readonly ok: false;
      readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'REVOKED_ALREADY' | 'INCOMPLETE' | 'CONTENDED';
      readonly findings: readonly Finding[];
    };

const INSERT = {
  name: 'register-insert',
  text: `
insert into register_entry (id, organisation_id, kind, person_id, unit_id, value, issuer, issuer_name, nature, number,
  decided_on, year, applied, verified_at, verified_by)
select $1, $2, $3, p.id, u.id, $6, $7, $8, $9, $10, $11, $12, $13, $15, $14
  from (select 1) one
  left join person p on p.id = $4::uuid and p.organisation_id = $2
  left join unit u on u.code = $5 and u.organisation_id = $2
 where p.id is not null or u.id is not null
returning id`,
};

/** Nominations that rely on entry `e`: its holder's, its unit's, and for a discipline those of the units he was in then. */
const RELIES = `
  n.organisation_id = e.organisation_id
  and (n.person_id = e.person_id
    or (n.kind = 'collective' and n.unit_id = e.unit_id)
    or (n.kind = 'collective' and e.kind = 'discipline' and exists (
      select from position q where q.person_id = e.person_id and q.unit_id = n.unit_id
         and q.from_day <= e.decided_on and (q.until_day is null or q.until_day >= e.decided_on))))`;

/** Whoever relies on what is known of this subject has now seen an old version of it. */
const BUMP = {
  name: 'register-bump',
  text: `update nomination n set version = n.version + 1 from register_entry e where e.id = $1 and ${RELIES}`,
};

const LOCK = {
  name: 'register-lock',
  text: `select e.revoked_on as "revokedOn",
           (select coalesce(array_agg(n.id order by n.id), '{}') from nomination n
             where ${RELIES}
               and not n.state && array['confirmed', 'notConfirmed', 'notSelected', 'withdrawn', 'ineligible', 'revoked', 'replaced']) as nominations
           from register_entry e where e.id = $1 and e.organisation_id = $2 for update of e`,
};

const REVOKE = {
  name: 'register-revoke',
  text: 'update register_entry set revoked_on = $2, revoked_by = $3, version = version + 1 where id = $1',
};

const NEEDED: Readonly<Record<NewEntry['kind'], readonly (keyof NewEntry)[]>> = {
  award: ['issuer', 'issuerName', 'nature', 'number', 'decidedOn'],
  initiative: ['applied', 'number', 'decidedOn'],
  rating: ['year'],
  discipline: ['person', 'decidedOn'],
};

/** The first field that an entry of this kind cannot do without. */
export const lacking = (entry: NewEntry): keyof NewEntry | undefined =>
  (entry.person === undefined) === (entry.unit === undefined)
    ? 'person'
    : NEEDED[entry.kind].find((field) => entry[field] === undefined);

const ATTEMPTS = 6;

const deniedTo = (action: string, { actor, day }: Present): Entered | null => {
  const asking = {
    life: 'register',
    action,
    state: [],
    day,
    actor,
    unit: null,
    nominee: null,
    taken: [],
  } as const;
  const may = permission(asking);
  return may.allow ? null : { ok: false, code: 'FORBIDDEN', findings: may.findings };
};

/** The award register: what the Office enters it has seen, so it is verified; what is taken back is recounted. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly road: Road,
  ) {}

  async enter(entry: NewEntry, signedIn: SignedIn): Promise<Entered> {
    if (lacking(entry)) return { ok: false, code: 'INCOMPLETE', findings: [] };
    return this.whole(async (queries) => {
      const present = await this.actors.present(signedIn, queries);
      const denied = deniedTo('ENTER_RECORD', present);
      if (denied) return denied;
      const id = randomUUID();
      const [made] = await queries.run(INSERT, [
        id,
        signedIn.organisation,
        entry.kind,
        entry.person ?? null,
        entry.unit ?? null,
        entry.value,
        entry.issuer ?? null,
        entry.issuerName ?? null,
        entry.nature ?? null,
        entry.number ?? null,
        entry.decidedOn ?? null,
        entry.year ?? null,
        entry.applied ?? null,
        signedIn.person,
        present.at,
      ]);
      if (!made) return { ok: false, code: 'NOT_FOUND', findings: [] };
      await queries.run(BUMP, [id]);
      return { ok: true, id, recounted: [] };
    });
  }

  /** An award is taken back (thu hồi): every running nomination of its holder is told, in the same transaction. */
  async revoke(id: string, on: string, reason: string, key: string, signedIn: SignedIn): Promise<Entered> {
    return this.whole(async (queries) => {
      const denied = deniedTo('REVOKE_RECORD', await this.actors.present(signedIn, queries));
      if (denied) return denied;
      const [entry] = await queries.run<{ revokedOn: string | null; nominations: string[] }>(LOCK, [
        id,
        signedIn.organisation,
      ]);
      if (!entry) return { ok: false, code: 'NOT_FOUND', findings: [] };
      if (entry.revokedOn !== null) return { ok: false, code: 'REVOKED_ALREADY', findings: [] };
      await queries.run(REVOKE, [id, on, reason]);
      const order: NominationOrder = { type: 'RECOUNT', entry: id, change: 'revoked', reason };
      for (const nomination of entry.nominations) {
        await this.road.within(queries, {
          life: 'nomination',
          id: nomination,
          order,
          version: null,
          key: `${key}#${nomination}`,
          who: whoIs(signedIn, 'api'),
        });
      }
      return { ok: true, id, recounted: entry.nominations };
    });
  }

  /** All of it or none; what only collided with somebody else's order is tried again. */
  private async whole(work: (queries: Queries) => Promise<Entered>): Promise<Entered> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const entered = await this.database.transaction(work).catch((error: unknown): Entered | null => {
        if (contended(error)) return null;
        if (error instanceof Undone)
          return { ok: false, code: 'CONTENDED', findings: error.outcome.findings };
        throw error;
      });
      if (entered) return entered;
    }
    return { ok: false, code: 'CONTENDED', findings: [] };
  }
}
