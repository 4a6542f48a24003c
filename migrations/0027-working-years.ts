import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- an administrator's version of a year's working days; where there is none, what came with the system holds
create table working_year (
  organisation_id uuid not null references organisation,
  year int not null check (year between 2000 and 2100),
  version int not null check (version >= 1),
  body jsonb not null,
  -- the text it was read from, as it was sent
  source text not null check (btrim(source) <> ''),
  made_by uuid not null references person,
  made_at timestamptz not null,
  primary key (organisation_id, year, version)
);
-- a version is added, never changed and never taken away
revoke all on working_year from guong_sang_app;
grant select, insert on working_year to guong_sang_app;
`;

/** Versions of the working days of a year. */
export class WorkingYears1700000000027 implements MigrationInterface {
  name = 'WorkingYears1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the versions of working days are not taken down');
  }
}
