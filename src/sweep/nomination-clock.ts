import { Injectable, Logger } from '@nestjs/common';
import {
  addDays,
  clockOrders,
  type Due,
  type Instant,
  type Plan,
  taskName,
  UnknownState,
  type Waiting,
  type WorkingCalendar,
} from '../../workflows/index.js';
import { momentAt } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { reached } from '../faults/reached.js';
import { Plans } from '../plans/plans.js';
import { nominationFacts, type NominationRow, storedOf } from '../road/lives/nomination.facts.js';
import { READ_NOMINATION } from '../road/lives/nomination.read.js';
import { Road } from '../road/road.js';
import { notBefore } from '../road/seen.js';
import type { Ahead } from './ahead.js';
import { clockOf } from './clock-of.js';
import { firstMoment } from './first-moment.js';
import type { SetOff } from './set-off.js';
import { DATED_TASKS, LOOK_AGAIN } from './sweep.sql.js';

interface DatedTask {
  readonly id: string;
  readonly key: string;
  readonly opened_at: Instant;
  readonly wakes_at: Instant | null;
  readonly sleeps: boolean;
}

interface Outlook {
  readonly row: NominationRow;
  readonly plan: Plan;
  readonly tasks: readonly DatedTask[];
  readonly dues: readonly Due[];
}

/** Whether all that was due is done. What was contended is tried again by the next sweep. */
export interface Turned {
  readonly setOff: readonly SetOff[];
  readonly done: boolean;
}

/** `again`: another sweep gave it. `refused`: somebody moved it first, and mostly it is no longer due. */
type Given = SetOff | 'again' | 'refused';

const NEVER = '9999-12-31';

/** Since when each task waits, and from which day on it is still owed its reminders. */
const waitingOf = (tasks: readonly DatedTask[], zone: string): Map<string, Waiting> =>
  new Map(
    tasks.map(({ key, opened_at, wakes_at, sleeps }) => {
      const since = momentAt(opened_at, zone).day;
      const owedFrom = sleeps ? NEVER : wakes_at === null ? addDays(since, 1) : momentAt(wakes_at, zone).day;
      return [taskName(key), { since, owedFrom }];
    }),
  );

/** What the clock has to do with one nomination. */
@Injectable()
export class NominationClock {
  private readonly log = new Logger('sweep');

  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly road: Road,
  ) {}

  /** Works out, without ordering anything, when the clock has to turn to it. */
  async look(organisation: string, id: string, calendar: WorkingCalendar): Promise<void> {
    const outlook = await this.outlook(organisation, id, calendar);
    if (outlook) await this.lookAgain(outlook, outlook.dues);
  }

  /** What it would order at which moment if nobody moved it meanwhile. Nothing is given, nothing noted. */
  async ahead(organisation: string, id: string, calendar: WorkingCalendar): Promise<Ahead[]> {
    const outlook = await this.outlook(organisation, id, calendar);
    if (!outlook) return [];
    const { row, plan, dues } = outlook;
    return dues.map(({ day, slot, order }) => ({
      at: firstMoment(day, plan.zone),
      code: row.code,
      type: order.type,
      slot,
    }));
  }

  /** Gives every order that is due up to a moment, the oldest first, and notes when to look again. */
  async turn(organisation: string, id: string, upTo: Instant, calendar: WorkingCalendar): Promise<Turned> {
    const setOff: SetOff[] = [];
    const given = new Map<string, Given>();
    for (;;) {
      const outlook = await this.outlook(organisation, id, calendar);
      if (!outlook) return { setOff, done: true };
      const { plan, dues } = outlook;
      const isDue = ({ day }: Due): boolean => firstMoment(day, plan.zone) <= upTo;
      const due = dues.find((one) => isDue(one) && !given.has(keyOf(id, one)));
      if (due === undefined) {
        const refused = dues.filter((one) => isDue(one) && given.get(keyOf(id, one)) === 'refused');
        // a call still ahead finds all its exemplars by itself
        const ahead = dues.filter((one) => !isDue(one) && one.order.type !== 'CALL');
        await this.lookAgain(outlook, refused.length > 0 ? this.later(outlook, refused, upTo) : ahead);
        return { setOff, done: true };
      }
      const outcome = await this.give(outlook, due);
      if (outcome === 'contended') return { setOff, done: false };
      given.set(keyOf(id, due), outcome);
      if (typeof outcome !== 'string') setOff.push(outcome);
      reached('in-sweep');
    }
  }

  private async outlook(
    organisation: string,
    id: string,
    calendar: WorkingCalendar,
  ): Promise<Outlook | null> {
    // the tasks first: one that opens in between is looked at by the next sweep, never passed over
    const tasks = await this.database.run<DatedTask>(DATED_TASKS, [id]);
    const [row] = await this.database.run<NominationRow>(READ_NOMINATION, [id, organisation, null, '']);
    if (!row?.head_at) return null;
    const { plan } = await this.plans.find(organisation, row.plan_code, row.plan_version);
    const facts = nominationFacts(row, plan, momentAt(row.head_at, plan.zone), clockOf(organisation));
    try {
      const dues = clockOrders(storedOf(row), facts, waitingOf(tasks, plan.zone), calendar);
      return { row, plan, tasks, dues };
    } catch (error) {
      if (!(error instanceof UnknownState)) throw error;
      this.log.error(`${row.code}: ${error.message}; it stands still`);
      return null;
    }
  }

  private async give({ row, plan }: Outlook, { day, slot, order }: Due): Promise<Given | 'contended'> {
    const { id, code, organisation } = row;
    const asAt = firstMoment(day, plan.zone);
    const key = keyOf(id, { slot, order });
    const who = clockOf(organisation);
    const outcome = await this.road.act({ life: 'nomination', id, order, version: null, key, who, asAt });
    if (!outcome.ok) return outcome.code === 'CONTENDED' ? 'contended' : 'refused';
    if (outcome.again) return 'again';
    const at = notBefore(asAt, row.head_at);
    return { at, life: 'nomination', id, code, type: order.type, slot, event: outcome.answer.event };
  }

  private async lookAgain({ plan, tasks }: Outlook, dues: readonly Due[]): Promise<void> {
    const [next] = dues;
    const at = next ? firstMoment(next.day, plan.zone) : null;
    await this.database.run(LOOK_AGAIN, [tasks.map(({ id }) => id), at]);
  }

  /** Still due, and refused all the same: the law and its planner disagree. Said aloud, and asked again a day later. */
  private later({ row, plan }: Outlook, refused: readonly Due[], upTo: Instant): Due[] {
    const day = addDays(momentAt(upTo, plan.zone).day, 1);
    for (const { order, slot } of refused) this.log.error(`${row.code}: ${order.type} ${slot} was refused`);
    return refused.map((due) => ({ ...due, day }));
  }
}

const keyOf = (id: string, { order, slot }: Pick<Due, 'order' | 'slot'>): string =>
  `sweep/${order.type}/${id}/${slot}`;
