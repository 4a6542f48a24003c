import { Injectable } from '@nestjs/common';
import {
  holdsOn,
  type Day,
  isIn,
  type Leaves,
  provinceTerm,
  type RoundContext,
  turnsToOpen,
  type Words,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { registrationFor } from '../rounds/deadlines.js';
import { ANSWERED_CALLS, NEWEST_ROUNDS } from './calendar.sql.js';
import {
  type PlanDate,
  planDates,
  type Progress,
  type RoundReached,
  type UndatedMilestone,
  undatedIn,
} from './plan-dates.js';

interface RoundRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: Leaves;
  readonly context: RoundContext;
  readonly plan_code: string;
  readonly plan_version: number;
  readonly units: Progress;
  readonly sent: Progress;
}

export interface PlanCalendar {
  readonly plan: {
    readonly code: string;
    readonly title: Words;
    readonly period: { readonly from: Day; readonly to: Day };
  };
  /** Its rounds, the newest first. */
  readonly rounds: readonly { readonly id: string; readonly name: string }[];
  readonly dates: readonly PlanDate[];
  /** Reviews whose days nobody knows yet. */
  readonly undated: readonly UndatedMilestone[];
  /** Further plans that rounds are held under. */
  readonly others: readonly { readonly code: string; readonly title: Words }[];
}

/** Two years of monthly rounds. */
const ROUNDS_MAX = 24;

const reachedBy = (round: RoundRow, own: readonly string[]): RoundReached => ({
  round: { id: round.id, name: round.name },
  opened: round.context.dates,
  registration: registrationFor(own, round.context),
  province: provinceTerm(round.context),
  units: round.units,
  sent: round.sent,
  closed: isIn(round.state, 'closed'),
});

/** The calendar of a plan that rounds are held under, as it binds the reader. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly actors: Actors,
  ) {}

  /** `asked`: a plan's code; else that of the newest round. Null: no round has been opened, no plan is being carried out. */
  async of(signedIn: SignedIn, asked?: string): Promise<PlanCalendar | null> {
    const { organisation } = signedIn;
    const rows = await this.database.run<RoundRow>(NEWEST_ROUNDS, [organisation, ROUNDS_MAX]);
    const newest = rows.find(({ plan_code }) => plan_code === asked) ?? rows[0];
    if (!newest) return null;
    const [{ plan }, { actor, day }, calls, others] = await Promise.all([
      this.plans.find(organisation, newest.plan_code, newest.plan_version),
      this.actors.present(signedIn),
      this.database.run<Progress & { what: string }>(ANSWERED_CALLS, [organisation, newest.plan_code]),
      this.others(organisation, rows, newest.plan_code),
    ]);
    const rounds = rows.filter(({ plan_code }) => plan_code === plan.code);
    const own = actor.grants.filter((grant) => holdsOn(day, grant)).flatMap(({ unit }) => unit ?? []);
    const opened = rounds.map(({ code, state, context: { turn, supplementary } }) => ({
      code,
      state,
      turn,
      supplementary,
    }));
    const reached = {
      rounds: rounds.map((round) => reachedBy(round, own)),
      turns: turnsToOpen({ plan, opened, today: day }),
      called: Object.fromEntries(calls.map(({ what, done, of }) => [what, { done, of }])),
    };
    return {
      plan: { code: plan.code, title: plan.title, period: plan.period },
      rounds: rounds.map(({ id, name }) => ({ id, name })),
      dates: planDates(plan, reached, day),
      undated: undatedIn(plan),
      others,
    };
  }

  private async others(
    organisation: string,
    rows: readonly RoundRow[],
    shown: string,
  ): Promise<PlanCalendar['others']> {
    const newest = new Map(rows.toReversed().map((row) => [row.plan_code, row.plan_version]));
    const kept = await Promise.all(
      [...newest]
        .filter(([code]) => code !== shown)
        .map(([code, version]) => this.plans.find(organisation, code, version)),
    );
    return kept.map(({ plan }) => ({ code: plan.code, title: plan.title }));
  }
}
