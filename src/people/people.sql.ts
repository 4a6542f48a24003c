import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';
import { GRANTS, heldOn } from '../road/held.js';

/** Joins `q`: the post that person `p` has on that day, the latest of several. */
export const POST = (day: string): string => `
  left join lateral (
    select jsonb_build_object('vi', h.title, 'en', h.title_en) as title,
           jsonb_build_object('vi', u.name, 'en', u.name_en) as "unitName", u.code as unit, u.rank
      from position h join unit u on u.id = h.unit_id
     where h.person_id = p.id and ${heldOn('h', day)}
     order by h.from_day desc limit 1) q on true`;

/**
 * By name, then id, so that a page begins where the one before ended.
 * $1 organisation · $2 day · $3 words, an address or '' · $4 unit code or null · $5 name and $6 id of the last one seen · $7 at most
 */
export const LIST: Statement = {
  name: 'people-list',
  text: `
select p.id, p.name, p.email, p.phone, p.disabled_at is not null as disabled, q.title, q."unitName", q.unit,
  coalesce((select jsonb_agg(distinct g.role) from access_grant g where g.person_id = p.id and ${heldOn('g', '$2')}), '[]') as roles
  from person p ${POST('$2')}
 where p.organisation_id = $1 and (p.name, p.id) > ($5::text, $6::uuid)
   and ($3::text = '' or p.sought @@ search_query($3::text) or position(lower($3) in lower(p.email)) > 0)
   and ($4::text is null or q.unit = $4 or exists (select from access_grant g join unit gu on gu.id = g.unit_id
     where g.person_id = p.id and gu.code = $4 and ${heldOn('g', '$2')}))
 order by p.name, p.id limit $7`,
};

/** By a hand-over, who holds the office of grant `g` from the day after it. */
const HANDED_TO = `(
    select string_agg(distinct o.name, ', ')
      from people_step h
     cross join lateral jsonb_to_recordset(h.said -> 'gives') w (role text, unit text, "from" date, "to" uuid)
      join person o on o.id = w."to"
     where h.step = 'HAND_OVER' and h.person_id = g.person_id and w.role = g.role
       and w.unit is not distinct from u.code and w."from" = g.until_day + 1)`;

/** $1 organisation · $2 person · $3 day */
export const ONE: Statement = {
  name: 'people-one',
  text: `
select p.id, p.name, p.email, p.phone, ${INSTANT('p.disabled_at')} as "disabledAt",
  p.password_hash is not null as password, exists (select from pin n where n.person_id = p.id and n.closed_at is null) as pin,
  exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null) as second,
  (select ${INSTANT('l.seen_at')} from last_use l where l.person_id = p.id) as "seenAt",
  (select count(*)::int from session s where s.person_id = p.id and s.ended_at is null) as sessions,
  (select count(*)::int from link l where l.person_id = p.id and l.revoked_at is null and l.expires_at > now()) as links,
  coalesce((select jsonb_agg(jsonb_build_object('title', jsonb_build_object('vi', h.title, 'en', h.title_en),
      'unitName', jsonb_build_object('vi', u.name, 'en', u.name_en), 'from', h.from_day, 'until', h.until_day)
      order by h.from_day desc) from position h join unit u on u.id = h.unit_id where h.person_id = p.id), '[]') as posts,
  coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'unit', u.code,
      'unitName', case when u.id is not null then jsonb_build_object('vi', u.name, 'en', u.name_en) end,
      'from', g.from_day, 'until', g.until_day, 'handedTo', ${HANDED_TO})
      order by g.until_day is not null and g.until_day < $3::date, g.from_day desc, g.role)
     from access_grant g left join unit u on u.id = g.unit_id where g.person_id = p.id), '[]') as grants
  from person p where p.organisation_id = $1 and p.id = $2`,
};

/** As the law asks of them. $1 organisation · $2 people */
export const ACCOUNTS: Statement = {
  name: 'people-accounts',
  text: `
select p.id as person, p.name, p.disabled_at is not null as disabled,
  ${GRANTS('p.id')} as grants
  from person p where p.organisation_id = $1 and p.id = any ($2::uuid[]) order by p.id`,
};

