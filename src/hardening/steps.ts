import { escapeIdentifier, escapeLiteral } from 'pg';
import { FILLED_IN, GOES_ON, KEPT, REPORTED, REPORTED_OF_PEOPLE } from './guarded.js';
import type { State } from './state.js';
import type { Words } from './words.js';

/** To this role every migration grants what the application may do. */
export const APPLICATION_ROLE = 'guong_sang_app';

/** Who is who in the database of a house; the names are the house's own. */
export interface Roles {
  readonly owner: string;
  /** With whose name the program signs in: the role of the migrations itself, or a member of it. */
  readonly application: string;
  readonly migration: string;
  readonly report: string;
}

export interface Statement {
  readonly sql: string;
  readonly done: boolean;
}

/** Statements that belong together, and what they are for. */
export interface Step {
  readonly why: string;
  readonly statements: readonly Statement[];
}

const TAKEN_AWAY = ['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER'];

const id = escapeIdentifier;
const list = (names: readonly string[]): string => names.map(id).join(', ');
const tables = (names: readonly string[]): string => names.map((name) => `public.${id(name)}`).join(', ');

/** Everything that makes a database hard, in the order in which it is done, each with whether it is so already. */
export function stepsOf(state: State, roles: Roles, { why }: Words): Step[] {
  const { owner, application, migration, report } = roles;
  return [
    { why: why.owner(owner), statements: role(state, owner, false) },
    { why: why.belongings(owner), statements: belongings(state, owner) },
    {
      why: why.application(application),
      statements: [...role(state, APPLICATION_ROLE, true), ...signIn(state, application)],
    },
    { why: why.memberships(application), statements: memberOfNone(state, application) },
    { why: why.written, statements: [written(state, application)] },
    { why: why.filledIn, statements: [...filledIn(state, application), goesOn(state, application)] },
    {
      why: why.migration(migration, owner),
      statements: [
        ...role(state, migration, true, false),
        member(state, owner, migration),
        member(state, APPLICATION_ROLE, migration),
        setting(state, migration, 'role', owner),
      ],
    },
    { why: why.report(report), statements: [...role(state, report, true), ...reads(state, report)] },
    { why: why.everybody, statements: everybody(state, roles) },
  ].filter(({ statements }) => statements.length > 0);
}

function role(state: State, name: string, login: boolean, inherit = login): Statement[] {
  const is = state.roles.get(name);
  const made = `create role ${id(name)} ${login ? 'login' : 'nologin'}`;
  const statements = [
    {
      sql: `do $$ begin if not exists (select from pg_roles where rolname = ${escapeLiteral(name)}) then ${made}; end if; end $$`,
      done: is !== undefined,
    },
    {
      sql: `alter role ${id(name)} ${login ? 'login' : 'nologin'} ${inherit ? 'inherit' : 'noinherit'} nocreatedb nocreaterole`,
      done: is !== undefined && is.login === login && is.inherit === inherit && !is.makes,
    },
  ];
  // only a superuser may say so, be it true already
  const humbled = { sql: `alter role ${id(name)} nosuperuser noreplication nobypassrls`, done: false };
  return is?.mighty ? [...statements, humbled] : statements;
}

const member = ({ memberships }: State, of: string, name: string): Statement => ({
  sql: `grant ${id(of)} to ${id(name)}`,
  done: memberships.some((one) => one.role === of && one.member === name),
});

const setting = ({ database, settings }: State, name: string, what: string, value: string): Statement => ({
  sql: `alter role ${id(name)} in database ${database.name} set ${what} = ${escapeLiteral(value)}`,
  done: settings.some((one) => one.role === name && one.setting === `${what}=${value}`),
});

const belongings = ({ database, things }: State, owner: string): Statement[] =>
  [database, ...things]
    // in PostgreSQL 15 and later the schema belongs to whoever the database belongs to
    .filter((thing) => thing.owner !== 'pg_database_owner')
    .map((thing) => ({
      sql: `alter ${thing.kind} ${thing.name} owner to ${id(owner)}`,
      done: thing.owner === owner,
    }));

/** A login of another name is a member of the role that the migrations know, and works as that. */
const signIn = (state: State, application: string): Statement[] =>
  application === APPLICATION_ROLE
    ? []
    : [
        ...role(state, application, true),
        member(state, APPLICATION_ROLE, application),
        setting(state, application, 'role', APPLICATION_ROLE),
      ];

