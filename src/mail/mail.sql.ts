import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

export const TO_TRAY: Statement = {
  name: 'mail-to-tray',
  text: `
insert into mail (id, organisation_id, recipient_id, subject, body, link, at) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (id) do nothing`,
};

/** $1 organisation · $2 address or person, or null · $3, $4 moment and id the page before ended with, or null · $5 */
export const READ_TRAY: Statement = {
  name: 'mail-tray',
  text: `
select m.id, jsonb_build_object('name', p.name, 'email', p.email) as to, m.subject, m.body, m.link,
  ${INSTANT('m.at')} as at
  from mail m join person p on p.id = m.recipient_id
 where m.organisation_id = $1
   and ($2::text is null or lower(p.email) = lower($2) or p.id::text = $2)
   and ($3::timestamptz is null or m.at < $3 or (m.at = $3 and m.id > $4::uuid))
 order by m.at desc, m.id limit $5`,
};

export const ONE_MAIL: Statement = {
  name: 'mail-one',
  text: `
select m.id, jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) as to, m.subject, m.body, m.link,
  ${INSTANT('m.at')} as at
  from mail m join person p on p.id = m.recipient_id
 where m.organisation_id = $1 and m.id = $2`,
};

export const RECIPIENTS: Statement = {
  name: 'mail-recipients',
  text: `
select p.id, p.name, count(*)::int as count
  from mail m join person p on p.id = m.recipient_id
 where m.organisation_id = $1 group by p.id, p.name order by p.name, p.id`,
};

/** Which notice a mail of the tray was about: its files are made from the record again. */
export const NOTICE_OF_MAIL: Statement = {
  name: 'mail-notice-of',
  text: `
select n.life, n.template, n.subject_id as subject, n.seq, n.organisation_id as organisation, n.recipient_id as person
  from notice n where n.organisation_id = $1 and n.id = $2`,
};

/** What a mail about a notice may tell: of the nominee nothing, of the matter its code, unit, step and dates. */
export const NOTICE: Statement = {
  name: 'mail-notice',
  text: `
select n.id, n.organisation_id as organisation, n.life, n.subject_id as subject, n.seq, n.template, ${INSTANT('n.at')} as at,
  n.delivered_at is not null as delivered,
  jsonb_build_object('person', p.id, 'name', p.name, 'address', p.email) as recipient,
  coalesce(m.code, r.code, s.code) as code,
  case when u.id is null then null else jsonb_build_object('vi', u.name, 'en', u.name_en) end as unit,
  ${INSTANT('s.planned_for')} as meets, s.place, coalesce(s.in_writing, false) as "inWriting",
  case when n.life = 'sitting' and n.template in ('told.MOVE', 'told.CANCEL') then (
    select b.value::jsonb #>> '{}' from history_private b
     where b.subject_id = n.subject_id and b.seq = n.seq and b.field = 'comment') end as reason,
  (select to_char(nullif(min(t.due), 'infinity'), 'YYYY-MM-DD') from task t
    where t.subject_id = n.subject_id and t.closed_seq is null and t.does = split_part(n.template, '.', 2)) as due,
  case when r.id is not null then jsonb_build_object('name', r.name, 'context', r.context, 'plan', r.plan_code, 'version', r.plan_version,
    'units', (select coalesce(jsonb_agg(distinct gu.code), '[]') from access_grant g
      join unit gu on gu.id = g.unit_id join unit_list l on l.unit_id = gu.id and l.round_id = r.id
     where g.person_id = p.id)) end as round,
  case when n.template = 'told.NOT_SELECT' then (
    select e.body::jsonb -> 'to' from history_event e where e.subject_id = n.subject_id and e.seq = n.seq) end as became,
  case when n.template = 'told.EXTEND' then (
    select jsonb_build_object('until', o.said ->> 'until', 'reason', o.said ->> 'reason', 'unit',
        (select jsonb_build_object('vi', xu.name, 'en', xu.name_en) from unit xu
          where xu.organisation_id = n.organisation_id and xu.code = o.said ->> 'unit'))
      from history_private b cross join lateral (select b.value::jsonb -> 'order' as said) o
     where b.subject_id = n.subject_id and b.seq = n.seq and b.field = 'facts' and o.said ->> 'type' = 'EXTEND') end as extended
  from notice n
  join person p on p.id = n.recipient_id
  left join nomination m on n.life = 'nomination' and m.id = n.subject_id
  left join unit u on u.id = m.unit_id
  left join round r on n.life = 'round' and r.id = n.subject_id
  left join sitting s on n.life = 'sitting' and s.id = n.subject_id
 where n.id = $1`,
};

export const DELIVERED: Statement = {
  name: 'mail-delivered',
  text: 'update notice set delivered_at = clock_timestamp(), failure = null where id = $1 and delivered_at is null',
};

export const FAILED: Statement = {
  name: 'mail-failed',
  text: 'update notice set failure = $2 where id = $1 and delivered_at is null',
};
