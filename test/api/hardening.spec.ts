import pg from 'pg';
import { excessOf } from '../../src/hardening/excess.js';
import { GUARDED, KEPT } from '../../src/hardening/guarded.js';
import { hardeningOf, NotHardened, script } from '../../src/hardening/harden.js';
import { excessText, WORDS } from '../../src/hardening/words.js';
import { HistoryService } from '../../src/history/history.service.js';
import { Actors } from '../../src/people/actors.js';
import { Records } from '../../src/records/records.js';
import { type NewRedaction, Redacting } from '../../src/records/redacting.js';
import { Redactions } from '../../src/records/redactions.js';
import { Once } from '../../src/road/once.js';
import { freshDatabase } from '../support/database.js';
import { type Department, openDepartment, signedIn } from '../support/department.js';
import { as, connected, dropRoles, hardened, refusal, ROLES } from '../support/hardened.js';
import { inProcess } from '../support/in-process.js';
import { closeWhole } from '../support/record.js';
import { ANH, CHIEF, freshKey, headOf, holders, Walk } from '../support/walk.js';

let department: Department;
let walk: Walk;
const { owner, application, migration, report } = ROLES;
const LOGIN = `hardened_login_${process.env.JEST_WORKER_ID ?? '0'}`;

beforeAll(async () => {
  department = await openDepartment('hardening');
  walk = new Walk(department);
  await walk.unitReview(ANH);
});
afterAll(async () => {
  await closeWhole(department, /: redacted$/);
  await dropRoles(LOGIN);
});

const url = (role: string): string => as(department.adminUrl, role);

const printed = (words = WORDS.en): Promise<string> =>
  connected(department.adminUrl, async (client) =>
    script(client.database ?? '', await hardeningOf(client, ROLES, words), words),
  );

describe('what is to be kept', () => {
  test('is named whole: every table that a trigger keeps, and every one the application can only add to', async () => {
    const kept = await department.rows<{ name: string }>(`
      select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
       where c.relnamespace = 'public'::regnamespace and p.proname in ('history_stays', 'private_stays', 'reading_stays')`);
    expect(kept.map(({ name }) => name).filter((name) => !GUARDED.includes(name))).toEqual([]);
    const there = await department.rows<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    expect(GUARDED.filter((name) => !there.some((one) => one.name === name))).toEqual([]);
  });

  test('every trigger that guards it also fires where a superuser replays', async () => {
    const sleeping = await department.rows(
      `
      select c.relname, t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where not t.tgisinternal and t.tgenabled <> 'A' and c.relname = any ($1)`,
      [GUARDED.filter((name) => !['organisation', 'plan', 'register_step', 'attempt'].includes(name))],
    );
    expect(sleeping).toEqual([]);
  });

  test('whatever runs with its owner’s rights, or guards, looks nowhere else for its tables', async () => {
    const open = await department.rows(`
      select p.proname from pg_proc p
       where p.pronamespace = 'public'::regnamespace
         and (p.prosecdef or p.oid in (select tgfoid from pg_trigger where tgenabled = 'A'))
         and not coalesce('search_path=pg_catalog, public, pg_temp' = any (p.proconfig), false)`);
    expect(open).toEqual([]);
  });
});

