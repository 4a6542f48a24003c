import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { NOTE_WRONG_PASSWORD, WRONG_PASSWORDS } from './sign-in.sql.js';

const WINDOW_MS = 15 * 60_000;
export const ACCOUNT_MAX = 10;
/** A whole office may stand behind one address. */
export const ADDRESS_MAX = 60;

/** What was tried, from where. The e-mail is kept as a hash: a mistyped one may be a password. */
export interface Tried {
  readonly account: string;
  readonly address: string;
}

export const triedAs = (email: string, address: string): Tried => ({
  account: `account:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`,
  address: `address:${address}`,
});

/**
 * Slows down guessing, per account and per address. Counted in PostgreSQL, in the log of refused attempts: in memory
 * a restart would forgive everything, and every further process would allow as many guesses again.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
  ) {}

  /** Seconds until the next try is taken; 0: now. Nobody is locked out for longer than the window. */
  async secondsToWait({ account, address }: Tried): Promise<number> {
    const now = this.clock.now();
    const rows = await this.database.run<{ at: Date }>(WRONG_PASSWORDS, [
      [account, address],
      [ACCOUNT_MAX, ADDRESS_MAX],
      instantOf(now - WINDOW_MS),
    ]);
    const waits = rows.map(({ at }) => Math.ceil((at.getTime() + WINDOW_MS - now) / 1000));
    return Math.max(0, ...waits);
  }

  async noteWrong({ account, address }: Tried, known: KnownPerson | null): Promise<void> {
    await this.database.run(NOTE_WRONG_PASSWORD, [
      known?.person ?? 'unknown',
      known?.organisation ?? null,
      instantOf(this.clock.now()),
      [account, address],
    ]);
  }
}

export interface KnownPerson {
  readonly person: string;
  readonly organisation: string;
}
