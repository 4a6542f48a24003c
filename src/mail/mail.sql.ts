import { businessDayAt } from '../clock/business-day.js';
import type { Statement } from '../database/database.js';
import { OPEN } from '../notices/open.js';
import { INSTANT } from '../road/asker.js';
import { heldOn } from '../road/held.js';
import { ADDRESS, ADDRESSEE, NAME } from './addressee.js';
import { HIS_TASK, hisUnits } from './his-task.js';
import { stillHis, tooLateFor } from './still-his.js';

/** The substitution by which a notice came to its recipient, or that it is about. */
const STANDS_FOR = `(
    select jsonb_build_object('principal', a.name, 'substitute', d.name, 'from', b.from_day, 'until', b.until_day, 'reason', b.reason,
      'waiting', n.told -> 'waiting')
      from substitution b join person a on a.id = b.principal_id join person d on d.id = b.substitute_id
     where b.id = coalesce(n.substitution_id, (n.told ->> 'substitution')::uuid))`;

/** The nomination, round or sitting it is about: its own, or that of the task it names. */
const ABOUT = (life: string): string =>
  `case '${life}' when n.life then n.subject_id when f.life then f.subject_id end`;

/** Of a hand-over what its notice `n` was written with, its units by their names. */
const HANDED_OVER = `case when n.template = 'handover.DONE' then jsonb_build_object('leaver', n.told -> 'leaver',
    'lastDay', n.told -> 'lastDay', 'offices', (
      select coalesce(jsonb_agg(jsonb_build_object('role', h.one -> 'role', 'to', h.one -> 'to', 'unit', (
          select jsonb_build_object('vi', xu.name, 'en', xu.name_en) from unit xu
           where xu.organisation_id = n.organisation_id and xu.code = h.one ->> 'unit')) order by h.nth), '[]')
        from jsonb_array_elements(n.told -> 'offices') with ordinality h (one, nth))) end`;

/** Of the letter to the province its notice `n` was written with: whose it is, its number, and how many names it sends. */
const SENT = `case when n.life = 'round' and n.template = 'task.RECEIVE' then (
    select jsonb_build_object('by', jsonb_build_object('vi', o.name, 'en', o.name_en), 'number', l.said #>> '{letter,number}',
        'date', l.said #>> '{letter,date}',
        'names', (select count(distinct d.id)::int from jsonb_array_elements_text(l.said -> 'nominations') d (id)))
      from history_private b cross join lateral (select b.value::jsonb -> 'order' as said) l
     where b.subject_id = n.subject_id and b.seq = n.seq and b.field = 'facts' and l.said ->> 'type' = 'FORWARD') end`;

/** Of an anchor: the size of the checkpoint that goes with it. */
const ANCHORED = `case when n.template = 'anchor.CHECKPOINT' then (n.told ->> 'checkpoint')::int end`;

/** What an anchor brings, and of a receipt the newest there is as it is written; null: none is signed yet. */
const ITS_CHECKPOINT = `case when n.template like 'receipt.%' or n.template = 'anchor.CHECKPOINT' then (
    select jsonb_build_object('size', c.size, 'root', c.root) from checkpoint c
     where c.organisation_id = n.organisation_id and (${ANCHORED} is null or c.size = ${ANCHORED})
     order by c.size desc limit 1) end`;

export const TO_TRAY: Statement = {
  name: 'mail-to-tray',
  text: `
insert into mail (id, organisation_id, recipient_id, subject, body, link, at, html, outside_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (id) do nothing`,
};

/** $1 organisation · $2 address or person, or null · $3, $4 moment and id the page before ended with, or null · $5 */
export const READ_TRAY: Statement = {
  name: 'mail-tray',
  text: `
select m.id, jsonb_build_object('name', ${NAME}, 'email', ${ADDRESS}) as to, m.subject, m.body, m.link,
  ${INSTANT('m.at')} as at
  from mail m ${ADDRESSEE('m')}
 where m.organisation_id = $1
   and ($2::text is null or lower(${ADDRESS}) = lower($2) or coalesce(p.id, x.id)::text = $2)
   and ($3::timestamptz is null or m.at < $3 or (m.at = $3 and m.id > $4::uuid))
 order by m.at desc, m.id limit $5`,
};

export const ONE_MAIL: Statement = {
  name: 'mail-one',
  text: `
select m.id, jsonb_build_object('id', p.id, 'name', ${NAME}, 'email', ${ADDRESS}) as to, m.subject, m.body, m.link,
  ${INSTANT('m.at')} as at, m.html
  from mail m ${ADDRESSEE('m')}
 where m.organisation_id = $1 and m.id = $2`,
};

export const RECIPIENTS: Statement = {
  name: 'mail-recipients',
  text: `
select coalesce(p.id, x.id) as id, ${NAME} as name, count(*)::int as count
  from mail m ${ADDRESSEE('m')}
 where m.organisation_id = $1 group by 1, 2 order by 2, 1`,
};

/** Which notice a mail of the tray was about: its files are made from the record again. */
export const NOTICE_OF_MAIL: Statement = {
  name: 'mail-notice-of',
  text: `
select n.life, n.template, n.subject_id as subject, n.seq, n.organisation_id as organisation, n.recipient_id as person,
  ${ANCHORED} as anchored
  from notice n where n.organisation_id = $1 and n.id = $2`,
};

