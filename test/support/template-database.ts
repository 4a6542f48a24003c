import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { migrate } from '../../src/database/open-database.js';
import { Law } from '../../src/law/law.js';
import { fillDepartment, openFirstRound } from '../../src/rehearsal/open-rehearsal.js';
import { OpeningService } from '../../src/rounds/opening.js';
import { inProcess } from './in-process.js';

/** All that the template is made from: another text of any of these is another template. */
const MADE_FROM = ['migrations', 'src/rehearsal', 'workflows/plans', 'dist/workflows'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of MADE_FROM.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
};

const databaseUrl = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** The same database as the application's restricted role sees it. */
export const asApplication = (adminUrl: string): string => {
  const url = new URL(adminUrl);
  url.username = 'guong_sang_app';
  return url.href;
};

/**
 * The invented department with its first round open, once for each server and each text of what it is made from:
 * whoever needs one of its own copies it. Two workers that ask together make one.
 */
export async function templateDatabase(server: string): Promise<string> {
  const name = `guong_sang_template_${fingerprint()}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('guong-sang test template'))`);
    const { rows } = await client.query<{ datistemplate: boolean }>(
      'select datistemplate from pg_database where datname = $1',
      [name],
    );
    if (rows[0]?.datistemplate) return name;
    const identifier = escapeIdentifier(name);
    await client.query(`drop database if exists ${identifier} with (force)`);
    await client.query(`create database ${identifier}`);
    await fill(databaseUrl(server, name));
    await client.query(`alter database ${identifier} with is_template true allow_connections false`);
    return name;
  } finally {
    await client.end();
  }
}

async function fill(adminUrl: string): Promise<void> {
  const url = asApplication(adminUrl);
  await migrate(adminUrl, url);
  await fillDepartment(adminUrl);
  const { app, close } = await inProcess(url, 2, [OpeningService]);
  await app.get(Law).keep();
  await openFirstRound(app.get(OpeningService));
  await close();
}
