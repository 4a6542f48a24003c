import { Injectable } from '@nestjs/common';
import {
  type Instant,
  type SittingOrder,
  sittingReminders,
  type WorkingCalendar,
} from '../../workflows/index.js';
import { momentAt } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Plans } from '../plans/plans.js';
import type { Who } from '../road/command.js';
import { inFull, READ_SITTING, sittingFacts, type SittingRow } from '../road/lives/sitting.life.js';
import { Road } from '../road/road.js';
import { notBefore } from '../road/seen.js';
import { firstMoment } from './first-moment.js';
import type { Ahead } from './nomination-clock.js';
import type { SetOff } from './set-off.js';
import { CONVENED } from './sweep.sql.js';

/** A reminder that a sitting is still owed. */
export interface OpenReminder extends Ahead {
  readonly life: 'sitting';
  readonly id: string;
  readonly head: Instant;
}

const clockOf = (organisation: string): Who => ({
  person: null,
  organisation,
  assurance: 'session',
  channel: 'timer',
});

/**
 * What the clock has to say before a sitting: to whoever has not answered, and on the eve to whoever comes. A Council
 * meets a few times a year, so those that have not met are simply looked through.
 */
@Injectable()
export class SittingClock {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly road: Road,
  ) {}

  /** Of all sittings that have not met, whenever it is due. */
  async open(organisation: string, calendar: WorkingCalendar): Promise<OpenReminder[]> {
    const convened = await this.database.run<{ id: string; since: Instant }>(CONVENED, [organisation]);
    const all: OpenReminder[] = [];
    for (const { id, since } of convened) {
      all.push(...(await this.of(organisation, id, since, calendar)));
    }
    return all;
  }

  /** Null: somebody else gave it, or the sitting has moved on meanwhile. */
  async give(organisation: string, { id, code, slot, at, head }: OpenReminder): Promise<SetOff | null> {
    const order: SittingOrder = { type: 'NUDGE', slot };
    const outcome = await this.road.act({
      life: 'sitting',
      id,
      order,
      version: null,
      key: `sweep/NUDGE/${id}/${slot}`,
      who: clockOf(organisation),
      asAt: at,
    });
    if (!outcome.ok || outcome.again) return null;
    const { event } = outcome.answer;
    return { at: notBefore(at, head), life: 'sitting', id, code, type: 'NUDGE', slot, event };
  }

  private async of(
    organisation: string,
    id: string,
    since: Instant,
    calendar: WorkingCalendar,
  ): Promise<OpenReminder[]> {
    const [row] = await this.database.run<SittingRow>(READ_SITTING, [id, organisation, null, '']);
    if (!row?.head_at) return [];
    const { plan } = await this.plans.find(organisation, row.plan_code, row.plan_version);
    const facts = sittingFacts(row, momentAt(row.head_at, plan.zone), clockOf(organisation), null, plan.zone);
    const stored = { state: row.state, context: inFull(row.context) };
    return sittingReminders(stored, facts, plan, momentAt(since, plan.zone).day, calendar)
      .map(({ day, slot }) => ({
        life: 'sitting' as const,
        id,
        code: row.code,
        type: 'NUDGE' as const,
        slot,
        at: firstMoment(day, plan.zone),
        head: row.head_at ?? since,
      }))
      .filter(({ at }) => at < row.planned_for);
  }
}
