import { Injectable, Logger } from '@nestjs/common';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { AfterCommit } from '../road/after-commit.js';
import { waitAfter } from './back-off.js';
import { OUTAGE_BEGINS, OUTAGE_ENDS, OUTAGE_GOES_ON, OUTAGE_NOW } from './delivery.sql.js';
import { Unheard } from './failures.js';
import { Mailer } from './mailer.js';

/** While no server hears us every mail waits for one probe, which costs no mail a try: then all go. */
@Injectable()
export class Outage {
  private readonly log = new Logger('mail');

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly security: SecurityClock,
    private readonly afterCommit: AfterCommit,
  ) {}

  /** Why nothing is sent now; null: nothing is known against it. */
  async now(): Promise<string | null> {
    const [outage] = await this.database.run<{ failure: string }>(OUTAGE_NOW, []);
    return outage?.failure ?? null;
  }

  async begins(why: string): Promise<void> {
    this.log.error(`no mail leaves: ${why}`);
    const now = this.security.now();
    await this.database.run(OUTAGE_BEGINS, [instantOf(now), why, instantOf(now + waitAfter(0))]);
  }

  /** The job `probe-mail`. */
  async probe(): Promise<void> {
    const [outage] = await this.database.run<{ tries: number }>(OUTAGE_NOW, []);
    if (!outage) return;
    try {
      await this.mailer.reach();
    } catch (error) {
      if (!(error instanceof Unheard)) throw error;
      const again = instantOf(this.security.now() + waitAfter(outage.tries));
      await this.database.run(OUTAGE_GOES_ON, [error.message, again]);
      return;
    }
    await this.database.run(OUTAGE_ENDS, [instantOf(this.security.now())]);
    this.log.log('mails leave again');
    this.afterCommit.wake();
  }
}
