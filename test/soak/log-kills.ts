import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EMPTY_ROOT, innerHash, leafHash } from '../../src/log/tree.js';
import type { RoundOrder } from '../../workflows/index.js';
import { type Department, who } from '../support/department.js';
import { randomFrom } from './random.js';

/** In the middle of taking in, in the middle of signing, or at a moment nobody chose. */
export const LOG_POINTS = ['in-log', 'before-checkpoint', 'anywhere'] as const;
export type LogPoint = (typeof LOG_POINTS)[number];

const KEEPER = path.resolve('test/support/log-keeper.mjs');
/** How many times a point is passed, at most, before the process kills itself there. */
const PASSES = 3;
const KILL_MS_MAX = 30_000;

interface Kept {
  readonly size: number;
  readonly leaves: readonly { idx: number; subject: string; seq: number; hash: string }[];
  readonly checkpoints: readonly { size: number; root: string; note: string }[];
}

/** In one statement, so at one moment. */
const KEPT = `
select (select size::int from log where organisation_id = $1) as size,
  (select coalesce(json_agg(json_build_object('idx', l.idx, 'subject', l.subject_id, 'seq', l.seq, 'hash', e.hash) order by l.idx), '[]')
     from log_leaf l join history_event e on e.subject_id = l.subject_id and e.seq = l.seq
    where l.organisation_id = $1) as leaves,
  (select coalesce(json_agg(json_build_object('size', size, 'root', root, 'note', note) order by size), '[]')
     from checkpoint where organisation_id = $1) as checkpoints`;

/** The root at every size, by whole subtrees of which two alike become one: not as the program counts. */
function rootsOf(hashes: readonly string[]): string[] {
  const peaks: { height: number; hash: string }[] = [];
  return hashes.map((hash) => {
    let grown = { height: 0, hash: leafHash(hash) };
    for (let last = peaks.at(-1); last?.height === grown.height; last = peaks.at(-1)) {
      peaks.pop();
      grown = { height: grown.height + 1, hash: innerHash(last.hash, grown.hash) };
    }
    peaks.push(grown);
    return peaks.map((peak) => peak.hash).reduceRight((right, left) => innerHash(left, right));
  });
}

/**
 * Two processes take the events of a department into its log while it goes on writing them; one of the two is killed
 * with -9, again and again.
 */
export class LogKills {
  private readonly random: () => number;
  private readonly other: ChildProcess;
  private slot = 0;
  private before: Kept = { size: 0, leaves: [], checkpoints: [] };

  constructor(
    private readonly department: Department,
    private readonly dataDir: string,
    seed: number,
  ) {
    this.random = randomFrom(seed);
    this.other = this.keeper();
  }

  /** Lets it run until it dies there, and tells what does not hold of what it left. */
  async kill(point: LogPoint): Promise<string[]> {
    const times = 1 + Math.floor(this.random() * PASSES);
    const victim = this.keeper(point === 'anywhere' ? undefined : `${point}:${times}`);
    const gone = once(victim, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    const tooLong = setTimeout(() => victim.kill('SIGTERM'), KILL_MS_MAX);
    await Promise.race([once(victim, 'message'), gone]);
    if (point === 'anywhere') void pause(this.random() * 100).then(() => victim.kill('SIGKILL'));
    while (victim.exitCode === null && victim.signalCode === null) await this.happen();
    const [, signal] = await gone;
    clearTimeout(tooLong);
    const died = signal === 'SIGKILL' ? [] : [`${point}: the process ended by ${signal}`];
    return [...died, ...(await this.examine())];
  }

  /** Lets the one that was never killed come to the end, and looks once more. */
  async rest(): Promise<string[]> {
    const [all] = await this.department.rows<{ count: number }>(
      'select count(*)::int from history_event where organisation_id = $1',
      [this.department.organisation],
    );
    for (let size = 0; size < (all?.count ?? 0); ) {
      const [said] = (await once(this.other, 'message')) as [{ size?: number }];
      size = said.size ?? 0;
    }
    const gone = once(this.other, 'exit');
    this.other.disconnect();
    const [code] = (await gone) as [number | null];
    const faults = await this.examine();
    if (code !== 0) faults.push(`the one that was never killed ended with ${code}`);
    if (this.before.size !== all?.count)
      faults.push(`${this.before.size} of ${all?.count} events are in the log`);
    return faults;
  }

  get size(): number {
    return this.before.size;
  }

  /** Whatever happened: nothing that was started here goes on. */
  async end(): Promise<void> {
    if (this.other.exitCode !== null || this.other.signalCode !== null) return;
    const gone = once(this.other, 'exit');
    this.other.kill('SIGKILL');
    await gone;
  }

  private keeper(fault?: string): ChildProcess {
    const { url, organisation } = this.department;
    const { FAULT: _, ...env } = process.env;
    return fork(KEEPER, [url, organisation, this.dataDir], {
      execArgv: [],
      env: { ...env, ...(fault !== undefined && { FAULT: fault }) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  /** One event more, in the chain of the round. */
  private async happen(): Promise<void> {
    this.slot += 1;
    const slot = `page/${this.slot}`;
    const order: RoundOrder = { type: 'NUDGE', slot, units: ['TTr'] };
    const outcome = await this.department.road.act({
      life: 'round',
      id: this.department.round,
      order,
      version: null,
      key: slot,
      who: who('hanglt'),
    });
    if (!outcome.ok) throw new Error(`${slot}: ${outcome.code}`);
  }

  private async examine(): Promise<string[]> {
    const [kept] = await this.department.rows<Kept & Record<string, unknown>>(KEPT, [
      this.department.organisation,
    ]);
    if (!kept) throw new Error('no log');
    const { size, leaves, checkpoints } = kept;
    const faults: string[] = [];
    if (leaves.length !== size) faults.push(`${leaves.length} leaves in a log of ${size}`);
    const chains = new Map<string, number>();
    for (const [at, { idx, subject, seq }] of leaves.entries()) {
      if (idx !== at) faults.push(`leaf ${idx} in the place of ${at}`);
      if (seq !== (chains.get(subject) ?? 0) + 1)
        faults.push(`leaf ${idx}: ${subject}/${seq} out of its order`);
      chains.set(subject, seq);
    }
    const roots = rootsOf(leaves.map(({ hash }) => hash));
    for (const { size: of, root } of checkpoints)
      if ((roots[of - 1] ?? EMPTY_ROOT) !== root)
        faults.push(`the checkpoint of ${of} is not that of the log`);
    const held = new Set(checkpoints.map(({ note }) => note));
    for (const { size: of, note } of this.before.checkpoints)
      if (!held.has(note)) faults.push(`the checkpoint of ${of} is gone`);
    const changed = this.before.leaves.findIndex(({ hash }, at) => leaves[at]?.hash !== hash);
    if (changed >= 0) faults.push(`leaf ${changed} is another than before`);
    this.before = kept;
    return faults;
  }
}
