import type { SubjectKind } from '../../workflows/index.js';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';

/** Whom somebody may put down, as `POST /api/nominations` names them. */
export interface PossibleNominee {
  readonly kind: SubjectKind;
  /** A person's id, a unit's code, or the id of a household or a model. */
  readonly nominee: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  /** The nomination under which this one stands in the round already. */
  readonly stands: string | null;
}

/** $1 organisation · $2 round · $3 units the asker nominates for · $4 day. Leaders stand on the Office's list. Kinds that the plan does not take are left out. */
const NOMINEES = {
  name: 'possible-nominees',
  text: `
with plan_of as (
  select p.body from round r join plan p
    on p.organisation_id = r.organisation_id and p.code = r.plan_code and p.version = r.plan_version
   where r.id = $2 and r.organisation_id = $1
), posts as (
  select distinct on (q.person_id) q.person_id, q.title, u.code as unit,
    coalesce((select t ->> 'unit' from jsonb_array_elements(plan_of.body #> '{units,through}') t
      where t ->> 'tier' = q.tier limit 1), u.code) as list
    from plan_of, position q join unit u on u.id = q.unit_id
   where q.organisation_id = $1 and q.from_day <= $4 and (q.until_day is null or q.until_day >= $4)
   order by q.person_id, q.from_day desc
), stands as (
  select n.code, n.kind, n.person_id, n.unit_id, n.subject_id from nomination n
   where n.round_id = $2 and not n.state && array['withdrawn', 'ineligible']
)
select 'individual' as kind, p.id::text as nominee, p.name, o.title as post, o.unit, s.code as stands
  from posts o join person p on p.id = o.person_id and p.disabled_at is null
  left join stands s on s.person_id = p.id
 where o.list = any ($3) and exists (select from plan_of where body #> '{subjects,kinds}' ? 'individual')
union all
select 'collective', u.code, u.name, '', u.code, s.code
  from plan_of, unit u left join stands s on s.kind = 'collective' and s.unit_id = u.id
 where u.organisation_id = $1 and u.code = any ($3) and plan_of.body #> '{subjects,kinds}' ? 'collective'
union all
select b.kind, b.id::text, b.name, b.about, u.code, s.code
  from plan_of, subject b join unit u on u.id = b.unit_id left join stands s on s.subject_id = b.id
 where b.organisation_id = $1 and u.code = any ($3) and plan_of.body #> '{subjects,kinds}' ? b.kind
 order by kind, unit, name`,
};

/** The people and the unit itself that somebody may nominate in a round. */
@Injectable()
export class Nominees {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  /** The units whose lists somebody writes. */
  async units(signedIn: SignedIn): Promise<readonly string[]> {
    const { actor, day } = await this.actors.present(signedIn);
    return actor.grants
      .filter(
        ({ role, from, until }) => role === 'nominator' && from <= day && (until === null || day <= until),
      )
      .flatMap(({ unit }) => (unit === null ? [] : [unit]));
  }

  async of(round: string, signedIn: SignedIn): Promise<PossibleNominee[]> {
    const [units, { day }] = await Promise.all([this.units(signedIn), this.actors.present(signedIn)]);
    return this.database.run<PossibleNominee>(NOMINEES, [signedIn.organisation, round, units, day]);
  }
}
