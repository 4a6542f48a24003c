import { INSTANT } from '../../road/asker.js';

/**
 * A sitting as its papers state it. Its agenda: fixed when it ended, until then what lies before it; and whatever was
 * voted on, though it is gone since. $1 organisation · $2 sitting
 */
export const SITTING_ON_PAPER = {
  name: 'sitting-on-paper',
  text: `
select s.id, s.code, s.round_id as round, r.name as "roundName", r.plan_code, r.plan_version,
  ${INSTANT('s.planned_for')} as "plannedFor", s.place, s.in_writing as "inWriting", s.state, s.context, s.members,
  (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'code', n.code, 'kind', n.kind, 'person', n.person_id,
      'name', n.dossier ->> 'name', 'post', n.dossier ->> 'post', 'unit', u.name, 'unitCode', u.code,
      'qualified', coalesce(n.context ->> 'sitting' = s.id::text, false),
      'held', n.context ->> 'heldSince' is not null) order by n.code), '[]')
     from nomination n join unit u on u.id = n.unit_id
    where n.round_id = s.round_id and (
      jsonb_path_exists(s.context, '$.results[*].counts[*] ? (@.nomination == $id)', jsonb_build_object('id', n.id))
      or case when jsonb_typeof(s.context -> 'agenda') = 'array' then s.context -> 'agenda' ? n.id::text
              else n.context ->> 'sitting' = s.id::text or n.state = array['unqualified'] end)) as agenda
 from sitting s join round r on r.id = s.round_id where s.organisation_id = $1 and s.id = $2`,
};

/** What the sittings of a round have found. $1 organisation · $2 round */
export const SITTINGS_OF_ROUND = {
  name: 'sittings-of-round',
  text: `
select s.id, s.code, s.context, jsonb_array_length(s.members) as members, ${INSTANT('s.planned_for')} as "plannedFor"
  from sitting s where s.organisation_id = $1 and s.round_id = $2 order by s.code`,
};
