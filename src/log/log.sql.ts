import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

/** The name it begins with stays its own. $1 organisation · $2 host */
export const BEGIN_LOG: Statement = {
  name: 'log-begin',
  text: `
insert into log (organisation_id, origin) select id, $2 || '/' || code from organisation where id = $1
on conflict do nothing`,
};

/** $1 organisation */
export const ORIGIN: Statement = {
  name: 'log-origin',
  text: 'select origin from log where organisation_id = $1',
};

/** One at a time takes events in, and begins a transaction of its own only when it is its turn. $1 organisation */
export const OWN_TURN: Statement = {
  name: 'log-turn',
  text: `select pg_advisory_xact_lock(hashtextextended('log/' || $1, 0))`,
};

/** `settled`: every transaction that may have taken a number up to the noted place has ended. $1 organisation */
export const READ_LOG: Statement = {
  name: 'log-read',
  text: `
select size::int, taken_to::text as "takenTo", pg_snapshot_xmin(pg_current_snapshot()) >= noted_before as settled
  from log where organisation_id = $1`,
};

/**
 * Kept and not yet in the log, in the order in which they were kept. A transaction may take its number early and end
 * late, so whatever follows `taken_to` is looked through again. $1 organisation · $2 after · $3 how many
 */
export const NOT_IN_LOG: Statement = {
  name: 'log-missing',
  text: `
select e.subject_id as subject, e.seq, e.hash from history_event e
 where e.organisation_id = $1 and e.nth > $2::bigint
   and not exists (select from log_leaf l where l.subject_id = e.subject_id and l.seq = e.seq)
 order by e.nth limit $3`,
};

/** $1 organisation · $2 levels · $3 places, in the order asked for */
export const NODES_AT: Statement = {
  name: 'log-nodes',
  text: `
select n.hash from unnest($2::int[], $3::bigint[]) with ordinality as w (level, at, nth)
  join log_node n on n.organisation_id = $1 and n.level = w.level and n.at = w.at
 order by w.nth`,
};

/** $1 organisation · $2 size before · $3 subjects · $4 seqs · $5 levels · $6 places · $7 hashes */
export const TAKE_IN: Statement = {
  name: 'log-take-in',
  text: `
with leaf as (
  insert into log_leaf (organisation_id, idx, subject_id, seq)
  select $1, $2::bigint + w.nth - 1, w.subject, w.seq
    from unnest($3::uuid[], $4::int[]) with ordinality as w (subject, seq, nth)
)
insert into log_node (organisation_id, level, at, hash)
select $1, w.level, w.at, w.hash from unnest($5::int[], $6::bigint[], $7::text[]) as w (level, at, hash)`,
};

/**
 * Grown from $2 to $3. Where `settled` ($4) and nothing more is missing, all up to the noted place is in, and another
 * is noted: the last event of before this turn. Whatever has a lower number and is not yet to be seen took it before
 * that one was kept, so its transaction is older than this one. $1 organisation
 */
export const GROWN: Statement = {
  name: 'log-grown',
  text: `
update log set size = $3,
  taken_to = case when $4 then noted else taken_to end,
  noted = case when $4 then greatest(noted,
    (select e.nth from log_leaf l join history_event e on e.subject_id = l.subject_id and e.seq = l.seq
      where l.organisation_id = $1 and l.idx = $2::bigint - 1)) else noted end,
  noted_before = case when $4 then pg_current_xact_id() else noted_before end
 where organisation_id = $1`,
};

/** $1 organisation */
const CHECKPOINT = `select size::int, root, note, ${INSTANT('at')} as at from checkpoint where organisation_id = $1`;

/** Signed so far. $1 organisation */
export const LAST_CHECKPOINT: Statement = {
  name: 'log-last-checkpoint',
  text: `${CHECKPOINT} order by size desc limit 1`,
};

/** The first of at least that size. $1 organisation · $2 size */
export const CHECKPOINT_FROM: Statement = {
  name: 'log-checkpoint-from',
  text: `${CHECKPOINT} and size >= $2 order by size limit 1`,
};

/** The newest when an event was kept. $1 organisation · $2 subject · $3 seq */
export const CHECKPOINT_THEN: Statement = {
  name: 'log-checkpoint-then',
  text: `
${CHECKPOINT} and at <= (select kept_at from history_event where subject_id = $2 and seq = $3)
 order by size desc limit 1`,
};

/** $1 organisation · $2 size · $3 root · $4 note */
export const KEEP_CHECKPOINT: Statement = {
  name: 'log-keep-checkpoint',
  text: `
insert into checkpoint (organisation_id, size, root, note) values ($1, $2, $3, $4)
on conflict do nothing returning size`,
};

/** The keys by which this log has been signed, the newest last. $1 organisation */
export const LOG_KEYS: Statement = {
  name: 'log-keys',
  text: 'select verifier from log_key where organisation_id = $1 order by from_size, at',
};

/** $1 organisation · $2 verifier key · $3 size from which it signs */
export const KEEP_KEY: Statement = {
  name: 'log-keep-key',
  text: 'insert into log_key (organisation_id, verifier, from_size) values ($1, $2, $3) on conflict do nothing',
};

/** How long the oldest event that no checkpoint covers has been waiting, in seconds; 0: none waits. $1 organisation */
export const BEHIND: Statement = {
  name: 'log-behind',
  text: `
select coalesce(extract(epoch from clock_timestamp() - min(w.kept_at)), 0)::float8 as seconds from (
  select e.kept_at from history_event e left join log g on g.organisation_id = e.organisation_id
   where e.organisation_id = $1 and e.nth > coalesce(g.taken_to, 0)
     and not exists (select from log_leaf l join checkpoint c on c.organisation_id = l.organisation_id and c.size > l.idx
                      where l.subject_id = e.subject_id and l.seq = e.seq)
) w`,
};
