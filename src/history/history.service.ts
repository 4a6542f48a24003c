import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Basis } from '../../workflows/index.js';
import type { LifeName } from '../road/command.js';
import { commitment, type PrivateField } from './event.js';
import { type ChainFault, saidIn, type StoredEvent, undisclosed, verifyChain } from './verify.js';

/** Whatever has a chain: the lives, and the department's own record. */
export type ChainedLife = LifeName | 'record';

/** The head and its chain in one statement, so that what is appended meanwhile is no fault. $1 id · $2 organisation · $3 life */
const CHAIN = {
  name: 'chain',
  text: `
select o.code as organisation, s.code, s.head_seq as seq, s.head_hash as hash, s.state,
  (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'body', e.body, 'hash', e.hash, 'privates',
      (select coalesce(jsonb_agg(jsonb_build_object('field', p.field, 'salt', p.salt, 'value', p.value) order by p.field), '[]')
         from history_private p where p.subject_id = e.subject_id and p.seq = e.seq)) order by e.seq), '[]')
     from history_event e where e.subject_id = s.id and e.organisation_id = s.organisation_id) as events,
  (select coalesce(jsonb_agg(jsonb_build_object('seq', (one ->> 'seq')::int, 'field', one ->> 'field',
      'basis', r.body::jsonb #> '{said,basis}',
      'event', jsonb_build_object('of', r.body::jsonb ->> 'of', 'seq', r.seq))), '[]')
     from history_event r, jsonb_array_elements(r.body::jsonb #> '{said,erased}') one
    where r.organisation_id = s.organisation_id and r.type = 'REDACT' and r.life = 'record' and one ->> 'of' = s.code) as erased
  from (select 'nomination' as life, id, organisation_id, code, head_seq, head_hash, state from nomination
        union all select 'round', id, organisation_id, code, head_seq, head_hash, state from round
        union all select 'sitting', id, organisation_id, code, head_seq, head_hash, state from sitting
        union all select 'record', id, organisation_id, code, head_seq, head_hash, state from record_chain) s
  join organisation o on o.id = s.organisation_id
 where s.life = $3 and s.id = $1 and s.organisation_id = $2`,
};

interface Chain {
  readonly organisation: string;
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
  readonly state: string[];
  readonly events: readonly StoredEvent[];
  readonly erased: readonly (Erased & { readonly seq: number; readonly field: PrivateField['field'] })[];
}

/** On what basis something was erased, and which event of the department's record says so. */
export interface Erased {
  readonly basis: Basis;
  readonly event: { readonly of: string; readonly seq: number };
}

const NAMES = {
  name: 'names-of',
  text: 'select id, name from person where organisation_id = $1 and id::text = any ($2)',
};

/**
 * A private field beside its commitment in the chain. `matches`: shown, and it is what was committed to; `hidden`: the
 * same, but not this reader's to see; `redacted`: erased by two people, the commitment stays; `missing`: it is not there,
 * and nobody has erased it; `altered`: not what was committed to.
 */
export type Committed = 'matches' | 'hidden' | 'redacted' | 'missing' | 'altered';

/** Whether what lies beside an event of this type is the reader's to see. */
export type ShowsBeside = (field: PrivateField['field'], event: string) => boolean;

export interface PastEvent {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly part?: { readonly life: string; readonly id: string };
  readonly actor: {
    readonly person: string;
    readonly name: string;
    readonly role: string;
    readonly as: string;
    readonly for: string | null;
    readonly forName: string | null;
  };
  readonly via: { readonly channel: string; readonly assurance: string };
  /** What lies beside the chain, as far as the reader may see it; each still bound by its commitment. */
  readonly private: Readonly<Partial<Record<PrivateField['field'], unknown>>>;
  /** Of what is shown: with it the reader checks the commitment himself. */
  readonly salts: Readonly<Partial<Record<PrivateField['field'], string>>>;
  readonly commitments: Readonly<Partial<Record<PrivateField['field'], Committed>>>;
  /** Of what was erased: on what basis. */
  readonly erased: Readonly<Partial<Record<PrivateField['field'], Erased>>>;
  /** The exact bytes that were hashed. */
  readonly body: string;
}

