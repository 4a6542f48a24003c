import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
create table organisation (
  id uuid primary key,
  code text not null unique,
  name text not null,
  name_en text not null,
  parent text not null,
  place text not null,
  rehearsal boolean not null
);

create table unit (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  code text not null,
  name text not null,
  name_en text not null,
  phone text not null default '',
  rank int not null,
  unique (organisation_id, code)
);

create table person (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  email text not null,
  phone text not null default '',
  password_hash text,
  -- moved whenever his grants, substitutions or access change: every decision checks it
  grants_version int not null default 1,
  disabled_at timestamptz
);
create unique index person_email on person (organisation_id, lower(email));

create table position (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  title text not null,
  title_en text not null,
  tier text not null,
  employment text not null,
  from_day date not null,
  until_day date,
  check (until_day is null or from_day <= until_day)
);
create index position_person on position (person_id);
create index position_unit on position (unit_id);

create table access_grant (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  role text not null,
  unit_id uuid references unit,
  from_day date not null,
  until_day date,
  check (until_day is null or from_day <= until_day),
  -- a unit's roles name their unit, the department's name none
  constraint unit_role_has_unit check ((role in ('nominator', 'unitHead', 'unitDeputy')) = (unit_id is not null)),
  constraint known_role check (role in ('nominator', 'unitHead', 'unitDeputy', 'clerk', 'officeChief',
    'officeDeputy', 'councilMember', 'councilSecretary', 'councilChair', 'councilViceChair', 'director',
    'deputyDirector', 'provinceContact', 'auditor', 'admin'))
);
create index access_grant_person on access_grant (person_id);
create index access_grant_role on access_grant (organisation_id, role, unit_id);

-- admin and auditor hold no business role (separation of duties)
create function keep_watchers_apart() returns trigger language plpgsql as $$
begin
  if exists (
    select from access_grant g
     where g.person_id = new.person_id and g.id <> new.id
       and (g.role in ('admin', 'auditor') or new.role in ('admin', 'auditor')) and g.role <> new.role
       and daterange(g.from_day, g.until_day, '[]') && daterange(new.from_day, new.until_day, '[]')
  ) then
    raise exception 'SOD_ROLE: admin and auditor hold no other role' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger watchers_apart before insert or update on access_grant
  for each row execute function keep_watchers_apart();

create table substitution (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  principal_id uuid not null references person,
  substitute_id uuid not null references person,
  actions text[] not null,
  from_day date not null,
  until_day date not null,
  reason text not null,
  check (from_day <= until_day),
  check (principal_id <> substitute_id),
  constraint no_ballot_by_proxy check (not actions && array['CAST_BALLOT'])
);

create table session (
  token_hash text primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  assurance text not null check (assurance in ('session', 'pin', 'room', 'second', 'rehearsal')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);

create table setting (
  organisation_id uuid not null references organisation,
  key text not null,
  value jsonb not null,
  primary key (organisation_id, key)
);
`;

/** Organisation, units, people, positions, grants: who is who. */
export class People1700000000001 implements MigrationInterface {
  name = 'People1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the first tables are not taken down');
  }
}
