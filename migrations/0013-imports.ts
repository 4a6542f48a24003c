import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- a workbook as it was sent, until its import expires
create table import_file (
  organisation_id uuid not null references organisation,
  sha256 text not null,
  bytes bytea not null,
  size int not null check (size between 1 and 10485760),
  primary key (organisation_id, sha256),
  constraint import_file_is_what_it_is_called check (encode(sha256(bytes), 'hex') = sha256),
  constraint import_file_is_whole check (octet_length(bytes) = size)
);
-- a workbook is an archive: compressed already
alter table import_file alter column bytes set storage external;

create table import (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  area text not null check (area in ('IMPORT_PEOPLE', 'IMPORT_RECORDS')),
  sha256 text not null,
  by_person uuid not null references person,
  -- the form's own: sent twice it is one import
  key text not null,
  at timestamptz not null,
  state text not null check (state in ('reading', 'refused', 'ready', 'done', 'expired')),
  -- why the workbook could not be read
  fault text,
  read_rows int not null default 0 check (read_rows >= 0),
  of_rows int check (of_rows >= 0),
  -- whoever reads says so: silent for long, he is no more
  beat_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null default clock_timestamp() + interval '7 days',
  -- what became of each sheet, and how many rows came to which verdict
  sheets jsonb not null default '[]',
  counts jsonb not null default '{}',
  -- of all verdicts: who confirms names the ones he saw
  digest text,
  confirmed_at timestamptz,
  left_out int check (left_out >= 0),
  verified boolean,
  unique (by_person, key),
  constraint refused_says_why check ((state = 'refused') = (fault is not null)),
  constraint ready_has_verdicts check (state <> 'ready' or digest is not null),
  constraint done_says_when check ((state = 'done') = (confirmed_at is not null)),
  constraint done_says_what check (state <> 'done' or num_nulls(digest, left_out) = 0)
);
create index import_mine on import (organisation_id, by_person, at desc);
create index import_expires on import (expires_at) where state <> 'expired';

create table import_row (
  import_id uuid not null references import,
  organisation_id uuid not null references organisation,
  nth int not null,
  kind text not null,
  sheet text not null,
  at int not null,
  verdict text not null check (verdict in ('new', 'changed', 'same', 'wrong')),
  about text not null,
  -- changes, reasons, notes
  said jsonb not null,
  primary key (import_id, nth)
);
create index import_row_verdict on import_row (import_id, verdict, nth);

alter table person add column staff_code text;
create unique index person_staff_code on person (organisation_id, upper(staff_code));

-- what was entered by an import names it; what an import corrected says so
alter table register_step
  add column import_id uuid references import,
  drop constraint register_step_step_check,
  add constraint register_step_step_check
    check (step in ('claimed', 'entered', 'verified', 'rejected', 'revoked', 'changed')),
  add constraint changed_by_an_import check (step <> 'changed' or num_nulls(import_id, why) = 0);

grant select, insert, update on import to guong_sang_app;
-- what has expired goes
grant select, insert, delete on import_file, import_row to guong_sang_app;
`;

/** Workbooks being imported: the file, each row's verdict, what was confirmed. */
export class Imports1700000000013 implements MigrationInterface {
  name = 'Imports1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the imports are not taken down');
  }
}
