import type pg from 'pg';
import { FILLED_IN, GOES_ON, KEPT } from './guarded.js';

/** What a role can do that would let it rewrite the history, by itself or as a role it may become. */
export type Power =
  | 'superuser'
  | 'createRole'
  | 'replication'
  | 'predefined'
  | 'triggersOff'
  | 'ownsDatabase'
  | 'ownsFunctions'
  | 'ownsTables'
  | 'createsInSchema'
  | 'UPDATE'
  | 'DELETE'
  | 'TRUNCATE'
  | 'TRIGGER';

export interface Excess {
  readonly power: Power;
  /** The tables, functions or predefined roles that it is about. */
  readonly on: readonly string[];
  /** The role by which it comes; null: its own. */
  readonly by: string | null;
}

/** Each of these reads or writes past the privileges of tables. */
const PREDEFINED = [
  'pg_execute_server_program',
  'pg_read_server_files',
  'pg_write_all_data',
  'pg_write_server_files',
];

/**
 * A membership counts whether or not it is inherited: whoever is a member says SET ROLE. Whoever reaches a superuser
 * reaches everything: the rest need not be told.
 * $1 role · $2 kept · $3 filled in · $4 goes on · $5 predefined roles
 */
const EXCESS = `
with me as (
  select oid from pg_roles where rolname = $1
), reach as (
  select r.*, r.oid = me.oid as self from pg_roles r, me where pg_has_role(me.oid, r.oid, 'member')
), guarded as (
  select c.oid, c.relname, c.relowner from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname = any ($2::text[] || $3 || $4)
), found (power, place, reached, self) as (
  select 'superuser', null, r.rolname, r.self from reach r where r.rolsuper
  union all select 'createRole', null, r.rolname, r.self from reach r where r.rolcreaterole
  union all select 'replication', null, r.rolname, r.self from reach r where r.rolreplication
  union all select 'predefined', r.rolname, r.rolname, true from reach r where r.rolname = any ($5)
  union all select 'triggersOff', null, r.rolname, r.self from reach r
             where has_parameter_privilege(r.oid, 'session_replication_role', 'SET')
  union all select 'ownsDatabase', null, r.rolname, r.self from reach r
              join pg_database d on d.datdba = r.oid and d.datname = current_database()
  union all select 'ownsFunctions', p.proname, r.rolname, r.self from reach r
              join pg_proc p on p.proowner = r.oid and p.pronamespace = 'public'::regnamespace
  union all select 'ownsTables', g.relname, r.rolname, r.self from reach r join guarded g on g.relowner = r.oid
  union all select 'createsInSchema', null, r.rolname, r.self from reach r
             where has_schema_privilege(r.oid, 'public', 'CREATE')
  union all select 'UPDATE', g.relname, r.rolname, r.self from reach r, guarded g
             where g.relname = any ($2) and has_any_column_privilege(r.oid, g.oid, 'UPDATE')
                or g.relname = any ($3) and has_table_privilege(r.oid, g.oid, 'UPDATE')
  union all select p.power, g.relname, r.rolname, r.self from reach r, guarded g,
                   unnest(array['DELETE', 'TRUNCATE', 'TRIGGER']) as p (power)
             where has_table_privilege(r.oid, g.oid, p.power)
), once as (
  select distinct on (power, place) power, place, case when self then null else reached end as by from found
   where power = 'superuser' or not exists (select from found where power = 'superuser')
   order by power, place, self desc, reached
)
select power, array_remove(array_agg(place::text order by place), null) as on, by::text from once
 group by power, by order by power, by`;

/** Nothing: the role can add to the history and read it. Of a role that is not there, nothing either. */
export async function excessOf(client: pg.ClientBase, role: string): Promise<Excess[]> {
  const asked = [role, KEPT, Object.keys(FILLED_IN), GOES_ON, PREDEFINED];
  const { rows } = await client.query<Excess & pg.QueryResultRow>(EXCESS, asked);
  return rows;
}
