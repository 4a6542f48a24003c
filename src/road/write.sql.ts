import type { Statement } from '../database/database.js';
import type { PrivateField } from '../history/event.js';
import type { LifeName } from './command.js';

/** What lies beside the chain, in the order in which the statement takes it. */
export const BESIDE: readonly PrivateField['field'][] = ['facts', 'findings', 'comment', 'dossier', 'vote'];

/** Who learns of it: everyone at a desk, one person, whoever stands in for them, and by a receipt whoever decides. */
const toldOf = (life: LifeName): string => `
  insert into notice (organisation_id, life, subject_id, seq, recipient_id, template, at, substitution_id)
  select distinct on (r.person_id, t.template)
         m.organisation_id, '${life}', m.id, $5::int, r.person_id, t.template, $7::timestamptz, r.substitution_id
    from moved m
   cross join json_to_recordset($15::json) as t (template text, roles text[], unit text, person uuid, "ifCloses" boolean)
   cross join lateral (
     with own as (
       select t.person as person_id where t.person is not null
       union
       select g.person_id from access_grant g left join unit u on u.id = g.unit_id
        where t.person is null and g.organisation_id = m.organisation_id and g.role = any (t.roles)
          and (t.unit is null or u.code = t.unit) and g.from_day <= $19 and (g.until_day is null or g.until_day >= $19)
     )
     select person_id, null::uuid as substitution_id, array[person_id] as concerned from own
     union all
     -- whoever stands in for him today learns of what waits
     select s.substitute_id, s.id, array[s.substitute_id, s.principal_id]
       from own join substitution s on s.principal_id = own.person_id
       join person l on l.id = s.principal_id and l.disabled_at is null
      where split_part(t.template, '.', 1) in ('task', 'nudge', 'overdue')
        and split_part(t.template, '.', 2) = any (s.actions)
        and s.ended_at is null and s.from_day <= $19 and s.until_day >= $19
   ) r
   join person told on told.id = r.person_id and told.disabled_at is null
   -- whoever does it learns of it by his receipt alone
   where case when t.template like 'receipt.%' then not t."ifCloses" or exists (select from closed)
              else r.person_id is distinct from $8::uuid end
     -- nor of a task from which a conflict keeps him, or the one he stands in for
     and (split_part(t.template, '.', 1) not in ('task', 'nudge', 'overdue')
       or not exists (select from wanted w where w.does = split_part(t.template, '.', 2))
       or exists (select from wanted w where w.does = split_part(t.template, '.', 2) and not w.barred && r.concerned))
   order by r.person_id, t.template, r.substitution_id nulls first
`;

/**
 * The only statement that writes `state`. Everything hangs on the row it updates: no row, nothing written.
 *
 * $1 id · $2 version read · $3 state · $4 context · $5 seq · $6 hash · $7 at · $8 actor or null · $9 his
 * grants' version · $10 body · $11 prev · $12 type · $13 salts by private field · $14 tasks open from now on ·
 * $15 notices · $16 key · $17 hash of the command · $18 answer · $19 business day · $20–$24 private fields or null
 * nomination only: $25 round's version · $26 dossier or null
 * with what it changes aside: $27 verdicts on evidence · $28 part or none
 * with another version of its plan: $27 that version
 */
