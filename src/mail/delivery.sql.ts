import type { Statement } from '../database/database.js';
import { OPEN } from '../notices/open.js';
import { INSTANT } from '../road/asker.js';

/** A sender that lives says so in time; whoever finds the lease over may send. */
const LEASE = `interval '60 seconds'`;

/** Those of one mail: a digest's share a Message-ID, and any other notice goes alone. */
const OF_MAIL = `(n.id = $1 or n.message_id = (select message_id from notice where id = $1))`;

/**
 * Mine to send, if nobody else is at it and it is not too early. $1 notice · $2 now · $3 host of the Message-ID.
 * All times here are real: a rehearsal's clock does not send mails.
 */
export const CLAIM: Statement = {
  name: 'mail-claim',
  text: `
with free as (
  select n.id from notice n
   where ${OF_MAIL} and ${OPEN} and (n.leased_until is null or n.leased_until < $2) and (n.retry_at is null or n.retry_at <= $2)
   order by n.id for update
)
update notice n
   set leased_until = $2::timestamptz + ${LEASE}, relayed_at = coalesce(n.relayed_at, $2), retry_at = null,
       message_id = coalesce(n.message_id, '<' || n.id || '@' || $3 || '>'), first_tried_at = coalesce(n.first_tried_at, $2)
  from free where n.id = free.id
returning n.id, n.template, n.organisation_id as organisation, n.recipient_id as recipient, n.message_id as "messageId", n.tries, ${INSTANT('n.first_tried_at')} as date,
  (extract(epoch from n.unheard) * 1000)::float8 as unheard`,
};

/** $1 notices · $2 now */
export const STILL_AT_IT: Statement = {
  name: 'mail-still-at-it',
  text: `update notice n set leased_until = $2::timestamptz + ${LEASE} where n.id = any ($1::uuid[]) and n.leased_until is not null`,
};

/** $1 notices · $2 now */
export const DELIVERED: Statement = {
  name: 'mail-delivered',
  text: `
update notice n set delivered_at = $2, tries = n.tries + 1, failure = null, leased_until = null, retry_at = null
 where n.id = any ($1::uuid[]) and ${OPEN}`,
};

/** $1 notices · $2 now · $3 why */
export const REFUSED: Statement = {
  name: 'mail-refused',
  text: `
update notice n set refused_at = $2, tries = n.tries + 1, failure = $3, leased_until = null, retry_at = null
 where n.id = any ($1::uuid[]) and ${OPEN}`,
};

/** $1 notices · $2 now · $3 why · $4 again at; null: never */
export const PUT_OFF: Statement = {
  name: 'mail-put-off',
  text: `
update notice n
   set tries = n.tries + 1, failure = $3, leased_until = null, retry_at = $4::timestamptz,
       given_up_at = case when $4::timestamptz is null then $2::timestamptz end,
       relayed_at = case when $4::timestamptz is null then n.relayed_at end
 where n.id = any ($1::uuid[]) and ${OPEN}`,
};

/** Back as if nobody had tried, for nobody heard. $1 notices · $2 why */
export const UNHEARD: Statement = {
  name: 'mail-unheard',
  text: `
update notice n
   set failure = $2, leased_until = null, relayed_at = null,
       first_tried_at = case when n.tries = 0 then null else n.first_tried_at end
 where n.id = any ($1::uuid[]) and ${OPEN}`,
};

export const OUTAGE_NOW: Statement = {
  name: 'mail-outage-now',
  text: 'select failure, tries from mail_outage',
};

/** The first who finds the server gone says so. $1 now · $2 why · $3 probe at */
export const OUTAGE_BEGINS: Statement = {
  name: 'mail-outage-begins',
  text: `
insert into mail_outage (since, tries, failure, probe_at) values ($1, 1, $2, $3) on conflict (one) do nothing`,
};

/** $1 why · $2 probe at */
export const OUTAGE_GOES_ON: Statement = {
  name: 'mail-outage-goes-on',
  text: 'update mail_outage set tries = tries + 1, failure = $1, probe_at = $2',
};

/** What was tried before it has lost that time. $1 now */
export const OUTAGE_ENDS: Statement = {
  name: 'mail-outage-ends',
  text: `
with over as (delete from mail_outage returning since),
waited as (
  select n.id, $1::timestamptz - greatest(o.since, n.first_tried_at) as unheard from notice n cross join over o
   where n.tries > 0 and ${OPEN} order by n.id for update of n
)
update notice n set unheard = n.unheard + greatest(w.unheard, '0') from waited w where n.id = w.id`,
};
