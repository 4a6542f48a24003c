/**
 * One import writes at a time, and nobody writes beside it what it has been measured against: whoever enters an award
 * this very second waits until it is through. Reading goes on.
 */
export const HOLD_RECORDS = {
  name: 'import-hold-records',
  text: 'lock table register_entry in share row exclusive mode',
};

export const HOLD_PEOPLE = {
  name: 'import-hold-people',
  text: 'lock table unit, person, position in share row exclusive mode',
};

/** $1 organisation · $2 units */
export const WRITE_UNITS = {
  name: 'import-write-units',
  text: `
insert into unit (id, organisation_id, code, name, name_en, phone, rank)
select r.id, $1, r.code, r.name, r."nameEn", r.phone, r.rank
  from jsonb_to_recordset($2::jsonb) as r (id uuid, code text, name text, "nameEn" text, phone text, rank int)
on conflict (id) do update set name = excluded.name, name_en = excluded.name_en, phone = excluded.phone,
  rank = excluded.rank where unit.organisation_id = $1`,
};

/** $1 organisation · $2 people. Nobody new can sign in by a password: he has none yet. */
export const WRITE_PEOPLE = {
  name: 'import-write-people',
  text: `
insert into person (id, organisation_id, name, email, phone, staff_code)
select r.id, $1, r.name, r.email, r.phone, r."staffCode"
  from jsonb_to_recordset($2::jsonb) as r (id uuid, name text, email text, phone text, "staffCode" text)
on conflict (id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
  staff_code = excluded.staff_code where person.organisation_id = $1`,
};

/** $1 organisation · $2 positions */
export const WRITE_POSITIONS = {
  name: 'import-write-positions',
  text: `
insert into position (id, organisation_id, person_id, unit_id, title, title_en, tier, employment, from_day, until_day)
select r.id, $1, r.person, r.unit, r.title, r."titleEn", r.tier, r.employment, r."from", r."until"
  from jsonb_to_recordset($2::jsonb) as r (id uuid, person uuid, unit uuid, title text, "titleEn" text, tier text,
    employment text, "from" date, "until" date)
on conflict (id) do update set title = excluded.title, title_en = excluded.title_en, tier = excluded.tier,
  employment = excluded.employment, until_day = excluded.until_day where position.organisation_id = $1`,
};

/** Whoever has seen a nomination of these people, or of these units, has seen old facts. In id order, as all lock them. */
export const OF_POSTS = {
  name: 'import-of-posts',
  text: `select n.id from nomination n
          where n.organisation_id = $1 and (n.person_id = any ($2::uuid[])
             or (n.person_id is null and n.unit_id = any ($3::uuid[])))
          order by n.id for update`,
};

const ENTRY_ROWS = `jsonb_to_recordset($2::jsonb) as r (id uuid, kind text, person uuid, unit uuid, value text, title text,
    issuer text, "issuerName" text, nature text, number text, "decidedOn" date, year int, applied boolean)`;

/** $1 organisation · $2 entries · $3 who · $4 now · $5 compared with the papers */
export const WRITE_ENTRIES = {
  name: 'import-write-entries',
  text: `
insert into register_entry (id, organisation_id, kind, person_id, unit_id, value, title, issuer, issuer_name, nature,
  number, decided_on, year, applied, entered_by, entered_at, verified_at, verified_by)
select r.id, $1, r.kind, r.person, r.unit, r.value, r.title, r.issuer, r."issuerName", r.nature, r.number, r."decidedOn",
  r.year, r.applied, $3::uuid, $4::timestamptz, case when $5 then $4::timestamptz end, case when $5 then $3::uuid end
  from ${ENTRY_ROWS}`,
};

/** CORRECT_RECORD, as the law has decided it for each of them. The same parameters. */
export const CHANGE_ENTRIES = {
  name: 'import-change-entries',
  text: `
update register_entry e set value = r.value, title = r.title, issuer = r.issuer, issuer_name = r."issuerName",
  nature = r.nature, year = r.year, applied = r.applied, rejected_at = null, version = e.version + 1,
  verified_at = case when $5 then $4::timestamptz end, verified_by = case when $5 then $3::uuid end
  from ${ENTRY_ROWS} where e.id = r.id and e.organisation_id = $1`,
};

/** $1 organisation · $2 steps {id, step, why} · $3 who · $4 now · $5 role · $6 signature · $7 for whom · $8 import */
export const WRITE_STEPS = {
  name: 'import-write-steps',
  text: `
insert into register_step (organisation_id, entry_id, at, step, person_id, role, signed, stands_for, why, import_id)
select $1, r.id, $4, r.step, $3, $5, $6, $7, r.why, $8
  from jsonb_to_recordset($2::jsonb) as r (id uuid, step text, why text)`,
};

/** $1 organisation · $2 nominations */
export const BUMP_THESE = {
  name: 'import-bump',
  text: 'update nomination set version = version + 1 where organisation_id = $1 and id = any ($2::uuid[])',
};
