import { Injectable } from '@nestjs/common';
import {
  type Instant,
  type RoundReminder,
  roundReminders,
  type WorkingCalendar,
} from '../../workflows/index.js';
import { momentAt } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Plans } from '../plans/plans.js';
import type { Who } from '../road/command.js';
import { READ_ROUND, roundFacts, type RoundRow } from '../road/lives/round.life.js';
import { Road } from '../road/road.js';
import { notBefore } from '../road/seen.js';
import { firstMoment } from './first-moment.js';
import type { Ahead } from './nomination-clock.js';
import type { SetOff } from './set-off.js';
import { ROUNDS_ASKING } from './sweep.sql.js';

/** A reminder that a round still owes to units that have not answered, or to those above them. */
export interface UnitReminder extends Ahead {
  readonly life: 'round';
  readonly id: string;
  readonly head: Instant;
  readonly order: RoundReminder['order'];
}

const clockOf = (organisation: string): Who => ({
  person: null,
  organisation,
  assurance: 'session',
  channel: 'timer',
});

/** What the clock has to say of units that send nothing. Few rounds are open at a time: they are simply looked through. */
@Injectable()
export class RoundClock {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly road: Road,
  ) {}

  /** Of all rounds that units may still answer, as they stand now and whenever it is due. */
  async open(organisation: string, calendar: WorkingCalendar): Promise<UnitReminder[]> {
    const rounds = await this.database.run<{ id: string; since: Instant }>(ROUNDS_ASKING, [organisation]);
    const all: UnitReminder[] = [];
    for (const { id, since } of rounds) all.push(...(await this.of(organisation, id, since, calendar)));
    return all;
  }

  /** Null: somebody else gave it, or a unit has answered meanwhile; then the next sweep asks those that are left. */
  async give(organisation: string, { id, code, order, at, head }: UnitReminder): Promise<SetOff | null> {
    const { slot } = order;
    const outcome = await this.road.act({
      life: 'round',
      id,
      order,
      version: null,
      key: `sweep/NUDGE/${id}/${slot}`,
      who: clockOf(organisation),
      asAt: at,
    });
    if (!outcome.ok || outcome.again) return null;
    const { event } = outcome.answer;
    return { at: notBefore(at, head), life: 'round', id, code, type: 'NUDGE', slot, event };
  }

  private async of(
    organisation: string,
    id: string,
    since: Instant,
    calendar: WorkingCalendar,
  ): Promise<UnitReminder[]> {
    const [row] = await this.database.run<RoundRow>(READ_ROUND, [id, organisation, null, '']);
    if (!row?.head_at) return [];
    const { head_at: head, code } = row;
    const { plan } = await this.plans.find(organisation, row.plan_code, row.plan_version);
    const facts = roundFacts(row, momentAt(head, plan.zone), clockOf(organisation), null);
    const { day } = momentAt(since, plan.zone);
    return roundReminders(row, { ...facts, plan }, day, calendar).map(({ day: on, order }) => ({
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
