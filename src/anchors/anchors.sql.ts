import type { Statement } from '../database/database.js';
import { ADDRESS, NAME } from '../mail/addressee.js';
import { STATE } from '../notices/state.js';
import { INSTANT } from '../road/asker.js';
import { heldOn } from '../road/held.js';

/** Of two that mail at once the second sees what the first has mailed. $1 organisation */
export const ONE_AT_A_TIME: Statement = {
  name: 'anchors-one-at-a-time',
  text: `select pg_advisory_xact_lock(hashtext('anchors'), hashtext($1::text))`,
};

/** Who is outside by his office: whoever watches, and the province. `p`: a person. */
const BY_OFFICE = (day: string): string => `p.disabled_at is null and exists (
    select from access_grant g where g.person_id = p.id and g.role in ('auditor', 'provinceContact') and ${heldOn('g', day)})`;

/**
 * Who has not been mailed this checkpoint or a later one, nor anything that day. $1 organisation · $2 business day ·
 * $3 size · $4 day; null: whatever went today
 */
export const NOT_YET_MAILED: Statement = {
  name: 'anchors-not-yet-mailed',
  text: `
with addressee as (
  select p.id as person, null::uuid as outside from person p
   where p.organisation_id = $1 and ${BY_OFFICE('$2')}
  union all
  select null, x.id from outside_address x where x.organisation_id = $1 and x.removed_at is null
)
select d.person, d.outside from addressee d
 where not exists (
   select from anchor a
    where a.organisation_id = $1 and (a.person_id = d.person or a.outside_id = d.outside)
      and (a.size >= $3 or a.day = $4::date))
 order by d.person, d.outside`,
};

/** $1 organisation · $2 size · $3 day · $4 now · $5 notice · $6 person or null · $7 address outside or null */
export const KEEP_ANCHOR: Statement = {
  name: 'anchors-keep',
  text: `
insert into anchor (organisation_id, size, day, at, notice_id, person_id, outside_id)
values ($1, $2, $3, $4, $5, $6, $7)`,
};

/** The greatest that somebody keeps, since when, and since when there is anything beyond it. $1 organisation */
export const HELD: Statement = {
  name: 'anchors-held',
  text: `
with held as (
  select a.size, min(a.acknowledged_at) as at from anchor a
   where a.organisation_id = $1 and a.acknowledged_at is not null
   group by a.size order by a.size desc limit 1
)
select h.size::int, c.root, ${INSTANT('h.at')} as at,
  (select ${INSTANT('b.at')} from checkpoint b
    where b.organisation_id = $1 and b.size > coalesce(h.size, 0) order by b.size limit 1) as beyond
  from (select 1) one left join held h on true
  left join checkpoint c on c.organisation_id = $1 and c.size = h.size`,
};

const ANCHOR_FROM = `anchor a
  join checkpoint c on c.organisation_id = a.organisation_id and c.size = a.size
  join notice n on n.id = a.notice_id
  left join person p on p.id = a.person_id
  left join outside_address x on x.id = a.outside_id
  left join person b on b.id = a.acknowledged_by`;

const ANCHOR_TOLD = `a.id, a.size::int, c.root, to_char(a.day, 'YYYY-MM-DD') as day, ${INSTANT('a.at')} as at,
  a.person_id as person, jsonb_build_object('name', ${NAME}, 'email', ${ADDRESS}, 'outside', a.outside_id is not null) as "to",
  ${STATE} as state, n.failure as words,
  exists (select from access_grant g where g.person_id = a.person_id and g.role = 'provinceContact') as province,
  case when a.acknowledged_at is null then null
    else jsonb_build_object('at', ${INSTANT('a.acknowledged_at')}, 'by', b.name, 'told', a.told) end as acknowledged`;

/** Newest first. $1 organisation · $2, $3 moment and id the page before ended with · $4 how many · $5 one person's, or null */
export const ANCHORS: Statement = {
  name: 'anchors-page',
  text: `
select ${ANCHOR_TOLD} from ${ANCHOR_FROM}
 where a.organisation_id = $1 and ($2::timestamptz is null or (a.at, a.id) < ($2, $3::uuid))
   and ($5::uuid is null or a.person_id = $5)
 order by a.at desc, a.id desc limit $4`,
};

/** $1 organisation · $2 anchor */
export const ONE_ANCHOR: Statement = {
  name: 'anchors-one',
  text: `select ${ANCHOR_TOLD} from ${ANCHOR_FROM} where a.organisation_id = $1 and a.id = $2`,
};

/** The first word counts. $1 organisation · $2 anchor · $3 now · $4 by whom · $5 how he said so, or null */
export const ACKNOWLEDGE: Statement = {
  name: 'anchors-acknowledge',
  text: `
update anchor set acknowledged_at = $3, acknowledged_by = $4, told = $5
 where organisation_id = $1 and id = $2 and acknowledged_at is null`,
};

/** Those kept, and those struck off, who stay on record. $1 organisation */
export const ADDRESSES: Statement = {
  name: 'anchors-addresses',
  text: `
select x.id, x.name, x.address, x.language, jsonb_build_object('by', a.name, 'at', ${INSTANT('x.added_at')}) as added,
  case when x.removed_at is null then null
    else jsonb_build_object('by', r.name, 'at', ${INSTANT('x.removed_at')}) end as removed
  from outside_address x join person a on a.id = x.added_by left join person r on r.id = x.removed_by
 where x.organisation_id = $1
 order by x.removed_at is not null, x.removed_at desc, x.added_at, x.id`,
};

/** Whoever gets it by his office. $1 organisation · $2 business day */
export const BY_THEIR_OFFICE: Statement = {
  name: 'anchors-by-office',
  text: `
select p.name, p.email as address, exists (
    select from access_grant g where g.person_id = p.id and g.role = 'auditor' and ${heldOn('g', '$2')}) as auditor
  from person p where p.organisation_id = $1 and ${BY_OFFICE('$2')} order by p.name, p.id`,
};

/** $1 organisation · $2 business day · $3 address */
export const KNOWN_ADDRESS: Statement = {
  name: 'anchors-known-address',
  text: `
select 1 as known from person p where p.organisation_id = $1 and lower(p.email) = lower($3) and ${BY_OFFICE('$2')}
union all
select 1 from outside_address x where x.organisation_id = $1 and lower(x.address) = lower($3) and x.removed_at is null`,
};

/** Nothing comes back: it is there already. $1 organisation · $2 name · $3 address · $4 language or null · $5 by · $6 now */
export const ADD_ADDRESS: Statement = {
  name: 'anchors-add-address',
  text: `
insert into outside_address (organisation_id, name, address, language, added_by, added_at) values ($1, $2, $3, $4, $5, $6)
on conflict do nothing returning id`,
};

/** $1 organisation · $2 address · $3 by · $4 now */
export const REMOVE_ADDRESS: Statement = {
  name: 'anchors-remove-address',
  text: `
update outside_address set removed_by = coalesce(removed_by, $3), removed_at = coalesce(removed_at, $4)
 where organisation_id = $1 and id = $2 returning id`,
};
