import type { Statement } from '../database/database.js';

/**
 * Names in words: the members by decision with post and unit, and whoever is before the sitting. The Office's opinion
 * lies beside the event that reported the name as not yet qualified; of several the last one counts.
 */
export const READ_LABELS: Statement = {
  name: 'sitting-labels',
  text: `
select r.name as "roundName",
  (select coalesce(jsonb_agg(jsonb_build_object('person', p.id, 'name', p.name, 'role', m ->> 'role',
      'post', coalesce((select q.title from position q where q.person_id = p.id
        and q.from_day <= (s.planned_for at time zone 'Asia/Ho_Chi_Minh')::date
        order by q.from_day desc limit 1), ''),
      'unit', case when u.id is not null then jsonb_build_object('vi', u.name, 'en', u.name_en) end)
      order by array_position(array['councilChair', 'councilViceChair', 'councilSecretary'], m ->> 'role') nulls last, p.name), '[]')
     from jsonb_array_elements(s.members) m join person p on p.id = (m ->> 'person')::uuid
     left join unit u on u.organisation_id = s.organisation_id and u.code = m ->> 'unit') as members,
  (select coalesce(jsonb_agg(jsonb_build_object('nomination', n.id, 'code', n.code, 'name', n.dossier ->> 'name',
      'kind', n.kind, 'post', nullif(n.dossier ->> 'post', ''), 'state', n.state,
      'unit', jsonb_build_object('vi', u.name, 'en', u.name_en),
      'opinion', (select b.value::jsonb #>> '{}' from history_event e
          join history_private b on b.subject_id = e.subject_id and b.seq = e.seq and b.field = 'comment'
         where e.subject_id = n.id and e.type = 'REPORT_UNQUALIFIED' order by e.seq desc limit 1))
      order by n.code), '[]')
     from nomination n join unit u on u.id = n.unit_id
    where n.round_id = s.round_id
      and case when jsonb_typeof(s.context -> 'agenda') = 'array' then s.context -> 'agenda' ? n.id::text
               else n.context ->> 'sitting' = s.id::text or n.state = array['unqualified'] end) as names
 from sitting s join round r on r.id = s.round_id where s.id = $1 and s.organisation_id = $2`,
};

export const STEP_AT: Statement = {
  name: 'sitting-step-at',
  text: 'select type from history_event where subject_id = $1 and organisation_id = $2 and seq = $3',
};

/** Orders of a sitting as its chain has them. $1 sitting · $2 organisation · $3 types */
export const STEPS_TAKEN: Statement = {
  name: 'sitting-steps-taken',
  text: `
select e.type, e.body::jsonb ->> 'at' as at, e.body::jsonb -> 'actor' ->> 'person' as by,
  coalesce(b.value::jsonb -> 'order', '{}') as order
  from history_event e
  left join history_private b on b.subject_id = e.subject_id and b.seq = e.seq and b.field = 'facts'
 where e.subject_id = $1 and e.organisation_id = $2 and e.type = any ($3) order by e.seq`,
};