/**
 * What mails about notices may tell, in the order asked for: of the nominee nothing, of the matter its code, unit, step
 * and dates. `task`: the task of its recipient that it is about; `over`: there was one, and it is done or no longer his.
 * $1 notices · $2 real time · $3 desks
 */
export const NOTICE: Statement = {
  name: 'mail-notice',
  text: `
select n.id, n.organisation_id as organisation, jsonb_build_object('vi', o.name, 'en', o.name_en) as office, o.rehearsal,
  n.life, n.subject_id as subject, n.seq, n.template, ${INSTANT('n.at')} as at, ${INSTANT('n.send_from')} as "sendFrom", n.digest,
  jsonb_build_object('person', p.id, 'outside', x.id, 'name', ${NAME}, 'address', ${ADDRESS}, 'language', coalesce(p.language, x.language)) as recipient,
  ${ANCHORED} as anchored, ${ITS_CHECKPOINT} as checkpoint,
  coalesce(m.code, r.code, s.code) as code,
  case when u.id is null then null else jsonb_build_object('vi', u.name, 'en', u.name_en) end as unit,
  ${INSTANT('s.planned_for')} as meets, s.place, coalesce(s.in_writing, false) as "inWriting",
  case when n.life = 'sitting' and n.template in ('told.MOVE', 'told.CANCEL') then (
    select b.value::jsonb #>> '{}' from history_private b
     where b.subject_id = n.subject_id and b.seq = n.seq and b.field = 'comment') end as reason,
  his.id as task, to_char(nullif(his.due, 'infinity'), 'YYYY-MM-DD') as due,
  (his.id is null and (f.id is not null or exists (select from task t where ${HIS_TASK}))) or ${tooLateFor('today.day')}
    or x.removed_at is not null as over,
  f.does, ${STANDS_FOR} as "standsFor",
  case when n.template like 'receipt.%' then (select jsonb_build_object('seq', e.seq, 'hash', e.hash)
    from history_event e where e.subject_id = n.subject_id and e.seq = n.seq) end as event,
  (select jsonb_build_object('name', w.name, 'phone', w.phone) from access_grant g join person w on w.id = g.person_id
    where g.organisation_id = n.organisation_id and g.role in ('officeChief', 'admin') and w.id is distinct from p.id and w.disabled_at is null
      and ${heldOn('g', 'n.at::date')}
    order by g.role desc, w.name limit 1) as tell,
  case when r.id is not null then jsonb_build_object('name', r.name, 'context', r.context, 'plan', r.plan_code, 'version', r.plan_version,
    'units', ${hisUnits('today.day')}) end as round,
  case when n.template = 'told.NOT_SELECT' then (
    select e.body::jsonb -> 'to' from history_event e where e.subject_id = n.subject_id and e.seq = n.seq) end as became,
  case when n.template = 'told.EXTEND' then (
    select jsonb_build_object('until', o.said ->> 'until', 'reason', o.said ->> 'reason', 'unit',
        (select jsonb_build_object('vi', xu.name, 'en', xu.name_en) from unit xu
          where xu.organisation_id = n.organisation_id and xu.code = o.said ->> 'unit'))
      from history_private b cross join lateral (select b.value::jsonb -> 'order' as said) o
     where b.subject_id = n.subject_id and b.seq = n.seq and b.field = 'facts' and o.said ->> 'type' = 'EXTEND') end as extended,
  case when n.template = 'overdue.UNIT_LIST' then (
    select jsonb_agg(jsonb_build_object('vi', xu.name, 'en', xu.name_en) order by xu.rank, xu.code)
      from history_private b cross join lateral jsonb_array_elements_text(b.value::jsonb #> '{order,units}') c (code)
      join unit xu on xu.organisation_id = n.organisation_id and xu.code = c.code
     where b.subject_id = n.subject_id and b.seq = n.seq and b.field = 'facts') end as silent,
  ${SENT} as sent, ${HANDED_OVER} as "handedOver"
  from notice n ${ADDRESSEE('n')}
  join organisation o on o.id = n.organisation_id
 cross join lateral (select ${businessDayAt('n.organisation_id', '$2')} as day) today
  left join task f on n.life = 'account' and f.id::text = n.told ->> 'task'
  left join lateral (
    select t.id, t.due from task t
     where t.closed_seq is null and (t.id = f.id or (${HIS_TASK})) and ${stillHis('today.day', '$3')}
     order by t.opened_seq = n.seq desc, t.due, t.id limit 1) his on true
  left join nomination m on m.id = ${ABOUT('nomination')}
  left join unit u on u.id = m.unit_id
  left join round r on r.id = ${ABOUT('round')}
  left join sitting s on s.id = ${ABOUT('sitting')}
 where n.id = any ($1::uuid[])
 order by array_position($1::uuid[], n.id)`,
};

/** What it asked for is done, or no longer his. $1 notices · $2 real time */
export const SUPERSEDED: Statement = {
  name: 'mail-superseded',
  text: `
update notice n set superseded_at = $2, failure = null, retry_at = null, leased_until = null
 where n.id = any ($1::uuid[]) and ${OPEN}`,
};

/** The last that somebody was told of each of these tasks. $1 tasks · $2 person */
export const NEWEST_NOTICES: Statement = {
  name: 'mail-newest-notices',
  text: `
select distinct on (t.id) t.id as task, n.id as notice
  from task t join notice n on n.recipient_id = $2 and ${HIS_TASK}
 where t.id = any ($1::uuid[])
 order by t.id, n.at desc, n.id`,
};
