import { Injectable } from '@nestjs/common';
import { listUnitOf, measured, type Measured, type RegisterEntry } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { type EntryRow, entryOf } from '../road/lives/register-entries.js';
import { Nominees, type PossibleNominee } from './nominees.js';

/** Somebody who may be put down, with what the register says of him. */
export interface Candidate extends PossibleNominee {
  readonly measured: Measured;
  /** The unit on whose list this one would stand: leaders of the department on that of Văn phòng. */
  readonly list: string;
}

interface Row {
  readonly nominee: string;
  readonly tier: string | null;
  readonly employment: string | null;
  readonly entries: readonly EntryRow[];
}

const COLUMNS = `'id', e.id, 'kind', e.kind, 'value', e.value, 'issuer', e.issuer, 'issuerName', e.issuer_name,
  'nature', e.nature, 'number', e.number, 'decidedOn', e.decided_on, 'year', e.year, 'applied', e.applied,
  'verified', e.verified_at is not null, 'revokedOn', e.revoked_on`;

/** The round's plan. $1 round · $2 organisation */
const PLAN_OF = {
  name: 'candidates-plan',
  text: 'select plan_code, plan_version from round where id = $1 and organisation_id = $2',
};

/** What is known of each of them: the post of today, the whole register. $1 people · $2 day · $3 organisation */
const PEOPLE = {
  name: 'candidates-people',
  text: `
select p.id::text as nominee, o.tier, o.employment,
  (select coalesce(json_agg(json_build_object(${COLUMNS}, 'memberThen', false) order by e.decided_on, e.id), '[]')
     from register_entry e where e.person_id = p.id) as entries
  from person p
  left join lateral (select q.tier, q.employment from position q
    where q.person_id = p.id and q.from_day <= $2 and (q.until_day is null or q.until_day >= $2)
    order by q.from_day desc limit 1) o on true
 where p.organisation_id = $3 and p.id = any ($1::uuid[])`,
};

/** A unit with its own entries, and the disciplines of those who were its members then. $1 codes · $2 organisation */
const UNITS = {
  name: 'candidates-units',
  text: `
select u.code as nominee, null as tier, null as employment,
  (select coalesce(json_agg(json_build_object(${COLUMNS}, 'memberThen', e.kind = 'discipline')
      order by e.decided_on, e.id), '[]')
     from register_entry e
    where e.unit_id = u.id or (e.kind = 'discipline' and exists (
      select from position m where m.person_id = e.person_id and m.unit_id = u.id
         and m.from_day <= e.decided_on and (m.until_day is null or m.until_day >= e.decided_on)))) as entries
  from unit u where u.organisation_id = $2 and u.code = any ($1)`,
};

/** Households and models, each with its own entries. $1 ids · $2 organisation */
const SUBJECTS = {
  name: 'candidates-subjects',
  text: `
select s.id::text as nominee, null as tier, null as employment,
  (select coalesce(json_agg(json_build_object(${COLUMNS}, 'memberThen', false) order by e.decided_on, e.id), '[]')
     from register_entry e where e.other_subject_id = s.id) as entries
  from subject s where s.organisation_id = $2 and s.id = any ($1::uuid[])`,
};

const NOTHING_CLAIMED: ReadonlySet<string> = new Set();

/** Whom a unit may put down, each measured against the plan by what the register holds. */
@Injectable()
export class Candidates {
  constructor(
    private readonly database: Database,
    private readonly nominees: Nominees,
    private readonly actors: Actors,
    private readonly plans: Plans,
  ) {}

  /** The units whose lists he writes: there he may name a household or a model as well. */
  units(signedIn: SignedIn): Promise<readonly string[]> {
    return this.nominees.units(signedIn);
  }

  async of(round: string, signedIn: SignedIn): Promise<Candidate[]> {
    const [possible, { day }] = await Promise.all([
      this.nominees.of(round, signedIn),
      this.actors.present(signedIn),
    ]);
    const { organisation } = signedIn;
    type PlanOf = { plan_code: string; plan_version: number };
    const [of] = await this.database.run<PlanOf>(PLAN_OF, [round, organisation]);
    if (!of || possible.length === 0) return [];
    const { plan } = await this.plans.find(organisation, of.plan_code, of.plan_version);
    const named = (...kinds: PossibleNominee['kind'][]): string[] =>
      possible.filter((one) => kinds.includes(one.kind)).map(({ nominee }) => nominee);
    const rows = await Promise.all([
      this.database.run<Row>(PEOPLE, [named('individual'), day, organisation]),
      this.database.run<Row>(UNITS, [named('collective'), organisation]),
      this.database.run<Row>(SUBJECTS, [named('household', 'model'), organisation]),
    ]);
    const known = new Map(rows.flat().map((row) => [row.nominee, row]));
    return possible.map((one) => {
      const { tier = null, employment = null, entries = [] } = known.get(one.nominee) ?? {};
      const records: RegisterEntry[] = entries.map((entry) => entryOf(entry, NOTHING_CLAIMED, plan));
      const list = listUnitOf({ unit: one.unit, tier }, plan.units.through);
      return { ...one, list, measured: measured(plan, { kind: one.kind, tier, employment, records }, day) };
    });
  }
}
