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
  ${ACTOR}
 from round r join unit_list l on l.round_id = r.id join unit u on u.id = l.unit_id
where r.id = $1 and r.organisation_id = $2 and u.code = $5`,
};

/** The newest round that is not closed, with those of these units that have a list in it. $1 organisation · $2 units */
export const OPEN_LISTS = {
  name: 'open-unit-lists',
  text: `
select r.id as round, r.name as "roundName",
  (select coalesce(jsonb_agg(jsonb_build_object('code', u.code, 'name', jsonb_build_object('vi', u.name, 'en', u.name_en))
      order by u.rank), '[]')
     from unit_list l join unit u on u.id = l.unit_id where l.round_id = r.id and u.code = any ($2)) as units
  from round r where r.organisation_id = $1 and not r.state && array['closed'] order by r.code desc limit 1`,
};
