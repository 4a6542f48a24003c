import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';

/** Open and dated: exactly what the index `task_wakes` holds. */
const DATED = `closed_seq is null and due < 'infinity'`;

/** Nominations with tasks the clock has not looked at yet. $1 organisation · $2 the last one seen · $3 how many */
export const UNSEEN: Statement = {
  name: 'sweep-unseen',
  text: `
select distinct subject_id as id from task
 where organisation_id = $1 and ${DATED} and wakes_at is null and life = 'nomination' and subject_id > $2
 order by subject_id limit $3`,
};

/** Nominations whose tasks wake at one moment. $1 organisation · $2 the last one seen · $3 how many · $4 moment */
export const WOKEN: Statement = {
  name: 'sweep-woken',
  text: `
select distinct subject_id as id from task
 where organisation_id = $1 and ${DATED} and wakes_at = $4 and subject_id > $2
 order by subject_id limit $3`,
};

/** The first moment after $2 and up to $3 at which any task wakes. */
export const NEXT_WAKING: Statement = {
  name: 'sweep-next-waking',
  text: `
select ${INSTANT('min(wakes_at)')} as at from task
 where organisation_id = $1 and ${DATED} and wakes_at > coalesce($2::timestamptz, '-infinity') and wakes_at <= $3`,
};

export const DATED_TASKS: Statement = {
  name: 'sweep-dated-tasks',
  text: `
select id, key, ${INSTANT('opened_at')} as opened_at, ${INSTANT(`nullif(wakes_at, 'infinity')`)} as wakes_at,
  coalesce(wakes_at = 'infinity', false) as sleeps
  from task where subject_id = $1 and ${DATED}`,
};

/** $1 tasks · $2 when to look again, null: never while they stand as they are */
export const LOOK_AGAIN: Statement = {
  name: 'sweep-look-again',
  text: `update task set wakes_at = coalesce($2::timestamptz, 'infinity') where id = any ($1::uuid[])`,
};

/** Rounds whose dates have been extended since the clock last looked. */
export const MOVED_DATES: Statement = {
  name: 'sweep-moved-dates',
  text: `
select r.id, r.dates
  from (select id, jsonb_build_array(context -> 'extensions', context -> 'provinceUntil') as dates
          from round where organisation_id = $1) r
  left join setting s on s.organisation_id = $1 and s.key = 'sweep/dates/' || r.id
 where coalesce(s.value, '[[], null]') <> r.dates`,
};

export const NOTE_DATES: Statement = {
  name: 'sweep-note-dates',
  text: `
insert into setting (organisation_id, key, value) values ($1, 'sweep/dates/' || $2, $3)
on conflict (organisation_id, key) do update set value = excluded.value`,
};

/** $1 organisation · $2 the last one seen · $3 how many · $4 round */
export const IN_ROUND: Statement = {
  name: 'sweep-in-round',
  text: `
select id from nomination where organisation_id = $1 and id > $2 and round_id = $4 order by id limit $3`,
};

/** What was owed before stays owed. $1 nominations · $2 now */
export const WAKE_NOW: Statement = {
  name: 'sweep-wake-now',
  text: `update task set wakes_at = $2 where subject_id = any ($1::uuid[]) and ${DATED} and wakes_at > $2`,
};

/** Nominations of one plan that stand in one of these states. $1 organisation · $2 the last one seen · $3 how many */
export const STANDING: Statement = {
  name: 'sweep-standing',
  text: `
select id from nomination
 where organisation_id = $1 and id > $2 and plan_code = $4 and plan_version = $5 and state && $6::text[]
 order by id limit $3`,
};

/** Sittings that have not met, with the day they were convened or moved last. $1 organisation */
export const CONVENED: Statement = {
  name: 'sweep-convened',
  text: `
select s.id, (select ${INSTANT('max(e.at)')} from history_event e
    where e.subject_id = s.id and e.type in ('CONVENE', 'MOVE')) as since
  from sitting s where s.organisation_id = $1 and s.state = array['convened'] order by s.code`,
};

