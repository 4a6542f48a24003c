import { Injectable } from '@nestjs/common';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Installation } from '../http/installation.js';
import { hashOfToken, newToken } from './session-token.js';
import { BEGIN_SESSION, END_SESSION, FIND_SESSION, SWEEP_SESSIONS, TOUCH_SESSION } from './sessions.sql.js';
import type { SignedIn } from './signed-in.js';

const MINUTE = 60_000;
const IDLE_MS = 30 * MINUTE;
const ABSOLUTE_MS = 12 * 60 * MINUTE;
/** How old "last seen" may grow before it is written again: a busy person costs one write a minute. */
const TOUCH_MS = MINUTE;

type Row = SignedIn & { readonly seen_at: Date };

/** Who is signed in, kept on the server: a session can be ended at once, on every machine. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
    private readonly installation: Installation,
  ) {}

  async find(token: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const hash = hashOfToken(token);
    const [row] = await this.database.run<Row>(FIND_SESSION, [
      hash,
      instantOf(now - IDLE_MS),
      instantOf(now - ABSOLUTE_MS),
      this.installation.rehearsal,
    ]);
    if (!row) return null;
    const { seen_at: seenAt, ...signedIn } = row;
    if (now - seenAt.getTime() > TOUCH_MS) await this.database.run(TOUCH_SESSION, [hash, instantOf(now)]);
    return signedIn;
  }

  /** A new token each time, whatever the browser held before. */
  async begin({ person, organisation, assurance }: Omit<SignedIn, 'name'>): Promise<string> {
    const token = newToken();
    const now = instantOf(this.clock.now());
    await this.database.run(BEGIN_SESSION, [hashOfToken(token), organisation, person, assurance, now]);
    return token;
  }

  async end(token: string): Promise<void> {
    await this.database.run(END_SESSION, [hashOfToken(token), instantOf(this.clock.now())]);
  }

  /** Ended and outlived ones are of no use after a day; whatever runs the sweep calls this. */
  async forgetOld(): Promise<void> {
    await this.database.run(SWEEP_SESSIONS, [instantOf(this.clock.now() - 2 * ABSOLUTE_MS)]);
  }
}
