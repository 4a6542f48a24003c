import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- whose standing may be another than before, by the transaction that changed it: who has looked at everybody under one
-- snapshot asks what was committed outside it. No row is ever updated, so writers do not wait for each other
create table register_change (
  organisation_id uuid not null references organisation,
  -- null: a unit, or what stands about one
  person_id uuid,
  changed_by xid8 not null default pg_current_xact_id()
);
create index register_change_since on register_change (organisation_id, changed_by);

create function note_register_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into register_change (organisation_id, person_id) select distinct organisation_id, person_id from came;
  elsif tg_op = 'DELETE' then
    insert into register_change (organisation_id, person_id) select distinct organisation_id, person_id from gone;
  else
    insert into register_change (organisation_id, person_id)
      select organisation_id, person_id from came union select organisation_id, person_id from gone;
  end if;
  return null;
end $$;

create trigger entries_came after insert on register_entry referencing new table as came
  for each statement execute function note_register_change();
create trigger entries_changed after update on register_entry referencing old table as gone new table as came
  for each statement execute function note_register_change();
create trigger entries_gone after delete on register_entry referencing old table as gone
  for each statement execute function note_register_change();
create trigger posts_came after insert on position referencing new table as came
  for each statement execute function note_register_change();
create trigger posts_changed after update on position referencing old table as gone new table as came
  for each statement execute function note_register_change();
create trigger posts_gone after delete on position referencing old table as gone
  for each statement execute function note_register_change();

-- a new password or a new right changes nobody's standing
create function note_person_change() returns trigger language plpgsql as $$
begin
  insert into register_change (organisation_id, person_id) values (new.organisation_id, new.id);
  return null;
end $$;
create trigger person_changed after insert or update of name, disabled_at on person
  for each row execute function note_person_change();

create function note_unit_change() returns trigger language plpgsql as $$
begin
  insert into register_change (organisation_id) values (new.organisation_id);
  return null;
end $$;
create trigger unit_changed after insert or update on unit for each row execute function note_unit_change();

grant select, insert on register_change to guong_sang_app;

-- few, and asked for as those of a whole house
create index register_entry_discipline on register_entry (organisation_id) where kind = 'discipline';
create index person_by_id on person (organisation_id, id);
`;

/** Whose standing against a plan may have changed, and since when. */
export class RegisterChanges1700000000016 implements MigrationInterface {
  name = 'RegisterChanges1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('what watches over the register is not taken down');
  }
}
