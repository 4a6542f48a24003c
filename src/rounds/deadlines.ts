import { Injectable } from '@nestjs/common';
import {
  holdsOn,
  type Day,
  isIn,
  type Leaves,
  provinceTerm,
  registrationTerm,
  type RoundContext,
  type Term,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';

/** Until when something may be sent, for whoever asks. */
export interface RoundDeadline {
  readonly round: { readonly id: string; readonly name: string };
  readonly what: 'registration' | 'province';
  readonly lastDay: Day;
  readonly clause: string;
  /** How many units have sent names or said that they have none. */
  readonly units: { readonly done: number; readonly of: number } | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly state: Leaves;
  readonly context: RoundContext;
  readonly units: number;
  readonly done: number;
}

/** Every round that is not closed; of a unit's names one is enough to know. */
const OPEN_ROUNDS = {
  name: 'deadlines-open-rounds',
  text: `
select r.id, r.name, r.state, r.context, l.units, l.done
  from round r
 cross join lateral (
   select count(*)::int as units, count(*) filter (where r.context -> 'nilReturns' ? u.code or exists (
       select from nomination n where n.round_id = r.id and n.unit_id = u.id
          and (n.context ->> 'registered')::boolean
          and not n.state && array['withdrawn', 'ineligible', 'lapsed']))::int as done
     from unit_list i join unit u on u.id = i.unit_id where i.round_id = r.id) l
 where r.organisation_id = $1 and not r.state && array['closed'] order by r.code`,
};

/** Whoever works for several units goes by the first of their dates; an extension for all binds everybody. */
export const registrationFor = (own: readonly string[], context: RoundContext): Term | null => {
  const terms = (own.length > 0 ? own : [null]).flatMap((unit) => registrationTerm(unit, context) ?? []);
  return terms.toSorted((one, other) => one.lastDay.localeCompare(other.lastDay))[0] ?? null;
};

const datesIn = ({ id, name, state, context, units, done }: Row, own: readonly string[]): RoundDeadline[] => {
  const round = { id, name };
  // once the list is before the Council nobody registers any more, whatever the date
  const registration = isIn(state, 'open', 'compiling') ? registrationFor(own, context) : null;
  const province = provinceTerm(context);
  return [
    ...(registration
      ? [{ round, what: 'registration' as const, ...registration, units: { done, of: units } }]
      : []),
    ...(province ? [{ round, what: 'province' as const, ...province, units: null }] : []),
  ];
};

/** The dates of all rounds that are open, as they bind the reader: those of his own unit where it has an extension. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  /** The first one first. */
  async of(signedIn: SignedIn): Promise<RoundDeadline[]> {
    const rows = await this.database.run<Row>(OPEN_ROUNDS, [signedIn.organisation]);
    const { actor, day } = await this.actors.present(signedIn);
    const own = actor.grants.filter((grant) => holdsOn(day, grant)).flatMap(({ unit }) => unit ?? []);
    return rows
      .flatMap((row) => datesIn(row, own))
      .toSorted((one, other) => one.lastDay.localeCompare(other.lastDay));
  }
}
