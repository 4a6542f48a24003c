import { Injectable } from '@nestjs/common';
import type { Capacity, Day, Instant } from '../../workflows/index.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { UUID } from '../http/input.pipe.js';
import type { LifeName } from '../road/command.js';
import { DESKS_JSON } from './links.js';
import { TASK, WAITS_AGAIN } from './links.sql.js';

/** A task, whether it still waits or not. */
export interface TaskRecord {
  readonly id: string;
  readonly life: LifeName;
  readonly subject: string;
  readonly does: string;
  readonly part: string | null;
  readonly due: Day | null;
  readonly round: string;
  /** The event that closed it; null: it waits. */
  readonly decided: {
    readonly seq: number;
    readonly type: string;
    readonly at: Instant;
    readonly name: string;
    readonly actor: Capacity & { readonly person: string };
    readonly forName: string | null;
  } | null;
}

const IS_DECIDED = {
  name: 'task-is-decided',
  text: 'select closed_seq is not null as decided from task where id = $1',
};

/** What a link or an old address still leads to, when the inbox has long forgotten it. */
@Injectable()
export class TaskRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
  ) {}

  async find(task: string, organisation: string): Promise<TaskRecord | null> {
    const [found] = await this.database.run<TaskRecord>(TASK, [task, organisation]);
    return found ?? null;
  }

  async isDecided(task: string): Promise<boolean> {
    if (!UUID.test(task)) return false;
    const [row] = await this.database.run<{ decided: boolean }>(IS_DECIDED, [task]);
    return row?.decided === true;
  }

  /** The same duty on the same matter, come back to him since: sent back and submitted again. */
  async again(task: string, person: string): Promise<string | null> {
    const asked = [task, person, instantOf(this.clock.now()), DESKS_JSON];
    const [again] = await this.database.run<{ id: string }>(WAITS_AGAIN, asked);
    return again?.id ?? null;
  }
}
