import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- the department's own record, one chain a year: who read what, who administered what, and what was erased
create table record_chain (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  year int not null,
  code text not null,
  -- it is in no state, ever: a record only goes on
  state text[] not null default '{}' check (state = '{}'),
  head_seq int not null default 0,
  head_hash text not null,
  head_at timestamptz,
  unique (organisation_id, year),
  unique (organisation_id, code)
);
alter table history_event
  drop constraint history_event_life_check,
  add constraint history_event_life_check check (life in ('nomination', 'record', 'round', 'sitting'));

-- a reading says itself where it is on record: of many, those that wait are found without looking at the others
alter table reading
  add column record_id uuid,
  add column record_seq int,
  add constraint reading_recorded_whole check ((record_id is null) = (record_seq is null)),
  add foreign key (record_id, record_seq) references history_event;
create index reading_not_recorded on reading (organisation_id, nth) where record_id is null;
create function reading_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.record_id is null
     and to_jsonb(new) - 'record_id' - 'record_seq' = to_jsonb(old) - 'record_id' - 'record_seq' then
    return new;
  end if;
  raise exception 'readings stay as they were noted: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger reading_stays before update or delete on reading for each row execute function reading_stays();
create trigger reading_whole before truncate on reading for each statement execute function history_stays();
alter table reading enable always trigger reading_stays;
alter table reading enable always trigger reading_whole;
grant update (record_id, record_seq) on reading to guong_sang_app;

-- what else is in a record already, and in which of its events: each once
create table recorded (
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('person', 'plan', 'workingYear', 'key')),
  id text not null,
  record_id uuid not null references record_chain,
  seq int not null,
  primary key (organisation_id, kind, id),
  foreign key (record_id, seq) references history_event
);
create index recorded_in on recorded (record_id, seq);
create trigger recorded_stays before update or delete on recorded for each row execute function history_stays();
create trigger recorded_whole before truncate on recorded for each statement execute function history_stays();
alter table recorded enable always trigger recorded_stays;
alter table recorded enable always trigger recorded_whole;

-- what is to be erased beside a chain: asked for by one, confirmed or refused by another
create table redaction (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  life text not null check (life in ('nomination', 'round', 'sitting')),
  subject_id uuid not null,
  code text not null,
  -- [{seq, field}]
  places jsonb not null check (jsonb_array_length(places) > 0),
  -- {law, number, date, reason}
  basis jsonb not null,
  asked_by uuid not null references person,
  asked_role text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('confirmed', 'refused')),
  answered_by uuid references person,
  answered_role text,
  answered_at timestamptz,
  -- why it was refused
  why text,
  record_id uuid,
  seq int,
  foreign key (record_id, seq) references history_event,
  constraint redaction_by_two check (answered_by <> asked_by),
  constraint redaction_answered_whole check (
    num_nulls(answer, answered_by, answered_role, answered_at) in (0, 4)),
  constraint redaction_on_record check (
    (answer is not distinct from 'confirmed') = (record_id is not null) and (record_id is null) = (seq is null)),
  constraint redaction_refused_why check ((answer is not distinct from 'refused') = (why is not null))
);
create unique index redaction_open on redaction (subject_id) where answer is null;
create index redaction_latest on redaction (organisation_id, asked_at desc, id);
create trigger redaction_stays before delete on redaction for each row execute function history_stays();
create trigger redaction_whole before truncate on redaction for each statement execute function history_stays();
alter table redaction enable always trigger redaction_stays;
alter table redaction enable always trigger redaction_whole;

create index history_record on history_event (organisation_id, nth desc) where life = 'record';
create index history_redacted on history_event (organisation_id) where type = 'REDACT';

-- what lies beside a chain leaves it only where an event of this very transaction says so, by two people; a vote never
create function private_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.field <> 'vote' and exists (
    select from history_event r
      join history_event e on e.subject_id = old.subject_id and e.seq = old.seq
     where r.organisation_id = old.organisation_id and r.life = 'record' and r.type = 'REDACT'
       and r.xmin = pg_current_xact_id()::xid
       and r.body::jsonb #>> '{said,by,0}' <> r.body::jsonb #>> '{said,by,1}'
       and r.body::jsonb #> '{said,erased}' @> jsonb_build_array(
         jsonb_build_object('of', e.body::jsonb ->> 'of', 'seq', old.seq, 'field', old.field))
  ) then
    return old;
  end if;
  raise exception 'history is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;
drop trigger private_stays on history_private;
create trigger private_stays before update or delete on history_private for each row execute function private_stays();
alter table history_private enable always trigger private_stays;

-- the application cannot delete there: it asks for what an event names, and gets no more. Answers how much went.
create function erase_named(chain uuid, nth int) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone int;
begin
  delete from public.history_private p
   using public.history_event r, jsonb_array_elements(r.body::jsonb #> '{said,erased}') one,
         (select id, organisation_id, code from public.nomination union all
          select id, organisation_id, code from public.round union all
          select id, organisation_id, code from public.sitting) s
   where r.subject_id = erase_named.chain and r.seq = erase_named.nth and r.life = 'record' and r.type = 'REDACT'
     and s.organisation_id = r.organisation_id and s.code = one ->> 'of'
     and p.subject_id = s.id and p.seq = (one ->> 'seq')::int and p.field = one ->> 'field';
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function erase_named(uuid, int) from public;

revoke all on record_chain, recorded, redaction from guong_sang_app;
grant select, insert, update on record_chain to guong_sang_app;
grant select, insert on recorded, redaction to guong_sang_app;
grant update (answer, answered_by, answered_role, answered_at, why, record_id, seq) on redaction to guong_sang_app;
grant execute on function erase_named(uuid, int) to guong_sang_app;
`;

/** The department's own record in a chain, and erasure by two people. */
export class Records1700000000036 implements MigrationInterface {
  name = 'Records1700000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the record is not taken down');
  }
}
