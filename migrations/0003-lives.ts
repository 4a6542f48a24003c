import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
create table plan (
  organisation_id uuid not null references organisation,
  code text not null,
  version int not null,
  sha256 text not null,
  body jsonb not null,
  source text not null,
  primary key (organisation_id, code, version)
);

-- each built law once, by its hash: what decided an event can be run again
create table law (
  hash text primary key,
  source text not null
);

create table round (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  code text not null,
  name text not null,
  plan_code text not null,
  plan_version int not null,
  machine text not null,
  state text[] not null default '{}',
  context jsonb not null,
  version int not null default 0,
  head_seq int not null default 0,
  head_hash text not null,
  head_at timestamptz,
  foreign key (organisation_id, plan_code, plan_version) references plan,
  unique (organisation_id, code)
);

-- the row that owns a unit's count of names: locked by whatever counts them
create table unit_list (
  round_id uuid not null references round,
  unit_id uuid not null references unit,
  organisation_id uuid not null references organisation,
  primary key (round_id, unit_id)
);

create table sitting (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  round_id uuid not null references round,
  code text not null,
  planned_for timestamptz not null,
  place text not null,
  machine text not null,
  -- the Council by decision, frozen when the sitting is convened
  members jsonb not null,
  state text[] not null default '{}',
  context jsonb not null,
  version int not null default 0,
  head_seq int not null default 0,
  head_hash text not null,
  head_at timestamptz,
  unique (organisation_id, code)
);

-- ballots of one shape, with a random id and no time; nothing here leads to a member
create table ballot (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  sitting_id uuid not null references sitting,
  ballot_no int not null,
  marks jsonb not null
);
create index ballot_sitting on ballot (sitting_id, ballot_no);

create table nomination (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  code text not null,
  round_id uuid not null references round,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('individual', 'collective')),
  person_id uuid references person,
  tier text,
  employment text,
  plan_code text not null,
  plan_version int not null,
  machine text not null,
  state text[] not null default '{}',
  context jsonb not null,
  dossier jsonb not null,
  dossier_version int not null default 1,
  version int not null default 0,
  head_seq int not null default 0,
  head_hash text not null,
  head_at timestamptz,
  constraint individual_is_a_person check ((kind = 'individual') = (person_id is not null)),
  foreign key (organisation_id, plan_code, plan_version) references plan,
  foreign key (round_id, unit_id) references unit_list,
  unique (organisation_id, code)
);
create index nomination_round on nomination (round_id, unit_id);
create index nomination_person on nomination (person_id);
create index nomination_page on nomination (organisation_id, code);
create index nomination_state on nomination using gin (state);

-- named by whoever proposes or drafts it: each nomination has its own names
create table part (
  id uuid not null,
  organisation_id uuid not null references organisation,
  nomination_id uuid not null references nomination,
  life text not null check (life in ('commendation', 'story')),
  state text[] not null,
  consented boolean not null default false,
  body jsonb not null,
  primary key (nomination_id, id)
);

-- codes run from 01 a year, as office numbers do
create table numbering (
  organisation_id uuid not null references organisation,
  series text not null,
  last int not null,
  primary key (organisation_id, series)
);
`;

/** Plans, the law's bundles, and the lives that run under them. */
export class Lives1700000000003 implements MigrationInterface {
  name = 'Lives1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the lives are not taken down');
  }
}
