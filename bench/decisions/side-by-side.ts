import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BusinessClock } from '../../src/clock/clocks.js';
import { type ClockSetting, OFFICE_ZONE } from '../../src/clock/moment.js';
import type { Bench } from '../department/bench.js';
import type { PreparedRound } from '../department/nominations.js';
import { findPgbench, type Ran, runPgbench } from './pgbench.js';
import { type ClientProcess, together } from './processes.js';
import { postmasterOf, processorSeconds } from './processor.js';
import type { Found, Setting } from './report.js';
import { type Orders, pgbenchScript } from './script.js';

export const CLIENTS_MAX = 16;

/** By kind of work. */
export type Each<T> = Readonly<Record<Setting['work'], T>>;

/** In every round the same places: on the last day all work in one round and share its row. */
export const listsOf = (rounds: readonly PreparedRound[], clients: number): string[][] =>
  Array.from({ length: clients }, (_, place) => rounds.map(({ nominations }) => nominations[place]!));

/** The program and pgbench on the same nominations, one after the other. */
export class SideBySide {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-pgbench-'));
  private readonly pgbench = findPgbench();

  constructor(
    private readonly bench: Bench,
    private readonly processes: readonly ClientProcess[],
    private readonly rounds: Each<readonly PreparedRound[]>,
    private readonly orders: Each<Orders>,
    private readonly seconds: number,
  ) {}

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The write statement alone, as often as pgbench gets it through; null where there is none. */
  async limit({ work, clients }: Setting): Promise<Ran | null> {
    if (this.pgbench === null) return null;
    await this.settle();
    const script = path.join(this.folder, 'decision.sql');
    const lists = listsOf(this.rounds[work], clients);
    writeFileSync(script, pgbenchScript(this.orders[work], lists, await this.now()));
    const before = await this.events();
    const ran = await runPgbench({
      pgbench: this.pgbench,
      url: this.bench.url,
      postmaster: await postmasterOf(this.bench.admin),
      script,
      clients,
      seconds: this.seconds,
      variables: { turn: 0, run: before },
    });
    const written = (await this.events()) - before;
    if (written !== ran.statements) throw new Error(`of ${ran.statements} statements ${written} wrote`);
    await this.settle();
    return ran;
  }

  /** The whole road, in so many processes. */
  async ours({ work, clients, processes }: Setting): Promise<Omit<Found, 'limit'>> {
    const postmaster = await postmasterOf(this.bench.admin);
    const before = processorSeconds(postmaster);
    const job = { work, clients: listsOf(this.rounds[work], clients), seconds: this.seconds };
    const done = await together(this.processes.slice(0, processes), job);
    const after = processorSeconds(postmaster);
    const inNode = done.cpuSeconds / done.decisions;
    const inServer = before === null || after === null ? null : (after - before) / done.decisions;
    return { done, inNode, processor: inServer === null ? null : inServer + inNode };
  }

  /** Everything under review lies with the heads of units again, whoever worked last: by real orders. */
  private async settle(): Promise<void> {
    const clients = listsOf(this.rounds.review, CLIENTS_MAX);
    await together(this.processes.slice(0, 1), { work: 'settle', clients, seconds: null });
  }

  private async events(): Promise<number> {
    const { rows } = await this.bench.admin.query<{ count: string }>('select count(*) from history_event');
    return Number(rows[0]?.count);
  }

  private async now(): Promise<string> {
    const { rows } = await this.bench.admin.query<{ value: ClockSetting }>(
      `select value from setting where key = 'clock'`,
    );
    return this.bench.program.get(BusinessClock).read(rows[0]?.value ?? null, OFFICE_ZONE).at;
  }
}
