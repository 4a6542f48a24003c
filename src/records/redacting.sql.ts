import type { ChainOf } from '../../workflows/index.js';
import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

/** The chains of the lives, with what the running life works with. */
const CHAINS = `
  select 'nomination' as life, n.id, n.organisation_id, n.code, n.dossier ->> 'name' as name, n.state, n.kind, n.person_id as person,
    jsonb_build_object('dossier', n.dossier, 'context', n.context,
      'parts', (select coalesce(jsonb_agg(p.body), '[]') from part p where p.nomination_id = n.id)) as live,
    (select coalesce(jsonb_agg(s.why), '[]') from register_step s where s.nomination_id = n.id) as register from nomination n
  union all
  select 'round', r.id, r.organisation_id, r.code, r.name, r.state, null, null, jsonb_build_object('context', r.context), '[]' from round r
  union all
  select 'sitting', s.id, s.organisation_id, s.code, '', s.state, null, null, jsonb_build_object('context', s.context), '[]' from sitting s`;

/** $1 organisation · $2 code */
export const CHAIN_BY_CODE: Statement = {
  name: 'redaction-chain',
  text: `
select c.life, c.id, c.code, c.name, c.state, c.kind, c.person, c.live, c.register,
  (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'by', e.actor, 'at', ${INSTANT('e.at')}, 'type', e.type,
      'fields', (select jsonb_agg(k order by k) from jsonb_object_keys(e.body::jsonb -> 'private') k)) order by e.seq), '[]')
     from history_event e where e.subject_id = c.id) as events,
  (select coalesce(jsonb_agg(jsonb_build_object('seq', p.seq, 'field', p.field, 'value', p.value) order by p.seq, p.field), '[]')
     from history_private p where p.subject_id = c.id and p.field <> 'vote') as kept,
  exists (select from redaction d where d.subject_id = c.id and d.answer is null) as waiting
  from (${CHAINS}) c where c.organisation_id = $1 and c.code = $2`,
};

/** Whose rows are held while something is erased: the same that its own orders lock. $1 organisation · $2 id */
export const HOLD_CHAIN = (life: ChainOf): Statement => ({
  name: `redaction-hold-${life}`,
  text: `select id from ${life} where organisation_id = $1 and id = $2 for no key update`,
});

/** $1 id · $2 organisation · $3 life · $4 subject · $5 code · $6 places · $7 basis · $8 by · $9 role · $10 at */
export const ASK: Statement = {
  name: 'redaction-ask',
  text: `
insert into redaction (id, organisation_id, life, subject_id, code, places, basis, asked_by, asked_role, asked_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

/** Held until it is answered. $1 organisation · $2 id */
export const HOLD_REDACTION: Statement = {
  name: 'redaction-hold',
  text: `
select id, life, subject_id as subject, code, places, basis, asked_by as "askedBy", answer
  from redaction where organisation_id = $1 and id = $2 for no key update`,
};

/** $1 id · $2 answer · $3 by · $4 role · $5 at · $6 why or null · $7 record or null · $8 seq or null */
export const ANSWER: Statement = {
  name: 'redaction-answer',
  text: `
update redaction set answer = $2, answered_by = $3, answered_role = $4, answered_at = $5, why = $6, record_id = $7, seq = $8
 where id = $1 and answer is null`,
};

/** What the event names, and nothing else. $1 record · $2 seq of its event */
export const ERASE: Statement = {
  name: 'redaction-erase',
  text: 'select erase_named($1, $2) as gone',
};

/** What a life that is over still shows. $1 organisation · $2 id · $3 dossier · $4 context */
export const BLANK_NOMINATION: Statement = {
  name: 'redaction-blank-nomination',
  text: `
update nomination set dossier = $3, context = $4, version = version + 1 where organisation_id = $1 and id = $2`,
};

/** $1 organisation · $2 id · $3 context */
export const BLANK_LIFE = (life: Exclude<ChainOf, 'nomination'>): Statement => ({
  name: `redaction-blank-${life}`,
  text: `update ${life} set context = $3, version = version + 1 where organisation_id = $1 and id = $2`,
});

/** $1 nomination */
export const PARTS: Statement = {
  name: 'redaction-parts',
  text: 'select id, body from part where nomination_id = $1 order by id for no key update',
};

/** $1 nomination · $2 part · $3 body */
export const BLANK_PART: Statement = {
  name: 'redaction-blank-part',
  text: 'update part set body = $3 where nomination_id = $1 and id = $2',
};

/** Stored answers that repeat it; whoever sends the same again is told anew. $1 organisation · $2 words */
export const FORGET_ANSWERS: Statement = {
  name: 'redaction-forget-answers',
  text: `
delete from answered_command a
 where a.organisation_id = $1
   and exists (select from unnest($2::text[]) w (word) where position(btrim(to_json(w.word)::text, '"') in a.answer::text) > 0)`,
};

/** Letters in a rehearsal's tray, however their lines were broken. $1 organisation · $2 words · $3 what stands there instead */
export const BLANK_MAILS: Statement = {
  name: 'redaction-blank-mails',
  text: `
update mail m set body = $3, html = null
 where m.organisation_id = $1 and exists (select from unnest($2::text[]) w (word)
   where position(regexp_replace(w.word, '\\s+', ' ', 'g') in regexp_replace(m.body, '\\s+', ' ', 'g')) > 0)`,
};
