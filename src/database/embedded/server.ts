import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.js';
import { cleanEnvironment } from './cluster.js';
import { answers, isPostmasterOf, readPostmaster } from './postmaster.js';

/** A small server beside a Node process. fsync and full_page_writes stay on, as PostgreSQL sets them. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '128MB',
  max_connections: '100',
  jit: 'off',
  timezone: 'UTC',
  // One log file a weekday, written over after a week, and no row's content in it.
  logging_collector: 'on',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_size: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** A dying server holds its lock and its memory for a moment longer. */
const HELD_BY_DYING_SERVER = /postmaster\.pid|pre-existing shared memory|already in use/;

const ATTEMPTS = 40;
const RECOVERY_TIMEOUT_MS = 120_000;
const SHUTDOWN_TIMEOUT_MS = 20_000;

export interface Place {
  readonly programs: string;
  readonly cluster: string;
  readonly account: Account | null;
}

export async function launch(place: Place, socketDir: string): Promise<void> {
  const log = path.join(path.dirname(place.cluster), 'start.log');
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const child = spawnServer(place, socketDir, log);
    if (await comesUp(child, socketDir, place.cluster)) return;
    const complaint = readFileSync(log, 'utf8').trim();
    if (!HELD_BY_DYING_SERVER.test(complaint)) {
      throw new Error(`The embedded PostgreSQL did not start:\n${complaint}`);
    }
    await sleep(250);
  }
  throw new Error(`The cluster ${place.cluster} is still held by a server that does not answer`);
}

/** Detached: Ctrl-C must reach Node alone, which drains first and stops the database last. */
function spawnServer({ programs, cluster, account }: Place, socketDir: string, log: string): ChildProcess {
  const settings = { ...SETTINGS, unix_socket_directories: socketDir };
  const output = openSync(log, 'w');
  const child = spawn(
    path.join(programs, 'bin', 'postgres'),
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...account,
      cwd: path.dirname(cluster),
      env: cleanEnvironment(),
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  closeSync(output);
  child.on('error', () => {});
  child.unref();
  return child;
}

async function comesUp(child: ChildProcess, socketDir: string, cluster: string): Promise<boolean> {
  const until = Date.now() + RECOVERY_TIMEOUT_MS;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if (await answers(socketDir, cluster)) return true;
    if (Date.now() > until) throw new Error('The embedded PostgreSQL has been recovering for too long');
    await sleep(15);
  }
  return false;
}

/** A fast shutdown: sessions end, everything is written. If it hangs, an immediate one, which recovery repairs. */
export async function shutDown(cluster: string): Promise<void> {
  const server = readPostmaster(cluster);
  if (server === null || !isPostmasterOf(cluster, server.pid)) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(server.pid, signal);
    if (await isGone(cluster, server.pid)) break;
  }
  if (server.socketDir !== path.dirname(cluster)) rmSync(server.socketDir, { recursive: true, force: true });
}

async function isGone(cluster: string, pid: number): Promise<boolean> {
  const until = Date.now() + SHUTDOWN_TIMEOUT_MS;
  while (Date.now() < until) {
    if (readPostmaster(cluster)?.pid !== pid) return true;
    await sleep(20);
  }
  return false;
}
