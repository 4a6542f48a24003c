import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { keepsRoom, type Leaves, roomOccasion, type SittingContext } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database, type Queries } from '../database/database.js';
import { LINE_UP, NEW_SECRET, NOTE_WRONG_CODE, READ_ROOM, WRONG_CODES } from './room-codes.sql.js';

const DIGITS = 6;
const WINDOW_MS = 15 * 60_000;
const SLOWEST_S = 60;

interface Room {
  readonly secret: string;
  readonly state: Leaves;
  readonly context: SittingContext;
}

/**
 * `slow`: nothing was compared, and the next try is taken after so many seconds. `over`: what the code was asked for
 * has ended meanwhile, so that no code could be right.
 */
export type Shown =
  | { readonly is: 'right' }
  | { readonly is: 'over' }
  | { readonly is: 'wrong' | 'slow'; readonly seconds: number };

/** After the first wrong code two seconds, then twice as long each time, never more than a minute. */
const secondsAfter = (wrong: number): number => (wrong === 0 ? 0 : Math.min(SLOWEST_S, 2 ** wrong));

const codeFor = (sitting: string, { secret, state, context }: Room): string => {
  const made = createHmac('sha256', secret)
    .update(`${sitting} ${roomOccasion(state, context)}`)
    .digest();
  return String(made.readUIntBE(0, DIGITS) % 10 ** DIGITS).padStart(DIGITS, '0');
};

/** As people read it aloud and type it: "481 207". */
export const digitsIn = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
};

/**
 * The code shown in the meeting room: whoever gives it beside his session is there. Made anew for each ballot from
 * what only this sitting has, so that nothing has to be written when a ballot opens, by whatever door it is opened.
 */
@Injectable()
export class RoomCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
  ) {}

  /** For those who show it to the room, and nobody else. */
  async shownBy(sitting: string, { person, organisation }: SignedIn): Promise<string | null> {
    const room = await this.room(this.database, sitting, organisation);
    return room && keepsRoom(person, room.context) ? codeFor(sitting, room) : null;
  }

  /** Somebody outside has heard it: the old one is worth nothing from now on. */
  async renew(sitting: string, me: SignedIn): Promise<boolean> {
    if ((await this.shownBy(sitting, me)) === null) return false;
    await this.database.run(NEW_SECRET, [sitting, me.organisation]);
    return true;
  }

  /**
   * One at a time for each person, so that many tries at once are no more than one. Wrong ones are counted in the
   * log of refused attempts, without what was typed; they slow down, and lock nobody out.
   */
  async check(
    sitting: string,
    { person, organisation }: SignedIn,
    digits: string,
    occasion: string,
  ): Promise<Shown> {
    return this.database.transaction(async (queries): Promise<Shown> => {
      await queries.run(LINE_UP, [`room ${sitting} ${person}`]);
      const room = await this.room(queries, sitting, organisation);
      // a ballot that was on its way while the vote was closed: the law says so, not the code
      if (room && roomOccasion(room.state, room.context) !== occasion) return { is: 'over' };
      const now = this.clock.now();
      const since = instantOf(now - WINDOW_MS);
      const [wrong = { many: 0, last: null }] = await queries.run<{ many: number; last: Date | null }>(
        WRONG_CODES,
        [sitting, person, since],
      );
      const ready = (wrong.last?.getTime() ?? 0) + secondsAfter(wrong.many) * 1000;
      if (now < ready) return { is: 'slow', seconds: Math.ceil((ready - now) / 1000) };
      if (room && timingSafeEqual(Buffer.from(codeFor(sitting, room)), Buffer.from(digits))) {
        return { is: 'right' };
      }
      await queries.run(NOTE_WRONG_CODE, [organisation, instantOf(now), person, sitting]);
      return { is: 'wrong', seconds: secondsAfter(wrong.many + 1) };
    });
  }

  private async room(queries: Queries, sitting: string, organisation: string): Promise<Room | null> {
    const [room] = await queries.run<Room>(READ_ROOM, [sitting, organisation]);
    return room ?? null;
  }
}
