import { OF_A_LETTER } from '../access/of-a-letter.js';
import { businessDayAt } from '../clock/business-day.js';
import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';
import { seated, sitsThere } from '../tasks/seated.js';

/** Whom a task may let in at all. */
const OPEN_TO = `p.organisation_id = t.organisation_id and p.disabled_at is null and not p.id = any (t.barred)`;
const OPEN = 't.closed_seq is null';

const MINTED = `
select t.id as task, p.id as person, t.organisation_id as organisation, sits.substitution_id as substitution,
  nullif(t.due, 'infinity')::text as due,
  (select c.value from setting c where c.organisation_id = t.organisation_id and c.key = 'clock') as clock`;

/** Whoever closes the task waits for this, or is waited for. */
const HELD = 'for no key update of t';

/** One letter of a round goes to the province, and a task for each of its names. */
const ABOUT = `(
    select n.subject_id as id
    union all select o.id from nomination o where n.life = 'round' and o.round_id = n.subject_id
    union all select f.subject_id from task f where n.template = 'link.FRESH' and f.id = (n.told ->> 'task')::uuid)`;

/** The open task that a notice is about, if its recipient sits there today. $1 notice · $2 real time · $3 desks */
export const TASK_OF_NOTICE: Statement = {
  name: 'link-task-of-notice',
  text: `${MINTED}
  from notice n join person p on p.id = n.recipient_id
  cross join lateral ${ABOUT} about
  join task t on t.subject_id = about.id
   and case n.template when 'link.FRESH' then t.id = (n.told ->> 'task')::uuid
      else split_part(n.template, '.', 1) in ('task', 'nudge', 'overdue') and t.does = split_part(n.template, '.', 2) end
  ${seated(businessDayAt('n.organisation_id', '$2'), '$3')}
 where n.id = $1 and ${OPEN} and ${OPEN_TO}
 order by t.opened_seq = n.seq desc, t.due, t.id limit 1 ${HELD}`,
};

/** With the version and the last event that the mail tells of. $1 id · $2 organisation · $3 hash · $4 task · $5 person · $6 substitution · $7 now · $8 until · $9 last day */
export const MINT: Statement = {
  name: 'link-mint',
  text: `
insert into link (id, organisation_id, token_hash, task_id, person_id, substitution_id, version, seq, issued_at, expires_at, last_day)
select $1, $2, $3, t.id, $5, $6, s.version, s.head_seq, $7, $8, $9
  from task t join lateral (
    select version, head_seq from nomination where t.life = 'nomination' and id = t.subject_id
    union all select version, head_seq from round where t.life = 'round' and id = t.subject_id
    union all select version, head_seq from sitting where t.life = 'sitting' and id = t.subject_id) s on true
 where t.id = $4`,
};

/** The newest, and four before it, live on; the oldest die. $1 task · $2 person · $3 now · $4 the newest */
export const RETIRE: Statement = {
  name: 'link-retire',
  text: `
update link set revoked_at = $3, revoked_because = 'tooMany'
 where id in (select id from link where task_id = $1 and person_id = $2 and revoked_at is null and expires_at > $3 and id <> $4
               order by issued_at desc, id desc offset 4)`,
};

/** Of a link `l` that was revoked, as far as its holder is told. */
const WHY_DEAD = `case when l.revoked_because in ('guessed', 'guessedOften') then l.revoked_because else 'revoked' end`;

/** What lies behind a link, whatever has become of it. $1 hash · $2 real time · $3 desks */
export const FIND_LINK: Statement = {
  name: 'link-find',
  text: `
select l.id, l.task_id as task, l.person_id as person, l.organisation_id as organisation, p.email,
  t.life, t.subject_id as subject, t.does, nullif(t.due, 'infinity')::text as due,
  to_char(today.day, 'YYYY-MM-DD') as today,
  case when t.closed_seq is not null and not ${OF_A_LETTER} then 'decided'
       when l.revoked_at is not null and not (${OF_A_LETTER} and l.revoked_because = 'decided') then ${WHY_DEAD}
       when l.expires_at <= $2 or coalesce(l.last_day < today.day, false) then 'expired'
       when p.disabled_at is not null or p.id = any (t.barred) or not ${sitsThere('today.day', '$3')} then 'revoked'
       else 'live' end as standing
  from link l join task t on t.id = l.task_id join person p on p.id = l.person_id
 cross join lateral (select ${businessDayAt('l.organisation_id', '$2')} as day) today
 where l.token_hash = $1`,
};

