import pg from 'pg';
import { harden } from '../../src/hardening/harden.js';
import type { Roles } from '../../src/hardening/steps.js';
import { WORDS } from '../../src/hardening/words.js';
import { serverUrl } from './database.js';
import { type Department, openDepartment } from './department.js';

/** Roles are the whole server's, where others test at the same time: these belong to one worker alone. */
const mine = (role: string): string => `hardened_${role}_${process.env.JEST_WORKER_ID ?? '0'}`;

export const ROLES: Roles = {
  owner: mine('owner'),
  application: 'guong_sang_app',
  migration: mine('migrate'),
  report: mine('report'),
};

export const as = (adminUrl: string, role: string): string => {
  const url = new URL(adminUrl);
  url.username = role;
  return url.href;
};

/** Connected for as long as the work takes. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Why statements are refused to whoever is connected; whatever comes of it is undone. */
export async function refusedTo(client: pg.Client, ...statements: string[]): Promise<string> {
  await client.query('begin');
  try {
    for (const statement of statements) await client.query(statement);
    return 'allowed';
  } catch (error) {
    return error instanceof pg.DatabaseError ? error.message : String(error);
  } finally {
    await client.query('rollback');
  }
}

export const refusal = (url: string, ...statements: string[]): Promise<string> =>
  connected(url, (client) => refusedTo(client, ...statements));

export const hardened = (adminUrl: string, roles = ROLES): Promise<string[]> =>
  connected(adminUrl, (client) => harden(client, roles, WORDS.en));

/** The invented department on a database that has been hardened; with it go the roles that were made for it. */
export async function openHardened(name: string): Promise<Department> {
  const department = await openDepartment(name);
  await hardened(department.adminUrl);
  return { ...department, close: () => department.close().then(() => dropRoles()) };
}

export const dropRoles = (...more: string[]): Promise<void> =>
  connected(serverUrl(), async (client) => {
    for (const role of [ROLES.owner, ROLES.migration, ROLES.report, ...more])
      await client.query(`drop role if exists ${pg.escapeIdentifier(role)}`);
  });
