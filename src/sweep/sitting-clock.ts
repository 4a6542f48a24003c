import { Injectable } from '@nestjs/common';
import { type Instant, sittingReminders, type WorkingCalendar } from '../../workflows/index.js';
import { momentAt } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Plans } from '../plans/plans.js';
import { inFull, READ_SITTING, sittingFacts, type SittingRow } from '../road/lives/sitting.life.js';
import { clockOf } from './clock-of.js';
import type { Reminder } from './ahead.js';
import { firstMoment } from './first-moment.js';
import { CONVENED } from './sweep.sql.js';

/**
 * What the clock has to say before a sitting: to whoever has not answered, and on the eve to whoever comes. A Council
 * meets a few times a year, so those that have not met are simply looked through.
 */
@Injectable()
export class SittingClock {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
  ) {}

  /** Of all sittings that have not met, whenever it is due. */
  async open(organisation: string, calendar: WorkingCalendar): Promise<Reminder[]> {
    const convened = await this.database.run<{ id: string; since: Instant }>(CONVENED, [organisation]);
    const all: Reminder[] = [];
    for (const { id, since } of convened) {
      all.push(...(await this.of(organisation, id, since, calendar)));
    }
    return all;
  }

  private async of(
    organisation: string,
    id: string,
    since: Instant,
    calendar: WorkingCalendar,
  ): Promise<Reminder[]> {
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
        order: { type: 'NUDGE' as const, slot },
        at: firstMoment(day, plan.zone),
        head: row.head_at ?? since,
      }))
      .filter(({ at }) => at < row.planned_for);
  }
}
