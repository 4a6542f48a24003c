import { ACTOR } from '../road/asker.js';

/**
 * What is to be known before a name may be put down; the round stays as it is until the name stands there.
 * $1 round · $2 organisation · $3 person who files · $4 key · $5 nominee (person id) or null · $6 nominee's unit
 * (code) or null · $7 entries of the register named as evidence · $8 household or model (id) or null
 */
export const READ_FILING = {
  name: 'read-filing',
  text: `
select o.code as organisation_code, r.plan_code, r.plan_version, r.state as round_state,
  r.context as round_context, r.version as round_version,
  (select jsonb_build_object('name', p.name, 'positions', (select coalesce(jsonb_agg(jsonb_build_object(
       'unit', u.code, 'title', q.title, 'tier', q.tier, 'employment', q.employment,
       'from', q.from_day, 'until', q.until_day) order by q.from_day desc), '[]')
       from position q join unit u on u.id = q.unit_id where q.person_id = p.id))
     from person p where p.id = $5::uuid and p.organisation_id = $2) as nominee,
  (select jsonb_build_object('code', u.code, 'name', u.name)
     from unit u where u.organisation_id = $2 and u.code = $6) as collective,
  (select n.code from nomination n left join unit u on u.id = n.unit_id
    where n.round_id = r.id and not n.state && array['withdrawn', 'ineligible']
      and ((n.kind = 'individual' and n.person_id = $5::uuid)
        or (n.kind = 'collective' and $5::uuid is null and u.code = $6)
        or n.subject_id = $8::uuid) limit 1) as already,
  (select coalesce(json_agg(json_build_object('id', e.id)), '[]')
     from register_entry e left join unit u on u.id = e.unit_id
    where e.organisation_id = $2 and e.id = any ($7::uuid[])
      and (e.person_id = $5::uuid or ($5::uuid is null and u.code = $6) or e.other_subject_id = $8::uuid)) as known,
  ${ACTOR}
 from round r join organisation o on o.id = r.organisation_id
where r.id = $1 and r.organisation_id = $2
  for share of r`,
};

/** Who puts the same name down at the same time waits, and then finds it there. $1 round · $2 nominee */
export const LOCK_NAME = {
  name: 'lock-name',
  text: `select pg_advisory_xact_lock(hashtextextended('nominee ' || $1 || ' ' || $2, 0))`,
};

export const INSERT_NOMINATION = {
  name: 'insert-nomination',
  text: `
insert into nomination (id, organisation_id, code, round_id, unit_id, kind, person_id, tier, employment,
  plan_code, plan_version, machine, context, dossier, head_hash, subject_id)
select $1, $2, $3, $4, u.id, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16
  from unit u where u.organisation_id = $2 and u.code = $5`,
};
