import type { Statement } from '../database/database.js';
import { OPENED } from '../history/readings.js';

/**
 * What a sitting is prepared by: the dossiers its members are invited to read (names put before it, those not yet
 * qualified, and the compiled list of its round), who has opened which, and what each said with his reply.
 * $1 sitting · $2 organisation
 */
export const READ_PREPARATION: Statement = {
  name: 'sitting-preparation',
  text: `
with invited as (
  select n.id, n.code, n.dossier ->> 'name' as name, n.kind, nullif(n.dossier ->> 'post', '') as post, n.state,
      jsonb_build_object('vi', u.name, 'en', u.name_en) as unit
    from sitting s join nomination n on n.round_id = s.round_id join unit u on u.id = n.unit_id
   where s.id = $1 and s.organisation_id = $2
     and (n.state = array['compiled'] or n.state = array['unqualified']
       or (n.context ->> 'sitting' = s.id::text and n.state = array['beforeCouncil']))
)
select
  (select coalesce(jsonb_agg(jsonb_build_object('nomination', i.id, 'code', i.code, 'name', i.name, 'kind', i.kind,
      'post', i.post, 'state', i.state, 'unit', i.unit) order by i.code), '[]') from invited i) as dossiers,
  (select coalesce(jsonb_agg(jsonb_build_object('person', r.person_id, 'nomination', r.subject_id)), '[]')
     from reading r join invited i on i.id = r.subject_id where r.what = '${OPENED}') as openings,
  (select coalesce(jsonb_object_agg(last.actor, last.said), '{}') from (
     select distinct on (e.actor) e.actor, b.value::jsonb #>> '{}' as said from history_event e
       left join history_private b on b.subject_id = e.subject_id and b.seq = e.seq and b.field = 'comment'
      where e.subject_id = $1 and e.organisation_id = $2 and e.type = 'REPLY' order by e.actor, e.seq desc) last
    where last.said is not null) as reasons,
  (select count(*)::int from history_event e where e.subject_id = $1 and e.type = 'MOVE') as moves,
  (select b.value::jsonb #>> '{}' from history_event e join history_private b on b.subject_id = e.subject_id
     and b.seq = e.seq and b.field = 'comment'
    where e.subject_id = $1 and e.type = 'CANCEL') as "cancelledFor"`,
};
