import { Injectable } from '@nestjs/common';
import {
  decideSitting,
  mayReadSitting,
  type OpenOrClosed,
  type SittingContext,
  type SittingDecision,
  type SittingOrder,
  type SittingSettled,
  sittingOffers,
  type Stored,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import { HistoryService, type Past } from '../history/history.service.js';
import { Readings } from '../history/readings.js';
import { Actors, whoIs } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import type { Channel, Outcome } from '../road/command.js';
import { READ_SITTING, sittingFacts, type SittingRow } from '../road/lives/sitting.life.js';
import { Road } from '../road/road.js';
import { INSTANT } from '../road/asker.js';
import { LIST_SITTINGS, type ListedSitting } from './list.sql.js';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly round: string;
  readonly plannedFor: string;
  readonly place: string;
  readonly state: string[];
  readonly version: number;
  readonly context: SittingContext;
  readonly members: readonly { person: string; name: string; role: string; unit: string | null }[];
  readonly agenda: readonly {
    nomination: string;
    code: string;
    name: string;
    unit: string;
    qualified: boolean;
    held: boolean;
  }[];
}

export interface SittingView extends Omit<Row, 'context'> {
  readonly present: readonly string[];
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly ballot: {
    readonly no: number;
    readonly kind: string | null;
    readonly candidates: readonly string[];
    readonly marksMax: number;
    /** How many have voted of how many who may: never who chose what, and no running tally. */
    readonly cast: number;
    readonly due: number;
    readonly voted: boolean;
  };
  readonly results: SittingContext['results'];
  readonly selected: SittingContext['selected'];
  readonly tied: readonly string[];
}

export interface Standing {
  readonly stored: Stored<SittingContext>;
  readonly facts: SittingSettled;
}

const READ = {
  name: 'sitting-view',
  text: `
select s.id, s.code, s.round_id as round, ${INSTANT('s.planned_for')} as "plannedFor", s.place, s.state, s.version, s.context,
  (select coalesce(jsonb_agg(m || jsonb_build_object('name', p.name) order by p.name), '[]')
     from jsonb_array_elements(s.members) m join person p on p.id = (m ->> 'person')::uuid) as members,
  (select coalesce(jsonb_agg(jsonb_build_object('nomination', n.id, 'code', n.code, 'name', n.dossier ->> 'name',
      'unit', u.code, 'qualified', coalesce(n.context ->> 'sitting' = s.id::text, false), 'held', n.context ->> 'heldSince' is not null)
      order by n.code), '[]')
     from nomination n join unit u on u.id = n.unit_id
    where n.round_id = s.round_id
      and case when jsonb_typeof(s.context -> 'agenda') = 'array' then s.context -> 'agenda' ? n.id::text
               else n.context ->> 'sitting' = s.id::text or n.state = array['unqualified'] end) as agenda
 from sitting s where s.organisation_id = $1 and s.id = $2`,
};

/** Sittings of the Council for pages and API alike. */
@Injectable()
export class SittingsService {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
    private readonly road: Road,
    private readonly history: HistoryService,
    private readonly actors: Actors,
    private readonly readings: Readings,
  ) {}

  async find(id: string, signedIn: SignedIn): Promise<SittingView | 'NOT_FOUND' | 'NOT_YOURS'> {
    const [row] = await this.database.run<Row>(READ, [signedIn.organisation, id]);
    if (!row) return 'NOT_FOUND';
    if (!(await this.sitsIn(signedIn, id, 'sitting'))) return 'NOT_YOURS';
    const { context, ...seen } = row;
    const { present, chair, secretary, results, selected, tied } = context;
    return {
      ...seen,
      present,
      chair,
      secretary,
      ballot: {
        no: context.ballotNo,
        kind: context.kind,
        candidates: context.candidates,
        marksMax: context.marksMax,
        cast: context.cast.length,
        due: present.length,
        voted: context.cast.includes(signedIn.person),
      },
      results,
      selected,
      tied,
    };
  }

  /** All sittings, the newest first, for whoever may see one. */
  async list(signedIn: SignedIn): Promise<readonly ListedSitting[] | 'NOT_YOURS'> {
    if (!(await this.mayRead(signedIn))) return 'NOT_YOURS';
    return this.database.run<ListedSitting>(LIST_SITTINGS, [signedIn.organisation]);
  }

  /** Whether sittings are his to see at all. Nothing is looked at, so nothing is noted. */
  async mayRead(signedIn: SignedIn): Promise<boolean> {
    const { actor, day } = await this.actors.present(signedIn);
    return mayReadSitting(actor, day);
  }

  /** What the reader may order of a sitting: its buttons, open or closed with their reasons. */
  async offers(id: string, signedIn: SignedIn): Promise<OpenOrClosed<SittingOrder['type']>[]> {
    // the ballots are counted, not looked into: a close must find as many as took part
    const standing = await this.standing(id, signedIn, 'CLOSE_VOTING');
    return standing === null ? [] : sittingOffers(standing.stored, standing.facts);
  }

  /** What the law knows of a sitting as it stands. */
  async standing(id: string, signedIn: SignedIn, type: string | null = null): Promise<Standing | null> {
    const asked = [id, signedIn.organisation, signedIn.person, ''];
    const [row] = await this.database.run<SittingRow>(READ_SITTING, asked);
    if (!row) return null;
    const { plan } = await this.plans.find(signedIn.organisation, row.plan_code, row.plan_version);
    const facts = sittingFacts(row, this.clock.read(row.clock, plan.zone), whoIs(signedIn, 'page'), type);
    return { stored: { state: row.state, context: row.context }, facts: { ...facts, plan } };
  }

  /** What this order would come to now. Decided by the same law, written nowhere. */
  async foresee(id: string, order: SittingOrder, signedIn: SignedIn): Promise<SittingDecision | null> {
    const standing = await this.standing(id, signedIn, order.type);
    return standing && decideSitting(standing.stored, order, standing.facts);
  }

  act(
    id: string,
    order: SittingOrder,
    version: number | null,
    key: string,
    signedIn: SignedIn,
    channel: Channel,
  ): Promise<Outcome> {
    return this.road.act({ life: 'sitting', id, order, version, key, who: whoIs(signedIn, channel) });
  }

  async past(id: string, signedIn: SignedIn): Promise<Past | 'NOT_YOURS' | null> {
    if (!(await this.sitsIn(signedIn, id, 'history'))) return 'NOT_YOURS';
    return this.history.past('sitting', id, signedIn.organisation, () => true);
  }

  private async sitsIn(signedIn: SignedIn, subject: string, what: 'sitting' | 'history'): Promise<boolean> {
    const { actor, day, at } = await this.actors.present(signedIn);
    await this.readings.note(actor, signedIn.organisation, at, subject, what);
    return mayReadSitting(actor, day);
  }
}
