import type pg from 'pg';

/** Where the tasks of a department wait, evenly spread: one in twenty is at each desk. */
const SEATS = `
  (select array_agg(seat order by seat) from (
     select desk || ':' || u.code as seat
       from unit u, (values ('unitHead'), ('nominator')) as d (desk)
      where u.id in (select unit_id from unit_list)
     union all values ('clerk:'), ('officeChief:'), ('director:'), ('provinceContact:')) s)`;

/**
 * So many nominations, each with one task open, put in by the million: triggers and foreign keys are not asked,
 * the indexes are all kept. They are copies of nobody: a name, a post, a unit, a state. $1 from · $2 until
 */
const CROWD = `
with drawn as materialized (select ${SEATS} as seats), numbered as (
  select i, md5('crowd ' || i)::uuid as id, seats[1 + i % cardinality(seats)] as seat
    from drawn, generate_series($1::int, $2::int) as i
), nominations as (
  insert into nomination (id, organisation_id, code, round_id, unit_id, kind, person_id, tier, employment, plan_code,
    plan_version, machine, state, context, dossier, head_hash, version)
  select n.id, r.organisation_id, 'HS-9999-' || lpad(n.i::text, 7, '0'), r.id, u.units[1 + n.i % cardinality(u.units)],
    'individual', p.people[1 + n.i % cardinality(p.people)], 'staff', 'civilServant', r.plan_code, r.plan_version,
    'nomination@1.0.0', array['unitReview'], '{"registered": false}',
    jsonb_build_object('name', 'Người thứ ' || n.i, 'post', 'Chuyên viên'), md5('head ' || n.i), 1
    from numbered n,
      (select * from round order by code limit 1) r,
      (select array_agg(unit_id order by unit_id) as units from unit_list) u,
      (select array_agg(id order by id) as people from person) p
)
insert into task (organisation_id, life, subject_id, key, seat, does, due, opened_seq, opened_at)
select o.id, 'nomination', n.id, 'unitReview/crowd', n.seat, 'ENDORSE', date '2021-03-24' + (n.i::bigint * 7919 % 300)::int, 1, now()
  from numbered n, organisation o`;

/** Adds the nominations numbered from to until, and lets the planner see them. */
export async function addCrowd(admin: Pick<pg.Client, 'query'>, from: number, until: number): Promise<void> {
  await admin.query('begin');
  await admin.query('set local session_replication_role = replica');
  await admin.query(CROWD, [from, until]);
  await admin.query('commit');
  await admin.query('vacuum (analyze) nomination, task');
}