describe('npm run harden', () => {
  test('has nothing to harden before the schema is there, and wants four different roles', async () => {
    const empty = await freshDatabase('hardening_empty');
    try {
      await expect(hardened(empty.adminUrl)).rejects.toThrow(NotHardened);
      await expect(hardened(empty.adminUrl)).rejects.toThrow('npm run migrate first');
      const twice = { ...ROLES, report: ROLES.migration };
      await expect(hardened(department.adminUrl, twice)).rejects.toThrow('different ones');
    } finally {
      await empty.drop();
    }
  });

  test('prints a script that a database takes as it is, twice, and that says what each part is for', async () => {
    const before = await printed();
    expect(before).toContain('Statements still to be done: ');
    expect(before).toContain(`alter table public.history_event owner to "${owner}";`);
    expect(before).toContain('-- The role for reports, which only reads');
    const vietnamese = await printed(WORDS.vi);
    expect(vietnamese).toContain(`-- Chủ sở hữu: ${owner}.`);
    const sql = (text: string): string[] => text.split('\n').filter((line) => !line.startsWith('--'));
    expect(sql(vietnamese).map((line) => line.replace(/; -- .*/, ';'))).toEqual(
      sql(before).map((line) => line.replace(/; -- .*/, ';')),
    );
    for (const _ of [1, 2]) await connected(department.adminUrl, (client) => client.query(before));
    const after = await printed();
    expect(after).toContain('-- All of this is as it should be.');
    expect(after.split('\n').filter((line) => /^[^-].*;$/.test(line))).toEqual(['begin;', 'commit;']);
  });

  test('with --apply changes what is missing, tells it, and then has nothing to do', async () => {
    expect(await hardened(department.adminUrl)).toEqual([]);
    await department.rows(`grant delete on history_event, reading to guong_sang_app`);
    await department.rows('grant select on session to public');
    await department.rows(`grant "${owner}" to guong_sang_app`);
    await department.rows(`alter table task owner to postgres`);
    expect(await hardened(department.adminUrl)).toEqual([
      'alter table public.task owner to ' + pg.escapeIdentifier(owner),
      expect.stringMatching(new RegExp(`^revoke "${owner}" from "guong_sang_app"`)),
      expect.stringMatching(/^revoke update, delete, truncate, trigger on table public\."attempt"/),
      expect.stringMatching(/^revoke update, delete, truncate, trigger on table public\."reading"/),
      'grant update ("record_id", "record_seq") on table public."reading" to "guong_sang_app"',
      'revoke all on table public."session" from public',
    ]);
    expect(await hardened(department.adminUrl)).toEqual([]);
  });

  test('gives the program a login of another name', async () => {
    const named = { ...ROLES, application: LOGIN };
    expect(await hardened(department.adminUrl, named)).not.toEqual([]);
    expect(await hardened(department.adminUrl, named)).toEqual([]);
    await connected(url(LOGIN), async (client) => {
      const { rows } = await client.query('select session_user::text, current_user::text');
      expect(rows).toEqual([{ session_user: LOGIN, current_user: 'guong_sang_app' }]);
      expect(await excessOf(client, LOGIN)).toEqual([]);
    });
    expect(await refusal(url(LOGIN), 'delete from history_event')).toMatch(/^permission denied/);
  });
});

/** Attempt by role. The owner is nobody’s login; whoever migrates works as the owner. */
const PERMISSION = /^permission denied|^must be owner/;
const APPEND_ONLY = /append-only|readings stay/;

