import { Injectable } from '@nestjs/common';
import {
  ballotsOfDue,
  decideSitting,
  mayReadQuestions,
  mayReadReplies,
  mayReadSitting,
  type OpenOrClosed,
  type SittingContext,
  type SittingDecision,
  type SittingOrder,
  showsBesideSitting,
  sittingOffers,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import { HistoryService, type Past, type ShowsBeside } from '../history/history.service.js';
import { Readings } from '../history/readings.js';
import { Actors, whoIs } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import type { Channel, Outcome, Who } from '../road/command.js';
import { inFull, READ_SITTING, sittingFacts, type SittingRow } from '../road/lives/sitting.life.js';
import { Road } from '../road/road.js';
import { INSTANT } from '../road/asker.js';
import { LIST_SITTINGS, type ListedSitting } from './list.sql.js';
import { Slips } from './slips.js';
import type { Standing } from './standing.js';

export type { ListedSitting };

interface Row {
  readonly id: string;
  readonly code: string;
  readonly round: string;
  readonly plannedFor: string;
  readonly place: string;
  readonly inWriting: boolean;
  readonly state: string[];
  readonly version: number;
  readonly context: SittingContext;
  /** Names of the round that are the reader's own. */
  readonly own: readonly string[];
  readonly members: readonly {
    person: string;
    name: string;
    role: string;
    unit: string | null;
    /** The last day of his mandate; null: until another decision. */
    until?: string | null;
  }[];
  readonly agenda: readonly {
    nomination: string;
    code: string;
    name: string;
    unit: string;
    qualified: boolean;
    held: boolean;
  }[];
}

export interface SittingView extends Omit<Row, 'context' | 'own'> {
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
    /** Slips drawn for a ballot in the booth, and sealed ballots that the first vote opens. */
    readonly slips: number;
    readonly sealed: number;
    /** On paper: who counts, and who of them has entered what he found. Numbers come with the close. */
    readonly tellers: readonly string[];
    readonly entered: readonly string[];
  };
  readonly replies: SittingContext['replies'];
  readonly questions: SittingContext['questions'];
  readonly results: SittingContext['results'];
  readonly selected: SittingContext['selected'];
  readonly tied: readonly string[];
  /** Names that passed and wait for the word of whoever presides. */
  readonly awaitsChair: readonly string[];
  /** Numbers of ballots that were broken off or opened again: none of them counts. */
  readonly struck: readonly number[];
  readonly signatures: readonly string[];
  readonly reopening: string | null;
  /** Names whose results were kept back at the release, and wait. */
  readonly parked: readonly string[];
}

const READ = {
  name: 'sitting-view',
  text: `
select s.id, s.code, s.round_id as round, ${INSTANT('s.planned_for')} as "plannedFor", s.place, s.in_writing as "inWriting", s.state, s.version, s.context,
  (select coalesce(jsonb_agg(m || jsonb_build_object('name', p.name) order by p.name), '[]')
     from jsonb_array_elements(s.members) m join person p on p.id = (m ->> 'person')::uuid) as members,
  (select coalesce(jsonb_agg(jsonb_build_object('nomination', n.id, 'code', n.code, 'name', n.dossier ->> 'name',
      'unit', u.code, 'qualified', coalesce(n.context ->> 'sitting' = s.id::text, false), 'held', n.context ->> 'heldSince' is not null)
      order by n.code), '[]')
     from nomination n join unit u on u.id = n.unit_id
    where n.round_id = s.round_id
      and case when jsonb_typeof(s.context -> 'agenda') = 'array' then s.context -> 'agenda' ? n.id::text
               else n.context ->> 'sitting' = s.id::text or n.state = array['unqualified'] end) as agenda
  ,(select coalesce(jsonb_agg(o.id), '[]') from nomination o where o.round_id = s.round_id and o.person_id = $3) as own
 from sitting s where s.organisation_id = $1 and s.id = $2`,
};

/** Whether he is himself a nominee of the sitting's round. $1 organisation · $2 sitting · $3 person */
const ABOUT_HIM = {
  name: 'sitting-about-him',
  text: `select exists (select from nomination n join sitting s on s.round_id = n.round_id
           where s.organisation_id = $1 and s.id = $2 and n.person_id = $3) as "is"`,
};

