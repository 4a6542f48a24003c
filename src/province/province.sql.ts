import { INSTANT } from '../road/asker.js';

/** What its history tells of a nomination `n`, of the steps in the parameter. What was erased beside it is null. */
const stepsIn = (types: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'at', ${INSTANT('e.at')}, 'seq', e.seq,
      'by', coalesce(p.name, ''), 'role', e.body::jsonb #>> '{actor,role}', 'as', e.body::jsonb #>> '{actor,as}',
      'order', b.value::jsonb -> 'order') order by e.seq), '[]')
     from history_event e
     left join history_private b on b.subject_id = e.subject_id and b.seq = e.seq and b.field = 'facts'
     left join person p on p.id::text = e.actor
    where e.subject_id = n.id and e.type = any (${types}))`;

const NAME = `n.id, n.code, n.kind, n.dossier ->> 'name' as name, nullif(n.dossier ->> 'post', '') as post, n.tier,
  jsonb_build_object('vi', u.name, 'en', u.name_en) as unit, n.state, n.version, n.context ->> 'heldSince' as "heldSince"`;

/** Names of a round the Council selected, or whose result waits for a hold to end. $1 round · $2 organisation · $3 steps */
export const SELECTED_NAMES = {
  name: 'province-selected-names',
  text: `
select ${NAME}, ${stepsIn('$3::text[]')} as steps
  from nomination n join unit u on u.id = n.unit_id
 where n.round_id = $1 and n.organisation_id = $2
   and (n.state = array['selected']
     or (n.state = array['beforeCouncil'] and n.context ->> 'heldSince' is not null)
     or exists (select from history_event e where e.subject_id = n.id and e.type = 'FORWARD'))
 order by n.code`,
};

/** All that was sent, newest first. $1 organisation · $2 states · $3 steps · $4 at most */
export const SENT_NAMES = {
  name: 'province-sent-names',
  text: `
select ${NAME}, r.id as round, r.name as "roundName", n.context -> 'recorded' ->> 'answer' as recorded,
  ${stepsIn('$3::text[]')} as steps
  from nomination n join unit u on u.id = n.unit_id join round r on r.id = n.round_id
 where n.organisation_id = $1 and n.state && $2::text[]
 order by n.code desc limit $4`,
};

/** $1 organisation · $2 people */
export const NAMES_OF = {
  name: 'province-names-of',
  text: 'select id, name from person where organisation_id = $1 and id = any ($2::uuid[])',
};
