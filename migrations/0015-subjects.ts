import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = String.raw`
-- "Hộ  bà LAN" and "hộ bà Lan" are one name. Of PostgreSQL itself and no collation of the host: letters are taken
-- apart, made small as plain ones, and put together again; Đ alone has no parts
create function folded_name(said text) returns text language sql immutable strict parallel safe
  return normalize(lower(btrim(regexp_replace(translate(normalize(said, nfd), 'Đ', 'đ'), '\s+', ' ', 'g'))
    collate "C"), nfc);

-- a household (hộ gia đình) or a model (mô hình): on no staff, named by the unit that proposes it. No more of anybody
-- than the papers need: a line of address or description, and who is spoken to, in words
create table subject (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('household', 'model')),
  name text not null check (name <> ''),
  name_folded text not null generated always as (folded_name(name)) stored,
  unit_id uuid not null references unit,
  about text not null default '',
  answers text not null default '',
  created_by uuid not null references person,
  created_at timestamptz not null,
  -- the same name twice in a unit is one
  constraint subject_once unique (organisation_id, unit_id, kind, name_folded)
);
-- what has been nominated under its name keeps it
grant select, insert on subject to guong_sang_app;

alter table nomination
  add column subject_id uuid references subject,
  drop constraint nomination_kind_check,
  drop constraint individual_is_a_person,
  add constraint nomination_kind_check check (kind in ('individual', 'collective', 'household', 'model')),
  -- a collective is its unit; every other kind is named by what it is
  add constraint nominee_of_its_kind check (
    (kind = 'individual') = (person_id is not null) and (kind in ('household', 'model')) = (subject_id is not null));
create index nomination_subject on nomination (subject_id) where subject_id is not null;

alter table register_entry
  add column other_subject_id uuid references subject,
  drop constraint one_subject,
  add constraint one_subject check (num_nonnulls(person_id, unit_id, other_subject_id) = 1);
create index register_entry_other_subject on register_entry (other_subject_id) where other_subject_id is not null;

-- whoever an entry is about, in one column, as before: now of three
drop index register_entry_once;
alter table register_entry drop column subject_id;
alter table register_entry
  add column subject_id uuid generated always as (coalesce(person_id, unit_id, other_subject_id)) stored;
create unique index register_entry_once on register_entry (
  organisation_id, subject_id, kind, value,
  (case kind when 'rating' then null else issuer end), (case kind when 'rating' then null else number_folded end),
  (case kind when 'rating' then null else decided_on end), (case kind when 'rating' then year end),
  (folded_text(title)), applied
) nulls not distinct where duplicate_of is null;

-- names of a whole list are counted: then whoever takes a place waits for whoever is taking one
alter table plan add column counts_names boolean not null
  generated always as (jsonb_path_exists(body, '$.quotas.also[*] ? (@.counts == "registered")')) stored;
`;

/** Households and models as nominees; what a plan counts beside a unit's one or two. */
export class Subjects1700000000015 implements MigrationInterface {
  name = 'Subjects1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('nominees are not taken down');
  }
}