/** That somebody sits where a task waits or waited, today. $1 task · $2 person · $3 real time · $4 desks */
export const SITS_AT: Statement = {
  name: 'link-sits-at',
  text: `
select from task t join person p on p.id = $2
  ${seated(businessDayAt('t.organisation_id', '$3'), '$4')}
 where t.id = $1 and ${OPEN_TO}`,
};

/** What a link told of, for its own recipient. $1 link · $2 person · $3 subject */
export const LINK_SINCE: Statement = {
  name: 'link-since',
  text: `
select l.seq, l.version from link l join task t on t.id = l.task_id
 where l.id = $1 and l.person_id = $2 and t.subject_id = $3`,
};

/** Only the first to come finds a row. $1 link · $2 now */
export const FOREIGN_ONCE: Statement = {
  name: 'link-foreign-once',
  text: 'update link set foreign_at = $2 where id = $1 and foreign_at is null returning id',
};

/** With how many of his others were closed like this within a day. $1 link · $2 now · $3 a day ago · $4 fresh ones a day */
export const GUESSED_ONCE: Statement = {
  name: 'link-guessed-once',
  text: `
update link l set revoked_at = $2, revoked_because = case when o.others < $4 then 'guessed' else 'guessedOften' end
  from (select count(*)::int as others from link c join link l on l.id = $1 and c.person_id = l.person_id
         where c.revoked_because in ('guessed', 'guessedOften') and c.revoked_at > $3) o
 where l.id = $1 and l.revoked_at is null returning o.others`,
};

/** $1 link */
export const WHY_GONE: Statement = {
  name: 'link-why-gone',
  text: `select ${WHY_DEAD} as because from link l where l.id = $1 and l.revoked_at is not null`,
};

/** $1 organisation · $2 now · $3 who · $4 life · $5 subject */
export const NOTE_FOREIGN: Statement = {
  name: 'link-note-foreign',
  text: `
insert into attempt (organisation_id, at, person_id, life, subject_id, action, because, codes)
values ($1, $2, $3, $4, $5, 'OPEN_LINK', 'LINK_FOREIGN_USER', '{}')`,
};

/** A task whether or not it is open: what was decided, by whom, and what came after it. $1 task · $2 organisation */
export const TASK: Statement = {
  name: 'link-task',
  text: `
select t.id, t.life, t.subject_id as subject, t.does, t.part_id as part, nullif(t.due, 'infinity')::text as due,
  coalesce(n.round_id, r.id, m.round_id) as round,
  case when e.seq is not null then json_build_object('seq', e.seq, 'type', e.type, 'at', ${INSTANT('e.at')},
    'name', coalesce(a.name, ''), 'actor', e.body::json -> 'actor', 'forName', f.name) end as decided
  from task t
  left join nomination n on t.life = 'nomination' and n.id = t.subject_id
  left join round r on t.life = 'round' and r.id = t.subject_id
  left join sitting m on t.life = 'sitting' and m.id = t.subject_id
  left join history_event e on e.subject_id = t.subject_id and e.seq = t.closed_seq
  left join person a on a.id::text = e.actor
  left join person f on f.id::text = e.body::json #>> '{actor,for}'
 where t.id = $1 and t.organisation_id = $2`,
};

/** The same duty on the same subject, waiting for him again. $1 the closed task · $2 person · $3 real time · $4 desks */
export const WAITS_AGAIN: Statement = {
  name: 'link-waits-again',
  text: `
select t.id from task o join task t on t.subject_id = o.subject_id and t.does = o.does
   and t.part_id is not distinct from o.part_id and t.id <> o.id
  join person p on p.id = $2
  ${seated(businessDayAt('t.organisation_id', '$3'), '$4')}
 where o.id = $1 and ${OPEN} and ${OPEN_TO} order by t.due, t.id limit 1`,
};
