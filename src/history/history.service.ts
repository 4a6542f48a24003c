import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { PrivateField } from './event.js';
import { type ChainFault, type StoredEvent, verifyChain } from './verify.js';

const CHAIN = {
  name: 'chain',
  text: `
select e.seq, e.body, e.hash,
  (select coalesce(jsonb_agg(jsonb_build_object('field', p.field, 'salt', p.salt, 'value', p.value) order by p.field), '[]')
     from history_private p where p.subject_id = e.subject_id and p.seq = e.seq) as privates
  from history_event e where e.subject_id = $1 and e.organisation_id = $2 order by e.seq`,
};

const HEAD = {
  name: 'chain-head',
  text: `
select o.code as organisation, s.code, s.head_seq as seq, s.head_hash as hash, s.state
  from (select id, organisation_id, code, head_seq, head_hash, state from nomination
        union all select id, organisation_id, code, head_seq, head_hash, state from round
        union all select id, organisation_id, code, head_seq, head_hash, state from sitting) s
  join organisation o on o.id = s.organisation_id
 where s.id = $1 and s.organisation_id = $2`,
};

const NAMES = {
  name: 'names-of',
  text: 'select id, name from person where organisation_id = $1 and id::text = any ($2)',
};

export interface PastEvent {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly part?: { readonly life: string; readonly id: string };
  readonly actor: { readonly person: string; readonly name: string; readonly role: string; readonly as: string; readonly for: string | null; readonly forName: string | null };
  readonly via: { readonly channel: string; readonly assurance: string };
  /** What lies beside the chain, as far as the reader may see it; each still bound by its commitment. */
  readonly private: Readonly<Partial<Record<PrivateField['field'], unknown>>>;
  /** The exact bytes that were hashed. */
  readonly body: string;
}

export interface Past {
  readonly of: string;
  readonly events: readonly PastEvent[];
  readonly chain: { readonly intact: boolean; readonly fault: ChainFault | null; readonly head: string };
}

/** Reads a chain, checks it byte by byte, and names the people in it. */
@Injectable()
export class HistoryService {
  constructor(private readonly database: Database) {}

  async past(
    subject: string,
    organisation: string,
    shows: (field: PrivateField['field']) => boolean,
  ): Promise<Past | null> {
    const [head] = await this.database.run<{
      organisation: string;
      code: string;
      seq: number;
      hash: string;
      state: string[];
    }>(HEAD, [subject, organisation]);
    if (!head) return null;
    const events = await this.database.run<StoredEvent>(CHAIN, [subject, organisation]);
    const fault = verifyChain(head.organisation, head.code, events, head);
    const said = events.map((event) => ({ event, body: JSON.parse(event.body) as Omit<PastEvent, 'private' | 'body'> }));
    const people = said.flatMap(({ body }) => [body.actor.person, body.actor.for]).filter((id) => id !== null);
    const rows = await this.database.run<{ id: string; name: string }>(NAMES, [organisation, [...new Set(people)]]);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return {
      of: head.code,
      chain: { intact: fault === null, fault, head: head.hash },
      events: said.map(({ event, body }) => ({
        seq: event.seq,
        hash: event.hash,
        at: body.at,
        type: body.type,
        from: body.from,
        to: body.to,
        ...(body.part && { part: body.part }),
        actor: {
          ...body.actor,
          name: names.get(body.actor.person) ?? body.actor.person,
          forName: body.actor.for === null ? null : (names.get(body.actor.for) ?? null),
        },
        via: body.via,
        private: Object.fromEntries(
          event.privates.filter(({ field }) => shows(field)).map(({ field, value }) => [field, JSON.parse(value)]),
        ),
        body: event.body,
      })),
    };
  }
}
