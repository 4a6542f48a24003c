import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whom the database runs as; null: as whoever runs this program. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root, so root lends it a humbler account. */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const entry = entries.find(([name]) => name === wanted);
    if (entry !== undefined) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody"');
}

/** Whether the account may pass through every folder above a path: root's home, as a rule, is closed. */
export function canReach(account: Account | null, target: string): boolean {
  if (account === null) return true;
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const passage = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & passage) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
