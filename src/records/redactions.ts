import { Injectable } from '@nestjs/common';
import type { Basis, Erasable } from '../../workflows/index.js';
import { Database, type Queries, type Statement } from '../database/database.js';

/** One text that is gone, as `redactions.ndjson` of a bundle names it. */
export interface Redaction {
  readonly of: string;
  readonly seq: number;
  readonly field: Erasable;
  /** Who asked and who confirmed. */
  readonly by: readonly string[];
  readonly basis: Basis;
  /** The event of the record that says so. */
  readonly event: { readonly of: string; readonly seq: number };
}

/** From the events, not from what is kept beside them. $1 organisation · $2 codes of chains, null: all */
const OF_CHAINS: Statement = {
  name: 'redactions-of',
  text: `
select one ->> 'of' as "of", (one ->> 'seq')::int as seq, one ->> 'field' as field,
  e.said -> 'by' as by, e.said -> 'basis' as basis, jsonb_build_object('of', e.code, 'seq', e.seq) as event
  from (select h.seq, h.body::jsonb ->> 'of' as code, h.body::jsonb -> 'said' as said from history_event h
         where h.organisation_id = $1 and h.type = 'REDACT' and h.life = 'record') e,
       jsonb_array_elements(e.said -> 'erased') one
 where $2::text[] is null or one ->> 'of' = any ($2)
 order by (one ->> 'of') collate "C", (one ->> 'seq')::int, (one ->> 'field') collate "C"`,
};

/** What has been erased, by whom, on what basis: as the department's record says. */
@Injectable()
export class Redactions {
  constructor(private readonly database: Database) {}

  /** Of these chains, by their codes; null: of all. */
  of(
    organisation: string,
    chains: readonly string[] | null,
    queries: Queries = this.database,
  ): Promise<Redaction[]> {
    return queries.run<Redaction>(OF_CHAINS, [organisation, chains]);
  }
}
