import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Day, DESKS, type Instant } from '../../workflows/index.js';
import { hashOfToken, newToken } from '../access/session-token.js';
import { SecurityClock } from '../clock/clocks.js';
import { type ClockSetting, instantOf } from '../clock/moment.js';
import { Database } from '../database/database.js';
import type { LifeName } from '../road/command.js';
import { lifeOf } from './link-life.js';
import { FIND_LINK, LINK_SINCE, MINT, RETIRE, SITS_AT, TASK_OF_NOTICE } from './links.sql.js';

/**
 * `guessed`: too many wrong PINs were tried at it, and a fresh one was mailed; `guessedOften`: no more of those. `revoked`: the task is no longer his, or newer mails have taken its
 * place. `decided`: there is nothing left to do.
 */
export type Standing = 'live' | 'expired' | 'revoked' | 'guessed' | 'guessedOften' | 'decided';

/** What lies behind a link that was mailed once. */
export interface FoundLink {
  readonly id: string;
  readonly task: string;
  readonly person: string;
  readonly organisation: string;
  readonly email: string;
  readonly life: LifeName;
  readonly subject: string;
  readonly does: string;
  readonly due: Day | null;
  readonly today: Day;
  readonly standing: Standing;
}

interface ToMint {
  readonly task: string;
  readonly person: string;
  readonly organisation: string;
  readonly substitution: string | null;
  readonly due: Day | null;
  readonly clock: ClockSetting | null;
}

/** What a mail told of: the chain up to `seq`, at that version. */
export interface Since {
  readonly seq: number;
  readonly version: number;
}

/** The roles of each desk, as the statements take them. */
export const DESKS_JSON = JSON.stringify(DESKS);

/** Links in mails. The token is in the mail and nowhere else; here lies its hash. */
@Injectable()
export class Links {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
  ) {}

  /**
   * A new link for the open task that a notice is about, made when its mail is composed. Null: it is about no task, or
   * about one at which its recipient does not sit today; then the mail leads to the page, and he signs in.
   */
  forNotice(notice: string): Promise<{ readonly path: string; readonly until: Instant } | null> {
    const now = this.clock.now();
    const at = instantOf(now);
    return this.database.transaction(async (queries) => {
      const [found] = await queries.run<ToMint>(TASK_OF_NOTICE, [notice, at, DESKS_JSON]);
      if (!found) return null;
      const { task, person, organisation, substitution, due, clock } = found;
      const { expiresAt, lastDay } = lifeOf(due, clock, now);
      const token = newToken();
      const id = randomUUID();
      const asked = [id, organisation, hashOfToken(token), task, person, substitution];
      await queries.run(MINT, [...asked, at, expiresAt, lastDay]);
      await queries.run(RETIRE, [task, person, at, id]);
      return { path: `/v/${token}`, until: expiresAt };
    });
  }

  /** Whatever has become of it; null: nobody was ever given such a token. */
  async find(token: string): Promise<FoundLink | null> {
    const now = instantOf(this.clock.now());
    const [link] = await this.database.run<FoundLink>(FIND_LINK, [hashOfToken(token), now, DESKS_JSON]);
    return link ?? null;
  }

  /** Whether somebody sits today where a task waits or waited, in his own right or as a substitute. */
  async sitsAt(task: string, person: string): Promise<boolean> {
    const asked = [task, person, instantOf(this.clock.now()), DESKS_JSON];
    return (await this.database.run(SITS_AT, asked)).length > 0;
  }

  /** What the mail told of, for its own recipient alone. */
  async since(link: string, person: string, subject: string): Promise<Since | null> {
    const [since] = await this.database.run<Since>(LINK_SINCE, [link, person, subject]);
    return since ?? null;
  }
}
