import type { Statement } from '../database/database.js';
import type { EntryRow } from '../road/lives/register-entries.js';

/** A list, for the names of fields, said half a million times, would be most of what is sent. */
const ENTRY = `e.id, e.kind, e.value, e.issuer, e.issuer_name, e.nature, e.number, e.decided_on, e.year, e.applied,
  e.verified_at is not null, e.revoked_on`;

/** An entry as it comes from the database, in that order. */
export type Listed = readonly [
  EntryRow['id'],
  EntryRow['kind'],
  EntryRow['value'],
  EntryRow['issuer'],
  EntryRow['issuerName'],
  EntryRow['nature'],
  EntryRow['number'],
  EntryRow['decidedOn'],
  EntryRow['year'],
  EntryRow['applied'],
  EntryRow['verified'],
  EntryRow['revokedOn'],
  EntryRow['memberThen'],
];

export const rowOf = (listed: Listed): EntryRow => {
  const [id, kind, value, issuer, issuerName, nature, number, decidedOn, year, applied, ...rest] = listed;
  const [verified, revokedOn, memberThen] = rest;
  return {
    id,
    kind,
    value,
    issuer,
    issuerName,
    nature,
    number,
    decidedOn,
    year,
    applied,
    verified,
    revokedOn,
    memberThen,
  };
};

/** Of those in `p` the post of that day ($2), and all that the register has of them. */
const KNOWN = `
select p.id::text as nominee, p.name, p.disabled_at is not null as gone, o.title as post, o.unit, o.tier, o.employment,
  (select json_agg(json_build_array(${ENTRY}, false)) from register_entry e where e.person_id = p.id and e.organisation_id = $1) as entries
  from p left join lateral (
    select q.title, u.code as unit, q.tier, q.employment from position q join unit u on u.id = q.unit_id
     where q.person_id = p.id and q.from_day <= $2 and (q.until_day is null or q.until_day >= $2)
     order by q.from_day desc limit 1) o on true
 order by p.id`;

/** So many people, in the order of their ids. $1 organisation · $2 day · $3 after this id · $4 how many */
export const PEOPLE: Statement = {
  name: 'finder-people',
  text: `
with p as (
  select id, name, disabled_at from person where organisation_id = $1 and id > $3 order by id limit $4
)${KNOWN}`,
};

/** $1 organisation · $2 day · $3 ids */
export const PEOPLE_BY_ID: Statement = {
  name: 'finder-people-by-id',
  text: `
with p as (
  select id, name, disabled_at from person where organisation_id = $1 and id = any ($3::uuid[])
)${KNOWN}`,
};

/** Units as collectives, with the disciplines of those who were their members then. $1 organisation · $2 codes */
export const UNITS: Statement = {
  name: 'finder-units',
  text: `
with disciplines as materialized (
  select e.*, m.unit_id as member_of from register_entry e join position m on m.person_id = e.person_id
     and m.from_day <= e.decided_on and (m.until_day is null or m.until_day >= e.decided_on)
   where e.organisation_id = $1 and e.kind = 'discipline'
)
select u.code as nominee, u.name, '' as post, u.code as unit, null as tier, null as employment, false as gone,
  (select json_agg(one) from (
     select json_build_array(${ENTRY}, false) as one from register_entry e where e.unit_id = u.id and e.organisation_id = $1
     union all
     select json_build_array(${ENTRY}, true) from (
       select distinct on (d.id) d.* from disciplines d where d.member_of = u.id) e) o) as entries
  from unit u where u.organisation_id = $1 and u.code = any ($2) order by u.rank`,
};

/** The moment, as later changes can be told from what was there. */
export const SNAPSHOT: Statement = {
  name: 'finder-snapshot',
  text: 'select pg_current_snapshot()::text as snapshot',
};

/** What was committed since, and the moment of this question. $1 organisation · $2 snapshot */
export const CHANGED_SINCE: Statement = {
  name: 'finder-changed-since',
  text: `
select pg_current_snapshot()::text as snapshot, count(*) > 0 as any,
  coalesce(json_agg(distinct c.person_id) filter (where c.person_id is not null), '[]') as people
  from register_change c
 where c.organisation_id = $1 and c.changed_by >= pg_snapshot_xmin($2::pg_snapshot)
   and not pg_visible_in_snapshot(c.changed_by, $2::pg_snapshot)
   -- none of this server's own: it came with a copy of another one
   and c.changed_by < pg_snapshot_xmax(pg_current_snapshot())`,
};
