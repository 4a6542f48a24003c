import { ACTOR } from '../road/asker.js';

/**
 * A unit's list in a round: its names, what they come to, and who asks.
 * $1 round · $2 organisation · $3 person · $4 key · $5 unit (code)
 */
export const READ_UNIT_LIST = {
  name: 'read-unit-list',
  text: `
select r.id as round, r.name as "roundName", r.state as "roundState", r.context as "roundContext",
  r.plan_code, r.plan_version, u.code as unit, jsonb_build_object('vi', u.name, 'en', u.name_en) as "unitName",
  (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'code', n.code, 'kind', n.kind,
      'name', n.dossier ->> 'name', 'post', nullif(n.dossier ->> 'post', ''), 'state', n.state,
      'heldSince', n.context ->> 'heldSince',
      'registered', (n.context ->> 'registered')::boolean and not n.state && array['withdrawn', 'ineligible', 'lapsed'])
      order by n.code), '[]')
     from nomination n where n.round_id = r.id and n.unit_id = u.id) as names,
  case when (select p.counts_names from plan p
              where p.organisation_id = r.organisation_id and p.code = r.plan_code and p.version = r.plan_version)
    then (select coalesce(json_agg(json_build_object('unit', o.code, 'kind', n.kind, 'tier', n.tier,
        'fields', n.dossier -> 'fields')), '[]')
       from nomination n join unit o on o.id = n.unit_id
      where n.round_id = r.id and (n.context ->> 'registered')::boolean
        and not n.state && array['withdrawn', 'ineligible', 'lapsed']) end as counted,
  ${ACTOR}
 from round r join unit_list l on l.round_id = r.id join unit u on u.id = l.unit_id
where r.id = $1 and r.organisation_id = $2 and u.code = $5`,
};

/** Every round that is not closed, with those of these units that have a list in it. $1 organisation · $2 units */
export const OPEN_LISTS = {
  name: 'open-unit-lists',
  text: `
select r.id, r.name, r.state, r.context,
  (select coalesce(jsonb_agg(jsonb_build_object('code', u.code, 'name', jsonb_build_object('vi', u.name, 'en', u.name_en))
      order by u.rank), '[]')
     from unit_list l join unit u on u.id = l.unit_id where l.round_id = r.id and u.code = any ($2)) as units
  from round r where r.organisation_id = $1 and not r.state && array['closed'] order by r.code desc`,
};
