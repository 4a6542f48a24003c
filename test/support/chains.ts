import type pg from 'pg';
import { type ChainFault, type StoredEvent, verifyChain } from '../../src/history/verify.js';

export type Rows = <Row extends pg.QueryResultRow>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>;

interface Chain {
  readonly organisation: string;
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
  readonly state: string[];
  readonly events: StoredEvent[] | null;
}

const CHAINS = `
select o.code as organisation, s.code, s.head_seq as seq, s.head_hash as hash, s.state,
  (select json_agg(json_build_object('seq', e.seq, 'body', e.body, 'hash', e.hash, 'privates',
      (select coalesce(json_agg(json_build_object('field', p.field, 'salt', p.salt, 'value', p.value)), '[]')
         from history_private p where p.subject_id = e.subject_id and p.seq = e.seq)) order by e.seq)
     from history_event e where e.subject_id = s.id) as events
  from (select id, organisation_id, code, head_seq, head_hash, state from nomination
        union all select id, organisation_id, code, head_seq, head_hash, state from record_chain
        union all select id, organisation_id, code, head_seq, head_hash, state from round
        union all select id, organisation_id, code, head_seq, head_hash, state from sitting) s
  join organisation o on o.id = s.organisation_id`;

/** How many chains there are, and every one that does not hold: gaps, forks, heads that say something else. */
export async function verifyAll(
  rows: Rows,
): Promise<{ chains: number; faults: (ChainFault & { of: string })[] }> {
  const chains = await rows<Chain>(CHAINS);
  const faults = chains.flatMap(({ organisation, code, seq, hash, state, events }) => {
    const fault = verifyChain(organisation, code, events ?? [], { seq, hash, state });
    return fault ? [{ of: code, ...fault }] : [];
  });
  return { chains: chains.length, faults };
}

/** Rows of the record that belong to no head, or heads that belong to no record. */
export const STRAYS = `
select 'row without its first event' as what, code as whose from nomination where head_seq = 0
union all select 'event beyond the head', e.subject_id::text from history_event e
  where not exists (select from (select id, head_seq from nomination union all select id, head_seq from record_chain
                                 union all select id, head_seq from round
                                 union all select id, head_seq from sitting) s where s.id = e.subject_id and e.seq <= s.head_seq)
union all select 'answer without its event', a.key from answered_command a
  -- what the register answers is an entry, no event
  where a.answer ? 'event' and not exists (select from history_event e where e.hash = a.answer -> 'event' ->> 'hash')
union all select 'event without its answer', e.subject_id || '/' || e.seq from history_event e
  -- the record answers nobody: what it tells of was answered where it was done
  where e.life <> 'record'
    and not exists (select from answered_command a where a.answer -> 'event' ->> 'hash' = e.hash)
union all select 'notice without its event', n.id::text from notice n
  where n.life <> 'account' and not exists (select from history_event e where e.subject_id = n.subject_id and e.seq = n.seq)
union all select 'task without its event', t.id::text from task t
  where not exists (select from history_event e where e.subject_id = t.subject_id and e.seq = t.opened_seq)`;
