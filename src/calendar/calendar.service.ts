import { Injectable } from '@nestjs/common';
import { type Day, lastDay, type RoundContext, type Words } from '../../workflows/index.js';
import { heldOn } from '../access/held-on.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { registrationFor } from '../rounds/deadlines.js';
import { ANSWERED_CALLS, NEWEST_ROUND } from './calendar.sql.js';
import { type PlanDate, planDates, type Progress } from './plan-dates.js';

interface RoundRow {
  readonly id: string;
  readonly name: string;
  readonly context: RoundContext;
  readonly plan_code: string;
  readonly plan_version: number;
  readonly units: Progress;
  readonly sent: Progress;
}

export interface PlanCalendar {
  readonly plan: { readonly title: Words; readonly period: { readonly from: Day; readonly to: Day } };
  readonly round: { readonly id: string; readonly name: string };
  readonly dates: readonly PlanDate[];
}

/** The calendar of the plan that the newest round carries out, as it binds the reader. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly actors: Actors,
  ) {}

  /** Null: no round has been opened, and no plan is being carried out. */
  async of(signedIn: SignedIn): Promise<PlanCalendar | null> {
    const { organisation } = signedIn;
    const [round] = await this.database.run<RoundRow>(NEWEST_ROUND, [organisation]);
    if (!round) return null;
    const [{ plan }, { actor, day }, calls] = await Promise.all([
      this.plans.find(organisation, round.plan_code, round.plan_version),
      this.actors.present(signedIn),
      this.database.run<Progress & { what: string }>(ANSWERED_CALLS, [organisation]),
    ]);
    const own = actor.grants.filter(heldOn(day)).flatMap(({ unit }) => unit ?? []);
    const { registration, province } = plan.deadlines;
    const reached = {
      registrationUntil: registrationFor(own, lastDay(registration), round.context),
      provinceUntil: round.context.provinceUntil ?? lastDay(province),
      units: round.units,
      sent: round.sent,
      called: Object.fromEntries(calls.map(({ what, done, of }) => [what, { done, of }])),
    };
    return {
      plan: { title: plan.title, period: plan.period },
      round: { id: round.id, name: round.name },
      dates: planDates(plan, reached, day),
    };
  }
}
