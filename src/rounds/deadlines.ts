import { Injectable } from '@nestjs/common';
import { type Day, extendedFor, lastDay, type RoundContext } from '../../workflows/index.js';
import { heldOn } from '../access/held-on.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { Plans } from '../plans/plans.js';

/** Until when something may be sent, for whoever asks. */
export interface RoundDeadline {
  readonly what: 'registration' | 'province';
  readonly lastDay: Day;
  readonly clause: string;
  /** How many units have sent names or said that they have none. */
  readonly units: { readonly done: number; readonly of: number } | null;
}

interface Row {
  readonly context: RoundContext;
  readonly plan_code: string;
  readonly plan_version: number;
  readonly units: number;
  readonly done: number;
}

/** The newest round that is not closed; of a unit's names one is enough to know. */
const OPEN_ROUND = {
  name: 'deadlines-open-round',
  text: `
select r.context, r.plan_code, r.plan_version, l.units, l.done
  from (select * from round where organisation_id = $1 and not state && array['closed'] order by code desc limit 1) r
 cross join lateral (
   select count(*)::int as units, count(*) filter (where r.context -> 'nilReturns' ? u.code or exists (
       select from nomination n where n.round_id = r.id and n.unit_id = u.id
          and (n.context ->> 'registered')::boolean
          and not n.state && array['withdrawn', 'ineligible', 'lapsed']))::int as done
     from unit_list i join unit u on u.id = i.unit_id where i.round_id = r.id) l`,
};

/** Whoever works for several units goes by the first of their dates; an extension for all binds everybody. */
export const registrationFor = (own: readonly string[], planned: Day, context: RoundContext): Day => {
  const dates = (own.length > 0 ? own : ['']).map((unit) => extendedFor(unit, context) ?? planned);
  return dates.toSorted()[0] ?? planned;
};

/** The dates of the open round as they bind the reader: those of his own unit where it has an extension. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly actors: Actors,
  ) {}

  async of(signedIn: SignedIn): Promise<RoundDeadline[]> {
    const [row] = await this.database.run<Row>(OPEN_ROUND, [signedIn.organisation]);
    if (!row) return [];
    const { context, units, done } = row;
    const { plan } = await this.plans.find(signedIn.organisation, row.plan_code, row.plan_version);
    const { actor, day } = await this.actors.present(signedIn);
    const own = actor.grants.filter(heldOn(day)).flatMap(({ unit }) => unit ?? []);
    const { registration, province } = plan.deadlines;
    return [
      {
        what: 'registration',
        lastDay: registrationFor(own, lastDay(registration), context),
        clause: registration.clause,
        units: { done, of: units },
      },
      {
        what: 'province',
        lastDay: context.provinceUntil ?? lastDay(province),
        clause: province.clause,
        units: null,
      },
    ];
  }
}
