import type { Statement } from '../database/database.js';
import { INSTANT } from '../road/asker.js';
import { GRANTS } from '../road/held.js';

/**
 * Both people, held until it is written: whoever acts as one of them waits, or is waited for. In id order, as
 * everybody locks them. $1 organisation · $2 people
 */
export const HOLD_PEOPLE: Statement = {
  name: 'substitution-hold-people',
  text: `select id from person where organisation_id = $1 and id = any ($2::uuid[]) order by id for no key update`,
};

/** $1 organisation · $2 people */
export const PEOPLE: Statement = {
  name: 'substitution-people',
  text: `
select p.id as person, p.name, p.disabled_at is not null as disabled, ${GRANTS('p.id')} as grants,
  coalesce((select jsonb_agg(jsonb_build_object('actions', s.actions, 'from', s.from_day, 'until', s.until_day))
     from substitution s where s.substitute_id = p.id and s.ended_at is null), '[]') as lent,
  coalesce((select jsonb_agg(jsonb_build_object('substitute', s.substitute_id, 'name', o.name, 'actions', s.actions,
       'from', s.from_day, 'until', s.until_day) order by s.from_day)
     from substitution s join person o on o.id = s.substitute_id
    where s.principal_id = p.id and s.ended_at is null), '[]') as lending
  from person p where p.organisation_id = $1 and p.id = any ($2::uuid[])`,
};

const OPEN = `
  from task t
  left join nomination n on t.life = 'nomination' and n.id = t.subject_id
  left join round r on t.life = 'round' and r.id = t.subject_id
  left join sitting m on t.life = 'sitting' and m.id = t.subject_id
 where t.organisation_id = $1 and t.seat = any ($2) and t.closed_seq is null and t.does = any ($3)`;

/** Of what waits at these seats, what is kept from one person. $1 organisation · $2 seats · $3 actions · $4 person */
export const BARRED: Statement = {
  name: 'substitution-barred',
  text: `select coalesce(n.code, r.code, m.code) as code, t.does, t.barred ${OPEN} and $4::uuid = any (t.barred)
          order by t.due, t.id limit 20`,
};

/** How many wait there for whoever stands in. $1 organisation · $2 seats · $3 actions · $4 substitute · $5 principal */
export const WAITING: Statement = {
  name: 'substitution-waiting',
  text: `select count(*)::int as waiting, nullif(min(t.due), 'infinity')::text as due ${OPEN}
            and not $4::uuid = any (t.barred) and not $5::uuid = any (t.barred)`,
};

/**
 * $1 id · $2 organisation · $3 principal · $4 substitute · $5 actions · $6 from · $7 until · $8 reason · $9 made by ·
 * $10 business time · $11 number of the paper or null · $12 its date
 */
export const INSERT: Statement = {
  name: 'substitution-insert',
  text: `
insert into substitution (id, organisation_id, principal_id, substitute_id, actions, from_day, until_day, reason, made_by,
  made_at, paper_number, paper_date)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

/** $1 organisation · $2 id */
export const ONE: Statement = {
  name: 'substitution-one',
  text: `
select s.id, s.principal_id as principal, s.substitute_id as substitute, p.name as "principalName", o.name as "substituteName",
  s.actions, s.from_day::text as "from", s.until_day::text as until, s.reason, s.ended_at is not null as ended
  from substitution s join person p on p.id = s.principal_id join person o on o.id = s.substitute_id
 where s.organisation_id = $1 and s.id = $2`,
};

/** The end, and with it every link that came by it. $1 organisation · $2 ids · $3 business time · $4 by */
export const END: Statement = {
  name: 'substitution-end',
  text: `
with ended as (
  update substitution set ended_at = $3, ended_by = $4
   where organisation_id = $1 and id = any ($2::uuid[]) and ended_at is null returning id
), dead as (
  update link set revoked_at = clock_timestamp(), revoked_because = 'substitutionEnded'
    from ended where link.substitution_id = ended.id and link.revoked_at is null
)
select id from ended`,
};

/** What concerns somebody, or everybody's where \`$2\` is null; what is over last. $1 organisation · $2 person or null · $3 day */
export const LIST: Statement = {
  name: 'substitution-list',
  text: `
select s.id, s.actions, s.from_day::text as "from", s.until_day::text as until, s.reason,
  jsonb_build_object('id', p.id, 'name', p.name) as principal,
  jsonb_build_object('id', o.id, 'name', o.name) as substitute,
  case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as "madeBy",
  case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name) end as "endedBy",
  ${INSTANT('s.made_at')} as "madeAt", ${INSTANT('s.ended_at')} as "endedAt",
  case when s.paper_number is not null then
    jsonb_build_object('number', s.paper_number, 'date', s.paper_date) end as paper,
  case when s.ended_at is not null then 'ended' when s.until_day < $3::date then 'over'
       when s.from_day > $3::date then 'ahead' else 'running' end as standing
  from substitution s join person p on p.id = s.principal_id join person o on o.id = s.substitute_id
  left join person m on m.id = s.made_by left join person e on e.id = s.ended_by
 where s.organisation_id = $1 and ($2::uuid is null or $2 in (s.principal_id, s.substitute_id))
   and ($2::uuid is not null or (s.ended_at is null and s.until_day >= $3::date))
 order by s.ended_at is not null or s.until_day < $3::date, s.from_day desc, s.id
 limit 100`,
};
