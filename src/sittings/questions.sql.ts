import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

/**
 * What members asked the Office about dossiers, with the answers: the words lie beside the events of the sitting.
 * $1 organisation · $2 sitting or null · $3 nomination or null
 */
export const READ_QUESTIONS: Statement = {
  name: 'sitting-questions',
  text: `
select s.id as sitting, q.no, q.nomination, n.person_id as about, asker.name as "askedBy", ${INSTANT('asked.at')} as "askedAt",
  asked.said as question, answerer.name as "answeredBy", ${INSTANT('answered.at')} as "answeredAt", answered.said as answer
  from sitting s
  cross join lateral jsonb_to_recordset(coalesce(s.context -> 'questions', '[]'))
    as q (no int, by uuid, nomination uuid, "answeredBy" uuid)
  join nomination n on n.id = q.nomination and n.organisation_id = s.organisation_id
  join person asker on asker.id = q.by
  left join person answerer on answerer.id = q."answeredBy"
  -- questions are numbered in the order in which they were asked
  left join lateral (
    select e.at, b.value::jsonb #>> '{}' as said, row_number() over (order by e.seq) as nth from history_event e
      left join history_private b on b.subject_id = e.subject_id and b.seq = e.seq and b.field = 'comment'
     where e.subject_id = s.id and e.type = 'ASK_OFFICE') asked on asked.nth = q.no
  left join lateral (
    select e.at, b.value::jsonb #>> '{}' as said from history_event e
      join history_private f on f.subject_id = e.subject_id and f.seq = e.seq and f.field = 'facts'
      left join history_private b on b.subject_id = e.subject_id and b.seq = e.seq and b.field = 'comment'
     where e.subject_id = s.id and e.type = 'ANSWER_MEMBER'
       and f.value::jsonb #>> '{order,question}' = q.no::text limit 1) answered on true
 where s.organisation_id = $1 and ($2::uuid is null or s.id = $2)
   and ($3::uuid is null or (q.nomination = $3 and s.round_id = (select round_id from nomination where id = $3)))
 order by s.code, q.no`,
};

/** Where a name may be asked about: the sittings of its round that have it before them and have not ended. */
export const SITTINGS_WITH: Statement = {
  name: 'sittings-with-name',
  text: `
select s.id, n.code, n.dossier ->> 'name' as name, n.person_id as about
  from nomination n
  left join sitting s on s.round_id = n.round_id and not s.state && array['cancelled', 'concluded']
   and (n.context ->> 'sitting' = s.id::text or n.state = array['unqualified'])
 where n.organisation_id = $1 and n.id = $2 order by s.code`,
};
