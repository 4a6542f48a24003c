import { Injectable } from '@nestjs/common';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Database, type Queries } from '../database/database.js';
import { reached } from '../faults/reached.js';
import { Installation } from '../http/installation.js';
import { DeliveryTimes } from './delivery-times.js';
import { mailHost } from './message-id.js';
import {
  ALONE_AT_DIGESTS,
  HAND_OVER,
  MARK,
  ORGANISATIONS,
  OUTAGE,
  PROBE,
  PROBE_NOW,
  TAKE,
  TAKE_BACK,
  TAKE_DIGESTS,
} from './relay.sql.js';

const BATCH = 200;

/** What is due for whom, by both clocks. */
type Due = readonly [organisation: string, business: string, security: string];

/** From the outbox to the queue. Safe to run at any time and in several processes at once. */
@Injectable()
export class Relay {
  constructor(
    private readonly database: Database,
    private readonly times: DeliveryTimes,
    private readonly business: RehearsalClock,
    private readonly security: SecurityClock,
    private readonly installation: Installation,
  ) {}

  /** Until nothing that is due waits. Answers how many mails went. */
  async run(): Promise<number> {
    if (await this.nobodyHears()) return 0;
    const organisations = await this.database.run<{ id: string }>(ORGANISATIONS, []);
    let all = 0;
    for (const { id } of organisations) all += await this.runFor(id);
    return all;
  }

  /** What a dead worker or a job that has given up left behind waits again. */
  async takeBack(): Promise<number> {
    const back = await this.database.run(TAKE_BACK, [this.now()]);
    return back.length;
  }

  /** At a start: whatever kept the mails may have been mended meanwhile. */
  async probeSoon(): Promise<void> {
    await this.database.run(PROBE_NOW, [this.now()]);
  }

  /** While no server hears us nothing is handed over: one asks, now and then, whether it is back. */
  private async nobodyHears(): Promise<boolean> {
    const [outage] = await this.database.run<{ due: boolean }>(OUTAGE, [this.now()]);
    if (outage?.due) await this.database.run(PROBE, [this.now()]);
    return outage !== undefined;
  }

  private async runFor(organisation: string): Promise<number> {
    await this.times.plan(organisation);
    const { at } = await this.business.now(organisation);
    const due: Due = [organisation, at, this.now()];
    let all = await this.database.transaction((queries) => this.digests(queries, due));
    for (;;) {
      const went = await this.database.transaction((queries) => this.batch(queries, due));
      all += went;
      if (went < BATCH) return all;
    }
  }

  private async batch(queries: Queries, due: Due): Promise<number> {
    const taken = await queries.run<{ id: string }>(TAKE, [...due, BATCH]);
    if (taken.length === 0) return 0;
    const ids = taken.map(({ id }) => id);
    await queries.run(HAND_OVER, [ids]);
    reached('in-relay');
    await queries.run(MARK, [ids, this.now()]);
    return ids.length;
  }

  private async digests(queries: Queries, due: Due): Promise<number> {
    const [lock] = await queries.run<{ alone: boolean }>(ALONE_AT_DIGESTS, []);
    if (!lock?.alone) return 0;
    const mails = await queries.run<{ id: string }>(TAKE_DIGESTS, [...due, mailHost(this.installation)]);
    if (mails.length > 0) await queries.run(HAND_OVER, [mails.map(({ id }) => id)]);
    return mails.length;
  }

  private now(): string {
    return instantOf(this.security.now());
  }
}
