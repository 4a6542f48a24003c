import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

/** $1 organisation */
export const WHOSE_AND_WHEN: Statement = {
  name: 'record-whose-and-when',
  text: `
select o.code, (select s.value from setting s where s.organisation_id = o.id and s.key = 'clock') as clock
  from organisation o where o.id = $1`,
};

/** Held until its next event is written. $1 organisation · $2 year */
export const HOLD_RECORD: Statement = {
  name: 'record-hold',
  text: `
select id, code, head_seq as seq, head_hash as hash, ${INSTANT('head_at')} as at from record_chain
 where organisation_id = $1 and year = $2 for no key update`,
};

/** $1 id · $2 organisation · $3 year · $4 code · $5 what its first event links back to */
export const BEGIN_RECORD: Statement = {
  name: 'record-begin',
  text: 'insert into record_chain (id, organisation_id, year, code, head_hash) values ($1, $2, $3, $4, $5)',
};

/**
 * The only statement that writes to a record. $1 record · $2 seq · $3 body · $4 prev · $5 hash · $6 at · $7 type ·
 * $8 actor · $9 private fields
 */
export const APPEND: Statement = {
  name: 'record-append',
  text: `
with on_record as (
  update record_chain set head_seq = $2, head_hash = $5, head_at = $6 where id = $1 returning id, organisation_id
), event as (
  insert into history_event (subject_id, seq, organisation_id, life, body, prev, hash, at, type, actor)
  select id, $2, organisation_id, 'record', $3, $4, $5, $6, $7, $8 from on_record
)
insert into history_private (subject_id, seq, field, organisation_id, salt, value)
select id, $2, p.field, organisation_id, p.salt, p.value
  from on_record, json_to_recordset($9::json) as p (field text, salt text, value text)`,
};
