import { Injectable } from '@nestjs/common';
import { addDays, type Day, type Instant } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { OFFICE_ZONE } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Deadlines, type RoundDeadline } from '../rounds/deadlines.js';
import { WorkingDays } from '../working-days/working-days.js';
import type { Ahead } from './ahead.js';
import { Calls } from './calls.js';
import { firstMoment } from './first-moment.js';
import { NominationClock } from './nomination-clock.js';
import { Reminders } from './reminders.js';
import type { SetOff } from './set-off.js';
import { SWEPT, WITH_DATES } from './sweep.sql.js';

/** Something that happens to nobody in particular: a deadline of the round is over, a call of the plan goes out. */
export type PlanMark =
  | {
      readonly mark: 'over';
      /** Whose date it is. */
      readonly round: string;
      readonly what: RoundDeadline['what'];
      readonly lastDay: Day;
      readonly clause: string;
    }
  | { readonly mark: 'call'; readonly what: string };

/** A moment at which the clock stops on its way, and what it would do there. */
export interface Stop {
  readonly at: Instant;
  readonly marks: readonly PlanMark[];
  readonly orders: readonly Ahead[];
}

export type SweptOrder = Pick<SetOff, 'id' | 'life' | 'code' | 'type' | 'at' | 'slot'>;

export interface Swept {
  readonly orders: readonly SweptOrder[];
  /** There were more than are told. */
  readonly more: boolean;
}

/** Nominations looked at for what lies ahead: a rehearsal's department has fewer. */
const LOOKED_AT_MAX = 200;
const TOLD_MAX = 500;

/** What the clock will come upon, and what it has done on its way. Only looks: nothing is ordered here. */
@Injectable()
export class Milestones {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly nominations: NominationClock,
    private readonly reminders: Reminders,
    private readonly workingDays: WorkingDays,
    private readonly deadlines: Deadlines,
  ) {}

  /** The next moments at which anything is due, for a rehearsal's clock to be moved to. */
  async ahead(me: SignedIn, after: Instant, most: number): Promise<Stop[]> {
    const marks = [...(await this.endings(me)), ...(await this.callings(me.organisation))];
    const orders = await this.orders(me.organisation);
    const moments = [...new Set([...marks, ...orders].map(({ at }) => at))].filter((at) => at > after);
    return moments
      .toSorted()
      .slice(0, most)
      .map((at) => ({
        at,
        marks: marks.filter((one) => one.at === at).map(({ is }) => is),
        orders: orders.filter((one) => one.at === at),
      }));
  }

  /** What was set off in a span of business time, read from the chains: asked again, it is the same. */
  async swept(organisation: string, after: Instant, upTo: Instant): Promise<Swept> {
    const asked = [organisation, after, upTo, TOLD_MAX + 1];
    const rows = await this.database.run<SweptOrder>(SWEPT, asked);
    return { orders: rows.slice(0, TOLD_MAX), more: rows.length > TOLD_MAX };
  }

  private async endings(me: SignedIn): Promise<{ at: Instant; is: PlanMark }[]> {
    return (await this.deadlines.of(me)).map(({ round, what, lastDay, clause }) => ({
      at: firstMoment(addDays(lastDay, 1), OFFICE_ZONE),
      is: { mark: 'over', round: round.name, what, lastDay, clause },
    }));
  }

  private async callings(organisation: string): Promise<{ at: Instant; is: PlanMark }[]> {
    const open = await this.calls.open(organisation);
    return open.map(({ at, what }) => ({ at, is: { mark: 'call', what } }));
  }

  /** Calls reach all exemplars by themselves: of a nomination's own dates only the others are told. */
  private async orders(organisation: string): Promise<Ahead[]> {
    const calendar = await this.workingDays.of(organisation);
    const rows = await this.database.run<{ id: string }>(WITH_DATES, [organisation, LOOKED_AT_MAX]);
    const all: Ahead[] = [];
    for (const { id } of rows) all.push(...(await this.nominations.ahead(organisation, id, calendar)));
    const reminders = await this.reminders.open(organisation, calendar);
    return [...all.filter(({ type }) => type !== 'CALL'), ...reminders];
  }
}