export interface Past {
  readonly of: string;
  readonly events: readonly PastEvent[];
  readonly chain: { readonly intact: boolean; readonly fault: ChainFault | null; readonly head: string };
}

const commitmentsOf = (
  body: Spoken,
  { privates }: StoredEvent,
  shows: ShowsBeside,
  erased: PastEvent['erased'],
): PastEvent['commitments'] => {
  const standing = (field: PrivateField['field'], committed: string): Committed => {
    const kept = privates.find((beside) => beside.field === field);
    if (!kept) return erased[field] ? 'redacted' : 'missing';
    if (commitment(kept) !== committed) return 'altered';
    return shows(field, body.type) ? 'matches' : 'hidden';
  };
  const fields = Object.entries(body.private) as [PrivateField['field'], string][];
  return Object.fromEntries(fields.map(([field, committed]) => [field, standing(field, committed)]));
};

/** An event as its bytes say it: of what lies beside the chain only the commitments. */
type Spoken = Omit<PastEvent, 'private' | 'commitments' | 'erased' | 'body'> & {
  readonly private: Readonly<Record<string, string>>;
};

const erasedBeside = ({ erased }: Pick<Chain, 'erased'>, seq: number): PastEvent['erased'] =>
  Object.fromEntries(
    erased.filter((one) => one.seq === seq).map(({ field, basis, event }) => [field, { basis, event }]),
  );

/** Reads a chain, checks it byte by byte, and names the people in it. */
@Injectable()
export class HistoryService {
  constructor(private readonly database: Database) {}

  /** The chain of a subject of this life, and no other: each life has readers of its own. */
  async past(
    life: ChainedLife,
    subject: string,
    organisation: string,
    shows: ShowsBeside,
  ): Promise<Past | null> {
    const head = await this.chain(life, subject, organisation);
    if (!head) return null;
    const { events, fault } = head;
    // what cannot be read or is not what was committed to is not shown; the fault names its place
    const said = events.flatMap((event) => {
      const body = saidIn(event.body) as Spoken | null;
      const kept = event.privates.filter((beside) => body?.private[beside.field] === commitment(beside));
      return body ? [{ event, body, shown: kept.filter(({ field }) => shows(field, body.type)) }] : [];
    });
    const people = said
      .flatMap(({ body }) => [body.actor.person, body.actor.for])
      .filter((id) => id !== null);
    const rows = await this.database.run<{ id: string; name: string }>(NAMES, [
      organisation,
      [...new Set(people)],
    ]);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return {
      of: head.code,
      chain: { intact: fault === null, fault, head: head.hash },
      events: said.map(({ event, body, shown }) => ({
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
        private: Object.fromEntries(shown.map(({ field, value }) => [field, JSON.parse(value)])),
        salts: Object.fromEntries(shown.map(({ field, salt }) => [field, salt])),
        commitments: commitmentsOf(body, event, shows, erasedBeside(head, event.seq)),
        erased: erasedBeside(head, event.seq),
        body: event.body,
      })),
    };
  }

  /** Whether a chain holds, from its first event to its head, and how many events it has. */
  async verify(
    life: ChainedLife,
    subject: string,
    organisation: string,
  ): Promise<{ readonly events: number; readonly fault: ChainFault | null } | null> {
    const chain = await this.chain(life, subject, organisation);
    return chain && { events: chain.events.length, fault: chain.fault };
  }

  private async chain(life: ChainedLife, subject: string, organisation: string) {
    const [head] = await this.database.run<Chain>(CHAIN, [subject, organisation, life]);
    if (!head) return null;
    const fault = verifyChain(head.organisation, head.code, head.events, head);
    return { ...head, fault: fault ?? undisclosed(head.events, head.erased) };
  }
}
