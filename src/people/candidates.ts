import { Injectable } from '@nestjs/common';
import type { Day, Grant, Words } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Statement } from '../database/database.js';
import { GRANTS, heldOn } from '../road/held.js';
import { POST } from './people.sql.js';

export interface FoundPerson {
  readonly person: string;
  readonly name: string;
  readonly title: Words | null;
  readonly unitName: Words | null;
}

export interface WithGrants extends FoundPerson {
  readonly grants: readonly Grant[];
}

/**
 * Colleagues who can sign in, neither watching nor of the province: of this person's unit, or by the words of a name.
 * $1 organisation · $2 day · $3 words, or '' · $4 whose colleagues, himself left out · $5 roles he must hold one of, or
 * null · $6 at most
 */
const CANDIDATES: Statement = {
  name: 'people-candidates',
  text: `
select p.id as person, p.name, q.title, q."unitName"
  from person p ${POST('$2')}
 where p.organisation_id = $1 and p.disabled_at is null and p.id <> $4::uuid
   and not exists (select from access_grant w where w.person_id = p.id and w.role in ('admin', 'auditor', 'provinceContact')
     and ${heldOn('w', '$2')})
   and ($5::text[] is null or exists (select from access_grant g where g.person_id = p.id and g.role = any ($5)
     and ${heldOn('g', '$2')}))
   and case when $3::text <> '' then p.sought @@ search_query($3::text)
       else $5::text[] is not null or q.unit = (select u.code from position h join unit u on u.id = h.unit_id where h.person_id = $4::uuid
         and ${heldOn('h', '$2')} order by h.from_day desc limit 1) end
 order by q.rank nulls last, p.name, p.id
 limit $6`,
};

/** $1 organisation · $2 day · $3 people */
const THESE: Statement = {
  name: 'people-these',
  text: `
select p.id as person, p.name, q.title, q."unitName",
  ${GRANTS('p.id')} as grants
  from person p ${POST('$2')}
 where p.organisation_id = $1 and p.id = any ($3::uuid[])`,
};

export interface Wanted {
  readonly q: string;
  readonly day: Day;
  /** Whose colleagues come first; he himself is not among them. */
  readonly of: string;
  readonly roles: readonly string[] | null;
  readonly most: number;
}

/** People of the department as one chooses among them: names and posts, nothing else. */
@Injectable()
export class Candidates {
  constructor(private readonly database: Database) {}

  search({ q, day, of, roles, most }: Wanted, { organisation }: SignedIn): Promise<FoundPerson[]> {
    return this.database.run<FoundPerson>(CANDIDATES, [
      organisation,
      day,
      q.trim().slice(0, 200),
      of,
      roles,
      most,
    ]);
  }

  these(people: readonly string[], day: Day, { organisation }: SignedIn): Promise<WithGrants[]> {
    return this.database.run<WithGrants>(THESE, [organisation, day, people]);
  }
}
