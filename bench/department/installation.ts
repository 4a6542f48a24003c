import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { readSettings } from '../../src/config/settings.js';
import { startEmbedded } from '../../src/database/embedded.js';
import { openDatabase } from '../../src/database/open-database.js';
import { fillDepartment } from '../../src/rehearsal/open-rehearsal.js';

const PARENT = '/tmp';
const PREFIX = 'guong-sang-bench-';

export interface Installation {
  /** The restricted role's, as the product connects. */
  readonly url: string;
  /** The superuser's, for rows by the million and for EXPLAIN. */
  readonly adminUrl: string;
  /** A database with the department in it and no session, to be copied. */
  readonly template: string;
  close(): Promise<void>;
}

/** A run that was killed left its server behind; one that still goes on holds its folder's lock. */
async function sweepUp(): Promise<void> {
  for (const name of readdirSync(PARENT).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(PARENT, name);
    try {
      const left = await startEmbedded(folder);
      await left.stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // in use, or another account's: not ours to clear away
    }
  }
}

/** The same server, another database. */
export const inDatabase = (address: string, name: string): string => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
};

async function copyOf(adminUrl: string): Promise<string> {
  const name = 'department';
  const [, filled] = new URL(adminUrl).pathname.split('/');
  // from elsewhere: nobody may be in the database that is copied
  const client = new pg.Client({ connectionString: inDatabase(adminUrl, 'template1') });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${pg.escapeIdentifier(filled ?? '')}`);
  } finally {
    await client.end();
  }
  return name;
}

/** The department on a fresh PostgreSQL in a temporary folder, started by the very code the product uses. */
export async function install(): Promise<Installation> {
  await sweepUp();
  const folder = mkdtempSync(path.join(PARENT, PREFIX));
  // run by root, the server is another account's, which must be able to pass
  chmodSync(folder, 0o755);
  const database = await openDatabase(readSettings({ DATA_DIR: folder }));
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> =>
    (closing ??= database.stop().finally(() => rmSync(folder, { recursive: true, force: true })));
  try {
    const { url, adminUrl } = database;
    await fillDepartment(adminUrl);
    return { url, adminUrl, template: await copyOf(adminUrl), close };
  } catch (error) {
    await close();
    throw error;
  }
}
