import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { SUPERUSER } from './cluster.js';
import { commandOf } from './processes.js';

export interface Postmaster {
  readonly pid: number;
  readonly socketDir: string;
}

/** What PostgreSQL itself wrote about the server that holds, or last held, the cluster. */
export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, socketDir: lines[4] ?? '' } : null;
  } catch {
    return null;
  }
}

export const urlOf = (socketDir: string): string =>
  `postgres://${SUPERUSER}@${encodeURIComponent(socketDir)}/postgres`;

/** Whether a server of this very cluster answers on the socket. */
export async function answers(socketDir: string, cluster: string): Promise<boolean> {
  if (socketDir === '') return false;
  const client = new Client({ connectionString: urlOf(socketDir), connectionTimeoutMillis: 5_000 });
  // A server that dies while it is asked must not bring this process down.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Numbers are used again: before a signal, make sure that the process is the cluster's server and no other. */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  return commandOf(pid).includes(cluster);
}
