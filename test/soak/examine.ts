import path from 'node:path';
import pg from 'pg';
import { readPostmaster, urlOf } from '../../src/database/embedded/postmaster.js';
import { STRAYS, verifyAll } from '../support/chains.js';
import type { Ledger } from './ledger.js';

/** Orders of people, by their keys; what a round ordered of its nominations has the round's key in front. */
const DONE = `
select a.key, a.answer #>> '{event,hash}' as hash,
  (select count(*)::int from history_event e where e.hash = a.answer #>> '{event,hash}') as events
  from answered_command a where a.person_id <> 'system' and a.key not like '%#%' and a.key <> 'rehearsal-first-round'`;

/** The notice under whose name a mail goes: of a digest, the first of its own. */
const NAMED = `coalesce(substring(n.message_id from '^<([0-9a-f-]{36})@'), n.id::text)`;

const MAILS = `
select 'mail without its notice' as what, m.id::text as whose from mail m
  where not exists (select from notice n where n.id = m.id)
union all select 'delivered without a mail', n.id::text from notice n
  where n.delivered_at is not null and not exists (select from mail m where m.id::text = ${NAMED})
union all select 'handed over, not delivered, and in nobody''s hands', n.id::text from notice n
  where n.relayed_at is not null and n.delivered_at is null and n.superseded_at is null
    and not exists (select from graphile_worker.jobs j where j.key = ${NAMED})
    and not exists (select from mail m where m.id::text = ${NAMED})`;

/**
 * What is due by the business clock, each digest once; what is held for a later morning is no mail yet, and what was done
 * meanwhile never is, unless the program was killed after it had gone and before that was written down.
 */
const COUNT_MAILS = `
with clock as (
  select (s.value ->> 'at')::timestamptz
      + coalesce(clock_timestamp() - (s.value ->> 'since')::timestamptz, interval '0') as now
    from setting s where s.key = 'clock'
)
select (select count(*)::int from mail) as mails,
  (select count(distinct case when n.digest then coalesce(n.message_id, n.recipient_id || n.send_from::text) else n.id::text end)::int
     from notice n, clock where (n.superseded_at is null or exists (select from mail m where m.id::text = ${NAMED}))
       and coalesce(n.send_from, n.at) <= clock.now) as notices`;

/** Looks into the database of a data folder as a superuser, whether or not the program runs. */
async function looking<T>(dataDir: string, look: (client: pg.Client) => Promise<T>): Promise<T> {
  const left = readPostmaster(path.join(dataDir, 'postgres', 'cluster'));
  if (left === null) throw new Error('the database is not running');
  const client = new pg.Client({ connectionString: urlOf(left.socketDir) });
  await client.connect();
  try {
    return await look(client);
  } finally {
    await client.end();
  }
}

/** Everything that must hold at any moment, also with the program dead; what does not, in words. */
export const examine = (dataDir: string, ledger: Ledger): Promise<string[]> =>
  looking(dataDir, async (client) => {
    const rows = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
      (await client.query<Row>(text)).rows;
    const { faults } = await verifyAll(rows);
    const strays = await rows<{ what: string; whose: string }>(`${STRAYS} union all ${MAILS}`);
    const done = await rows<{ key: string; hash: string; events: number }>(DONE);
    const byKey = new Map(done.map((row) => [row.key, row]));
    const known = new Set(ledger.sent.map(({ key }) => key));
    for (const sent of ledger.unknown) sent.foundDone = byKey.has(sent.key);
    return [
      ...faults.map(({ of, seq, fault }) => `${of}: ${fault} at ${seq}`),
      ...strays.map(({ what, whose }) => `${what}: ${whose}`),
      ...done.filter(({ key }) => !known.has(key)).map(({ key }) => `${key}: nobody sent it`),
      ...done.filter(({ events }) => events !== 1).map(({ key, events }) => `${key}: done ${events} times`),
      ...ledger.sent
        .filter(({ fate }) => fate === 'acknowledged')
        .filter(({ key, answer }) => byKey.get(key)?.hash !== answer?.event.hash)
        .map(({ key }) => `${key}: acknowledged and lost`),
      ...ledger.sent
        .filter(({ key, fate }) => fate === 'refused' && byKey.has(key))
        .map(({ key }) => `${key}: refused and done`),
    ];
  });

/** Jobs and mails that a dead worker holds are taken from it after a minute or more; here at once. */
export const freeJobs = (dataDir: string): Promise<unknown> =>
  looking(dataDir, async (client) => {
    await client.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null');
    await client.query('update notice set leased_until = null where leased_until is not null');
  });

/** Mails that are due, and mails: at rest they are as many. */
export const countMails = (dataDir: string): Promise<{ notices: number; mails: number }> =>
  looking(dataDir, async (client) => {
    const { rows } = await client.query<{ notices: number; mails: number }>(COUNT_MAILS);
    return rows[0] ?? { notices: 0, mails: -1 };
  });
