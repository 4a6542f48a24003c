import type pg from 'pg';

export interface Attributes {
  readonly name: string;
  readonly login: boolean;
  readonly inherit: boolean;
  readonly makes: boolean;
  readonly mighty: boolean;
}

/** A table, sequence, view or function, as `alter … owner to` names it. */
interface Thing {
  readonly kind: string;
  readonly name: string;
  readonly owner: string;
}

interface Right {
  /** `public`: everybody's. */
  readonly grantee: string;
  readonly privilege: string;
}

interface TableRight extends Right {
  readonly table: string;
  /** Null: of the whole table. */
  readonly column: string | null;
}

/** Who owns what and who may what in one database, as its catalogue has it. */
export interface State {
  readonly database: Thing;
  readonly roles: ReadonlyMap<string, Attributes>;
  readonly memberships: readonly { role: string; member: string; grantor: string }[];
  readonly settings: readonly { role: string; setting: string }[];
  readonly things: readonly Thing[];
  readonly onTables: readonly TableRight[];
  readonly onDatabase: readonly Right[];
  readonly onSchema: readonly Right[];
  /** Functions that run with their owner's rights and that everybody may call. */
  readonly openFunctions: readonly string[];
  /** Each grant of a membership has its own grantor, who is named when it is taken back: PostgreSQL 16 and later. */
  readonly namesGrantors: boolean;
}

const DATABASE = `
select 'database' as kind, format('%I', datname) as name, pg_get_userbyid(datdba) as owner,
       current_setting('server_version_num')::int >= 160000 as "namesGrantors"
  from pg_database where datname = current_database()`;

const ROLES = `
select rolname as name, rolcanlogin as login, rolinherit as inherit, rolcreaterole or rolcreatedb as makes,
       rolsuper or rolreplication or rolbypassrls as mighty
  from pg_roles where rolname = any ($1)`;

const MEMBERSHIPS = `
select pg_get_userbyid(a.roleid) as role, pg_get_userbyid(a.member) as member, pg_get_userbyid(a.grantor) as grantor
  from pg_auth_members a where pg_get_userbyid(a.member) = any ($1) order by 1`;

const SETTINGS = `
select pg_get_userbyid(s.setrole) as role, unnest(s.setconfig) as setting from pg_db_role_setting s
  join pg_database d on d.oid = s.setdatabase where d.datname = current_database()`;

/** A sequence of a column belongs to whom its table belongs; what an extension brought is left to it. */
const THINGS = `
with here as (select 'public'::regnamespace as public),
loose as (
  select c.oid, case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view'
                else 'table' end as kind, format('public.%I', c.relname) as name, c.relowner as owner, c.relkind
    from pg_class c, here where c.relnamespace = here.public and c.relkind in ('r', 'p', 'v', 'm', 'S')
  union all
  select p.oid, case p.prokind when 'p' then 'procedure' else 'function' end,
         format('public.%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), p.proowner, null
    from pg_proc p, here where p.pronamespace = here.public
)
select 'schema' as kind, 'public' as name, pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = 'public'
union all
select kind, name, pg_get_userbyid(owner) from loose l where not exists (
  select from pg_depend d where d.objid = l.oid and (d.deptype = 'e' or l.relkind = 'S' and d.deptype in ('a', 'i')))
order by kind, name`;

const TO = `case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end as grantee, a.privilege_type as privilege`;

const ON_TABLES = `
select c.relname as table, null as column, ${TO} from pg_class c, aclexplode(c.relacl) a
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
union all
select c.relname, t.attname, ${TO} from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

const ON_DATABASE = `
select ${TO} from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
 where d.datname = current_database()`;

const ON_SCHEMA = `
select ${TO} from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a where n.nspname = 'public'`;

const OPEN_FUNCTIONS = `
select format('public.%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)) as name
  from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
 where p.pronamespace = 'public'::regnamespace and p.prosecdef and a.grantee = 0 order by 1`;

/** Looks at these roles, and at everything in schema public. */
export async function readState(client: pg.ClientBase, roles: readonly string[]): Promise<State> {
  const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row & pg.QueryResultRow>(text, values)).rows;
  const [database] = await rows<Thing & { namesGrantors: boolean }>(DATABASE);
  if (!database) throw new Error('no database');
  return {
    database,
    roles: new Map((await rows<Attributes>(ROLES, [roles])).map((role) => [role.name, role])),
    memberships: await rows(MEMBERSHIPS, [roles]),
    settings: await rows(SETTINGS),
    things: await rows<Thing>(THINGS),
    onTables: await rows<TableRight>(ON_TABLES),
    onDatabase: await rows<Right>(ON_DATABASE),
    onSchema: await rows<Right>(ON_SCHEMA),
    openFunctions: (await rows<{ name: string }>(OPEN_FUNCTIONS)).map(({ name }) => name),
    namesGrantors: database.namesGrantors,
  };
}
