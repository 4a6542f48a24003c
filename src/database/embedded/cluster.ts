import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './account.js';

export const SUPERUSER = 'postgres';

/** The server must not inherit the operator's PG… variables, nor a locale this computer lacks. */
export const cleanEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: CTYPE });

const CTYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** Makes the cluster unless it is there. Made aside and renamed: a kill in the middle leaves no half of one. */
export function makeCluster(cluster: string, programs: string, account: Account | null): void {
  if (existsSync(cluster)) return;
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  const made = spawnSync(path.join(programs, 'bin', 'initdb'), initdbArguments(draft), {
    ...account,
    cwd: path.dirname(cluster),
    env: cleanEnvironment(),
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  renameSync(draft, cluster);
}

/** Vietnamese order by ICU: the C library's locales sort Đ after Z, or are not installed at all. */
function initdbArguments(folder: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    // Only a private socket leads in, and its folder is closed to other accounts.
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    `--locale=${CTYPE}`,
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    '--no-instructions',
  ];
}
