import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Day, Instant, RoundContext, WorkingCalendar } from '../../workflows/index.js';
import { instantOf, OFFICE_ZONE } from '../clock/moment.js';
import { Database, type Queries } from '../database/database.js';
import { goesAlone, nextMorning, sendingOf, type WallTime } from '../mail/when.js';
import { registrationFor } from '../rounds/deadlines.js';
import { wallClock } from '../texts/index.js';
import { WorkingDays } from '../working-days/working-days.js';
import { GONE, ONE_AT_A_TIME, PLAN, SINGLES, UNPLANNED } from './delivery-times.sql.js';

interface UnplannedRow {
  readonly id: string;
  readonly person: string;
  readonly template: string;
  readonly at: Instant;
  readonly mode: 'each' | 'daily';
  readonly due: Day | null;
  readonly meets: Instant | null;
  readonly byLink: boolean;
  readonly round: { readonly context: RoundContext; readonly units: readonly string[] } | null;
}

interface SinglesRow {
  readonly person: string;
  readonly day: Day;
  readonly receipt: boolean;
  readonly count: number;
}

interface GoneRow {
  readonly person: string;
  readonly at: Instant;
}

interface Planned {
  readonly id: string;
  readonly at: Instant;
  readonly digest: boolean;
}

const BATCH = 500;

const instantAt = ({ day, time }: WallTime): Instant =>
  instantOf(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: OFFICE_ZONE,
      plainTime: Temporal.PlainTime.from(time),
    }).epochMilliseconds,
  );

const isReceipt = (template: string): boolean => template.startsWith('receipt.');

/** What people have been promised so far; each notice that is planned joins it. */
class Book {
  private readonly singles = new Map<string, number>();
  private readonly gone: ReadonlySet<string>;

  constructor(singles: readonly SinglesRow[], gone: readonly GoneRow[]) {
    for (const { person, day, receipt, count } of singles) this.count(person, day, receipt, count);
    this.gone = new Set(gone.map(({ person, at }) => `${person} ${at}`));
  }

  /** Receipts of what he does himself crowd out nothing else. */
  had(person: string, day: Day, template: string): number {
    const others = this.singles.get(`${person} ${day} false`) ?? 0;
    return isReceipt(template) ? others + (this.singles.get(`${person} ${day} true`) ?? 0) : others;
  }

  single({ id, person, template }: UnplannedRow, at: Instant): Planned {
    if (!goesAlone(template)) this.count(person, wallClock(at).day, isReceipt(template), 1);
    return { id, at, digest: false };
  }

  /** One letter a person and morning: what comes after it has gone waits for the next. */
  digest({ id, person }: UnplannedRow, from: WallTime, calendar: WorkingCalendar): Planned {
    let morning = from;
    while (this.gone.has(`${person} ${instantAt(morning)}`)) morning = nextMorning(morning, calendar);
    return { id, at: instantAt(morning), digest: true };
  }

  private count(person: string, day: Day, receipt: boolean, by: number): void {
    const key = `${person} ${day} ${receipt}`;
    this.singles.set(key, (this.singles.get(key) ?? 0) + by);
  }
}

const planned = (row: UnplannedRow, book: Book, calendar: WorkingCalendar): Planned => {
  const { template, at, mode, meets, byLink, round, person } = row;
  const due = round ? (registrationFor(round.units, round.context)?.lastDay ?? null) : row.due;
  const mailing = { template, written: wallClock(at), due, meets: meets && wallClock(meets).day, byLink };
  const singles = (day: Day): number => book.had(person, day, template);
  const { from, digest } = sendingOf(mailing, { mode, singles }, calendar);
  if (digest && from !== null) return book.digest(row, from, calendar);
  return book.single(row, from === null ? at : instantAt(from));
};

/** Decides from when on each new notice may go out, and which go together in one letter a day. */
@Injectable()
export class DeliveryTimes {
  constructor(
    private readonly database: Database,
    private readonly workingDays: WorkingDays,
  ) {}

  /** All that nobody has thought about yet. Answers how many. */
  async plan(organisation: string): Promise<number> {
    let all = 0;
    for (;;) {
      const done = await this.database.transaction((queries) => this.batch(queries, organisation));
      all += done;
      if (done < BATCH) return all;
    }
  }

  private async batch(queries: Queries, organisation: string): Promise<number> {
    await queries.run(ONE_AT_A_TIME, [organisation]);
    const rows = await queries.run<UnplannedRow>(UNPLANNED, [organisation, BATCH]);
    const [first] = rows;
    if (!first) return 0;
    const calendar = await this.workingDays.of(organisation, queries);
    const people = [...new Set(rows.map(({ person }) => person))];
    // singles count by the day, and the day of the first has begun before it was written
    const from = instantAt({ day: wallClock(first.at).day, time: '00:00' });
    const asked = [people, from];
    const singles = await queries.run<SinglesRow>(SINGLES, [...asked, OFFICE_ZONE]);
    const gone = await queries.run<GoneRow>(GONE, asked);
    const book = new Book(singles, gone);
    const plans = rows.map((row) => planned(row, book, calendar));
    await queries.run(PLAN, [JSON.stringify(plans)]);
    return rows.length;
  }
}
