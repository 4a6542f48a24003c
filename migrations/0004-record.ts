import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
create table history_event (
  subject_id uuid not null,
  seq int not null check (seq > 0),
  organisation_id uuid not null references organisation,
  life text not null check (life in ('nomination', 'round', 'sitting')),
  -- the exact bytes that were hashed; the columns after them are an index, never the source
  body text not null,
  prev text not null,
  hash text not null,
  at timestamptz not null,
  type text not null,
  actor text not null,
  primary key (subject_id, seq)
);

-- what may say something about a person lies beside the chain, bound by salted commitments
create table history_private (
  subject_id uuid not null,
  seq int not null,
  field text not null,
  organisation_id uuid not null references organisation,
  salt text not null,
  value text not null,
  primary key (subject_id, seq, field),
  foreign key (subject_id, seq) references history_event deferrable initially deferred
);

create function chain_goes_on() returns trigger language plpgsql as $$
declare
  said jsonb := new.body::jsonb;
begin
  if new.hash <> encode(sha256(convert_to('guong-sang/event/v1' || chr(10) || new.body, 'UTF8')), 'hex') then
    raise exception 'history: the hash is not that of the event' using errcode = 'integrity_constraint_violation';
  end if;
  if said ->> 'prev' is distinct from new.prev or (said ->> 'seq')::int is distinct from new.seq
     or said ->> 'type' is distinct from new.type or said #>> '{actor,person}' is distinct from new.actor
     or (said ->> 'at')::timestamptz is distinct from new.at then
    raise exception 'history: the event and its columns differ' using errcode = 'integrity_constraint_violation';
  end if;
  if new.seq > 1 and not exists (
    select from history_event e
     where e.subject_id = new.subject_id and e.seq = new.seq - 1 and e.hash = new.prev and e.at <= new.at
  ) then
    raise exception 'history: a gap, a fork, or a time that goes backwards' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger chain_goes_on before insert on history_event for each row execute function chain_goes_on();

create function history_stays() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger history_stays before update or delete on history_event for each row execute function history_stays();
create trigger history_whole before truncate on history_event for each statement execute function history_stays();
create trigger private_stays before update or delete on history_private for each row execute function history_stays();
create trigger private_whole before truncate on history_private for each statement execute function history_stays();
-- also where a superuser replays with session_replication_role = replica
alter table history_event enable always trigger chain_goes_on;
alter table history_event enable always trigger history_stays;
alter table history_event enable always trigger history_whole;
alter table history_private enable always trigger private_stays;
alter table history_private enable always trigger private_whole;

create table task (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  life text not null,
  subject_id uuid not null,
  key text not null,
  -- desk, with its unit or person behind a colon: one place where a task waits
  seat text not null,
  does text not null,
  part_id uuid,
  due date not null default 'infinity',
  barred uuid[] not null default '{}',
  opened_seq int not null,
  opened_at timestamptz not null,
  closed_seq int
);
create index task_open on task (organisation_id, seat, due, id) where closed_seq is null;
create unique index task_once on task (subject_id, key) where closed_seq is null;

create table notice (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  life text not null,
  subject_id uuid not null,
  seq int not null,
  recipient_id uuid not null references person,
  template text not null,
  at timestamptz not null,
  relayed_at timestamptz,
  delivered_at timestamptz,
  failure text,
  unique (subject_id, seq, recipient_id, template)
);
create index notice_waiting on notice (id) where relayed_at is null;

-- the rehearsal's tray: each mail as it would have gone out
create table mail (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  recipient_id uuid not null references person,
  subject text not null,
  body text not null,
  link text not null,
  at timestamptz not null
);
create index mail_tray on mail (organisation_id, at desc, id);

create table answered_command (
  person_id text not null,
  key text not null,
  organisation_id uuid not null references organisation,
  body_hash text not null,
  answer jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (person_id, key)
);

create table attempt (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  at timestamptz not null,
  person_id text not null,
  life text not null,
  subject_id text not null,
  action text not null,
  because text not null,
  codes text[] not null
);
create index attempt_subject on attempt (subject_id, at);

-- an auditor's reading is itself recorded
create table reading (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  at timestamptz not null,
  person_id uuid not null references person,
  subject_id uuid not null,
  what text not null
);
`;

/** What is kept of every step: the chain, what lies beside it, tasks, notices, answers, attempts. */
export class Record1700000000004 implements MigrationInterface {
  name = 'Record1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the record is not taken down');
  }
}
