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

/** The same over all that leads to one person: fresh links bring no fresh guesses without end. */
const IN_ALL_MAX = 100;

/** At what somebody tries, and by what he is known again. */
export interface Aim {
  /** `link/…`: wrong ones are counted at it, whichever browser they come from. */
  readonly at: string;
  /** `pin/…`: a browser of one person, slowed down alone. */
  readonly by: string;
  /** Once the day's measure is full: closed for good, or until the earliest is a day old. */
  readonly full: 'closes' | 'waits';
  /** `links/…`: what is tried at many of one person's is counted together as well, and waits once it is too much. */
  readonly inAll?: string;
}

export type Turned =
  | { readonly outcome: 'wrong' }
  /** `inAll`: not this browser alone, for too many were wrong at all of them together. */
  | { readonly outcome: 'wait'; readonly seconds: number; readonly inAll?: true }
  /** `first`: by this very try. */
  | { readonly outcome: 'closed'; readonly first: boolean };

type Waits = Extract<Turned, { outcome: 'wait' }>;

export type Weighed<Right> = { readonly outcome: 'ok'; readonly found: Right } | Turned;

const countedAt = ({ at, inAll }: Aim): string[] => (inAll === undefined ? [at] : [at, inAll]);

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
      await this.takeBack([aim.by, ...countedAt(aim)], now);
      throw failed;
    }
    if (found !== null) {
      await Promise.all([this.database.run(FORGIVE, [aim.by]), this.takeBack(countedAt(aim), now)]);
      return { outcome: 'ok', found };
    }
    if (aim.full === 'closes') {
      const closing = await this.database.run(CLOSE_AT, [aim.at, ...this.times(now), A_DAY_MAX]);
      if (closing.length > 0) return { outcome: 'closed', first: true };
    }
    return { outcome: 'wrong' };
  }

  /** What is of no use any more: the worker sees to it each hour. */
  async forgetOld(): Promise<void> {
    await this.database.run(FORGET, [instantOf(this.clock.now() - DAY_MS)]);
  }

  private async begin({ at, by, full, inAll }: Aim, now: number): Promise<Turned | null> {
    if (full === 'closes' && (await this.database.run(IS_CLOSED, [at])).length > 0)
      return { outcome: 'closed', first: false };
    const slow = await this.database.run(TRY_BY, [by, ...this.times(now)]);
    if (slow.length === 0) return this.wait(await this.nextBy(by, now), now);
    if (!(await this.hasRoom(at, A_DAY_MAX, now))) {
      await this.takeBack([by], now);
      return full === 'closes' ? { outcome: 'closed', first: false } : this.untilRoom(at, now);
    }
    if (inAll === undefined || (await this.hasRoom(inAll, IN_ALL_MAX, now))) return null;
    await this.takeBack([by, at], now);
    return { ...(await this.untilRoom(inAll, now)), inAll: true };
  }

  private async hasRoom(key: string, most: number, now: number): Promise<boolean> {
    return (await this.database.run(TRY_AT, [key, ...this.times(now), most])).length > 0;
  }

  /** The earliest of the day's wrong ones makes room when it is a day old. */
  private async untilRoom(key: string, now: number): Promise<Waits> {
    const dayAgo = instantOf(now - DAY_MS);
    const [earliest] = await this.database.run<{ at: Date | null }>(EARLIEST_AT, [key, dayAgo]);
    return this.wait((earliest?.at?.getTime() ?? now) + DAY_MS, now);
  }

  private async nextBy(by: string, now: number): Promise<number> {
    const [row] = await this.database.run<{ next: Date }>(NEXT_BY, [by, ...this.times(now)]);
    return row?.next.getTime() ?? now;
  }

  private wait(until: number, now: number): Waits {
    return { outcome: 'wait', seconds: Math.max(1, Math.ceil((until - now) / 1000)) };
  }

  private async takeBack(keys: readonly string[], now: number): Promise<void> {
    await this.database.run(TAKE_BACK, [keys, instantOf(now)]);
  }

  private times(now: number): [string, string] {
    return [instantOf(now), instantOf(now - DAY_MS)];
  }
}
