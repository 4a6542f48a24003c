import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type Account, canReach } from './account.js';

/** Used by root alone, and only when the data folder lies where the database account cannot go. */
const SYSTEM_HOME = '/var/lib/guong-sang';

const SOCKET = '.s.PGSQL.5432';

/** What the kernel grants a socket's path, its closing zero left out. */
const LONGEST_SOCKET_PATH = process.platform === 'linux' ? 107 : 103;

/**
 * The folder that belongs to the database account: `postgres` inside the data folder, or, where that account cannot
 * pass (a project under root's closed home), a folder of the system's that `postgres` links to.
 */
export function prepareHome(dataDir: string, account: Account | null): string {
  mkdirSync(dataDir, { recursive: true });
  const home = path.join(realpathSync(dataDir), 'postgres');
  if (!isThere(home)) {
    if (canReach(account, home)) makePrivate(home, account);
    else symlinkSync(makeSystemHome(account), home);
  }
  return realpathSync(home);
}

function makeSystemHome(account: Account | null): string {
  mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  const home = path.join(SYSTEM_HOME, randomUUID());
  makePrivate(home, account);
  return home;
}

/** Sockets lie beside the cluster, unless that path is too long for a socket. */
export function socketFolder(home: string, account: Account | null): string {
  if (Buffer.byteLength(path.join(home, SOCKET)) <= LONGEST_SOCKET_PATH) return home;
  // Not os.tmpdir(): TMPDIR may be just as long.
  const folder = mkdtempSync('/tmp/guong-sang-');
  own(folder, account);
  return folder;
}

function makePrivate(folder: string, account: Account | null): void {
  mkdirSync(folder);
  own(folder, account);
}

function own(folder: string, account: Account | null): void {
  chmodSync(folder, 0o700);
  if (account !== null) chownSync(folder, account.uid, account.gid);
}

function isThere(link: string): boolean {
  return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
}
