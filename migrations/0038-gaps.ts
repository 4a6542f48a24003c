import type { MigrationInterface, QueryRunner } from 'typeorm';

const SQL = `
-- what guards the history looks up its tables and its functions where it was written for, whatever the session that
-- calls it has put before them: a temporary table of the same name, another order of schemas
alter function history_stays() set search_path = pg_catalog, public, pg_temp;
alter function private_stays() set search_path = pg_catalog, public, pg_temp;
alter function reading_stays() set search_path = pg_catalog, public, pg_temp;
alter function anchor_goes_on() set search_path = pg_catalog, public, pg_temp;
alter function keep_watchers_apart() set search_path = pg_catalog, public, pg_temp;
alter function register_file_stays_withdrawn() set search_path = pg_catalog, public, pg_temp;
-- this one runs with its owner's rights
alter function void_grants(uuid, uuid[], date) set search_path = pg_catalog, public, pg_temp;

-- a chain begins once, with the hash of its own name, and stays one department's and one life's
create unique index history_begins_once on history_event (organisation_id, (body::jsonb ->> 'of')) where seq = 1;
create or replace function chain_goes_on() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
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
  if new.seq = 1 and new.prev is distinct from (
    select encode(sha256(convert_to(
             'guong-sang/genesis/v1' || chr(10) || o.code || chr(10) || (said ->> 'of'), 'UTF8')), 'hex')
      from organisation o where o.id = new.organisation_id
  ) then
    raise exception 'history: the chain does not begin with its own name' using errcode = 'integrity_constraint_violation';
  end if;
  if new.seq > 1 and not exists (
    select from history_event e
     where e.subject_id = new.subject_id and e.seq = new.seq - 1 and e.hash = new.prev and e.at <= new.at
       and e.organisation_id = new.organisation_id and e.life = new.life
  ) then
    raise exception 'history: a gap, a fork, or a time that goes backwards' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- leaves stand one after the other from 0, each chain's in its own order, each under the department of its event.
-- Few rows are looked up among millions, by their keys: a plan made for a large batch is kept for the small ones
create function leaves_go_on() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (
    select from fresh f where f.idx > 0
       and not exists (select from log_leaf l where l.organisation_id = f.organisation_id and l.idx = f.idx - 1)
  ) then
    raise exception 'the log: a leaf after a gap' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (
    select from fresh f where f.seq > 1
       and not exists (select from log_leaf l where l.subject_id = f.subject_id and l.seq = f.seq - 1 and l.idx < f.idx)
  ) then
    raise exception 'the log: an event before the one it follows' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (
    select from fresh f join history_event e on e.subject_id = f.subject_id and e.seq = f.seq
     where e.organisation_id <> f.organisation_id
  ) then
    raise exception 'the log: an event of another department' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger leaves_go_on after insert on log_leaf referencing new table as fresh
  for each statement execute function leaves_go_on();
alter table log_leaf enable always trigger leaves_go_on;

-- what is said to be in the log is: up to an event of which that is so, and none before it is passed over
create or replace function log_goes_on() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if new.size < old.size or new.taken_to < old.taken_to or new.origin <> old.origin then
    raise exception 'the log only grows' using errcode = 'integrity_constraint_violation';
  end if;
  if (select count(*) from log_leaf l where l.organisation_id = new.organisation_id and l.idx >= old.size)
     <> new.size - old.size then
    raise exception 'the log: a leaf is missing or one too many' using errcode = 'integrity_constraint_violation';
  end if;
  if new.taken_to > old.taken_to and (
    not exists (select from history_event e where e.organisation_id = new.organisation_id and e.nth = new.taken_to)
    or exists (
      select from history_event e
       where e.organisation_id = new.organisation_id and e.nth > old.taken_to and e.nth <= new.taken_to
         and not exists (select from log_leaf l where l.subject_id = e.subject_id and l.seq = e.seq))
  ) then
    raise exception 'the log: an event is passed over' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- RFC 6962: of a leaf the hash of its event, of an inner node the hash of the two below it
create function nodes_go_on() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (
    select from fresh n
      left join log_leaf l on n.level = 0 and l.organisation_id = n.organisation_id and l.idx = n.at
      left join history_event e on e.subject_id = l.subject_id and e.seq = l.seq
      left join log_node one on n.level > 0 and one.organisation_id = n.organisation_id
            and one.level = n.level - 1 and one.at = n.at * 2
      left join log_node two on n.level > 0 and two.organisation_id = n.organisation_id
            and two.level = n.level - 1 and two.at = n.at * 2 + 1
     where n.hash is distinct from encode(
       case when n.level = 0 then sha256(decode('00' || e.hash, 'hex'))
            else sha256(decode('01' || one.hash || two.hash, 'hex')) end, 'hex')
  ) then
    raise exception 'the log: a node is not the hash of what is below it' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger nodes_go_on after insert on log_node referencing new table as fresh
  for each statement execute function nodes_go_on();
alter table log_node enable always trigger nodes_go_on;

-- the root over the first so many leaves, from the whole subtrees they are made of, the smallest first; null: not all there
create function log_root(department uuid, leaves bigint) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  height int := 0;
  peak text;
  root text;
begin
  while leaves >> height > 0 loop
    if (leaves >> height) & 1 = 1 then
      select n.hash into peak from log_node n
       where n.organisation_id = department and n.level = height and n.at = (leaves >> height) - 1;
      if not found then
        return null;
      end if;
      root := case when root is null then peak else encode(sha256(decode('01' || peak || root, 'hex')), 'hex') end;
    end if;
    height := height + 1;
  end loop;
  return root;
end $$;

create function checkpoint_goes_on() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  origin text := (select g.origin from log g where g.organisation_id = new.organisation_id);
begin
  if new.root is distinct from log_root(new.organisation_id, new.size) then
    raise exception 'a checkpoint: its root is not that of the log' using errcode = 'integrity_constraint_violation';
  end if;
  if origin is null or not starts_with(new.note, origin || chr(10) || new.size || chr(10)
       || encode(decode(new.root, 'hex'), 'base64') || chr(10) || chr(10)) then
    raise exception 'a checkpoint: what is signed is another' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger checkpoint_goes_on before insert on checkpoint for each row execute function checkpoint_goes_on();
alter table checkpoint enable always trigger checkpoint_goes_on;
`;

/** Gaps, forks and false roots are refused where they would be written, whoever writes them. */
export class Gaps1700000000038 implements MigrationInterface {
  name = 'Gaps1700000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('what guards the history is not taken down');
  }
}
