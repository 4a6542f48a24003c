import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Gaps1700000000038 } from '../../migrations/0038-gaps.js';
import { readSettings } from '../../src/config/settings.js';
import { StartRefused } from '../../src/config/start-refused.js';
import { openDatabase } from '../../src/database/open-database.js';
import { DATABASE_WORDS } from '../../src/database/words.js';
import { WORDS } from '../../src/hardening/words.js';
import { Checkpoints } from '../../src/log/checkpoints.js';
import type { NominationView } from '../../src/nominations/nomination-view.js';
import { Caller } from '../soak/caller.js';
import { Program } from '../soak/program.js';
import { type Department, idOf } from '../support/department.js';
import { as, hardened, openHardened, ROLES } from '../support/hardened.js';
import { insistWhole } from '../support/record.js';
import { ANH, CHIEF, CLERK, headOf, nominatorOf, Walk } from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

let department: Department;
let dataDir: string;
let url: Record<'application' | 'migration' | 'superuser', string>;

beforeAll(async () => {
  department = await openHardened('hardened_program');
  dataDir = mkdtempSync(path.join(tmpdir(), 'guong-sang-hardened-'));
  url = {
    application: as(department.adminUrl, ROLES.application),
    migration: as(department.adminUrl, ROLES.migration),
    superuser: department.adminUrl,
  };
});
afterAll(async () => {
  await department?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The program on the hardened database for as long as the work takes. */
async function running<T>(env: Record<string, string>, work: (program: Program) => Promise<T>): Promise<T> {
  const program = await Program.start(dataDir, undefined, { DATABASE_URL: url.application, ...env });
  try {
    return await work(program);
  } finally {
    program.kill('SIGTERM');
    expect(await program.ended).toEqual({ code: 0, signal: null });
  }
}

/** A nomination from its first line to the Office’s list, each order by whose turn it is, over HTTP. */
async function accepted(caller: Caller): Promise<string> {
  const done = async (person: string, method: string, to: string, body: object): Promise<{ id: string }> => {
    const answer = await caller.ask(person, method, to, { body, key: `hardened-${Math.random()}` });
    expect([200, 201, answer.body]).toContain(answer.status);
    return answer.body as { id: string };
  };
  const { round } = department;
  const nominator = nominatorOf(ANH);
  const filed = { round, kind: 'individual', nominee: idOf('anhptn') };
  const { id } = await done(nominator, 'POST', '/api/nominations', filed);
  const at = `/api/nominations/${id}`;
  const seen = async (): Promise<NominationView> => {
    const { body } = await caller.ask(nominator, 'GET', at);
    return body as NominationView;
  };
  const { narrative, comprehensive, fields, movement, attestations, evidence } = await new Walk(
    department,
  ).dossier(ANH);
  const dossier = { narrative, comprehensive, fields, movement, attestations, evidence };
  await done(nominator, 'PUT', `${at}/dossier`, { version: (await seen()).version, ...dossier });
  const items = evidence.map((entry) => ({ entry, verdict: 'verified' }));
  for (const [person, order] of [
    [nominator, { type: 'SUBMIT' }],
    [headOf(ANH), { type: 'ENDORSE' }],
    [CLERK, { type: 'CHECK_EVIDENCE', items }],
    [CHIEF, { type: 'ACCEPT' }],
  ] as const)
    await done(person, 'POST', `${at}/events`, { ...order, version: (await seen()).version });
  return (await seen()).state?.[0] ?? '';
}

test('the whole program runs as the application’s role: a nomination is accepted, its mails are made, its log is signed', async () => {
  await running({ DATABASE_ADMIN_URL: url.migration }, async (program) => {
    const caller = new Caller();
    caller.moveTo(program.url ?? '');
    expect(await accepted(caller)).toBe('compiled');
    // the worker has its queue, and delivers
    const waiting = `select count(*)::int as count from notice where delivered_at is null and coalesce(send_from, at) <= now()
      and superseded_at is null and not digest`;
    const until = Date.now() + 20_000;
    for (let count = 1; count > 0; await pause(50)) {
      expect(Date.now()).toBeLessThan(until);
      count = (await department.rows<{ count: number }>(waiting))[0]?.count ?? 1;
    }
    expect((await department.rows('select from mail')).length).toBeGreaterThan(0);
  });
  const worker = await openWorker(url.application);
  try {
    const signed = await worker.get(Checkpoints, { strict: false }).signed(department.organisation);
    const [kept] = await department.rows<{ count: number }>('select count(*)::int from history_event');
    expect(signed?.size).toBe(kept?.count);
  } finally {
    await worker.close();
  }
  await insistWhole(department);
});

describe('npm run harden', () => {
  const run = (...args: string[]): [number | null, string, string] => {
    const names = Object.entries(ROLES).flatMap(([role, name]) => [`--${role}`, name]);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['dist/src/hardening/cli.js', ...names, ...args],
      { env: { PATH: process.env.PATH, DATABASE_ADMIN_URL: url.superuser }, encoding: 'utf8' },
    );
    return [status, stdout, stderr];
  };

  test('prints and changes nothing; with --apply it says what it did', async () => {
    await department.rows('grant delete on checkpoint to guong_sang_app');
    const [status, printed, complaint] = run();
    expect([status, complaint]).toEqual([0, '']);
    expect(printed).toMatch(/^-- Siết quyền cho cơ sở dữ liệu hardened_program/);
    expect(printed).toContain('-- 1 lệnh chưa được thực hiện.');
    const applied = run('--apply', '--en');
    expect(applied).toEqual([0, expect.stringMatching(/^Statements done: 1\nrevoke update, delete/), '']);
    expect(run('--apply')).toEqual([0, `${WORDS.vi.nothing}\n`, '']);
  });

  test('says how it is called, and who must not call it', () => {
    expect(run('--all')).toEqual([2, '', expect.stringMatching(/^npm run harden\n/)]);
    const { status, stderr } = spawnSync(process.execPath, ['dist/src/hardening/cli.js', '--apply', '--en'], {
      env: { PATH: process.env.PATH, DATABASE_ADMIN_URL: url.application },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^Nothing is changed: only a superuser may .*permission denied/),
    ]);
  });
});

