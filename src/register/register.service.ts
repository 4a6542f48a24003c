import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Finding, type NominationOrder, permission } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Actors, whoIs } from '../people/actors.js';
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
  | { readonly ok: false; readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'REVOKED_ALREADY' | 'CONTENDED'; readonly findings: readonly Finding[] };

const INSERT = {
  name: 'register-insert',
  text: `
insert into register_entry (id, organisation_id, kind, person_id, unit_id, value, issuer, issuer_name, nature, number,
  decided_on, year, applied, verified_at, verified_by)
select $1, $2, $3, p.id, u.id, $6, $7, $8, $9, $10, $11, $12, $13, clock_timestamp(), $14
  from (select 1) one
  left join person p on p.id = $4::uuid and p.organisation_id = $2
  left join unit u on u.code = $5 and u.organisation_id = $2
 where p.id is not null or u.id is not null
returning person_id, unit_id`,
};

/** Whoever relies on what is known of this subject has now seen an old version of it. */
const BUMP = {
  name: 'register-bump',
  text: `update nomination set version = version + 1
          where organisation_id = $1 and (person_id = $2 or (kind = 'collective' and unit_id = $3))`,
};

const LOCK = {
  name: 'register-lock',
  text: `select e.revoked_on as "revokedOn",
           (select coalesce(array_agg(n.id order by n.id), '{}') from nomination n
             where n.organisation_id = e.organisation_id
               and not n.state && array['confirmed', 'notConfirmed', 'notSelected', 'withdrawn', 'ineligible', 'revoked', 'replaced']
               and (n.person_id = e.person_id or (n.kind = 'collective' and n.unit_id = e.unit_id))) as nominations
           from register_entry e where e.id = $1 and e.organisation_id = $2 for update of e`,
};

const REVOKE = {
  name: 'register-revoke',
  text: 'update register_entry set revoked_on = $2, revoked_by = $3, version = version + 1 where id = $1',
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
    return this.database.transaction(async (queries) => {
      const denied = await this.denied('ENTER_RECORD', signedIn, queries);
      if (denied) return denied;
      const id = randomUUID();
      const [made] = await queries.run<{ person_id: string | null; unit_id: string | null }>(INSERT, [
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
      ]);
      if (!made) return { ok: false, code: 'NOT_FOUND', findings: [] };
      await queries.run(BUMP, [signedIn.organisation, made.person_id, made.unit_id]);
      return { ok: true, id, recounted: [] };
    });
  }

  /** An award is taken back (thu hồi): every running nomination of its holder is told, in the same transaction. */
  async revoke(id: string, on: string, reason: string, key: string, signedIn: SignedIn): Promise<Entered> {
    return this.database.transaction(async (queries) => {
      const denied = await this.denied('REVOKE_RECORD', signedIn, queries);
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

  private async denied(action: string, signedIn: SignedIn, queries: Queries): Promise<Entered | null> {
    const { actor, day } = await this.actors.present(signedIn, queries);
    const may = permission({ life: 'register', action, state: [], day, actor, unit: null, nominee: null, taken: [] });
    return may.allow ? null : { ok: false, code: 'FORBIDDEN', findings: may.findings };
  }
}
