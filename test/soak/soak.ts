import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { shutDown } from '../../src/database/embedded/server.js';
import type { FaultPoint } from '../../src/faults/reached.js';
import { Caller, Gone } from './caller.js';
import { countMails, examine, freeJobs } from './examine.js';
import { Keeper } from './keeper.js';
import { Lane, TEAMS } from './lane.js';
import { Ledger } from './ledger.js';
import { Program } from './program.js';
import { randomFrom } from './random.js';

/** Whoever takes events into the log is killed apart from the rest of the program (`log-kills.ts`). */
type ProgramPoint = Exclude<FaultPoint, 'in-log' | 'before-checkpoint'>;

/** `anywhere`: from outside, at a moment nobody chose. */
export type Point = ProgramPoint | 'anywhere';

/** How many times a point is passed, at most, before the program kills itself there. */
const PASSES: Readonly<Record<ProgramPoint, number>> = {
  'at-start': 1,
  'before-statement': 40,
  'after-statement': 40,
  'before-answer': 40,
  'in-relay': 4,
  'in-sweep': 8,
};

export const POINTS = Object.keys(PASSES) as readonly ProgramPoint[];

/** A kill that has not come by then never will. */
const KILL_MS_MAX = 45_000;
const REST_MS_MAX = 60_000;

/** What came of one kill. */
export interface Killed {
  readonly point: Point;
  readonly acknowledged: number;
  /** Sent, and nobody answered before it died. */
  readonly unknown: number;
  /** Of these, those that the database had all the same. */
  readonly foundDone: number;
  readonly faults: readonly string[];
}

const gone = (error: unknown): void => {
  if (!(error instanceof Gone)) throw error;
};

/** A department whose program is killed again and again while its people go on working. */
export class Soak {
  readonly dataDir: string;
  private readonly random: () => number;
  private readonly caller = new Caller();
  private readonly ledger = new Ledger(this.caller);
  private readonly keeper = new Keeper(this.caller, this.ledger);
  private lanes: readonly Lane[] | null = null;
  private program: Program | null = null;
  private kills = 0;

  constructor(seed: number, parent = tmpdir()) {
    this.random = randomFrom(seed);
    this.dataDir = mkdtempSync(path.join(parent, 'guong-sang-soak-'));
    // run by root, the database server is another account's, which must be able to pass
    chmodSync(this.dataDir, 0o755);
  }

  get orders(): Ledger['sent'] {
    return this.ledger.sent;
  }

  /** Starts the program, lets everybody work until it dies at that point, and looks at what it left. */
  async kill(point: Point): Promise<Killed> {
    this.kills += 1;
    const fault =
      point === 'anywhere' ? undefined : `${point}:${1 + Math.floor(this.random() * PASSES[point])}`;
    const program = await this.start(fault);
    if (program.url !== null) await this.work(point, program);
    const { signal } = await program.ended;
    if (signal !== 'SIGKILL') throw new Error(`${point}: the program ended by ${signal}`);
    const faults = [...(await examine(this.dataDir, this.ledger)), ...this.ledger.broken.splice(0)];
    const mine = this.ledger.sent.filter((sent) => sent.kill === this.kills);
    return {
      point,
      acknowledged: mine.filter(({ fate }) => fate === 'acknowledged').length,
      unknown: mine.filter(({ fate }) => fate === 'unknown').length,
      foundDone: mine.filter(({ fate, foundDone }) => fate === 'unknown' && foundDone).length,
      faults,
    };
  }

  /** Comes up once more without a fault, answers every key, delivers every mail, and ends when it is asked to. */
  async rest(): Promise<{ faults: string[]; notices: number; mails: number }> {
    await freeJobs(this.dataDir);
    const program = await this.start();
    await this.ledger.sendAgain();
    const until = Date.now() + REST_MS_MAX;
    let count = await countMails(this.dataDir);
    while (count.mails < count.notices && Date.now() < until) {
      await pause(200);
      count = await countMails(this.dataDir);
    }
    const faults = [...(await examine(this.dataDir, this.ledger)), ...this.ledger.broken];
    program.kill('SIGTERM');
    const { code } = await program.ended;
    if (code !== 0) faults.push(`asked to end, the program ended with ${code}`);
    return { faults, ...count };
  }

  /** Whatever happened: nothing that was started here goes on, and the folder is gone. */
  async clearAway(): Promise<void> {
    this.program?.kill('SIGKILL');
    await this.program?.ended;
    await shutDown(path.join(this.dataDir, 'postgres', 'cluster'));
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async start(fault?: string): Promise<Program> {
    this.program = await Program.start(this.dataDir, fault);
    if (this.program.url !== null) this.caller.moveTo(this.program.url);
    return this.program;
  }

  private async work(point: Point, program: Program): Promise<void> {
    const tooLong = setTimeout(() => program.kill('SIGTERM'), KILL_MS_MAX);
    try {
      await this.ledger.sendAgain();
      await this.keeper.extend(this.kills);
      this.lanes ??= await this.drawLanes();
      const goesOn = (): boolean => program.running;
      const running = this.lanes.map((lane) => lane.run(this.kills, goesOn).catch(gone));
      if (point === 'in-sweep') running.push(this.passDays(goesOn).catch(gone));
      if (point === 'anywhere') running.push(this.strike(program));
      await Promise.all(running);
    } catch (error) {
      gone(error);
    } finally {
      clearTimeout(tooLong);
    }
  }

  private async drawLanes(): Promise<Lane[]> {
    const { id } = await this.keeper.round();
    return TEAMS.map((team) => new Lane(team, id, this.caller, this.ledger, this.random));
  }

  private async passDays(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      await pause(300);
      await this.keeper.moveClock();
      await this.keeper.extend(this.kills);
    }
  }

  private async strike(program: Program): Promise<void> {
    await pause(50 + this.random() * 800);
    program.kill('SIGKILL');
  }
}
