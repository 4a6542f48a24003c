import type { Statement } from '../database/database.js';

/** Whoever comes second takes the next ones instead of waiting. */
export const TAKE: Statement = {
  name: 'relay-take',
  text: 'select id from notice where relayed_at is null order by id limit $1 for update skip locked',
};

/** One job a notice, under the notice's id: handed over again, it is still one. */
export const HAND_OVER: Statement = {
  name: 'relay-hand-over',
  text: `
select count(*) from graphile_worker.add_jobs(array(
  select row('mail', json_build_object('notice', id), null, null, null, id::text, null, null)::graphile_worker.job_spec
    from unnest($1::uuid[]) as id))`,
};

export const MARK: Statement = {
  name: 'relay-mark',
  text: 'update notice set relayed_at = clock_timestamp() where id = any ($1::uuid[])',
};

/** How long a mail may take before its worker is taken for dead: the queue itself would wait four hours. */
const LOST_AFTER = `interval '10 minutes'`;

/** Handed over, never delivered, and no job left that would still do it. */
export const TAKE_BACK: Statement = {
  name: 'relay-take-back',
  text: `
update notice n set relayed_at = null
 where n.relayed_at is not null and n.delivered_at is null and n.relayed_at < clock_timestamp() - ${LOST_AFTER}
   and not exists (
     select from graphile_worker.jobs j
      where j.key = n.id::text
        and (j.locked_at > clock_timestamp() - ${LOST_AFTER}
             or (j.locked_at is null and j.attempts < j.max_attempts)))
returning n.id`,
};
