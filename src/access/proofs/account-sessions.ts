import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../workflows/index.js';
import { SecurityClock } from '../../clock/clocks.js';
import { instantOf } from '../../clock/moment.js';
import { Database } from '../../database/database.js';
import { hashOfToken } from '../session-token.js';
import { ABSOLUTE_MS, IDLE_MS } from '../sessions.js';
import { END_OTHERS, SESSIONS_OF } from './account.sql.js';

export interface OpenSession {
  readonly since: Instant;
  readonly seen: Instant;
  /** Came by an emailed link and his PIN. */
  readonly byLink: boolean;
  /** The one that asks. */
  readonly this: boolean;
}

interface Row {
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly by_link: boolean;
  readonly this: boolean;
}

/** Where somebody is signed in, and the end of it everywhere but here. */
@Injectable()
export class AccountSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
  ) {}

  async of(person: string, token: string): Promise<OpenSession[]> {
    const now = this.clock.now();
    const asked = [person, hashOfToken(token), instantOf(now - IDLE_MS), instantOf(now - ABSOLUTE_MS)];
    const rows = await this.database.run<Row>(SESSIONS_OF, asked);
    return rows.map((row) => ({
      since: instantOf(row.created_at.getTime()),
      seen: instantOf(row.seen_at.getTime()),
      byLink: row.by_link,
      this: row.this,
    }));
  }

  /** Answers how many. */
  async endOthers(person: string, token: string): Promise<number> {
    const now = instantOf(this.clock.now());
    return (await this.database.run(END_OTHERS, [person, hashOfToken(token), now])).length;
  }
}