describe('on the hardened database the application’s role', () => {
  test.each(
    GUARDED.flatMap((table) => [
      [table, 'delete from'],
      [table, 'truncate'],
      [table, 'drop table'],
    ]),
  )('takes nothing from %s: %s', async (table, how) => {
    expect(await refusal(url(application), `${how} ${table}`)).toMatch(PERMISSION);
  });

  test.each([...KEPT])('changes nothing in %s', async (table) => {
    const [column] = await department.rows<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1`,
      [table],
    );
    expect(await refusal(url(application), `update ${table} set ${column?.name} = ${column?.name}`)).toMatch(
      PERMISSION,
    );
  });

  test.each([
    ['becomes the owner', `set role ${owner}`, /permission denied to set role/],
    ['becomes whoever migrates', `set role ${migration}`, /permission denied to set role/],
    [
      'makes a temporary table',
      'create temp table history_event (seq int)',
      /permission denied to create temp/,
    ],
    ['makes a table', 'create table public.mine (seq int)', /permission denied for schema public/],
    ['makes a schema', 'create schema mine', /permission denied for database/],
    ['switches a trigger off', 'alter table history_event disable trigger all', /must be owner/],
    [
      'switches all triggers off',
      'set session_replication_role = replica',
      /permission denied to set parameter/,
    ],
    ['says what a trigger does', 'alter function history_stays() reset all', /must be owner/],
    [
      'gives itself rights',
      'grant update on history_event to guong_sang_app; update history_event set body = body',
      /permission denied/,
    ],
  ])('never %s', async (_what, statement, why) => {
    expect(await refusal(url(application), statement)).toMatch(why);
  });

  test('works on: what two people erase beside a chain is gone, and nothing more', async () => {
    const { id } = await walk.unitReview({ unit: 'QLTM', person: 'longbd' });
    const reason = 'Gia đình đang có việc riêng, để năm sau';
    await walk.order('nomination', id, headOf(ANH), { type: 'RETURN', reason });
    const kept = async (): Promise<string[]> =>
      (
        await department.rows<{ field: string }>(
          'select field from history_private where subject_id = $1 and seq = 4 order by field',
          [id],
        )
      ).map(({ field }) => field);
    const before = await kept();
    expect(before).toContain('comment');
    const app = await inProcess(department.url, 2, [
      Actors,
      HistoryService,
      Once,
      Records,
      Redacting,
      Redactions,
    ]);
    try {
      const redacting = app.app.get(Redacting);
      const basis = {
        law: 'Luật Bảo vệ dữ liệu cá nhân',
        number: '91/2025/QH15',
        date: '2021-03-01',
        reason: 'Người được đề nghị yêu cầu xóa theo Điều 14',
      };
      const places = ['comment', 'facts'].map((field) => ({ seq: 4, field }));
      const [row] = await department.rows<{ code: string }>('select code from nomination where id = $1', [
        id,
      ]);
      const asked = { chain: row?.code ?? '', places, withRepeats: false, basis } as NewRedaction;
      const came = await redacting.ask(asked, freshKey(), signedIn(CHIEF));
      const [director = ''] = holders('director');
      const request = came.ok ? came.id : JSON.stringify(came);
      expect(await redacting.confirm(request, 'page', freshKey(), signedIn(director))).toMatchObject({
        ok: true,
      });
    } finally {
      await app.close();
    }
    expect(await kept()).toEqual(before.filter((field) => field !== 'comment' && field !== 'facts'));
    expect(await refusal(url(application), `select erase_named('${id}', 1)`)).toBe('allowed');
    expect(await refusal(url(application), `delete from history_private where subject_id = '${id}'`)).toMatch(
      PERMISSION,
    );
  });
});

describe('on the hardened database the others', () => {
  const change = 'update history_event set body = body';
  test.each([
    ['whoever migrates', migration, change, APPEND_ONLY],
    ['whoever migrates', migration, 'truncate history_event cascade', APPEND_ONLY],
    ['whoever migrates', migration, 'alter table task add column more int', /^allowed$/],
    // the owner can: this is what anchors are for, and nothing in a database
    ['whoever migrates', migration, `alter table history_event disable trigger user; ${change}`, /^allowed$/],
    ['whoever migrates', migration, 'create role mine', /permission denied to create role/],
    ['a superuser', 'postgres', `set session_replication_role = replica; ${change}`, APPEND_ONLY],
    ['whoever reports', report, 'select count(*) from history_event', /^allowed$/],
    ['whoever reports', report, 'select id, name from person', /^allowed$/],
    ['whoever reports', report, 'select password_hash from person', /permission denied for table person/],
    ['whoever reports', report, 'select from history_private', /permission denied/],
    ['whoever reports', report, 'select from ballot', /permission denied/],
    ['whoever reports', report, 'select from session', /permission denied/],
    ['whoever reports', report, 'insert into task select * from task', /permission denied|read-only/],
    ['whoever reports', report, `set transaction read write; ${change}`, /permission denied/],
  ])('%s (%s): %s', async (_who, role, statement, why) => {
    expect(await refusal(url(role), statement)).toMatch(why);
  });

  test('nobody signs in as the owner, and nobody comes in who is not named', async () => {
    await expect(refusal(url(owner), 'select 1')).rejects.toThrow(/not permitted to log in/);
    await department.rows(`create role ${LOGIN}_other login`);
    try {
      await expect(refusal(url(`${LOGIN}_other`), 'select 1')).rejects.toThrow(
        /permission denied for database/,
      );
    } finally {
      await department.rows(`drop role ${LOGIN}_other`);
    }
  });
});

describe('a role that could do too much is known by', () => {
  const PROBE = `hardened_probe_${process.env.JEST_WORKER_ID ?? '0'}`;
  const BETWEEN = `${PROBE}_between`;

  /** A role of its own, in a transaction that is undone. */
  const found = (statements: string): Promise<string[]> =>
    connected(department.adminUrl, async (client) => {
      await client.query(`begin; create role ${PROBE} login; create role ${BETWEEN}`);
      await client.query(statements.replaceAll('PROBE', PROBE).replaceAll('BETWEEN', BETWEEN));
      const text = excessText(await excessOf(client, PROBE), WORDS.en);
      await client.query('rollback');
      return text.map((line) => line.slice('  - '.length));
    });

  test.each([
    ['nothing', 'grant guong_sang_app to PROBE', []],
    [
      'nothing, for what only goes on',
      'grant select, insert, update on log, record_chain, anchor to PROBE',
      [],
    ],
    ['nothing, for a column that is filled in', 'grant update (record_id) on reading to PROBE', []],
    ['being a superuser', 'alter role PROBE superuser', [WORDS.en.powers.superuser]],
    [
      'becoming a superuser',
      'alter role BETWEEN superuser; alter role PROBE noinherit; grant BETWEEN to PROBE',
      [`${WORDS.en.powers.superuser} (as ${BETWEEN})`],
    ],
    ['making roles', 'alter role PROBE createrole', [WORDS.en.powers.createRole]],
    ['copying the cluster', 'alter role PROBE replication', [WORDS.en.powers.replication]],
    [
      'writing past privileges',
      'grant pg_write_server_files to PROBE',
      [`${WORDS.en.powers.predefined}: pg_write_server_files`],
    ],
    [
      'switching triggers off',
      'grant set on parameter session_replication_role to PROBE',
      [WORDS.en.powers.triggersOff],
    ],
    [
      'creating where functions are looked up',
      'grant create on schema public to PROBE',
      [WORDS.en.powers.createsInSchema],
    ],
    [
      'owning a table',
      'alter table log_leaf owner to PROBE',
      expect.arrayContaining([`${WORDS.en.powers.ownsTables}: log_leaf`]),
    ],
    [
      'owning a function',
      'alter function history_stays() owner to PROBE',
      [`${WORDS.en.powers.ownsFunctions}: history_stays`],
    ],
    [
      'changing',
      'grant update on history_event, plan to PROBE',
      ['may change (UPDATE): history_event, plan'],
    ],
    [
      'changing a column',
      'grant update (body) on history_event to PROBE',
      ['may change (UPDATE): history_event'],
    ],
    ['changing all that is filled in', 'grant update on reading to PROBE', ['may change (UPDATE): reading']],
    ['taking away', 'grant delete on log to PROBE', ['may take away from (DELETE): log']],
    ['emptying', 'grant truncate on reading to PROBE', ['may empty (TRUNCATE): reading']],
    [
      'putting triggers',
      'grant trigger on checkpoint to PROBE',
      ['may put triggers on (TRIGGER): checkpoint'],
    ],
    [
      'what everybody may',
      'grant update on history_private to public',
      ['may change (UPDATE): history_private'],
    ],
    [
      'what it is a member of, inherited or not',
      'alter role PROBE noinherit; grant delete on history_event to BETWEEN; grant BETWEEN to PROBE',
      [`may take away from (DELETE) (as ${BETWEEN}): history_event`],
    ],
  ])('%s', async (_what, statements, told) => {
    expect(await found(statements)).toEqual(told);
  });

  test('being a member of the owner: tables, functions and the database', async () => {
    const told = await found(`grant "${owner}" to PROBE`);
    for (const power of ['ownsTables', 'ownsFunctions', 'ownsDatabase'] as const)
      expect(told.some((line) => line.startsWith(`${WORDS.en.powers[power]} (as ${owner})`))).toBe(true);
  });
});

test('orders of people go on after all that was tried here', async () => {
  const [row] = await department.rows<{ id: string }>(
    `select id from nomination where state = '{unitReview}' limit 1`,
  );
  const { state } = await walk.order('nomination', row?.id ?? '', headOf(ANH), { type: 'ENDORSE' });
  expect(state).toEqual(['officeReview']);
});
