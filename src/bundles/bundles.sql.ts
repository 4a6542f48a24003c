import type { Statement } from '../database/database.js';
import { OFFICE_ZONE } from '../clock/moment.js';

/** A round with all that is of it. $1 organisation · $2 round */
export const OF_ROUND: Statement = {
  name: 'bundle-of-round',
  text: `
select id, name from round where organisation_id = $1 and id = $2
union all select id, null from nomination where organisation_id = $1 and round_id = $2
union all select id, null from sitting where organisation_id = $1 and round_id = $2`,
};

/** $1 organisation · $2 sitting */
export const SITTING_NAME: Statement = {
  name: 'bundle-sitting-name',
  text: 'select code as name from sitting where organisation_id = $1 and id = $2',
};

/** $1 organisation */
export const HOUSE_NAME: Statement = {
  name: 'bundle-house-name',
  text: 'select name from organisation where id = $1',
};

/** The records of these codes. $1 organisation · $2 codes */
export const RECORDS: Statement = {
  name: 'bundle-records',
  text: 'select id from record_chain where organisation_id = $1 and code = any ($2)',
};

/**
 * Chains by what their events say, not by the tables of the lives: whatever is in the log is in the bundle, though its
 * row be gone. $1 organisation · $2 size of the log
 */
const chains = (name: string, which: string): Statement => ({
  name,
  text: `
select c.id, c.life, first.body::jsonb ->> 'of' as code, c.events, last.hash as head
  from (select l.subject_id as id, e.life, count(*)::int as events
          from log_leaf l join history_event e on e.subject_id = l.subject_id and e.seq = l.seq
         where l.organisation_id = $1 and l.idx < $2 ${which} group by 1, 2) c
  join history_event first on first.subject_id = c.id and first.seq = 1
  join history_event last on last.subject_id = c.id and last.seq = c.events
 order by c.life collate "C", (first.body::jsonb ->> 'of') collate "C"`,
});

export const ALL_CHAINS = chains('bundle-chains', '');

/** $3 subjects */
export const CHAINS_OF = chains('bundle-chains-of', 'and l.subject_id = any ($3::uuid[])');

/** The same bytes that were hashed. $1 subject · $2 after · $3 up to · $4 how many */
export const EVENTS: Statement = {
  name: 'bundle-events',
  text: `select seq, body from history_event where subject_id = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
};

/** What lies beside them, event by event. $1 subject · $2 after · $3 up to · $4 how many */
export const BESIDE: Statement = {
  name: 'bundle-beside',
  text: `
select e.seq, e.type, (
    select coalesce(json_agg(json_build_object('field', p.field, 'salt', p.salt, 'value', p.value)
                             order by p.field collate "C"), '[]')
      from history_private p where p.subject_id = e.subject_id and p.seq = e.seq) as privates
  from history_event e where e.subject_id = $1 and e.seq > $2 and e.seq <= $3 order by e.seq limit $4`,
};

/** $1 subject · $2 after · $3 up to · $4 how many */
export const PLACES: Statement = {
  name: 'bundle-places',
  text: `
select seq, idx::int from log_leaf where subject_id = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
};

/** $1 organisation · $2 from · $3 before */
export const LEAVES: Statement = {
  name: 'bundle-leaves',
  text: `
select e.hash from log_leaf l join history_event e on e.subject_id = l.subject_id and e.seq = l.seq
 where l.organisation_id = $1 and l.idx >= $2 and l.idx < $3 order by l.idx`,
};

/**
 * Earlier checkpoints that somebody may hold: the last of each day, those that were mailed, those from which another key
 * signs, and those that the receipts of these subjects' events name. $1 organisation · $2 size of the bundle's own · $3 subjects
 */
export const EARLIER: Statement = {
  name: 'bundle-earlier',
  text: `
select size::int from (
  select max(size) as size from checkpoint where organisation_id = $1 and size < $2
   group by (at at time zone '${OFFICE_ZONE}')::date
  union select from_size from log_key where organisation_id = $1
  union select size from anchor where organisation_id = $1
  union select (select min(c.size) from checkpoint c where c.organisation_id = $1 and c.size > l.idx)
          from log_leaf l where l.organisation_id = $1 and l.subject_id = any ($3::uuid[])
) held
 where size < $2 and exists (select from checkpoint c where c.organisation_id = $1 and c.size = held.size)
 order by size`,
};

/** $1 organisation · $2 size */
export const NOTE: Statement = {
  name: 'bundle-note',
  text: 'select note from checkpoint where organisation_id = $1 and size = $2',
};

/** $1 organisation · $2 hash of its text */
export const PLAN: Statement = {
  name: 'bundle-plan',
  text: 'select source, body from plan where organisation_id = $1 and sha256 = $2 order by code, version limit 1',
};

/** $1 hash */
export const LAW: Statement = { name: 'bundle-law', text: 'select source from law where hash = $1' };

/** How many events are kept and not yet under this checkpoint. $1 organisation · $2 size · $3 subjects, null: of all */
export const NOT_YET: Statement = {
  name: 'bundle-not-yet',
  text: `
select count(*)::int as events from history_event e
 where e.organisation_id = $1 and ($3::uuid[] is null or e.subject_id = any ($3))
   and not exists (select from log_leaf l where l.subject_id = e.subject_id and l.seq = e.seq and l.idx < $2)`,
};
