import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

const NAMES = {
  name: 'names-in-history',
  text: `
select id::text, name from person where organisation_id = $1 and id = any ($2::uuid[])
union all select id::text, code || ' ' || coalesce(dossier ->> 'name', '') from nomination where organisation_id = $1 and id = any ($2::uuid[])
union all select id::text, name from round where organisation_id = $1 and id = any ($2::uuid[])
union all select id::text, code from sitting where organisation_id = $1 and id = any ($2::uuid[])
union all select id::text, coalesce(body ->> 'title', body ->> 'form') from part
  where organisation_id = $1 and id = any ($2::uuid[]) and coalesce(body ->> 'title', body ->> 'form') is not null`,
};

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Whom and what the ids in a history mean, as they are called today. */
@Injectable()
export class HistoryNames {
  constructor(private readonly database: Database) {}

  async in(organisation: string, text: string): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(text.match(ID))];
    const rows = await this.database.run<{ id: string; name: string }>(NAMES, [organisation, ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
