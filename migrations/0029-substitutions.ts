import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- the written authorisation (văn bản ủy quyền), where one is needed
alter table substitution add column paper_number text;
alter table substitution add column paper_date date;
alter table substitution add constraint paper_has_both check ((paper_number is null) = (paper_date is null));
-- nobody votes, answers, agrees, signs minutes, consents or passes an authorisation on in another's place
alter table substitution drop constraint no_ballot_by_proxy;
alter table substitution add constraint no_ballot_by_proxy
  check (not actions && array['CAST_BALLOT', 'CAST_ADVANCE', 'ENTER_TALLY', 'AGREE', 'BREAK_TIE', 'SIGN_MINUTES', 'REPLY',
    'ASK_OFFICE', 'DECLARE_CONFLICT', 'CONSENT_STORY', 'WITHDRAW_CONSENT', 'CONTEST_FACTS', 'MAKE_SUBSTITUTION',
    'END_SUBSTITUTION']) not valid;

-- who did what with people, their offices and their substitutes: written once, read by auditors
create table people_step (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  -- business time, and the real one it was written at
  at timestamptz not null,
  noted_at timestamptz not null default clock_timestamp(),
  by_id uuid not null references person,
  -- in what capacity; null: in an affair of his own
  role text,
  person_id uuid not null references person,
  -- the substitute or the successor
  other_id uuid references person,
  step text not null,
  why text,
  said jsonb not null default '{}'
);
create index people_step_person on people_step (person_id, noted_at desc);
create index people_step_other on people_step (other_id, noted_at desc) where other_id is not null;
create index people_step_all on people_step (organisation_id, noted_at desc, id desc);
create trigger people_step_stays before update or delete on people_step for each row execute function history_stays();
create trigger people_step_whole before truncate on people_step for each statement execute function history_stays();
alter table people_step enable always trigger people_step_stays;
alter table people_step enable always trigger people_step_whole;

-- read out to somebody who has no password yet, or has forgotten his: with it he sets one
create table password_code (
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
  check (issued_by <> person_id)
);
create unique index password_code_live on password_code (person_id) where ended_at is null;

grant select, insert on people_step to guong_sang_app;
grant select, insert, update on password_code to guong_sang_app;
`;

/** Substitutions with their papers, the record of what was done with people, and codes by which a first password is set. */
export class Substitutions1700000000029 implements MigrationInterface {
  name = 'Substitutions1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the record of people is not taken down');
  }
}
