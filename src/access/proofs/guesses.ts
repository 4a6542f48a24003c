import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecurityClock } from '../../clock/clocks.js';
import { instantOf } from '../../clock/moment.js';
import { Database } from '../../database/database.js';
import {
  CLOSE_AT,
  EARLIEST_AT,
  FORGET,
  FORGIVE,
  IS_CLOSED,
  NEXT_BY,
  TAKE_BACK,
  TRY_AT,
  TRY_BY,
} from './guesses.sql.js';

const DAY_MS = 24 * 60 * 60_000;

/** Wrong ones in a day, whoever sends them, after which no more are taken. */
const A_DAY_MAX = 30;

/** At what somebody tries, and by what he is known again. */
export interface Aim {
  /** `link/…`: wrong ones are counted at it, whichever browser they come from. */
  readonly at: string;
  /** `pin/…`: a browser of one person, slowed down alone. */
  readonly by: string;
  /** Once the day's measure is full: closed for good, or until the earliest is a day old. */
  readonly full: 'closes' | 'waits';
}

export type Turned =
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number }
  /** `first`: by this very try. */
  | { readonly outcome: 'closed'; readonly first: boolean };

export type Weighed<Right> = { readonly outcome: 'ok'; readonly found: Right } | Turned;

/** A browser as a key tells it: what its cookie holds is kept nowhere. */
export const browserKey = (kind: string, person: string, browser: string): string =>
  `${kind}/${person}/${createHash('sha256').update(browser).digest('hex')}`;

/**
 * Slows down guessing at what is short enough to be guessed. Counted in PostgreSQL before the try is weighed, so that
 * restarts, further processes and a thousand tries at once forgive nothing; a right one while a browser must wait is
 * turned away like a wrong one, or the wait would tell them apart.
 */
@Injectable()
export class Guesses {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
  ) {}

  /** Weighs one try: `weigh` answers null where it was wrong. */
  async weigh<Right>(aim: Aim, weigh: () => Promise<Right | null>): Promise<Weighed<Right>> {
    const now = this.clock.now();
    const turned = await this.begin(aim, now);
    if (turned) return turned;
    let found: Right | null;
    try {
      found = await weigh();
    } catch (failed) {
      await this.takeBack([aim.by, aim.at], now);
      throw failed;
    }
    if (found !== null) {
      await Promise.all([this.database.run(FORGIVE, [aim.by]), this.takeBack([aim.at], now)]);
      return { outcome: 'ok', found };
    }
    if (aim.full === 'closes') {
      const closing = await this.database.run(CLOSE_AT, [aim.at, ...this.times(now), A_DAY_MAX]);
      if (closing.length > 0) return { outcome: 'closed', first: true };
    }
    return { outcome: 'wrong' };
  }

  async isClosed(at: string): Promise<boolean> {
    return (await this.database.run(IS_CLOSED, [at])).length > 0;
  }

  /** What is of no use any more: the worker sees to it each hour. */
  async forgetOld(): Promise<void> {
    await this.database.run(FORGET, [instantOf(this.clock.now() - DAY_MS)]);
  }

  private async begin({ at, by, full }: Aim, now: number): Promise<Turned | null> {
    if (full === 'closes' && (await this.isClosed(at))) return { outcome: 'closed', first: false };
    const slow = await this.database.run(TRY_BY, [by, ...this.times(now)]);
    if (slow.length === 0) return this.wait(await this.nextBy(by, now), now);
    const room = await this.database.run(TRY_AT, [at, ...this.times(now), A_DAY_MAX]);
    if (room.length > 0) return null;
    await this.takeBack([by], now);
    if (full === 'closes') return { outcome: 'closed', first: false };
    const [earliest] = await this.database.run<{ at: Date | null }>(EARLIEST_AT, [
      at,
      instantOf(now - DAY_MS),
    ]);
    return this.wait((earliest?.at?.getTime() ?? now) + DAY_MS, now);
  }

  private async nextBy(by: string, now: number): Promise<number> {
    const [row] = await this.database.run<{ next: Date }>(NEXT_BY, [by, ...this.times(now)]);
    return row?.next.getTime() ?? now;
  }

  private wait(until: number, now: number): Turned {
    return { outcome: 'wait', seconds: Math.max(1, Math.ceil((until - now) / 1000)) };
  }

  private async takeBack(keys: readonly string[], now: number): Promise<void> {
    await this.database.run(TAKE_BACK, [keys, instantOf(now)]);
  }

  private times(now: number): [string, string] {
    return [instantOf(now), instantOf(now - DAY_MS)];
  }
}
