import { Injectable } from '@nestjs/common';
import { type Instant, roundReminders, stepReminders, type WorkingCalendar } from '../../workflows/index.js';
import { momentAt } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Plans } from '../plans/plans.js';
import { READ_ROUND, roundFacts, type RoundRow } from '../road/lives/round.life.js';
import { clockOf } from './clock-of.js';
import type { Reminder } from './ahead.js';
import { firstMoment } from './first-moment.js';
import { ROUNDS_ASKING } from './sweep.sql.js';

interface Asking {
  readonly id: string;
  readonly since: Instant;
  /** Since when each step of its own waits, by the key of its task. */
  readonly steps: Readonly<Record<string, Instant>>;
}

/**
 * What the clock has to say of units that send nothing, and of the steps that a round itself waits for. Few rounds are
 * open at a time: they are simply looked through.
 */
@Injectable()
export class RoundClock {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
  ) {}

  /** Of all rounds that units may still answer, as they stand now and whenever it is due. */
  async open(organisation: string, calendar: WorkingCalendar): Promise<Reminder[]> {
    const rounds = await this.database.run<Asking>(ROUNDS_ASKING, [organisation]);
    const all: Reminder[] = [];
    for (const asking of rounds) all.push(...(await this.of(organisation, asking, calendar)));
    return all;
  }

  private async of(
    organisation: string,
    { id, since, steps }: Asking,
    calendar: WorkingCalendar,
  ): Promise<Reminder[]> {
    const [row] = await this.database.run<RoundRow>(READ_ROUND, [id, organisation, null, '']);
    if (!row?.head_at) return [];
    const { head_at: head, code } = row;
    const { plan } = await this.plans.find(organisation, row.plan_code, row.plan_version);
    const facts = roundFacts(row, momentAt(head, plan.zone), clockOf(organisation), null);
    const dayOf = (at: Instant) => momentAt(at, plan.zone).day;
    const opened = new Map(Object.entries(steps).map(([key, at]) => [key, dayOf(at)]));
    return [
      ...roundReminders(row, { ...facts, plan }, dayOf(since), calendar),
      ...stepReminders(row, { ...facts, plan }, opened, calendar),
    ].map(({ day: on, order }) => ({
      life: 'round',
      id,
      code,
      type: 'NUDGE',
      slot: order.slot,
      at: firstMoment(on, plan.zone),
      head,
      order,
    }));
  }
}