const text = (life: LifeName, aside = '', plan = ''): string => `
with moved as (
  update ${life} n
     set state = $3, context = $4, version = n.version + 1, head_seq = $5, head_hash = $6, head_at = $7
         ${life === 'nomination' ? DOSSIER : ''}${plan}
   where n.id = $1 and n.version = $2
     and ($8::uuid is null or exists (
       select from person p where p.id = $8::uuid and p.grants_version = $9 and p.disabled_at is null for share))
     ${life === 'nomination' ? 'and exists (select from round r where r.id = n.round_id and r.version = $25 for share)' : ''}
  returning n.id, n.organisation_id
), event as (
  insert into history_event (subject_id, seq, organisation_id, life, body, prev, hash, at, type, actor)
  select id, $5, organisation_id, '${life}', $10, $11, $6, $7, $12, coalesce($8::text, 'system') from moved
), beside as (
  insert into history_private (subject_id, seq, field, organisation_id, salt, value)
  select id, $5, f.field, organisation_id, $13::json ->> f.field, f.value
    from moved, (values ${BESIDE.map((field, at) => `('${field}', $${20 + at}::text)`).join(', ')}) as f (field, value)
   where f.value is not null
), wanted as (
  select t.key, t.does, t.part, t.due, t.barred,
    case when t.above is null or exists (
      select from access_grant g, moved
       where g.organisation_id = moved.organisation_id and g.role = any (t.roles)
         and g.from_day <= $19 and (g.until_day is null or g.until_day >= $19) and not g.person_id = any (t.barred))
    then t.seat else t.above end as seat
    from json_to_recordset($14::json)
      as t (key text, seat text, does text, part uuid, due date, barred uuid[], above text, roles text[])
), closed as (
  update task set closed_seq = $5
    from moved
   where subject_id = moved.id and closed_seq is null and key not in (select key from wanted)
  returning task.id
), spent as (
  -- a link dies with its task
  update link set revoked_at = clock_timestamp(), revoked_because = 'decided'
    from closed where link.task_id = closed.id and link.revoked_at is null
), opened as (
  insert into task (organisation_id, life, subject_id, key, seat, does, part_id, due, barred, opened_seq, opened_at)
  select organisation_id, '${life}', id, w.key, w.seat, w.does, w.part, coalesce(w.due, 'infinity'), w.barred, $5, $7
    from moved, wanted w
  -- what is open already stays open
  on conflict (subject_id, key) where closed_seq is null do nothing
), told as (
${toldOf(life)})${aside}, answered as (
  insert into answered_command (person_id, key, organisation_id, body_hash, answer)
  select coalesce($8::text, 'system'), $16, organisation_id, $17, $18 from moved
)
select id from moved`;

const DOSSIER = `,
         dossier = coalesce($26::jsonb, n.dossier),
         dossier_version = n.dossier_version + case when $26::jsonb is null then 0 else 1 end`;

/** What few orders change beside the state. Whoever relies on the same evidence is to look again. */
const ASIDE = `, judged as (
  update register_entry e
     set verified_at = case when v.verdict = 'verified' then $7::timestamptz end,
         verified_by = case when v.verdict = 'verified' then $8::uuid end,
         rejected_at = case when v.verdict = 'rejected' then $7::timestamptz end,
         version = e.version + 1
    from moved, json_to_recordset($27::json) as v (entry uuid, verdict text)
   where e.id = v.entry and e.organisation_id = moved.organisation_id
  returning e.id, e.organisation_id, e.person_id, e.unit_id, e.other_subject_id
), stepped as (
  -- the register tells who said it, whether it was said here or there
  insert into register_step (organisation_id, entry_id, at, step, person_id, role, signed, stands_for, why, nomination_id, seq)
  select j.organisation_id, j.id, $7, v.verdict, $8::uuid, v.role, v.signed, v.stands_for, v.note, $1, $5
    from judged j
    join json_to_recordset($27::json)
      as v (entry uuid, verdict text, note text, role text, signed text, stands_for uuid) on v.entry = j.id
), others as (
  update nomination o set version = o.version + 1
   where o.id <> $1 and o.id in (
     select p.id from judged j join nomination p on p.person_id = j.person_id
     union all
     select s.id from judged j join nomination s on s.subject_id = j.other_subject_id
     union all
     -- by round: the index of units begins with it
     select c.id from judged j join round r on r.organisation_id = j.organisation_id
       join nomination c on c.round_id = r.id and c.unit_id = j.unit_id and c.kind = 'collective')
), apart as (
  insert into part (id, organisation_id, nomination_id, life, state, consented, body)
  select p.id, organisation_id, moved.id, p.life, p.state, p.consented, p.body
    from moved, json_to_recordset($28::json)
      as p (id uuid, life text, state text[], consented boolean, body jsonb)
  on conflict (nomination_id, id) do update
    set state = excluded.state, consented = excluded.consented, body = part.body || excluded.body
)`;

export const WRITE: Readonly<Record<LifeName, Statement>> = {
  nomination: { name: 'write-nomination', text: text('nomination') },
  round: { name: 'write-round', text: text('round') },
  sitting: { name: 'write-sitting', text: text('sitting') },
};

/** The same for a nomination that is brought under another version of its plan. */
export const WRITE_WITH_PLAN: Statement = {
  name: 'write-nomination-plan',
  text: text('nomination', '', ', plan_version = $27::int'),
};

/** The same for a nomination, with all that an order can change aside. */
export const WRITE_WITH_ASIDE: Statement = {
  name: 'write-nomination-aside',
  text: text('nomination', ASIDE),
};
