import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- by which somebody proves himself at an emailed link: 6 to 8 digits, argon2id
create table pin (
  person_id uuid primary key references person,
  organisation_id uuid not null references organisation,
  hash text not null,
  set_at timestamptz not null,
  -- by himself, until he opens it again or sets another
  closed_at timestamptz
);

-- read out on the phone to somebody who has neither a PIN nor a password: with it he sets his first PIN
create table setup_code (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  hash text not null,
  issued_by uuid not null references person,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  -- used, or another one issued since
  ended_at timestamptz,
  check (issued_at < expires_at),
  -- nobody reads a code out to himself
  check (issued_by <> person_id)
);
create unique index setup_code_live on setup_code (person_id) where ended_at is null;

create table second_factor (
  person_id uuid primary key references person,
  organisation_id uuid not null references organisation,
  -- what the codes are made from, sealed under the installation's key
  secret text not null,
  begun_at timestamptz not null,
  -- by the first right code; until then it proves nothing
  confirmed_at timestamptz,
  -- the half minute of the last code accepted: none is accepted twice
  last_step bigint not null default 0
);

create table recovery_code (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  unique (person_id, hash)
);

-- wrong PINs and codes of the last day, by what they were tried at and by whom; a counter, no record
create table guess (
  key text primary key,
  wrong timestamptz[] not null,
  closed_at timestamptz
);

grant select, insert, update on pin, setup_code to guong_sang_app;
grant select, insert, update, delete on second_factor, recovery_code, guess to guong_sang_app;
create index session_person on session (person_id) where ended_at is null;
`;

/** What a person proves himself by beyond his password: the PIN for links, and the second factor. */
export class Proofs1700000000024 implements MigrationInterface {
  name = 'Proofs1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('proofs are not taken down');
  }
}
