import { businessDayAt } from '../clock/business-day.js';
import type { Statement } from '../database/database.js';
import { OF_A_LETTER } from './of-a-letter.js';

/** On the way of every request: one row by its key, and the person's by his. A pass lives shorter: $6, $7. */
export const FIND_SESSION: Statement = {
  name: 'session-find',
  text: `
    select p.id as person, p.name, s.organisation_id as organisation, s.assurance, s.seen_at, s.second_at, let.pass
      from session s join person p on p.id = s.person_id join organisation o on o.id = s.organisation_id
      -- a pass for what the province answers is one for the whole round that was sent to it, and one for a sitting
      -- leads to the dossiers of its round: what he reads and does there is decided there
      left join lateral (
        select json_build_object('link', l.id, 'task', t.id, 'life', t.life, 'key', t.key, 'does', t.does,
            'letter', ${OF_A_LETTER},
            'dead', (t.closed_seq is not null and not ${OF_A_LETTER})
              or (l.revoked_at is not null and not (${OF_A_LETTER} and l.revoked_because = 'decided'))
              or l.expires_at <= $5
              or coalesce(l.last_day < ${businessDayAt('l.organisation_id', '$5')}, false),
            'subjects', array[t.subject_id] || array(
              select n.round_id from nomination n where n.id = t.subject_id
              union all
              select o.id from nomination n join nomination o on o.round_id = n.round_id and o.id <> n.id
               where n.id = t.subject_id and t.seat like 'province:%'
              union all
              select e.id from sitting m join nomination e on e.round_id = m.round_id where m.id = t.subject_id)) as pass
          from link l join task t on t.id = l.task_id where l.id = s.link_id) let on s.link_id is not null
     where s.token_hash = $1
       and s.ended_at is null
       and s.seen_at > case when s.link_id is null then $2 else $6 end::timestamptz
       and s.created_at > case when s.link_id is null then $3 else $7 end::timestamptz
       and p.disabled_at is null
       -- made by one click: in a rehearsal's installation, of a rehearsal's house, or nothing
       and (s.assurance <> 'rehearsal' or ($4 and o.rehearsal))`,
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
      insert into session (token_hash, organisation_id, person_id, assurance, created_at, seen_at, link_id)
      values ($1, $2, $3, $4, $5, $5, $6)
      returning person_id, organisation_id, seen_at
    )${REMEMBERED}`,
};

export const PROVE_SECOND: Statement = {
  name: 'session-prove-second',
  text: 'update session set second_at = $2 where token_hash = $1 and ended_at is null',
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
