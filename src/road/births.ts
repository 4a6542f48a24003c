import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Moment } from '../../workflows/index.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database, type Queries } from '../database/database.js';
import { Law } from '../law/law.js';
import { type KeptPlan, Plans } from '../plans/plans.js';
import { commandHash } from './answers.js';
import { AfterCommit } from './after-commit.js';
import { AttemptLog } from './attempts.js';
import type { Command, LifeName, Outcome } from './command.js';
import { contended, Undone } from './contention.js';
import type { Moved } from './lives/life.js';
import { nominationLife } from './lives/nomination.life.js';
import { roundLife } from './lives/round.life.js';
import { sittingLife } from './lives/sitting.life.js';
import type { SeenRow } from './seen.js';
import { writeDown } from './write-down.js';

const READ = { nomination: nominationLife.read, round: roundLife.read, sitting: sittingLife.read } as const;

const ATTEMPTS = 6;
const CONTENDED = { ok: false, code: 'CONTENDED', findings: [] } as const;

/** What is known at a birth before there is a row to read. */
export interface Setting extends Pick<SeenRow, 'answered' | 'clock' | 'plan_code' | 'plan_version'> {}

export interface Newcomer<Row> {
  readonly id: string;
  readonly roundVersion: number;
  /** From nothing to its first state, told from the row as it has just been inserted. */
  readonly moved: (row: Row) => { moved: Moved; facts: unknown; dossier: unknown };
}

/** How a nomination, a round or a sitting comes to be: its row, and the first event of its chain, in one transaction. */
@Injectable()
export class Births {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
    private readonly law: Law,
    private readonly attempts: AttemptLog,
    @Optional() @Inject(AfterCommit) private readonly afterCommit: AfterCommit | null,
  ) {}

  async give(command: Command, inside: (queries: Queries) => Promise<Outcome>): Promise<Outcome> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const outcome = await this.database.transaction(inside).catch((error: unknown) => {
        if (contended(error)) return null;
        throw error;
      });
      if (outcome?.ok === false) await this.attempts.note(command, outcome);
      if (outcome?.ok) this.afterCommit?.wake();
      if (outcome) return outcome;
    }
    return CONTENDED;
  }

  /** This very command, acknowledged before. */
  answered({ answered }: Setting, command: Command): Outcome | null {
    if (!answered) return null;
    return answered.bodyHash === commandHash(command)
      ? { ok: true, answer: answered.answer, findings: [], again: true }
      : { ok: false, code: 'KEY_USED_OTHERWISE', findings: [] };
  }

  async circumstances(
    queries: Queries,
    setting: Setting,
    { who }: Command,
  ): Promise<{ kept: KeptPlan; moment: Moment }> {
    const kept = await this.plans.find(who.organisation, setting.plan_code, setting.plan_version, queries);
    return { kept, moment: this.clock.read(setting.clock, kept.plan.zone) };
  }

  async firstEvent<Row extends SeenRow>(
    queries: Queries,
    life: LifeName,
    command: Command,
    { kept, moment }: { kept: KeptPlan; moment: Moment },
    { id, roundVersion, moved }: Newcomer<Row>,
  ): Promise<Outcome> {
    const { who, key } = command;
    const [row] = await queries.run<Row>(READ[life], [id, who.organisation, who.person, key]);
    if (!row) throw new Undone(CONTENDED);
    const { plan, sha256 } = kept;
    const answer = await writeDown(queries, {
      command: { ...command, life },
      row,
      ...moved(row),
      plan: { code: plan.code, version: plan.version, sha256 },
      bundle: this.law.hash,
      moment,
      roundVersion,
    });
    // what it relied on is no longer so: the row that was inserted must not stay without its first event
    if (answer === null) throw new Undone(CONTENDED);
    return { ok: true, answer, findings: [], again: false };
  }
}
