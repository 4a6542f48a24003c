import { OFFICE_ZONE } from '../clock/moment.js';
import type { Statement } from '../database/database.js';
import { HIS_TASK, hisUnits } from '../mail/his-task.js';
import { INSTANT } from '../road/asker.js';
import { OPEN } from './open.js';

/** Two that plan at once would each count what the other has not written yet. */
export const ONE_AT_A_TIME: Statement = {
  name: 'delivery-times-lock',
  text: `select pg_advisory_xact_lock(hashtext('delivery-times'), hashtext($1))`,
};

/** The day on which a notice `n` was written. */
const ITS_DAY = `(n.at at time zone '${OFFICE_ZONE}')::date`;

/** $1 organisation · $2 how many */
export const UNPLANNED: Statement = {
  name: 'delivery-times-unplanned',
  text: `
select n.id, coalesce(n.recipient_id, n.outside_id) as person, n.template, ${INSTANT('n.at')} as at, coalesce(p.mail_mode, 'each') as mode,
  (select to_char(nullif(min(t.due), 'infinity'), 'YYYY-MM-DD') from task t where t.closed_seq is null and ${HIS_TASK}) as due,
  ${INSTANT('s.planned_for')} as meets,
  n.template like 'receipt.%' and coalesce((
    select e.body::jsonb #>> '{via,channel}' = 'link' from history_event e
     where e.subject_id = n.subject_id and e.seq = n.seq), false) as "byLink",
  case when n.template = 'nudge.UNIT_LIST' then jsonb_build_object('context', r.context, 'units', ${hisUnits(ITS_DAY)}) end as round
  from notice n
  left join person p on p.id = n.recipient_id
  left join round r on n.life = 'round' and r.id = n.subject_id
  left join sitting s on n.life = 'sitting' and s.id = n.subject_id
 where n.organisation_id = $1 and n.relayed_at is null and n.send_from is null and ${OPEN}
 order by n.at, n.id limit $2
   for update of n`,
};

/** What these people have been sent, or will be, from a moment on, by days of the office. $1 people · $2 from · $3 zone */
export const SINGLES: Statement = {
  name: 'delivery-times-singles',
  text: `
select n.recipient_id as person, to_char(n.send_from at time zone $3, 'YYYY-MM-DD') as day,
  n.template like 'receipt.%' as receipt, count(*)::int as count
  from notice n
 where n.recipient_id = any ($1::uuid[]) and n.send_from >= $2 and not n.digest and n.superseded_at is null
   and n.template not like 'anchor.%'
 group by 1, 2, 3`,
};

/** Mornings whose digest has gone out, or may be on its way: they take nothing more. $1 people · $2 from */
export const GONE: Statement = {
  name: 'delivery-times-gone',
  text: `
select distinct n.recipient_id as person, ${INSTANT('n.send_from')} as at
  from notice n
 where n.recipient_id = any ($1::uuid[]) and n.send_from >= $2 and n.digest
   and (n.relayed_at is not null or n.first_tried_at is not null or not (${OPEN}))`,
};

/** $1 rows: id, from when, in a digest or not */
export const PLAN: Statement = {
  name: 'delivery-times-plan',
  text: `
update notice n set send_from = t.at, digest = t.digest
  from json_to_recordset($1::json) as t (id uuid, at timestamptz, digest boolean) where n.id = t.id`,
};
