import { Conditions } from '../database/conditions.js';
import { MICROS } from '../history/subjects.js';
import { dated, PEOPLE, question, type Question } from './search.sql.js';

/** What is done to run the house: with people and what they may, plans, working days, keys, addresses, imports. */
export const ADMINISTRATION = [
  'person',
  'plan',
  'workingYear',
  'key',
  'council',
  'import',
  'address',
] as const;
export type AdministrationKind = (typeof ADMINISTRATION)[number];

export interface AdministrationSought {
  /** Words of the name of whoever did it, or of the person it was done to. */
  readonly who: string | null;
  readonly kind: AdministrationKind | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** A fact that came with the system has no time of its own: it lies before everything. */
const BEGINNING = `timestamptz '1970-01-01 00:00:00Z'`;

/** Each with what it says of itself; people by their ids. `$1`: the organisation. */
const ACTS = `
  select 'person' as kind, s.id::text as id, s.at, s.by_id as by, s.role, s.person_id as person, s.other_id as other,
    s.step, s.why, s.said, s.noted_at as noted from people_step s where s.organisation_id = $1
  union all
  select 'plan', p.code || '@' || p.version, p.made_at, p.made_by, null, null, null, 'PLAN', p.basis,
    jsonb_build_object('code', p.code, 'version', p.version), p.made_at from plan p where p.organisation_id = $1
  union all
  select 'workingYear', w.year || '@' || w.version, w.made_at, w.made_by, null, null, null, 'WORKING_YEAR', null,
    jsonb_build_object('year', w.year, 'version', w.version), w.made_at from working_year w where w.organisation_id = $1
  union all
  select 'key', k.verifier, k.at, null, null, null, null, 'KEY', null,
    jsonb_build_object('verifier', k.verifier, 'fromSize', k.from_size), k.at from log_key k where k.organisation_id = $1
  union all
  select 'council', d.id::text, d.entered_at, d.entered_by, d.role, null, null, 'COUNCIL', d.note,
    jsonb_build_object('number', d.number, 'issuedOn', d.issued_on, 'from', d.from_day), d.entered_at
    from council_decision d where d.organisation_id = $1
  union all
  select 'import', i.id::text, i.confirmed_at, i.by_person, null, null, null, i.area, null,
    jsonb_build_object('counts', i.counts, 'leftOut', i.left_out), i.confirmed_at from import i
   where i.organisation_id = $1 and i.confirmed_at is not null
  union all
  select 'address', a.id::text || '+', a.added_at, a.added_by, null, null, null, 'ADD_ADDRESS', null,
    jsonb_build_object('name', a.name, 'address', a.address), a.added_at from outside_address a
   where a.organisation_id = $1
  union all
  select 'address', a.id::text || '-', a.removed_at, a.removed_by, null, null, null, 'REMOVE_ADDRESS', null,
    jsonb_build_object('name', a.name, 'address', a.address), a.removed_at from outside_address a
   where a.organisation_id = $1 and a.removed_at is not null`;

/** By business time; what was done at one moment of it, as it was written. */
const ORDER = `(a.sorted, a.written, a.kind || '.' || a.id)`;

/** Newest first, so many rows and no more; each with its place in the department's record, where it has one. */
export function administrationFound(
  organisation: string,
  sought: AdministrationSought,
  after: string | null,
  rows: number,
): Question {
  const where = new Conditions();
  where.value(organisation);
  const { who, kind } = sought;
  where.add('true');
  if (who !== null) {
    const people = `any (array(${PEOPLE(where.value(who))}))`;
    where.add(`(a.by::text = ${people} or a.person::text = ${people} or a.other::text = ${people})`);
  }
  if (kind !== null) where.add(`a.kind = ${where.value(kind)}`);
  dated(where, 'a.at', sought);
  const [at, noted, ...id] = after?.split('_') ?? [];
  if (after !== null) {
    const before = [where.value(at), where.value(noted), where.value(id.join('_'))];
    where.add(`${ORDER} < (${before[0]}::timestamptz, ${before[1]}::timestamptz, ${before[2]})`);
  }
  return question(
    where,
    `with acts as (
  select x.*, coalesce(x.at, ${BEGINNING}) as sorted, coalesce(x.noted, ${BEGINNING}) as written from (${ACTS}) x
), found as materialized (
  select a.* from acts a where ${where.text} order by ${ORDER} desc limit ${rows}
)
select f.kind, f.id,
  ${MICROS('f.sorted')} || '_' || ${MICROS('f.written')} || '_' || f.kind || '.' || f.id as place, ${MICROS('f.at')} as at, f.role, f.step,
  f.why, f.said,
  case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name) end as by,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person,
  case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as other,
  case when c.id is not null then jsonb_build_object('of', c.code, 'seq', d.seq) end as recorded
  from found f
  left join person b on b.id = f.by left join person p on p.id = f.person left join person o on o.id = f.other
  left join recorded d on d.organisation_id = $1 and d.kind = f.kind and d.id = f.id
  left join record_chain c on c.id = d.record_id
 order by ${ORDER.replaceAll('a.', 'f.')} desc`,
  );
}