/** The ballot as everybody may see it while it is open. */
const ballotIn = (context: SittingContext, person: string): SittingView['ballot'] => {
  const { ballotNo, kind, candidates, marksMax, cast, slips, advance, onPaper } = context;
  const sealed = kind === 'second' || kind === 'runoff' ? [] : advance;
  return {
    no: ballotNo,
    kind,
    candidates,
    marksMax,
    ...ballotsOfDue(context),
    voted: cast.includes(person) || slips.includes(person) || sealed.includes(person),
    slips: slips.length,
    sealed: sealed.length,
    tellers: onPaper?.tellers ?? [],
    entered: Object.keys(onPaper?.counts ?? {}),
  };
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
    private readonly slips: Slips,
  ) {}

  async find(id: string, signedIn: SignedIn): Promise<SittingView | 'NOT_FOUND' | 'NOT_YOURS'> {
    const [row] = await this.database.run<Row>(READ, [signedIn.organisation, id, signedIn.person]);
    if (!row) return 'NOT_FOUND';
    if (!(await this.sitsIn(signedIn, id, 'sitting'))) return 'NOT_YOURS';
    const { context: kept, own, ...seen } = row;
    const context = inFull(kept);
    const { present, chair, secretary, replies, results, selected, tied } = context;
    // what is asked about somebody is not for him, not even by whom
    const questions = context.questions.filter(({ nomination }) => !own.includes(nomination));
    const { awaitsChair, struck, signatures, reopening, parked } = context;
    return {
      ...seen,
      present,
      chair,
      secretary,
      ballot: ballotIn(context, signedIn.person),
      replies,
      questions,
      results,
      selected,
      tied,
      awaitsChair,
      struck,
      signatures,
      reopening,
      parked,
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
    const facts = sittingFacts(
      row,
      this.clock.read(row.clock, plan.zone),
      whoIs(signedIn, 'page'),
      type,
      plan.zone,
    );
    return { stored: { state: row.state, context: inFull(row.context) }, facts: { ...facts, plan } };
  }

  /** What this order would come to now. Decided by the same law, written nowhere. */
  async foresee(id: string, order: SittingOrder, signedIn: SignedIn): Promise<SittingDecision | null> {
    const standing = await this.standing(id, signedIn, order.type);
    return standing && decideSitting(standing.stored, order, standing.facts);
  }

  /** A ballot by slip brings the code of one; every other order comes as it is. */
  act(
    id: string,
    order: SittingOrder & { readonly slip?: string },
    version: number | null,
    key: string,
    signedIn: SignedIn,
    channel: Channel,
  ): Promise<Outcome> {
    const who = whoIs(signedIn, channel);
    if (order.type !== 'CAST_BY_SLIP')
      return this.road.act({ life: 'sitting', id, order, version, key, who });
    return this.bySlip(id, order, key, signedIn, who);
  }

  /** Where a program stands in a tablet's place. */
  private async bySlip(
    id: string,
    { slip = '', ...order }: Extract<SittingOrder, { type: 'CAST_BY_SLIP' }> & { readonly slip?: string },
    key: string,
    signedIn: SignedIn,
    who: Who,
  ): Promise<Outcome> {
    const standing = await this.standing(id, signedIn);
    const { ballotNo = standing?.stored.context.ballotNo ?? 0 } = order;
    // it is not his, or no slips are out: the order itself is answered with its reasons, and no code is looked at
    const foreseen = standing && decideSitting(standing.stored, order, standing.facts);
    if (!standing || !foreseen?.ok) {
      return this.slips.refuse({ life: 'sitting', id, order, version: null, key, who });
    }
    const { organisation, person } = signedIn;
    const at = { sitting: id, ballotNo, organisation, place: 'api', openedBy: person };
    await this.slips.stand(at);
    return this.slips.cast(at, slip, order, key, who, standing.facts.plan.council.clause);
  }

  async past(id: string, signedIn: SignedIn): Promise<Past | 'NOT_YOURS' | null> {
    if (!(await this.sitsIn(signedIn, id, 'history'))) return 'NOT_YOURS';
    return this.history.past('sitting', id, signedIn.organisation, await this.showsTo(id, signedIn));
  }

  /** What of its chain he may read; nothing is read of it yet, and no reading noted. */
  async chainOf(id: string, signedIn: SignedIn): Promise<ShowsBeside | 'NOT_YOURS'> {
    const { actor, day } = await this.actors.present(signedIn);
    return mayReadSitting(actor, day) ? this.showsTo(id, signedIn) : 'NOT_YOURS';
  }

  private async showsTo(id: string, signedIn: SignedIn): Promise<ShowsBeside> {
    const shown = await this.shownBeside(id, signedIn);
    return (_, event) => showsBesideSitting(shown, event);
  }

  /** Reasons of who does not come, and questions about dossiers: not for everybody who may read the sitting. */
  private async shownBeside(id: string, signedIn: SignedIn) {
    const { actor, day } = await this.actors.present(signedIn);
    const [own] = await this.database.run<{ is: boolean }>(ABOUT_HIM, [
      signedIn.organisation,
      id,
      signedIn.person,
    ]);
    const about = own?.is === true ? signedIn.person : null;
    const standing = await this.standing(id, signedIn);
    const counts = standing === null || standing.stored.context.onPaper === null;
    return { counts, replies: mayReadReplies(actor, day), questions: mayReadQuestions(actor, day, about) };
  }

  private async sitsIn(signedIn: SignedIn, subject: string, what: 'sitting' | 'history'): Promise<boolean> {
    const { actor, day, at } = await this.actors.present(signedIn);
    await this.readings.note(actor, signedIn.organisation, at, subject, what);
    return mayReadSitting(actor, day);
  }
}
