import { Injectable } from '@nestjs/common';
import {
  type Day,
  type Gate,
  mayRead,
  type Plan,
  type ReadScope,
  type Settled,
  type Sides,
  sidesAt,
} from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import { BusinessClock } from '../../clock/clocks.js';
import { Database } from '../../database/database.js';
import { Readings } from '../../history/readings.js';
import { gateOf } from '../../nominations/nomination-view.js';
import { Actors, whoIs } from '../../people/actors.js';
import { Plans } from '../../plans/plans.js';
import { nominationFacts, type NominationRow } from '../../road/lives/nomination.facts.js';
import { READ_NOMINATION } from '../../road/lives/nomination.read.js';
import type { Provenance } from '../paper.js';

/** Who saw a paper, and when. */
export interface Seen {
  readonly by: string;
  readonly on: Day;
}

/** A nominee as he measures up, for an annex. */
export interface MeasuredOnPaper {
  readonly id: string;
  readonly code: string;
  readonly kind: Settled['nominee']['kind'];
  readonly name: string;
  readonly plan: Plan;
  readonly gate: Gate;
  /** To which day it was counted. */
  readonly day: Day;
  readonly sides: Sides;
  /** By the entry of the register. */
  readonly seen: ReadonlyMap<string, Seen>;
  readonly head: Provenance;
}

/** $1 organisation · $2 entries */
const SEEN_BY = {
  name: 'papers-seen-by',
  text: `
select e.id, p.name as by, to_char(e.verified_at at time zone $3, 'YYYY-MM-DD') as on
  from register_entry e join person p on p.id = e.verified_by
 where e.organisation_id = $1 and e.id = any ($2::uuid[])`,
};

const READABLE: ReadonlySet<ReadScope> = new Set<ReadScope>(['full', 'sent']);

/** `gate` and `day`: those of the paper it is annexed to; absent: where the nomination stands today. */
export interface Asked {
  readonly gate?: Gate;
  readonly day?: Day;
}

/** How nominees measure up, for those who may read them; of others nothing. */
@Injectable()
export class Measurements {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
    private readonly actors: Actors,
    private readonly readings: Readings,
  ) {}

  async of(ids: readonly string[], asked: Asked, signedIn: SignedIn): Promise<MeasuredOnPaper[]> {
    const measured: MeasuredOnPaper[] = [];
    for (const id of ids) {
      const one = await this.one(id, asked, signedIn);
      if (typeof one !== 'string') measured.push(one);
    }
    return measured;
  }

  async one(
    id: string,
    { gate, day }: Asked,
    signedIn: SignedIn,
  ): Promise<MeasuredOnPaper | 'NOT_FOUND' | 'NOT_YOURS'> {
    const { organisation, person } = signedIn;
    const [row] = await this.database.run<NominationRow>(READ_NOMINATION, [id, organisation, person, '']);
    if (!row) return 'NOT_FOUND';
    const { plan } = await this.plans.find(organisation, row.plan_code, row.plan_version);
    const now = this.clock.read(row.clock, plan.zone);
    const { actor, at } = await this.actors.present(signedIn);
    if (!READABLE.has(mayRead(actor, now.day, row))) return 'NOT_YOURS';
    await this.readings.note(actor, organisation, at, id, 'nomination');
    const moment = day === undefined ? now : { ...now, day };
    const facts = nominationFacts(row, plan, moment, whoIs(signedIn, 'page'));
    const asking = gate ?? gateOf(row.state, facts);
    const entries = facts.entries.map((entry) => entry.id);
    const seen = await this.database.run<Seen & { id: string }>(SEEN_BY, [organisation, entries, plan.zone]);
    return {
      id,
      code: row.code,
      kind: row.kind,
      name: row.dossier.name,
      plan,
      gate: asking,
      day: moment.day,
      sides: sidesAt(asking, facts),
      seen: new Map(seen.map((one) => [one.id, { by: one.by, on: one.on }])),
      head: { code: row.code, seq: row.head_seq, hash: row.head_hash },
    };
  }
}
