import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- Quyết định thành lập, kiện toàn Hội đồng: each says who sits on the whole Council from its first day
create table council_decision (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  number text not null,
  number_folded text generated always as (folded_text(number)) stored,
  issued_on date not null,
  signed_by text not null,
  from_day date not null,
  note text,
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  role text not null,
  signed text not null,
  stands_for uuid references person,
  constraint council_begins_with_its_date check (issued_on <= from_day),
  -- on each day one decision says who sits
  unique (organisation_id, from_day)
);
-- numbers run within a year
create unique index council_decision_number
  on council_decision (organisation_id, number_folded, (extract(year from issued_on)));

-- the decision that gave the seat; absent: granted before decisions were kept
alter table access_grant add column decision_id uuid references council_decision;
alter table access_grant add constraint only_seats_by_decision check (
  decision_id is null or role in ('councilChair', 'councilViceChair', 'councilSecretary', 'councilMember'));

-- a decision that has been recorded is neither changed nor taken away: another one follows it
grant select, insert on council_decision to guong_sang_app;
`;

/** Who sits on the Council, by which decision, from when to when. */
export class Council1700000000019 implements MigrationInterface {
  name = 'Council1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the decisions on the Council are not taken down');
  }
}