/**
 * Rounds that units may still answer or be missing from, with the day they were opened or a date was moved last, and
 * since when each step of their own waits. $1 organisation
 */
export const ROUNDS_ASKING: Statement = {
  name: 'sweep-rounds-asking',
  text: `
select r.id, (select ${INSTANT('max(e.at)')} from history_event e
    where e.subject_id = r.id and e.type in ('OPEN_ROUND', 'EXTEND')) as since,
  coalesce((select jsonb_object_agg(t.key, ${INSTANT('t.opened_at')}) from task t
    where t.subject_id = r.id and t.closed_seq is null), '{}') as steps
  from round r where r.organisation_id = $1 and r.state && array['open', 'compiling'] order by r.code`,
};

/** Whether the working days are others than when the clock last looked. $1 organisation · $2 what they are now */
export const MOVED_WORKING_DAYS: Statement = {
  name: 'sweep-moved-working-days',
  text: `
select 1 as moved from organisation
 where id = $1 and not exists (
   select from setting s where s.organisation_id = $1 and s.key = 'sweep/working-days' and s.value = $2::jsonb)`,
};

export const NOTE_WORKING_DAYS: Statement = {
  name: 'sweep-note-working-days',
  text: `
insert into setting (organisation_id, key, value) values ($1, 'sweep/working-days', $2)
on conflict (organisation_id, key) do update set value = excluded.value`,
};

/** Every dated task is looked at again. $1 organisation · $2 now */
export const WAKE_ALL: Statement = {
  name: 'sweep-wake-all',
  text: `update task set wakes_at = $2 where organisation_id = $1 and ${DATED} and wakes_at > $2`,
};

export const PLANS: Statement = {
  name: 'sweep-plans',
  text: 'select code, version from plan where organisation_id = $1 order by code, version',
};

export const CALLED: Statement = {
  name: 'sweep-called',
  text: `select key from setting where organisation_id = $1 and key like 'sweep/called/%'`,
};

export const NOTE_CALLED: Statement = {
  name: 'sweep-note-called',
  text: `insert into setting (organisation_id, key, value) values ($1, $2, to_jsonb($3::text)) on conflict do nothing`,
};

/** Nominations that wait for something by a day. $1 organisation · $2 how many */
export const WITH_DATES: Statement = {
  name: 'sweep-with-dates',
  text: `
select distinct subject_id as id from task
 where organisation_id = $1 and ${DATED} and life = 'nomination' order by subject_id limit $2`,
};

/**
 * What the clock has ordered in a span of business time, as the chains tell it. $1 organisation · $2 after ·
 * $3 up to · $4 how many. Where the facts were erased, which call or reminder it was is not known any more.
 */
export const SWEPT: Statement = {
  name: 'sweep-swept',
  text: `
select e.subject_id as id, e.life, coalesce(n.code, s.code, r.code) as code, e.type, ${INSTANT('e.at')} as at, coalesce(
    f.value::jsonb -> 'order' ->> 'slot', f.value::jsonb -> 'order' ->> 'what', '') as slot
  from history_event e
  left join nomination n on e.life = 'nomination' and n.id = e.subject_id
  left join sitting s on e.life = 'sitting' and s.id = e.subject_id
  left join round r on e.life = 'round' and r.id = e.subject_id
  left join history_private f on f.subject_id = e.subject_id and f.seq = e.seq and f.field = 'facts'
 where e.organisation_id = $1 and e.actor = 'system' and e.type in ('LAPSE', 'CALL', 'NUDGE')
   and e.at > $2 and e.at <= $3
 order by e.at, e.type, code, e.seq limit $4`,
};

export const ORGANISATIONS: Statement = {
  name: 'sweep-organisations',
  text: 'select id from organisation order by id',
};
