import type { Statement } from '../database/database.js';

/** On the way of every request: one row by its key, and the person's by his. */
export const FIND_SESSION: Statement = {
  name: 'session-find',
  text: `
    select p.id as person, p.name, s.organisation_id as organisation, s.assurance, s.seen_at
      from session s join person p on p.id = s.person_id
     where s.token_hash = $1
       and s.ended_at is null
       and s.seen_at > $2
       and s.created_at > $3
       and p.disabled_at is null
       and (s.assurance <> 'rehearsal' or $4)`,
};

/** Outlives the session, which is deleted a day after its end. */
const REMEMBERED = `
    insert into last_use (person_id, organisation_id, seen_at)
    select person_id, organisation_id, seen_at from used
    on conflict (person_id) do update set seen_at = greatest(last_use.seen_at, excluded.seen_at)`;

export const TOUCH_SESSION: Statement = {
  name: 'session-touch',
  text: `
    with used as (
      update session set seen_at = greatest(seen_at, $2) where token_hash = $1 and ended_at is null
      returning person_id, organisation_id, seen_at
    )${REMEMBERED}`,
};

export const BEGIN_SESSION: Statement = {
  name: 'session-begin',
  text: `
    with used as (
      insert into session (token_hash, organisation_id, person_id, assurance, created_at, seen_at)
      values ($1, $2, $3, $4, $5, $5)
      returning person_id, organisation_id, seen_at
    )${REMEMBERED}`,
};

export const END_SESSION: Statement = {
  name: 'session-end',
  text: 'update session set ended_at = $2 where token_hash = $1 and ended_at is null',
};

/** Those nobody can use any more. */
export const SWEEP_SESSIONS: Statement = {
  name: 'session-sweep',
  text: 'delete from session where ended_at < $1 or created_at < $1',
};
