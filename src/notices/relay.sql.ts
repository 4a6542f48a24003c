import type { Statement } from '../database/database.js';
import { OPEN } from './open.js';

export const ORGANISATIONS: Statement = {
  name: 'relay-organisations',
  text: 'select id from organisation order by id',
};

/** $1 organisation · $2 business time · $3 security time */
const DUE = `n.organisation_id = $1 and n.relayed_at is null and n.send_from <= $2 and ${OPEN}
   and (n.retry_at is null or n.retry_at <= $3)`;

/** Whoever comes second takes the next ones instead of waiting. $4 how many */
export const TAKE: Statement = {
  name: 'relay-take',
  text: `select n.id from notice n where ${DUE} and not n.digest order by n.id limit $4 for update skip locked`,
};

/** One at a time makes up digests: two would cut one person's day in halves. */
export const ALONE_AT_DIGESTS: Statement = {
  name: 'relay-alone-at-digests',
  text: `select pg_try_advisory_xact_lock(hashtext('relay-digests')) as alone`,
};

/**
 * Each person's digest, told by the first of its notices. One that has been tried stays what it was, so that its
 * Message-ID names one mail; what came later makes another.
 */
export const TAKE_DIGESTS: Statement = {
  name: 'relay-take-digests',
  text: `
with due as (
  select n.id, n.recipient_id, n.message_id from notice n where ${DUE} and n.digest for update
), mail as (
  select first_value(id) over (partition by recipient_id, message_id order by id) as first, id from due
), marked as (
  update notice n set relayed_at = $3, retry_at = null, message_id = coalesce(n.message_id, '<' || m.first || '@' || $4 || '>')
    from mail m where n.id = m.id
)
select distinct first as id from mail`,
};

/** One job a mail, under its first notice's id: handed over again, it is still one. */
export const HAND_OVER: Statement = {
  name: 'relay-hand-over',
  text: `
select count(*) from graphile_worker.add_jobs(array(
  select row('mail', json_build_object('notice', id), null, null, null, id::text, null, null)::graphile_worker.job_spec
    from unnest($1::uuid[]) as id))`,
};

/** $2 security time */
export const MARK: Statement = {
  name: 'relay-mark',
  text: 'update notice set relayed_at = $2, retry_at = null where id = any ($1::uuid[])',
};

/** How long a handed-over mail may lie before somebody asks whether its job is still there. */
const LOST_AFTER = `interval '1 minute'`;

/**
 * Handed over, not ended, nobody at work on it, and no job left that would still do it. The queue itself would wait
 * four hours for a dead worker; the lease says sooner. $1 security time
 */
export const TAKE_BACK: Statement = {
  name: 'relay-take-back',
  text: `
update notice n set relayed_at = null, leased_until = null
 where n.relayed_at < $1::timestamptz - ${LOST_AFTER} and ${OPEN}
   and (n.leased_until is null or n.leased_until < $1)
   and not exists (
     select from graphile_worker.jobs j, notice f
      where f.id = n.id and j.key = coalesce(substring(f.message_id from '^<([0-9a-f-]{36})@'), f.id::text)
        and j.locked_at is null and j.attempts < j.max_attempts)
returning n.id`,
};

/** The outage, if any, and whether it is time to look whether the server is back. $1 security time */
export const OUTAGE: Statement = {
  name: 'relay-outage',
  text: 'select probe_at <= $1 as due from mail_outage',
};

/** Of those who come at once, one gets the probe; if he dies with it, another does a minute later. */
export const PROBE: Statement = {
  name: 'relay-probe',
  text: `
with mine as (
  update mail_outage set probe_at = $1::timestamptz + interval '1 minute' where probe_at <= $1 returning one
)
select count(*) from mine, graphile_worker.add_job('probe-mail', job_key => 'probe-mail', max_attempts => 1)`,
};

/** Somebody has changed the settings, perhaps. */
export const PROBE_NOW: Statement = {
  name: 'relay-probe-now',
  text: `update mail_outage set probe_at = greatest($1, since + interval '1 millisecond')`,
};