const memberOfNone = ({ memberships, namesGrantors }: State, application: string): Statement[] =>
  memberships
    .filter(({ member: who }) => who === application || who === APPLICATION_ROLE)
    .filter(({ role: of }) => of !== APPLICATION_ROLE)
    .map(({ role: of, member: who, grantor }) => ({
      sql: `revoke ${id(of)} from ${id(who)}${namesGrantors ? ` granted by ${id(grantor)}` : ''}`,
      done: false,
    }));

const holds = (
  { onTables }: State,
  among: readonly string[],
  names: readonly string[],
  privileges: readonly string[],
): boolean =>
  onTables.some(
    ({ grantee, table, privilege }) =>
      among.includes(grantee) && names.includes(table) && privileges.includes(privilege),
  );

const bearers = (application: string): string[] => [...new Set([APPLICATION_ROLE, application])];

const written = (state: State, application: string): Statement => ({
  sql: `revoke update, delete, truncate, trigger on table ${tables(KEPT)} from ${list(bearers(application))}`,
  done: !holds(state, bearers(application), KEPT, TAKEN_AWAY),
});

const goesOn = (state: State, application: string): Statement => ({
  sql: `revoke delete, truncate, trigger on table ${tables(GOES_ON)} from ${list(bearers(application))}`,
  done: !holds(state, bearers(application), GOES_ON, TAKEN_AWAY.slice(1)),
});

function filledIn(state: State, application: string): Statement[] {
  const among = bearers(application);
  return Object.entries(FILLED_IN).flatMap(([table, columns]) => {
    const held = state.onTables.filter(
      (one) => one.table === table && among.includes(one.grantee) && TAKEN_AWAY.includes(one.privilege),
    );
    const done =
      held.length === columns.length &&
      held.every(
        ({ grantee, column, privilege }) =>
          grantee === APPLICATION_ROLE && privilege === 'UPDATE' && columns.some((one) => one === column),
      );
    return [
      {
        sql: `revoke update, delete, truncate, trigger on table ${tables([table])} from ${list(among)}`,
        done,
      },
      { sql: `grant update (${list(columns)}) on table ${tables([table])} to ${id(APPLICATION_ROLE)}`, done },
    ];
  });
}

function reads(state: State, report: string): Statement[] {
  const wanted = [
    ...REPORTED.map((table) => `${table} SELECT`),
    ...REPORTED_OF_PEOPLE.map((column) => `person.${column} SELECT`),
  ];
  const has = state.onTables
    .filter(({ grantee }) => grantee === report)
    .map(({ table, column, privilege }) => `${column === null ? table : `${table}.${column}`} ${privilege}`);
  const done = has.length === wanted.length && wanted.every((one) => has.includes(one));
  return [
    { sql: `revoke all on all tables in schema public from ${id(report)}`, done },
    { sql: `grant select on table ${tables(REPORTED)} to ${id(report)}`, done },
    { sql: `grant select (${list(REPORTED_OF_PEOPLE)}) on table public.person to ${id(report)}`, done },
    setting(state, report, 'default_transaction_read_only', 'on'),
  ];
}

function everybody(state: State, { application, migration, report }: Roles): Statement[] {
  const { database, onDatabase, onSchema, onTables, openFunctions } = state;
  const comesIn = [application, migration, report];
  const looksIn = [APPLICATION_ROLE, report];
  const has = (rights: State['onSchema'], grantee: string, privilege?: string): boolean =>
    rights.some((one) => one.grantee === grantee && (privilege ?? one.privilege) === one.privilege);
  const open = [...new Set(onTables.filter(({ grantee }) => grantee === 'public').map(({ table }) => table))];
  return [
    { sql: 'revoke create on schema public from public', done: !has(onSchema, 'public', 'CREATE') },
    { sql: `revoke all on database ${database.name} from public`, done: !has(onDatabase, 'public') },
    {
      sql: `grant connect on database ${database.name} to ${list(comesIn)}`,
      done: comesIn.every((name) => has(onDatabase, name, 'CONNECT')),
    },
    {
      sql: `grant usage on schema public to ${list(looksIn)}`,
      done: looksIn.every((name) => has(onSchema, name, 'USAGE')),
    },
    ...open.map((name) => ({ sql: `revoke all on table ${tables([name])} from public`, done: false })),
    ...openFunctions.map((name) => ({ sql: `revoke execute on function ${name} from public`, done: false })),
  ];
}
