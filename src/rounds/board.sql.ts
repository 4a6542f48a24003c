import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

/** The units of a round with their names, the people who answer for them, and when one of these was last here. $1 round · $2 organisation · $3 business day */
export const BOARD_UNITS: Statement = {
  name: 'board-units',
  text: `
select u.code as unit, jsonb_build_object('vi', u.name, 'en', u.name_en) as name, u.phone,
  (select ${INSTANT('max(s.seen_at)')} from access_grant g join last_use s on s.person_id = g.person_id
    where g.unit_id = u.id and g.from_day <= $3 and (g.until_day is null or g.until_day >= $3)) as "lastSeen",
  (select coalesce(jsonb_agg(jsonb_build_object('person', p.id, 'name', p.name, 'role', g.role, 'phone', p.phone)
      order by array_position(array['unitHead', 'unitDeputy', 'nominator'], g.role), p.name), '[]')
     from access_grant g join person p on p.id = g.person_id and p.disabled_at is null
    where g.unit_id = u.id and g.from_day <= $3 and (g.until_day is null or g.until_day >= $3)) as contacts,
  (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'code', n.code, 'kind', n.kind, 'tier', n.tier,
      'name', n.dossier ->> 'name', 'post', nullif(n.dossier ->> 'post', ''), 'state', n.state,
      'heldSince', n.context ->> 'heldSince', 'version', n.version) order by n.code), '[]')
     from nomination n where n.round_id = l.round_id and n.unit_id = u.id) as names
  from unit_list l join unit u on u.id = l.unit_id
 where l.round_id = $1 and l.organisation_id = $2 order by u.rank, u.code`,
};

/** $1 round · $2 organisation */
export const BOARD_SITTINGS: Statement = {
  name: 'board-sittings',
  text: `
select id, code, ${INSTANT('planned_for')} as "plannedFor", place, state
  from sitting where round_id = $1 and organisation_id = $2 order by planned_for, code`,
};
