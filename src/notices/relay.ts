import { Injectable } from '@nestjs/common';
import { Database, type Queries } from '../database/database.js';
import { reached } from '../faults/reached.js';
import { HAND_OVER, MARK, TAKE, TAKE_BACK } from './relay.sql.js';

const BATCH = 200;

/** From the outbox to the queue. Safe to run at any time and in several processes at once. */
@Injectable()
export class Relay {
  constructor(private readonly database: Database) {}

  /** Until nothing waits. Answers how many went. */
  async run(): Promise<number> {
    let all = 0;
    for (;;) {
      const went = await this.database.transaction((queries) => this.batch(queries));
      all += went;
      if (went < BATCH) return all;
    }
  }

  /** What a dead worker or a job that has given up left behind waits again. */
  async takeBack(): Promise<number> {
    const back = await this.database.run(TAKE_BACK, []);
    return back.length;
  }

  private async batch(queries: Queries): Promise<number> {
    const taken = await queries.run<{ id: string }>(TAKE, [BATCH]);
    if (taken.length === 0) return 0;
    const ids = taken.map(({ id }) => id);
    await queries.run(HAND_OVER, [ids]);
    reached('in-relay');
    await queries.run(MARK, [ids]);
    return ids.length;
  }
}