describe('in live mode', () => {
  const LIVE = { MODE: 'live', PUBLIC_URL: 'https://thidua.example.vn' };
  const opened = (env: Record<string, string>): Promise<unknown> =>
    openDatabase(readSettings({ ...LIVE, DATA_DIR: dataDir, ...env }));

  // a rehearsal never opens live: here it is taken for a real house
  beforeAll(() => department.rows('update organisation set rehearsal = false'));

  test('it starts as the application’s role, with no other connection in its environment', async () => {
    await running(LIVE, async (program) => {
      const ready = await fetch(`${program.url}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ status: 'ready' })]);
    });
  });

  test('it does not start on the embedded database, whose superuser it would be', async () => {
    await expect(opened({})).rejects.toThrow(
      new StartRefused(`${DATABASE_WORDS.vi.noDatabase}\n${DATABASE_WORDS.en.noDatabase}`),
    );
  });

  test.each<[string, () => string, RegExp]>([
    ['a superuser', () => url.superuser, /vai postgres .*\n.*là superuser/],
    [
      'whoever migrates',
      () => url.migration,
      new RegExp(`sở hữu bảng \\(tắt được trigger\\) \\(qua vai ${ROLES.owner}\\): .*history_event`),
    ],
  ])('it does not start as %s', async (_who, role, why) => {
    const refused = opened({ DATABASE_URL: role() });
    await expect(refused).rejects.toBeInstanceOf(StartRefused);
    await expect(refused).rejects.toThrow(why);
    await expect(refused).rejects.toThrow('npm run harden -- --apply');
  });

  test.each<[string, string, string, string]>([
    [
      'delete on log_leaf',
      'guong_sang_app',
      'được xóa (DELETE): log_leaf',
      'may take away from (DELETE): log_leaf',
    ],
    [
      'update on history_event',
      'public',
      'được sửa (UPDATE): history_event',
      'may change (UPDATE): history_event',
    ],
    ['truncate on checkpoint', 'guong_sang_app', 'được xóa sạch (TRUNCATE): checkpoint', 'checkpoint'],
  ])('it does not start where %s is granted to %s', async (right, to, vi, en) => {
    await department.rows(`grant ${right} to ${to}`);
    try {
      const refused = opened({ DATABASE_URL: url.application });
      await expect(refused).rejects.toThrow(vi);
      await expect(refused).rejects.toThrow(en);
    } finally {
      await department.rows(`revoke ${right} from ${to}`);
    }
    await expect(opened({ DATABASE_URL: url.application })).resolves.toMatchObject({ url: url.application });
  });

  test('who starts it reads that, and nothing else; the code it ends with is that of wrong settings', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/main.js'], {
      env: { PATH: process.env.PATH, ...LIVE, DATA_DIR: dataDir, DATABASE_URL: url.migration },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    for (const words of [WORDS.vi, WORDS.en])
      expect(stderr.split('\n')).toEqual(
        expect.arrayContaining([words.tooMuch(ROLES.migration), words.mend]),
      );
    expect(stderr).not.toMatch(/ at .*\.js/);
  });

  test('on a schema that lacks a step it does not start; whoever migrates takes that step, and all stays hard', async () => {
    await department.rows(`
      drop trigger leaves_go_on on log_leaf; drop trigger nodes_go_on on log_node;
      drop trigger checkpoint_goes_on on checkpoint; drop index history_begins_once;
      drop function leaves_go_on(), nodes_go_on(), checkpoint_goes_on(), log_root(uuid, bigint);
      delete from migrations where name = '${Gaps1700000000038.name}'`);
    await expect(opened({ DATABASE_URL: url.application })).rejects.toThrow(DATABASE_WORDS.vi.notCurrent(1));
    const run = spawnSync(process.execPath, ['dist/src/database/migrate-cli.js'], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, DATABASE_ADMIN_URL: url.migration },
      encoding: 'utf8',
    });
    const taken = `${DATABASE_WORDS.vi.migrated(1)} / ${DATABASE_WORDS.en.migrated(1)}\n`;
    expect([run.status, run.stdout, run.stderr]).toEqual([0, taken, '']);
    await expect(opened({ DATABASE_URL: url.application })).resolves.toMatchObject({ url: url.application });
    expect(await hardened(department.adminUrl)).toEqual([]);
  });
});
