import { Injectable } from '@nestjs/common';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database, type Statement } from '../database/database.js';
import { Counters } from '../health/counters.js';
import { databaseLost } from '../http/database-lost.js';
import { Installation } from '../http/installation.js';
import { mailHost } from '../notices/message-id.js';
import { nextTry } from './back-off.js';
import { Composing } from './composing.js';
import { CLAIM, DELIVERED, PUT_OFF, REFUSED, STILL_AT_IT, UNHEARD } from './delivery.sql.js';
import { type Failed, Failing } from './failing.js';
import { PutOff, Refused, Unheard } from './failures.js';
import { Mailer, type Postmark } from './mailer.js';
import { Outage } from './outage.js';

/** A notice of the mail under way. */
interface Claimed extends Postmark, Failed {
  readonly id: string;
  readonly tries: number;
  /** Milliseconds since its first try in which no server heard us. */
  readonly unheard: number;
}

/** Well before the lease is over. */
const STILL_AT_IT_MS = 20_000;

const REASON_MAX = 500;

/**
 * The job `mail`: one notice, or one digest, tried once. How it ended stands with the notice, and a notice that is to
 * be tried again waits in the outbox: the queue itself repeats nothing.
 */
@Injectable()
export class MailJob {
  constructor(
    private readonly database: Database,
    private readonly composing: Composing,
    private readonly mailer: Mailer,
    private readonly outage: Outage,
    private readonly failing: Failing,
    private readonly security: SecurityClock,
    private readonly installation: Installation,
    private readonly counters: Counters,
  ) {}

  /** Throws only where the database is lost: then the lease runs out, and the notice is taken back. */
  async run(notice: string): Promise<void> {
    const asked = [notice, this.now(), mailHost(this.installation)];
    const claimed = await this.database.run<Claimed>(CLAIM, asked);
    const mail = claimed.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const [first] = mail;
    if (!first) return;
    const ids = mail.map(({ id }) => id);
    const outage = await this.outage.now();
    if (outage !== null) {
      await this.database.run(UNHEARD, [ids, outage]);
      return;
    }
    const ending = await this.kept(ids, () => this.attempt(ids, first));
    if (ending === 'sent') await this.ended('sent', DELIVERED, [ids, this.now()]);
    else if (ending !== 'not needed') await this.failed(ending, ids, first);
  }

  /** Whether it left, or what kept it. What nobody needs any more was set aside as it was to be written. */
  private async attempt(ids: readonly string[], postmark: Postmark): Promise<'sent' | 'not needed' | Error> {
    try {
      const letter = await this.composing.of(ids);
      if (letter === null) return 'not needed';
      await this.mailer.send(letter, postmark);
      return 'sent';
    } catch (error) {
      if (databaseLost(error)) throw error;
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async failed(failure: Error, ids: readonly string[], first: Claimed): Promise<void> {
    const { tries, date, unheard } = first;
    const why = failure.message.slice(0, REASON_MAX);
    if (failure instanceof Unheard) {
      await this.outage.begins(why);
      await this.database.run(UNHEARD, [ids, why]);
      return;
    }
    const now = this.security.now();
    const set = [ids, instantOf(now), why] as const;
    if (!(failure instanceof PutOff)) {
      // what cannot even be written is set aside like what nobody takes: it holds up no other
      const words = failure instanceof Refused ? why : `Không soạn được thư / could not be written: ${why}`;
      return this.setAside('refused', REFUSED, [ids, instantOf(now), words], first);
    }
    const again = nextTry(tries, now - Date.parse(date) - unheard, now);
    if (again === null) return this.setAside('given_up', PUT_OFF, [...set, null], first);
    await this.ended('put_off', PUT_OFF, [...set, instantOf(again)]);
  }

  private async ended(outcome: string, statement: Statement, values: readonly unknown[]): Promise<void> {
    await this.database.run(statement, values);
    this.counters.add('mails_total', { outcome });
  }

  private async setAside(
    outcome: string,
    how: Statement,
    values: readonly unknown[],
    mail: Failed,
  ): Promise<void> {
    await this.database.transaction(async (queries) => {
      await queries.run(how, values);
      await this.failing.tell(queries, mail);
    });
    this.counters.add('mails_total', { outcome });
  }

  /** A slow server is no dead worker. */
  private async kept<T>(ids: readonly string[], work: () => Promise<T>): Promise<T> {
    const beat = setInterval(() => {
      // the next beat, or the end, says what this one could not
      this.database.run(STILL_AT_IT, [ids, this.now()]).catch(() => {});
    }, STILL_AT_IT_MS);
    try {
      return await work();
    } finally {
      clearInterval(beat);
    }
  }

  private now(): string {
    return instantOf(this.security.now());
  }
}
