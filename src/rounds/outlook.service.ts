import { Injectable } from '@nestjs/common';
import { isSilent, mayReadRound, type Outlook, outlooks } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { WorkingDays } from '../working-days/working-days.js';
import { Foresight, type RoundStanding } from './foresight.js';

/** How one round's date stands, for a list of them. */
export interface OutlookLine {
  readonly round: { readonly id: string; readonly name: string };
  readonly outlook: Outlook;
}

/** $1 organisation */
const OPEN_ROUNDS = {
  name: 'outlook-open-rounds',
  text: `select id, name from round where organisation_id = $1 and not state && array['closed'] order by code`,
};

/** Units that are to answer in a round. $1 round · $2 organisation */
const LISTED_UNITS = {
  name: 'outlook-listed-units',
  text: `select u.code from unit_list i join unit u on u.id = i.unit_id
          where i.round_id = $1 and u.organisation_id = $2 order by u.rank, u.code`,
};

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
    private readonly foresight: Foresight,
    private readonly workingDays: WorkingDays,
    private readonly actors: Actors,
  ) {}

  /** Of a round that is known as it stands. */
  async ofStanding(
    { facts, stored }: RoundStanding,
    round: string,
    organisation: string,
  ): Promise<Outlook[]> {
    const [calendar, units] = await Promise.all([
      this.workingDays.of(organisation),
      this.database.run<{ code: string }>(LISTED_UNITS, [round, organisation]),
    ]);
    const codes = units.map(({ code }) => code);
    return outlooks({
      state: stored.state,
      context: stored.context,
      today: facts.moment.day,
      units: codes,
      silent: codes.filter((unit) => isSilent(unit, facts, stored.context)),
      entrants: facts.entrants,
      leadTimes: facts.plan.leadTimes,
      calendar,
    });
  }

  /** Every date of every open round, the worst first; nothing for whoever may see figures only. */
  async outlookLines(organisation: string, person: string): Promise<OutlookLine[]> {
    const reader: SignedIn = { organisation, person, name: '', assurance: 'session' };
    const { actor, day } = await this.actors.present(reader);
    if (!mayReadRound(actor, day)) return [];
    const rounds = await this.database.run<OutlookLine['round']>(OPEN_ROUNDS, [organisation]);
    const lines: OutlookLine[] = [];
    for (const round of rounds) {
      const standing = await this.foresight.standing(round.id, reader);
      if (!standing) continue;
      const found = await this.ofStanding(standing, round.id, organisation);
      lines.push(...found.map((outlook) => ({ round, outlook })));
    }
    return worstFirst(lines);
  }
}
