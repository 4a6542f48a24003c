import { Injectable } from '@nestjs/common';
import { ANSWERS_CALLS, type Instant, type WorkingCalendar } from '../../workflows/index.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Database, type Statement } from '../database/database.js';
import { DueDates } from '../rounds/due-dates.js';
import { WorkingDays } from '../working-days/working-days.js';
import { Calls, type OpenCall } from './calls.js';
import { NominationClock } from './nomination-clock.js';
import { Reminders } from './reminders.js';
import type { SetOff } from './set-off.js';
import {
  IN_ROUND,
  MOVED_DATES,
  MOVED_WORKING_DAYS,
  NEXT_WAKING,
  NOTE_DATES,
  NOTE_WORKING_DAYS,
  ORGANISATIONS,
  STANDING,
  UNSEEN,
  WAKE_ALL,
  WAKE_NOW,
  WOKEN,
} from './sweep.sql.js';

const BATCH = 200;
/** At once, on a pool that people's own requests need too. */
const SIDE_BY_SIDE = 4;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export interface SweepOptions {
  /** Absent: the organisation's business clock, as it stands now. */
  readonly upTo?: Instant;
  readonly signal?: AbortSignal;
}

interface Course extends Required<Pick<SweepOptions, 'upTo'>> {
  readonly organisation: string;
  readonly signal: AbortSignal | undefined;
  readonly calendar: WorkingCalendar;
}

/**
 * `sweep(now)`: whatever has come due is ordered, as at the moment it came due and in that order, however
 * far the clock has jumped. Every order has a key of its own, so two sweeps at once do everything once.
 */
@Injectable()
export class Sweep {
  constructor(
    private readonly database: Database,
    private readonly clock: RehearsalClock,
    private readonly calls: Calls,
    private readonly nominations: NominationClock,
    private readonly reminders: Reminders,
    private readonly workingDays: WorkingDays,
    private readonly dueDates: DueDates,
  ) {}

  async run(organisation: string, options: SweepOptions = {}): Promise<SetOff[]> {
    const setOff: SetOff[] = [];
    for await (const one of this.steps(organisation, options)) setOff.push(one);
    return setOff;
  }

  async organisations(): Promise<string[]> {
    const rows = await this.database.run<{ id: string }>(ORGANISATIONS, []);
    return rows.map(({ id }) => id);
  }

  /** One by one, so that a sweep over a whole province need not be held in memory. */
  async *steps(organisation: string, { upTo, signal }: SweepOptions = {}): AsyncGenerator<SetOff> {
    const until = upTo ?? (await this.clock.now(organisation)).at;
    const calendar = await this.workingDays.of(organisation);
    const course = { organisation, upTo: until, signal, calendar };
    await this.wakeByCalendar(course);
    await this.look(course);
    await this.wakeExtended(course);
    let after: Instant | null = null;
    for (;;) {
      const open = await this.calls.open(organisation);
      const reminders = await this.reminders.open(organisation, calendar);
      const at = await this.nextMoment(course, [...open, ...reminders], after);
      if (at === null || signal?.aborted) return;
      for (const call of open.filter((one) => one.at === at)) yield* this.callAll(course, call);
      yield* this.turnAll(course, at, WOKEN, [at]);
      for (const one of reminders.filter((reminder) => reminder.at === at)) {
        const told = await this.reminders.give(organisation, one);
        if (told) yield told;
      }
      await this.look(course);
      after = at;
    }
  }

  /** Tasks that have opened since, by people or by the sweep's own orders. */
  private async look(course: Course): Promise<void> {
    for await (const ids of this.batches(course, UNSEEN, [])) {
      await sideBySide(ids, (id) => this.nominations.look(course.organisation, id, course.calendar));
    }
  }

  /** An extension moves dates without touching a nomination: its tasks take them over, and the clock looks again. */
  private async wakeExtended(course: Course): Promise<void> {
    const { organisation, upTo } = course;
    const rounds = await this.database.run<{ id: string; dates: unknown }>(MOVED_DATES, [organisation]);
    for (const { id, dates } of rounds) {
      await this.dueDates.follow(organisation, id);
      for await (const ids of this.batches(course, IN_ROUND, [id])) {
        await this.database.run(WAKE_NOW, [ids, upTo]);
      }
      if (course.signal?.aborted) return;
      await this.database.run(NOTE_DATES, [organisation, id, JSON.stringify(dates)]);
    }
  }

  /** Tết is announced, a Saturday is worked instead: reminders still to come fall on other days. */
  private async wakeByCalendar({ organisation, upTo, calendar }: Course): Promise<void> {
    const known = [organisation, JSON.stringify(calendar)];
    const [moved] = await this.database.run(MOVED_WORKING_DAYS, known);
    if (!moved) return;
    await this.database.run(WAKE_ALL, [organisation, upTo]);
    await this.database.run(NOTE_WORKING_DAYS, known);
  }

  private async nextMoment(
    { organisation, upTo }: Course,
    open: readonly { readonly at: Instant }[],
    after: Instant | null,
  ): Promise<Instant | null> {
    const [waking] = await this.database.run<{ at: Instant | null }>(NEXT_WAKING, [
      organisation,
      after,
      upTo,
    ]);
    const calling = open.map(({ at }) => at).filter((at) => at <= upTo && (after === null || at > after));
    return [...calling, ...(waking?.at ? [waking.at] : [])].toSorted()[0] ?? null;
  }

  private async *callAll(course: Course, call: OpenCall): AsyncGenerator<SetOff> {
    const { code, version } = call.plan;
    const complete = yield* this.turnAll(course, call.at, STANDING, [code, version, ANSWERS_CALLS]);
    if (complete && !course.signal?.aborted) await this.calls.note(course.organisation, call);
  }

  private async *turnAll(
    course: Course,
    at: Instant,
    candidates: Statement,
    values: readonly unknown[],
  ): AsyncGenerator<SetOff, boolean> {
    let complete = true;
    for await (const ids of this.batches(course, candidates, values)) {
      const turned = await sideBySide(ids, (id) =>
        this.nominations.turn(course.organisation, id, at, course.calendar),
      );
      complete &&= turned.every(({ done }) => done);
      for (const { setOff } of turned) yield* setOff;
    }
    return complete;
  }

  /** By id, so that what stays where it is cannot hold up what comes after it. */
  private async *batches(
    { organisation, signal }: Course,
    statement: Statement,
    values: readonly unknown[],
  ): AsyncGenerator<string[]> {
    let last = FIRST_ID;
    for (;;) {
      const rows = await this.database.run<{ id: string }>(statement, [organisation, last, BATCH, ...values]);
      const end = rows.at(-1)?.id;
      if (end === undefined || signal?.aborted) return;
      yield rows.map(({ id }) => id);
      last = end;
    }
  }
}

async function sideBySide<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += SIDE_BY_SIDE) {
    results.push(...(await Promise.all(all.slice(from, from + SIDE_BY_SIDE).map(work))));
  }
  return results;
}
