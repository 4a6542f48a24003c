import { Injectable } from '@nestjs/common';
import type { Instant, Moment } from '../../workflows/index.js';
import { Database, type Queries } from '../database/database.js';
import { Installation } from '../http/installation.js';
import { Problem } from '../http/problem.js';
import { READ_CLOCK, SET_CLOCK } from './clock.sql.js';
import { BusinessClock, SecurityClock } from './clocks.js';
import { type ClockSetting, instantOf, OFFICE_ZONE } from './moment.js';

export interface ClockReading extends Moment {
  /** False: it stands still until somebody moves it. */
  readonly running: boolean;
  /** Whether it may be moved at all. */
  readonly rehearsal: boolean;
}

/** Where the clock is to go. Absent: it stays where it is, or goes on as it did. */
export interface Move {
  readonly to?: Instant;
  readonly running?: boolean | undefined;
  /** The form's own key. */
  readonly form?: string;
}

export interface Moved {
  readonly reading: ClockReading;
  readonly from: Instant;
}

interface Row extends Record<string, unknown> {
  readonly rehearsal: boolean;
  readonly setting: ClockSetting | null;
}

const ATTEMPTS = 5;

/** The business clock of one organisation, as it stands in the database. */
@Injectable()
export class RehearsalClock {
  constructor(
    private readonly database: Database,
    private readonly business: BusinessClock,
    private readonly security: SecurityClock,
    private readonly installation: Installation,
  ) {}

  async now(organisation: string, queries: Queries = this.database): Promise<ClockReading> {
    return this.readingOf(await this.read(organisation, queries));
  }

  async jump(organisation: string, to: Instant, running?: boolean): Promise<ClockReading> {
    return (await this.move(organisation, { to, running })).reading;
  }

  /** Forward, never back: what has been dated stays in the past. */
  async move(organisation: string, { to, running, form }: Move): Promise<Moved> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const row = await this.read(organisation);
      const present = this.readingOf(row);
      if (!present.rehearsal) throw new Problem(404, 'NOT_FOUND');
      const before = row.setting?.moved;
      if (form !== undefined && before?.form === form) return { reading: present, from: before.from };
      const at = to ?? present.at;
      if (at < present.at) throw new Problem(409, 'CLOCK_GOES_BACK', { params: { now: present.at } });
      const since = (running ?? present.running) ? instantOf(this.security.now()) : null;
      const moved = form === undefined ? {} : { moved: { form, from: present.at } };
      const setting: ClockSetting = { at, since, ...moved };
      if (await this.set(organisation, setting, row.setting)) {
        return { reading: this.readingOf({ ...row, setting }), from: present.at };
      }
    }
    throw new Problem(409, 'CONTENDED');
  }

  private async set(organisation: string, to: ClockSetting, from: ClockSetting | null): Promise<boolean> {
    const before = from === null ? null : JSON.stringify(from);
    const set = await this.database.run(SET_CLOCK, [organisation, JSON.stringify(to), before]);
    return set.length > 0;
  }

  private async read(organisation: string, queries: Queries = this.database): Promise<Row> {
    const [row] = await queries.run<Row>(READ_CLOCK, [organisation]);
    if (!row) throw new Problem(404, 'NOT_FOUND');
    return row;
  }

  private readingOf({ setting, rehearsal }: Row): ClockReading {
    return {
      ...this.business.read(setting, OFFICE_ZONE),
      running: setting === null || setting.since !== null,
      rehearsal: rehearsal && this.installation.rehearsal,
    };
  }
}
