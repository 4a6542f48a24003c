import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- a link in a mail: it finds a task, and decides nothing
create table link (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- SHA-256; the token itself is in the mail and nowhere else
  token_hash text not null unique,
  task_id uuid not null references task,
  person_id uuid not null references person,
  -- whom the recipient stands in for, when the task came to him as a substitute
  substitution_id uuid references substitution,
  -- the version of the nomination, round or sitting that the mail told of
  version int not null,
  -- and the last event of its chain then: what came after it is what has changed since
  seq int not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  -- the task's last day, where it lay ahead: a rehearsal's clock may jump past it
  last_day date,
  revoked_at timestamptz,
  revoked_because text check (revoked_because in ('decided', 'superseded', 'substitutionEnded', 'reassigned', 'tooMany', 'guessed', 'disabled')),
  -- opened by somebody else who was signed in: the recipient has been told, once
  foreign_at timestamptz,
  check (issued_at < expires_at),
  check ((revoked_at is null) = (revoked_because is null))
);
create index link_live on link (task_id, person_id) where revoked_at is null;
create index link_substitution on link (substitution_id) where revoked_at is null and substitution_id is not null;
create index link_person on link (person_id) where revoked_at is null;

-- whoever came by a link and his PIN is let in to that task, and nowhere else
alter table session add column link_id uuid references link;
alter table session add constraint pin_comes_by_link check ((assurance = 'pin') = (link_id is not null));
-- when the second factor was last proved in it
alter table session add column second_at timestamptz;

alter table substitution add column made_by uuid references person;
alter table substitution add column made_at timestamptz;
alter table substitution add column ended_at timestamptz;
alter table substitution add column ended_by uuid references person;
alter table substitution add constraint ended_by_somebody check ((ended_at is null) = (ended_by is null));
create index substitution_principal on substitution (principal_id) where ended_at is null;
create index substitution_substitute on substitution (substitute_id) where ended_at is null;

-- a link dies with what made it his, in the same transaction, whoever ends that
create function links_of_substitution_end() returns trigger language plpgsql as $$
begin
  update link set revoked_at = clock_timestamp(), revoked_because = 'substitutionEnded'
   where substitution_id = new.id and revoked_at is null;
  return null;
end $$;
create trigger links_of_substitution_end after update of ended_at on substitution
  for each row when (new.ended_at is not null) execute function links_of_substitution_end();
create function links_of_person_end() returns trigger language plpgsql as $$
begin
  update link set revoked_at = clock_timestamp(), revoked_because = 'disabled'
   where person_id = new.id and revoked_at is null;
  return null;
end $$;
create trigger links_of_person_end after update of disabled_at on person
  for each row when (new.disabled_at is not null) execute function links_of_person_end();

-- told to a substitute: for whom
alter table notice add column substitution_id uuid references substitution;

grant select, insert, update on link to guong_sang_app;
`;

/** Links in mails, the sessions that begin by them, and substitutions that end before their day. */
export class Links1700000000023 implements MigrationInterface {
  name = 'Links1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('links are not taken down');
  }
}