/** Whoever can sign in and administers, or will. $1 organisation · $2 day */
export const ADMINISTRATORS: Statement = {
  name: 'people-administrators',
  text: `
select g.person_id as person, g.from_day::text as "from", g.until_day::text as until
  from access_grant g join person p on p.id = g.person_id and p.disabled_at is null
 where g.organisation_id = $1 and g.role = 'admin' and (g.until_day is null or g.until_day >= $2)`,
};

/** $1 organisation */
export const UNITS: Statement = {
  name: 'people-units',
  text: `select code, jsonb_build_object('vi', name, 'en', name_en) as name from unit where organisation_id = $1 order by rank`,
};

/**
 * Everybody concerned, held until it is written, in id order as everybody locks them. With them all administrators:
 * of two who lock each other out, the second sees what the first did. $1 organisation · $2 people
 */
export const HOLD: Statement = {
  name: 'people-hold',
  text: `
select id from person where organisation_id = $1
   and (id = any ($2::uuid[]) or id in (select person_id from access_grant where organisation_id = $1 and role = 'admin'))
 order by id for no key update`,
};

/** The account, its sessions and its links at once. $1 organisation · $2 person · $3 real time */
export const DISABLE: Statement = {
  name: 'people-disable',
  text: `
with locked as (
  update person set disabled_at = $3 where organisation_id = $1 and id = $2 and disabled_at is null returning id
), out as (
  update session set ended_at = $3 from locked where session.person_id = locked.id and ended_at is null returning 1
), dead as (
  -- of those who came in his place as well: nobody stands in for somebody who is locked out
  update link set revoked_at = $3, revoked_because = 'reassigned'
    from locked where revoked_at is null and (link.person_id = locked.id or link.substitution_id in (
      select s.id from substitution s where s.principal_id = locked.id)) returning 1
)
select (select count(*)::int from out) as sessions, (select count(*)::int from dead) as links from locked`,
};

/** $1 organisation · $2 person */
export const ENABLE: Statement = {
  name: 'people-enable',
  text: 'update person set disabled_at = null where organisation_id = $1 and id = $2 returning id',
};

/** $1 id · $2 organisation · $3 person · $4 role · $5 unit code or null · $6 from · $7 until */
export const GIVE: Statement = {
  name: 'people-give-grant',
  text: `
insert into access_grant (id, organisation_id, person_id, role, unit_id, from_day, until_day)
values ($1, $2, $3, $4, (select u.id from unit u where u.organisation_id = $2 and u.code = $5), $6, $7)`,
};

/** $1 organisation · $2 grants · $3 last day */
export const END_GRANTS: Statement = {
  name: 'people-end-grants',
  text: `
update access_grant set until_day = $3::date where organisation_id = $1 and id = any ($2::uuid[]) returning id`,
};

/** Offices that never began: nobody did anything by them. $1 organisation · $2 grants · $3 last day */
export const VOID_GRANTS: Statement = {
  name: 'people-void-grants',
  text: 'select id from void_grants($1, $2::uuid[], $3::date) as id',
};

/** What was done with people, the latest first. $1 organisation · $2 person or null · $3 before this moment and $4 id · $5 at most */
export const LOG: Statement = {
  name: 'people-log',
  text: `
select s.id, s.step, s.why, s.said, ${INSTANT('s.at')} as at, to_char(s.noted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as noted,
  jsonb_build_object('id', b.id, 'name', b.name) as by, jsonb_build_object('id', p.id, 'name', p.name) as person,
  case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as other
  from people_step s join person b on b.id = s.by_id join person p on p.id = s.person_id left join person o on o.id = s.other_id
 where s.organisation_id = $1 and ($2::uuid is null or $2 in (s.person_id, s.other_id))
   and (s.noted_at, s.id) < ($3::timestamptz, $4::uuid)
 order by s.noted_at desc, s.id desc limit $5`,
};
