import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { processorSeconds } from './processor.js';

const run = promisify(execFile);

/** In PATH, or where Debian keeps PostgreSQL's programs; null: this computer has none. */
export function findPgbench(): string | null {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed)
    ? readdirSync(installed).toSorted((one, other) => Number(other) - Number(one))
    : [];
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...versions.map((version) => path.join(installed, version, 'bin')),
  ];
  return folders.map((folder) => path.join(folder, 'pgbench')).find((file) => existsSync(file)) ?? null;
}

export interface Ran {
  readonly statements: number;
  readonly perSecond: number;
  /** Seconds of the processor, pgbench's and the server's, a statement; null where the system does not tell. */
  readonly processor: number | null;
}

interface Run {
  readonly pgbench: string;
  readonly url: string;
  readonly postmaster: number;
  readonly script: string;
  readonly clients: number;
  readonly seconds: number;
  readonly variables: Readonly<Record<string, string | number>>;
}

/** In the first second connections are made and statements prepared: it is not counted. */
const UNCOUNTED_SECONDS = 1;
/** Looked at shortly before it ends: of a process that has ended nothing is told. */
const LOOKED_AT_MS = 200;

/** `--name=value`, as pgbench takes it. */
const argumentsOf = ({ url, script, clients, seconds, variables }: Run): string[] => {
  const { username, hostname, pathname } = new URL(url);
  const options = {
    host: decodeURIComponent(hostname),
    username,
    protocol: 'simple',
    client: clients,
    jobs: Math.min(clients, availableParallelism()),
    time: seconds + UNCOUNTED_SECONDS,
    progress: 1,
    file: script,
  };
  const defined = Object.entries(variables).map(([name, value]) => `--define=${name}=${value}`);
  const given = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  return ['--no-vacuum', ...given, ...defined, pathname.slice(1)];
};

export async function runPgbench(asked: Run): Promise<Ran> {
  const { pgbench, postmaster, seconds } = asked;
  const running = run(pgbench, argumentsOf(asked), { env: { PATH: process.env.PATH } });
  const spent = (): number | null => {
    const [server, own] = [processorSeconds(postmaster), processorSeconds(running.child.pid ?? 0)];
    return server === null || own === null ? null : server + own;
  };
  const looks = [UNCOUNTED_SECONDS * 1000, (UNCOUNTED_SECONDS + seconds) * 1000 - LOOKED_AT_MS];
  const looking = Promise.all(looks.map((after) => sleep(after).then(spent)));
  const { stdout, stderr } = await running;
  const statements = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1]);
  const failed = Number(/failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0);
  const each = [...stderr.matchAll(/progress: .*?([\d.]+) tps/g)]
    .map(([, tps]) => Number(tps))
    .slice(UNCOUNTED_SECONDS);
  if (!(statements > 0) || failed > 0 || each.length === 0) throw new Error(`pgbench: ${stdout}\n${stderr}`);
  const perSecond = each.reduce((sum, tps) => sum + tps, 0) / each.length;
  const [from, until] = await looking;
  const between = perSecond * (seconds - LOOKED_AT_MS / 1000);
  const known = typeof from === 'number' && typeof until === 'number';
  return { statements, perSecond, processor: known ? (until - from) / between : null };
}
