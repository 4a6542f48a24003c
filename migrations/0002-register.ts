import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
create table register_entry (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('award', 'initiative', 'rating', 'discipline')),
  person_id uuid references person,
  unit_id uuid references unit,
  -- award: its type; initiative: its level; rating: its level; discipline: its severity
  value text not null,
  issuer text,
  issuer_name text,
  nature text,
  number text,
  decided_on date,
  year int,
  applied boolean,
  verified_at timestamptz,
  verified_by uuid references person,
  rejected_at timestamptz,
  revoked_on date,
  revoked_by text,
  version int not null default 1,
  constraint one_subject check ((person_id is null) <> (unit_id is null)),
  constraint award_is_whole check (kind <> 'award' or num_nulls(issuer, issuer_name, nature, number, decided_on) = 0),
  constraint initiative_is_whole check (kind <> 'initiative' or num_nulls(applied, number, decided_on) = 0),
  constraint rating_is_whole check (kind <> 'rating' or year is not null),
  constraint discipline_is_of_a_person check (kind <> 'discipline' or num_nulls(person_id, decided_on) = 0),
  constraint verified_has_verifier check ((verified_at is null) = (verified_by is null)),
  constraint revoked_has_basis check ((revoked_on is null) = (revoked_by is null))
);
create index register_entry_person on register_entry (person_id);
create index register_entry_unit on register_entry (unit_id);
`;

/** The award register: what the criteria count. */
export class Register1700000000002 implements MigrationInterface {
  name = 'Register1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the register is not taken down');
  }
}
