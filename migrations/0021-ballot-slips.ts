import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = String.raw`
-- thẻ bỏ phiếu: a one-time code for whoever votes in the booth. No person and no time: which slip a member has drawn
-- is known to nobody. All of a ballot's slips go when it is closed or broken off
create table ballot_slip (
  organisation_id uuid not null references organisation,
  sitting_id uuid not null references sitting,
  ballot_no int not null check (ballot_no > 0),
  code_hash text not null,
  used boolean not null default false,
  primary key (sitting_id, ballot_no, code_hash)
);
-- a tablet in the booth, set up by whoever keeps the minutes; it goes with the ballot it was set up for
create table booth (
  organisation_id uuid not null references organisation,
  sitting_id uuid not null references sitting,
  ballot_no int not null check (ballot_no > 0),
  -- the hash of what the tablet holds; 'api' where a program stands in its place
  place text not null,
  opened_by uuid not null references person,
  -- codes that were none, since the last that was one: the next try is taken from then on
  wrong int not null default 0,
  ready_at timestamptz not null default '-infinity',
  primary key (sitting_id, ballot_no, place)
);

grant select, insert, delete on ballot_slip to guong_sang_app;
grant update (used) on ballot_slip to guong_sang_app;
grant select, insert, delete on booth to guong_sang_app;
grant update (wrong, ready_at) on booth to guong_sang_app;
`;

/** What members without a phone vote by. */
export class BallotSlips1700000000021 implements MigrationInterface {
  name = 'BallotSlips1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('ballots are not taken down');
  }
}
