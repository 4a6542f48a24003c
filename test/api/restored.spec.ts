import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Sessions } from '../../src/access/sessions.js';
import { AppModule } from '../../src/app.module.js';
import { readSettings } from '../../src/config/settings.js';
import { createApp } from '../../src/http/create-app.js';
import { Checkpoints } from '../../src/log/checkpoints.js';
import { Recording } from '../../src/records/recording.js';
import { hexOf, openBundle } from '../support/bundle-read.js';
import { NOT_ANCHORED, verdictOn } from '../support/bundles-taken.js';
import { freshDatabase, serverUrl, type TestDatabase } from '../support/database.js';
import { type Department, idOf, openDepartment, signedIn } from '../support/department.js';
import { dropRoles, hardened, refusal } from '../support/hardened.js';
import { type SystemPostgres, startSystem, systemPrograms } from '../support/system-postgres.js';
import { asApplication } from '../support/template-database.js';
import { ANH, THINH, Walk } from '../support/walk.js';
import { openWorker } from '../support/worker-process.js';

const AUDITOR = 'vinhlt';
/** Where the rest of the run has its server. */
const ELSEWHERE = process.env.TEST_DATABASE_URL;

/** On the PostgreSQL of the machine, which has the programs that dump and restore: an older one than the embedded. */
let server: SystemPostgres;
let department: Department;
let folder: string;
let dump: string;
let roles: string;
const restored: TestDatabase[] = [];

/** Everything that is on record, as an auditor takes it home. */
async function bundleOf(url: string): Promise<ArrayBuffer> {
  const settings = readSettings({ DATABASE_POOL: '4', ROLE: 'web', DATA_DIR: folder });
  const app = await createApp(AppModule.forRoot(settings, url), settings, { logger: false });
  try {
    await app.listen(0, '127.0.0.1');
    const me = { ...signedIn(AUDITOR), person: idOf(AUDITOR), assurance: 'second' as const };
    const token = await app.get(Sessions, { strict: false }).begin(me);
    const answer = await fetch(`${await app.getUrl()}/api/bundle`, {
      headers: { cookie: `gs_session=${token}` },
    });
    expect(answer.status).toBe(200);
    return await answer.arrayBuffer();
  } finally {
    await app.close();
  }
}

/** Every file of a bundle by the hash of its bytes. */
const contents = (zip: ArrayBuffer): Record<string, string> => {
  const { names, bytes } = openBundle(new Uint8Array(zip));
  return Object.fromEntries(names.map((name) => [name, hexOf(bytes(name))]));
};

async function restoredOn(name: string): Promise<string> {
  const database = await freshDatabase(name);
  restored.push(database);
  server.run('pg_restore', '--exit-on-error', `--dbname=${database.adminUrl}`, dump);
  return database.adminUrl;
}

describe('a history dumped by pg_dump and restored by pg_restore', () => {
  let original: ArrayBuffer;

  beforeAll(async () => {
    server = await startSystem(systemPrograms());
    process.env.TEST_DATABASE_URL = server.adminUrl;
    folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-restored-'));
    department = await openDepartment('dumped');
    await new Walk(department).exemplars(ANH, THINH);
    const worker = await openWorker(department.url);
    await worker.get(Recording, { strict: false }).catchUp(department.organisation);
    await worker.get(Checkpoints, { strict: false }).signed(department.organisation);
    await worker.close();
    dump = path.join(folder, 'history.dump');
    server.run('pg_dump', '--format=custom', `--file=${dump}`, department.adminUrl);
    roles = path.join(folder, 'roles.sql');
    server.run('pg_dumpall', '--roles-only', `--file=${roles}`, `--dbname=${department.adminUrl}`);
    original = await bundleOf(department.url);
  });
  afterAll(async () => {
    for (const database of restored) await database.drop();
    await department?.close();
    if (ELSEWHERE === undefined) delete process.env.TEST_DATABASE_URL;
    else process.env.TEST_DATABASE_URL = ELSEWHERE;
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  test('gives the same bundle, byte by byte, and it verifies', async () => {
    const again = await bundleOf(asApplication(await restoredOn('restored')));
    expect(contents(again)).toEqual(contents(original));
    for (const zip of [original, again]) expect(await verdictOn(zip)).toEqual(NOT_ANCHORED);
  });

  test('is as hard as before, goes on, and is hardened anew where its roles are new', async () => {
    const adminUrl = await restoredOn('restored_hard');
    const url = asApplication(adminUrl);
    for (const table of ['history_event', 'history_private', 'log_leaf', 'checkpoint']) {
      expect(await refusal(url, `delete from ${table}`)).toMatch(/^permission denied/);
      const replay = 'set local session_replication_role = replica';
      expect(await refusal(adminUrl, replay, `delete from ${table}`)).toMatch(/append-only/);
    }
    expect(await hardened(adminUrl)).not.toEqual([]);
    expect(await hardened(adminUrl)).toEqual([]);
    expect(contents(await bundleOf(url))).toEqual(contents(original));
    const worker = await openWorker(url);
    try {
      const checkpoints = worker.get(Checkpoints, { strict: false });
      const before = await checkpoints.last(department.organisation);
      expect(await checkpoints.signed(department.organisation)).toEqual(before);
    } finally {
      await worker.close();
    }
    await restored.pop()?.drop();
    await dropRoles();
  });

  test('gives the same bundle on a newer PostgreSQL', async () => {
    delete process.env.TEST_DATABASE_URL;
    if (ELSEWHERE !== undefined) process.env.TEST_DATABASE_URL = ELSEWHERE;
    // whoever is there already stays as he is
    server.run('psql', '--quiet', `--file=${roles}`, serverUrl());
    const again = await bundleOf(asApplication(await restoredOn('restored_newer')));
    process.env.TEST_DATABASE_URL = server.adminUrl;
    expect(contents(again)).toEqual(contents(original));
  });
});
