import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { Client } from 'pg';
import { type EmbeddedServer, startEmbedded } from '../../src/database/embedded.js';

let folder: string;
const running: EmbeddedServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(process.env.TEST_FOLDERS ?? '/tmp', 'guong-sang-embedded-'));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (dataDir = folder): Promise<EmbeddedServer> => {
  const server = await startEmbedded(dataDir);
  running.push(server);
  return server;
};

async function query(server: { adminUrl: string }, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** A Node process of its own that starts the server, says so and stays. */
async function startElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const starter = new URL('../../dist/src/database/embedded.js', import.meta.url).href;
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(starter)});
    await startEmbedded(${JSON.stringify(folder)}).then(
      (server) => { console.log(server.adminUrl); setInterval(() => {}, 1_000); },
      (error) => { console.log(error.name, error.message); process.exit(1); },
    );`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: line.toString().trim() };
}

/** A backend whose client has gone may end by itself between the look and the blow. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const postmasterPid = (): number =>
  Number(readFileSync(path.join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

const childrenOf = (pid: number): number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.trim() !== '')
    .map(Number);

describe('a first start and a stop', () => {
  test('the database answers, syncs to disk, listens to no network and sorts as Vietnamese do', async () => {
    const server = await start();
    const names = ['Êm', 'Em', 'Đức', 'Dũng', 'Bình', 'Ánh', 'An'];

    expect(await query(server, 'select 20 + 22')).toEqual([42]);
    expect(await query(server, 'show fsync')).toEqual(['on']);
    expect(await query(server, 'show listen_addresses')).toEqual(['']);
    expect(await query(server, `select unnest('{${names.join()}}'::text[]) as name order by name`)).toEqual([
      'An',
      'Ánh',
      'Bình',
      'Dũng',
      'Đức',
      'Em',
      'Êm',
    ]);
  });

  test('what was written is there after a stop and a second start; stopping twice is harmless', async () => {
    const first = await start();
    await query(first, 'create table kept as select 1 as one');
    await first.stop();
    await first.stop();
    await expect(query(first, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);

    expect(await query(await start(), 'select one from kept')).toEqual([1]);
  });

  test('a path too long for a socket gets its socket elsewhere, and it is cleared away', async () => {
    const deep = path.join(folder, 'đường-dẫn-rất-dài-'.repeat(6));
    mkdirSync(deep);
    const server = await start(deep);

    expect(await query(server, 'select 1')).toEqual([1]);
    expect(server.socketDir).toMatch(/^\/tmp\/guong-sang-/);
    await server.stop();
    expect(spawnSync('ls', [server.socketDir]).status).not.toBe(0);
  });
});

describe('two servers never share a folder', () => {
  test('the second start in one process is refused', async () => {
    await start();
    await expect(startEmbedded(folder)).rejects.toMatchObject({ name: 'DataFolderInUse', pid: process.pid });
  });

  test('the second process is told in two languages which one holds the folder', async () => {
    const server = await start();
    const { said } = await startElsewhere();

    expect(said).toContain(`đang được tiến trình ${process.pid} sử dụng`);
    expect(said).toContain(`is in use by process ${process.pid}`);
    expect(await query(server, 'select 1')).toEqual([1]);
  });

  test('after a stop the folder is free', async () => {
    await (await start()).stop();
    await expect(start()).resolves.toBeDefined();
  });

  test('a lock of a process that is gone, or whose number another process bears now, is taken over', async () => {
    await (await start()).stop();
    const lock = path.join(folder, 'postgres', 'lock');
    for (const holder of [{ pid: 2 ** 22 + 1 }, { pid: process.pid, startedAt: 'long ago' }, {}]) {
      writeFileSync(lock, JSON.stringify(holder));
      const server = await start();
      expect(await query(server, 'select 1')).toEqual([1]);
      await server.stop();
    }
  });
});

describe('kill -9', () => {
  test('of Node: the server goes on and is adopted', async () => {
    const { child, said } = await startElsewhere();
    await query({ adminUrl: said }, 'create table kept as select 1 as one');
    const before = postmasterPid();
    await kill(child);

    expect(await query(await start(), 'select one from kept')).toEqual([1]);
    expect(postmasterPid()).toBe(before);
  });

  test.each(['the postmaster alone', 'the postmaster and every backend'])(
    'of Node and %s: what was acknowledged is recovered',
    async (which) => {
      const { child, said } = await startElsewhere();
      await query({ adminUrl: said }, 'create table kept as select 1 as one');
      const postmaster = postmasterPid();
      const doomed = which.includes('every') ? [...childrenOf(postmaster), postmaster] : [postmaster];
      await kill(child);
      for (const pid of doomed) killIfThere(pid);

      expect(await query(await start(), 'select one from kept')).toEqual([1]);
      expect(postmasterPid()).not.toBe(postmaster);
    },
  );
});

test('a database that dies under a running program is begun again by itself', async () => {
  const server = await start();
  await query(server, 'create table kept (n int)');
  const [folderOfData] = (await query(server, 'show data_directory')) as [string];
  const pid = Number(readFileSync(path.join(folderOfData, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  const until = Date.now() + 30_000;
  let found: unknown[] | null = null;
  while (found === null && Date.now() < until) {
    found = await query(server, 'select count(*)::int from kept').catch(() => null);
  }
  expect(found).toEqual([0]);
});
