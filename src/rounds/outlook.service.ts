import { Injectable } from '@nestjs/common';
import {
  type Day,
  type Entrant,
  isSilent,
  type Leaves,
  mayReadRound,
  type Outlook,
  outlooks,
  type Plan,
  type RoundContext,
  type WorkingCalendar,
} from '../../workflows/index.js';
import { momentAt } from '../clock/moment.js';
import { Database, type Statement } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { ENTRANTS } from '../road/lives/round.life.js';
import { WorkingDays } from '../working-days/working-days.js';
import type { RoundStanding } from './foresight.js';

/** How one round's date stands, for a list of them. */
export interface OutlookLine {
  readonly round: { readonly id: string; readonly name: string };
  readonly outlook: Outlook;
}

/** A round as far as its outlook asks. */
interface Counted {
  readonly state: Leaves;
  readonly context: RoundContext;
  readonly entrants: readonly Entrant[];
  readonly plan: Plan;
  readonly today: Day;
  /** Codes of those that are to answer. */
  readonly units: readonly string[];
}

interface OpenRound extends Pick<Counted, 'state' | 'context' | 'entrants' | 'units'> {
  readonly id: string;
  readonly name: string;
  readonly planCode: string;
  readonly planVersion: number;
}

/** $1 organisation */
const OPEN_ROUNDS: Statement = {
  name: 'outlook-open-rounds',
  text: `
select r.id, r.name, r.plan_code as "planCode", r.plan_version as "planVersion", r.state, r.context,
  ${ENTRANTS('r.id')} as entrants,
  (select coalesce(jsonb_agg(u.code order by u.rank, u.code), '[]')
     from unit_list i join unit u on u.id = i.unit_id where i.round_id = r.id) as units
  from round r where r.organisation_id = $1 and not r.state && array['closed'] order by r.code`,
};

const outlooksOf = ({ plan, ...of }: Counted, calendar: WorkingCalendar): Outlook[] =>
  outlooks({
    ...of,
    silent: of.units.filter((unit) => isSilent(unit, { plan, entrants: of.entrants }, of.context)),
    leadTimes: plan.leadTimes,
    calendar,
  });

/** The worst first; alike, the earlier date. */
const RANK: readonly Outlook['verdict'][] = ['over', 'atRisk', 'tight', 'ok'];

const worstFirst = (lines: readonly OutlookLine[]): OutlookLine[] =>
  lines.toSorted(
    ({ outlook: one }, { outlook: other }) =>
      RANK.indexOf(one.verdict) - RANK.indexOf(other.verdict) || one.lastDay.localeCompare(other.lastDay),
  );

/** What is still to do before the dates of the rounds, for those who answer for them (Office, Director, auditor). */
@Injectable()
export class OutlookService {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly workingDays: WorkingDays,
    private readonly actors: Actors,
  ) {}

  /** Of a round that is known as it stands, with the units that are to answer in it. */
  async ofStanding({ row, facts, stored }: RoundStanding, units: readonly string[]): Promise<Outlook[]> {
    const { plan, entrants, moment } = facts;
    const calendar = await this.workingDays.of(row.organisation);
    return outlooksOf({ ...stored, entrants, plan, today: moment.day, units }, calendar);
  }

  /** Every date of every open round, the worst first; nothing for whoever may see figures only. */
  async outlookLines(organisation: string, person: string): Promise<OutlookLine[]> {
    const { actor, day, at } = await this.actors.present({
      organisation,
      person,
      name: '',
      assurance: 'session',
    });
    if (!mayReadRound(actor, day)) return [];
    const [calendar, rounds] = await Promise.all([
      this.workingDays.of(organisation),
      this.database.run<OpenRound>(OPEN_ROUNDS, [organisation]),
    ]);
    const lines = rounds.map(async ({ id, name, planCode, planVersion, ...of }) => {
      const { plan } = await this.plans.find(organisation, planCode, planVersion);
      const found = outlooksOf({ ...of, plan, today: momentAt(at, plan.zone).day }, calendar);
      return found.map((outlook) => ({ round: { id, name }, outlook }));
    });
    return worstFirst((await Promise.all(lines)).flat());
  }
}
