import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

/** The chains of the record, the newest first. $1 organisation */
export const RECORD_CHAINS: Statement = {
  name: 'record-chains',
  text: `
select id, code, year, head_seq as events, head_hash as head from record_chain where organisation_id = $1 order by year desc`,
};

/** The newest first. $1 organisation · $2 types · $3 before which or null · $4 how many */
export const RECORD_EVENTS: Statement = {
  name: 'record-events',
  text: `
select e.nth::text, e.seq, e.hash, e.type, e.body, ${INSTANT('e.at')} as at,
  (select coalesce(jsonb_agg(jsonb_build_object('field', p.field, 'salt', p.salt, 'value', p.value)), '[]')
     from history_private p where p.subject_id = e.subject_id and p.seq = e.seq) as privates
  from history_event e
 where e.organisation_id = $1 and e.life = 'record' and e.type = any ($2) and ($3::bigint is null or e.nth < $3)
 order by e.nth desc limit $4`,
};

/** As the list and the page of one show them. $1 organisation · $2 id or null · $3 how many */
export const REDACTIONS: Statement = {
  name: 'redactions-asked',
  text: `
select d.id, d.life, d.subject_id as subject, d.code, d.places, d.basis, ${INSTANT('d.asked_at')} as "askedAt",
  jsonb_build_object('id', a.id, 'name', a.name) as "askedBy", d.asked_role as "askedRole",
  d.answer, d.why, ${INSTANT('d.answered_at')} as "answeredAt", d.answered_role as "answeredRole",
  case when w.id is not null then jsonb_build_object('id', w.id, 'name', w.name) end as "answeredBy",
  case when c.id is not null then jsonb_build_object('of', c.code, 'seq', d.seq) end as event
  from redaction d join person a on a.id = d.asked_by left join person w on w.id = d.answered_by
  left join record_chain c on c.id = d.record_id
 where d.organisation_id = $1 and ($2::uuid is null or d.id = $2)
 order by d.answer is not null, d.asked_at desc, d.id limit $3`,
};
