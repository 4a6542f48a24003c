import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- where mail goes that is nobody's account here: an archive, the office of somebody, another organisation
create table outside_address (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 200),
  address text not null check (length(address) between 3 and 254),
  -- null: written to in both
  language text check (language in ('vi', 'en')),
  added_by uuid not null references person,
  added_at timestamptz not null,
  -- struck off, never deleted: who was written to stays on record
  removed_by uuid references person,
  removed_at timestamptz,
  check ((removed_by is null) = (removed_at is null))
);
create unique index outside_address_once on outside_address (organisation_id, lower(address)) where removed_at is null;

alter table notice
  alter column recipient_id drop not null,
  add column outside_id uuid references outside_address,
  add constraint notice_to_one check (num_nonnulls(recipient_id, outside_id) = 1),
  -- nothing of a life goes there, and no link
  add constraint notice_outside_of_no_event check (outside_id is null or life = 'account');
alter table mail
  alter column recipient_id drop not null,
  add column outside_id uuid references outside_address,
  add constraint mail_to_one check (num_nonnulls(recipient_id, outside_id) = 1);

-- a checkpoint that was mailed to somebody, and whether he says that he keeps it
create table anchor (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  size bigint not null,
  -- the day of the office on which it was mailed, by the machine's own clock, as all moments here
  day date not null,
  at timestamptz not null,
  notice_id uuid not null unique references notice,
  person_id uuid references person,
  outside_id uuid references outside_address,
  acknowledged_at timestamptz,
  acknowledged_by uuid references person,
  -- how he said so, where somebody else wrote it down
  told text check (length(told) between 1 and 500),
  foreign key (organisation_id, size) references checkpoint (organisation_id, size),
  unique (organisation_id, size, person_id),
  unique (organisation_id, size, outside_id),
  constraint anchor_to_one check (num_nonnulls(person_id, outside_id) = 1),
  constraint anchor_acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null)),
  constraint anchor_told_or_own check (
    case when acknowledged_by is null or acknowledged_by = person_id then told is null else told is not null end)
);
create index anchor_newest on anchor (organisation_id, at desc, id desc);
create index anchor_acknowledged on anchor (organisation_id, size desc) where acknowledged_at is not null;

create function anchor_goes_on() returns trigger language plpgsql as $$
begin
  if old.acknowledged_at is not null
     or (to_jsonb(new) - '{acknowledged_at,acknowledged_by,told}'::text[])
        <> (to_jsonb(old) - '{acknowledged_at,acknowledged_by,told}'::text[]) then
    raise exception 'an anchor is acknowledged once, and nothing else of it changes'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger anchor_goes_on before update on anchor for each row execute function anchor_goes_on();
create trigger anchor_stays before delete on anchor for each row execute function history_stays();
create trigger anchor_whole before truncate on anchor for each statement execute function history_stays();
alter table anchor enable always trigger anchor_goes_on;
alter table anchor enable always trigger anchor_stays;
alter table anchor enable always trigger anchor_whole;

grant select, insert, update on outside_address, anchor to guong_sang_app;
`;

/** Checkpoints that are mailed out of the house, and who says that he keeps his. */
export class Anchors1700000000035 implements MigrationInterface {
  name = 'Anchors1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('what was mailed is not taken back');
  }
}
