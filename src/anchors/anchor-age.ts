import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  type Day,
  type Instant,
  isWorkingDay,
  type WorkingCalendar,
} from '../../workflows/index.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf, OFFICE_ZONE } from '../clock/moment.js';
import { Database } from '../database/database.js';
import type { Hash } from '../log/tree.js';
import { wallClock } from '../texts/days.js';
import { WorkingDays } from '../working-days/working-days.js';
import { HELD } from './anchors.sql.js';

/** So long the history may grow without anybody outside saying that he holds a newer checkpoint. */
export const UNHELD_MAX_S = 48 * 60 * 60;

const midnight = (day: Day): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(OFFICE_ZONE).epochMilliseconds;

/** How much of the time between two moments lay on working days of the office, in seconds. */
export function secondsOnWorkingDays(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  let sum = 0;
  for (let day = wallClock(from).day; midnight(day) < last; day = addDays(day, 1))
    if (isWorkingDay(day, calendar))
      sum += Math.max(0, Math.min(last, midnight(addDays(day, 1))) - Math.max(first, midnight(day)));
  return sum / 1000;
}

/** The newest checkpoint that somebody outside says he keeps. */
export interface Held {
  readonly size: number;
  readonly root: Hash;
  /** When the first one said so. */
  readonly at: Instant;
}

export interface AnchorAge {
  /** Null: nobody has said so of any. */
  readonly held: Held | null;
  /** Since then, or since there is anything it does not cover, whichever is later; days off are not counted. */
  readonly seconds: number;
  readonly overdue: boolean;
}

interface Row extends Record<string, unknown> {
  readonly size: number | null;
  readonly root: Hash | null;
  readonly at: Instant | null;
  readonly beyond: Instant | null;
}

/** Whoever owns database and key can rewrite what nobody outside holds: how long that has been growing. */
@Injectable()
export class AnchorAges {
  constructor(
    private readonly database: Database,
    private readonly security: SecurityClock,
    private readonly workingDays: WorkingDays,
  ) {}

  async of(organisation: string): Promise<AnchorAge> {
    const [row] = await this.database.run<Row>(HELD, [organisation]);
    const { size = null, root = null, at = null, beyond = null } = row ?? {};
    const held = size === null || root === null || at === null ? null : { size, root, at };
    if (beyond === null) return { held, seconds: 0, overdue: false };
    // both are written alike, so the later is the greater text
    const since = at !== null && at > beyond ? at : beyond;
    const calendar = await this.workingDays.of(organisation);
    const seconds = secondsOnWorkingDays(since, instantOf(this.security.now()), calendar);
    return { held, seconds, overdue: seconds > UNHELD_MAX_S };
  }
}
