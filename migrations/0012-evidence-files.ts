import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- a report of the unit in Word is evidence too
alter table file drop constraint file_type_check;
alter table file add constraint file_type_check check (type in (
  'application/pdf', 'image/jpeg', 'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document'));

-- what its sender called it, and who sent it: a file may lie here before the dossier names it
alter table nomination_file
  add column label text check (length(label) <= 200),
  add column added_by uuid references person,
  add column added_at timestamptz not null default clock_timestamp();

-- the scans of an entry of the award register
create table register_file (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  entry_id uuid not null references register_entry,
  sha256 text not null,
  -- only ever a label: nothing is found by it
  label text not null check (length(label) <= 200),
  position int not null check (position >= 0),
  added_by uuid not null references person,
  added_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  foreign key (organisation_id, sha256) references file,
  constraint withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
-- the same scan twice is one
create unique index register_file_once on register_file (entry_id, sha256) where withdrawn_at is null;
create index register_file_entry on register_file (entry_id, position);
create index register_file_of on register_file (organisation_id, sha256);

-- once withdrawn it stays so: what was shown and when can be told years later
create function register_file_stays_withdrawn() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null then
    raise exception 'a withdrawn scan stays withdrawn';
  end if;
  return new;
end $$;
create trigger register_file_stays_withdrawn before update on register_file
  for each row execute function register_file_stays_withdrawn();
alter table register_file enable always trigger register_file_stays_withdrawn;

grant select, insert on register_file to guong_sang_app;
grant update (withdrawn_at, withdrawn_by) on register_file to guong_sang_app;
`;

/** Scans of the award register's entries, and Word documents among the files. */
export class EvidenceFiles1700000000012 implements MigrationInterface {
  name = 'EvidenceFiles1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the files are not taken down');
  }
}
