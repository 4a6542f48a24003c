import type { Statement } from '../database/database.js';
import { heldOn } from '../road/held.js';

/** What waits at these seats: codes and steps, nothing of what stands in them. $1 organisation · $2 seats · $3 at most */
export const OPEN_TASKS: Statement = {
  name: 'hand-over-tasks',
  text: `
select t.seat, t.does, t.life, coalesce(n.code, r.code, m.code) as code, nullif(t.due, 'infinity')::text as due
  from task t
  left join nomination n on t.life = 'nomination' and n.id = t.subject_id
  left join round r on t.life = 'round' and r.id = t.subject_id
  left join sitting m on t.life = 'sitting' and m.id = t.subject_id
 where t.organisation_id = $1 and t.seat = any ($2) and t.closed_seq is null
 order by t.seat, t.due, t.id limit $3`,
};

/** Nominations he filed that are not yet sent on. $1 organisation · $2 person */
export const DRAFTS: Statement = {
  name: 'hand-over-drafts',
  text: `
select n.code from nomination n join history_event e on e.subject_id = n.id and e.type = 'FILE' and e.actor = $2::text
 where n.organisation_id = $1 and n.state && array['draft', 'supplement'] order by n.code limit 200`,
};

/** Sittings under way in which he sits. $1 organisation · $2 person */
export const SITTINGS: Statement = {
  name: 'hand-over-sittings',
  text: `
select s.code from sitting s where s.organisation_id = $1 and not s.state && array['concluded', 'cancelled', 'convened']
   and s.members @> jsonb_build_array(jsonb_build_object('person', $2::text)) order by s.code`,
};

/** Substitutions of his that last beyond the day. $1 organisation · $2 person · $3 last day */
export const SUBSTITUTIONS: Statement = {
  name: 'hand-over-substitutions',
  text: `
select s.id, s.from_day::text as "from", s.until_day::text as until, s.principal_id as principal, s.substitute_id as substitute,
  p.name as "principalName", o.name as "substituteName", s.actions
  from substitution s join person p on p.id = s.principal_id join person o on o.id = s.substitute_id
 where s.organisation_id = $1 and $2::uuid in (s.principal_id, s.substitute_id) and s.ended_at is null and s.until_day > $3::date
 order by s.from_day, s.id`,
};

/** They end with his last day; those that would only begin after it, at once. $1 organisation · $2 ids · $3 last day · $4 business time · $5 by */
export const SHORTEN: Statement = {
  name: 'hand-over-shorten',
  text: `
update substitution set until_day = greatest(from_day, $3::date),
       ended_at = case when from_day > $3::date then $4::timestamptz end, ended_by = case when from_day > $3::date then $5::uuid end
 where organisation_id = $1 and id = any ($2::uuid[]) and ended_at is null`,
};

/** Who else sits at each office the day after. $1 organisation · $2 but he · $3 day */
export const OTHERS_THERE: Statement = {
  name: 'hand-over-others',
  text: `
select distinct g.role, u.code as unit from access_grant g left join unit u on u.id = g.unit_id
  join person p on p.id = g.person_id and p.disabled_at is null
 where g.organisation_id = $1 and g.person_id <> $2 and ${heldOn('g', '$3')}`,
};

/** Open sessions and links of his. $1 person */
export const LIVE: Statement = {
  name: 'hand-over-live',
  text: `
select (select count(*)::int from session where person_id = $1 and ended_at is null) as sessions,
  (select count(*)::int from link where person_id = $1 and revoked_at is null and expires_at > clock_timestamp()) as links`,
};
