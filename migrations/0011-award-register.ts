import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = String.raw`
-- "812 / qđ-ubnd" and "812/QĐ-UBND" are one number. Of PostgreSQL itself and no collation of the host: letters are
-- taken apart, made small as plain ones, and put together again; Đ alone has no parts
create function folded_text(said text) returns text language sql immutable strict parallel safe
  return normalize(lower(regexp_replace(translate(normalize(said, nfd), 'Đ', 'đ'), '\s+', '', 'g') collate "C"), nfc);

alter table register_entry
  -- what an initiative is called; what an award was given for
  add column title text,
  -- a rating's: by which rules, and its points where they give points
  add column basis text,
  add column score numeric(5, 2) check (score between 0 and 1000),
  -- null: it was there before anybody entered anything here
  add column entered_by uuid references person,
  add column entered_at timestamptz,
  add column subject_id uuid generated always as (coalesce(person_id, unit_id)) stored,
  -- one state in one place: what the Office said of it, here or in a nomination
  add column standing text not null generated always as (
    case when revoked_on is not null then 'revoked' when rejected_at is not null then 'rejected'
         when verified_at is not null then 'verified' else 'claimed' end) stored,
  add column said_on date generated always as (coalesce(decided_on, make_date(year, 12, 31))) stored,
  add column number_folded text generated always as (folded_text(number)) stored,
  -- of two rows that were there before this rule, the later one
  add column duplicate_of uuid references register_entry;

with same as (
  select id, first_value(id) over (
      partition by organisation_id, subject_id, kind, value,
        case kind when 'rating' then null else issuer end, case kind when 'rating' then null else number_folded end,
        case kind when 'rating' then null else decided_on end, case kind when 'rating' then year end,
        folded_text(title), applied
      order by (standing = 'verified') desc, id) as first
    from register_entry
)
update register_entry e set duplicate_of = same.first from same where same.id = e.id and same.first <> e.id;

-- the same decision about the same subject is one, whoever enters it how often; of a year there is one rating
create unique index register_entry_once on register_entry (
  organisation_id, subject_id, kind, value,
  (case kind when 'rating' then null else issuer end), (case kind when 'rating' then null else number_folded end),
  (case kind when 'rating' then null else decided_on end), (case kind when 'rating' then year end),
  (folded_text(title)), applied
) nulls not distinct where duplicate_of is null;

-- what waits for the Office first, and then the newest
create index register_entry_listed on register_entry (organisation_id, (standing = 'claimed') desc, said_on desc, id desc);
create index register_entry_number on register_entry (organisation_id, number_folded text_pattern_ops);
alter table unit add column sought tsvector not null generated always as (search_words(code || ' ' || name)) stored;
create index if not exists person_sought on person using gin (sought);

create table register_step (
  organisation_id uuid not null references organisation,
  entry_id uuid not null references register_entry,
  nth bigint generated always as identity,
  at timestamptz not null,
  step text not null check (step in ('claimed', 'entered', 'verified', 'rejected', 'revoked')),
  person_id uuid not null references person,
  -- in what capacity, as papers are signed
  role text not null,
  signed text not null default '',
  stands_for uuid references person,
  why text,
  -- the decision by which it was taken back
  paper_number text,
  paper_date date,
  -- where the Office said it of a piece of evidence: with this event
  nomination_id uuid references nomination,
  seq int,
  -- nominations that could not be told: they stand at a step nobody knows
  untold uuid[] not null default '{}',
  primary key (entry_id, nth),
  constraint revoked_by_a_paper check (step <> 'revoked' or num_nulls(why, paper_number, paper_date) = 0),
  constraint rejected_with_a_reason check (step <> 'rejected' or why is not null),
  constraint said_in_an_event check ((nomination_id is null) = (seq is null))
);

-- what has been done is neither changed nor taken away
grant select, insert on register_step to guong_sang_app;
`;

/** Each step of an entry with who took it; the same decision once; what waits, found at once. */
export class AwardRegister1700000000011 implements MigrationInterface {
  name = 'AwardRegister1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the register is not taken down');
  }
}
