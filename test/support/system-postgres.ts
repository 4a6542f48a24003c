import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databaseAccount } from '../../src/database/embedded/account.js';
import { makeCluster } from '../../src/database/embedded/cluster.js';
import { prepareHome, socketFolder } from '../../src/database/embedded/folders.js';
import { urlOf } from '../../src/database/embedded/postmaster.js';
import { launch, shutDown } from '../../src/database/embedded/server.js';

const CLIENTS = ['pg_dump', 'pg_dumpall', 'pg_restore', 'psql'] as const;
const NEEDED = ['initdb', 'postgres', ...CLIENTS];

/** Where this machine's own PostgreSQL is, with the programs that dump and restore; throws where it has none. */
export function systemPrograms(): string {
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const folder = stdout?.trim() ?? '';
  const missing = NEEDED.filter((name) => folder === '' || !existsSync(path.join(folder, name)));
  if (missing.length > 0) throw new Error(`Debian's postgresql is needed: ${missing.join(', ')}`);
  return folder;
}

export interface SystemPostgres {
  readonly adminUrl: string;
  /** Throws what it complains of. */
  readonly run: (program: (typeof CLIENTS)[number], ...options: string[]) => void;
  readonly stop: () => Promise<void>;
}

/** A server of the machine's own PostgreSQL, in a folder of its own. */
export async function startSystem(bin: string): Promise<SystemPostgres> {
  const folder = mkdtempSync(path.join(process.env.TEST_FOLDERS ?? tmpdir(), 'guong-sang-system-'));
  chmodSync(folder, 0o755);
  const account = databaseAccount();
  const home = prepareHome(folder, account);
  const place = { programs: path.dirname(bin), cluster: path.join(home, 'cluster'), account };
  makeCluster(place.cluster, place.programs, account);
  const socketDir = socketFolder(home, account);
  await launch(place, socketDir);
  return {
    adminUrl: urlOf(socketDir),
    run(program, ...options) {
      const { status, stderr } = spawnSync(path.join(bin, program), options, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${program}: ${stderr}`);
    },
    async stop() {
      await shutDown(place.cluster);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
