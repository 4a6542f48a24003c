import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- in which order events were kept, and when by the machine's own clock: a rehearsal moves the other one
alter table history_event add column nth bigint, add column kept_at timestamptz;
alter table history_event disable trigger history_stays;
update history_event e set nth = o.nth, kept_at = e.at
  from (select subject_id, seq, row_number() over (order by at, subject_id, seq) as nth from history_event) o
 where o.subject_id = e.subject_id and o.seq = e.seq;
alter table history_event enable always trigger history_stays;
create sequence history_event_nth owned by history_event.nth;
select setval('history_event_nth', coalesce(max(nth), 0) + 1, false) from history_event;
alter table history_event
  alter column nth set default nextval('history_event_nth'), alter column nth set not null,
  alter column kept_at set default clock_timestamp(), alter column kept_at set not null;
create unique index history_event_kept on history_event (nth);
grant usage on sequence history_event_nth to guong_sang_app;

-- one log a department: whoever takes events in holds this row
create table log (
  organisation_id uuid primary key references organisation,
  -- its name, which every checkpoint bears: it stays when the house moves to another address
  origin text not null,
  size bigint not null default 0 check (size >= 0),
  -- every event up to here is in the log; looked for again are only those after it
  taken_to bigint not null default 0,
  -- the next such place, once every transaction before this one has ended
  noted bigint not null default 0,
  noted_before xid8 not null default pg_current_xact_id()
);

create table log_leaf (
  organisation_id uuid not null references organisation,
  idx bigint not null check (idx >= 0),
  subject_id uuid not null,
  seq int not null,
  at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, idx),
  unique (subject_id, seq),
  foreign key (subject_id, seq) references history_event
);

-- whole subtrees alone: level 0 are the leaves themselves
create table log_node (
  organisation_id uuid not null references organisation,
  level smallint not null check (level >= 0),
  at bigint not null check (at >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (organisation_id, level, at)
);

create table log_key (
  organisation_id uuid not null references organisation,
  -- the line by which others know the key
  verifier text not null,
  -- it signs from this size on, where the key before it signed too
  from_size bigint not null,
  at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, verifier)
);

create table checkpoint (
  organisation_id uuid not null references organisation,
  size bigint not null check (size > 0),
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  -- the signed note, its exact bytes
  note text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, size)
);

create trigger leaf_stays before update or delete on log_leaf for each row execute function history_stays();
create trigger leaf_whole before truncate on log_leaf for each statement execute function history_stays();
create trigger node_stays before update or delete on log_node for each row execute function history_stays();
create trigger node_whole before truncate on log_node for each statement execute function history_stays();
create trigger key_stays before update or delete on log_key for each row execute function history_stays();
create trigger key_whole before truncate on log_key for each statement execute function history_stays();
create trigger checkpoint_stays before update or delete on checkpoint for each row execute function history_stays();
create trigger checkpoint_whole before truncate on checkpoint for each statement execute function history_stays();

create function log_goes_on() returns trigger language plpgsql as $$
begin
  if new.size < old.size or new.taken_to < old.taken_to or new.origin <> old.origin then
    raise exception 'the log only grows' using errcode = 'integrity_constraint_violation';
  end if;
  if (select count(*) from log_leaf l where l.organisation_id = new.organisation_id and l.idx >= old.size)
     <> new.size - old.size then
    raise exception 'the log: a leaf is missing or one too many' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger log_goes_on before update on log for each row execute function log_goes_on();
create trigger log_stays before delete on log for each row execute function history_stays();
create trigger log_whole before truncate on log for each statement execute function history_stays();

alter table log_leaf enable always trigger leaf_stays;
alter table log_leaf enable always trigger leaf_whole;
alter table log_node enable always trigger node_stays;
alter table log_node enable always trigger node_whole;
alter table log_key enable always trigger key_stays;
alter table log_key enable always trigger key_whole;
alter table checkpoint enable always trigger checkpoint_stays;
alter table checkpoint enable always trigger checkpoint_whole;
alter table log enable always trigger log_goes_on;
alter table log enable always trigger log_stays;
alter table log enable always trigger log_whole;

grant select, insert on log_leaf, log_node, log_key, checkpoint to guong_sang_app;
grant select, insert, update on log to guong_sang_app;
`;

/** The log over all events of a department: what chains alone cannot show is shown by its checkpoints. */
export class Log1700000000031 implements MigrationInterface {
  name = 'Log1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('the log is not taken down');
  }
}
