import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';
import type pg from 'pg';
import { type Figure } from './figures.js';

const SETTINGS = [
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_sync_method',
  'shared_buffers',
  'jit',
];

export const load = (): string => (loadavg()[0] ?? Number.NaN).toFixed(1);

/** On what the figures were found: they mean little without it. */
export async function conditionsOf(
  admin: pg.Client,
  pgbench: string | null,
  before: string,
): Promise<string[]> {
  const { rows } = await admin.query<{ version: string; settings: string }>(
    `select current_setting('server_version') as version, string_agg(name || '=' || current_setting(name), ' ') as settings
       from unnest($1::text[]) as name`,
    [SETTINGS],
  );
  const [server] = rows;
  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${platform()} ${arch()}`,
    `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB; ` +
      'clients, program and database share them',
    `PostgreSQL ${server?.version} (embedded, unix socket): ${server?.settings}`,
    pgbench === null
      ? 'no pgbench on this computer: the ratios to it were not measured'
      : `pgbench: ${pgbench}`,
    `load average ${before} at the start, ${load()} at the end (of this run and whatever else ran)`,
  ];
}

/** An unfinished disk would flatter every figure of this page. */
export async function safeCommits(admin: pg.Client): Promise<Figure> {
  const { rows } = await admin.query<{ safe: boolean }>(
    `select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on'
        and current_setting('full_page_writes') = 'on' as safe`,
  );
  const safe = rows[0]?.safe === true;
  return {
    what: 'commits safe against power loss',
    goal: 'fsync on',
    found: safe ? 'on' : 'off',
    reached: safe,
  };
}
