import { Injectable } from '@nestjs/common';
import {
  type Assessment,
  assessmentsAt,
  type Dossier,
  dossierFindings,
  type Finding,
  type Leaves,
  mayRead,
  type NominationOrder,
  type Paper,
  type Plan,
  readingRights,
  type ReadScope,
  showsBeside,
  showsTask,
  showsVotes,
  tellsVotes,
  type Settled,
  type Words,
  type SubjectKind,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import { HistoryService, type Past, type ShowsBeside } from '../history/history.service.js';
import { Readings } from '../history/readings.js';
import { Actors, whoIs } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { AttemptLog } from '../road/attempts.js';
import { type Answer, type Channel, type Command, type Outcome, orderedKey } from '../road/command.js';
import { nominationFacts, type NominationRow } from '../road/lives/nomination.facts.js';
import { READ_NOMINATION } from '../road/lives/nomination.read.js';
import { Road } from '../road/road.js';
import { nominationsListed, type Wanted } from './list.sql.js';
import { type NominationView, viewOf } from './nomination-view.js';
import { waitingFor } from '../tasks/waiting.js';

export type { Wanted } from './list.sql.js';

export interface Listed {
  readonly id: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly post: string | null;
  readonly unit: string;
  readonly unitName: string;
  readonly state: readonly string[];
  readonly heldSince: string | null;
  readonly version: number;
}

export interface Labels {
  readonly unit: Words;
  readonly round: string;
  readonly rejected: readonly string[];
  /** Commendations and stories by their names. */
  readonly parts: Readonly<Record<string, string>>;
  /** Stories as they were last written: who is asked to consent to one must be able to read it. */
  readonly stories: Readonly<Record<string, { readonly title: string; readonly text: string }>>;
  /** Whom the reader stands in for, by their names. */
  readonly principals: Readonly<Record<string, string>>;
}

/** All that a page about one nomination shows, read together. */
export interface OnOnePage {
  readonly view: NominationView;
  readonly past: Past;
  readonly labels: Labels;
  /** The criteria as the final review asks them, on what is known today. */
  readonly atFinal: readonly Assessment[];
}

/** Whose a nomination is, and what of its chain the reader is shown. */
export interface ReadableChain extends Pick<NominationRow, 'kind' | 'person' | 'unit'> {
  readonly name: string;
  readonly shows: ShowsBeside;
}

export interface Traced extends Pick<NominationRow, 'kind' | 'unit'> {
  readonly code: string;
  readonly name: string;
  /** Its id. */
  readonly round: string;
  /** Under which it stands today. */
  readonly plan: Plan;
  readonly state: readonly string[];
  readonly past: Past;
  /** What a decision would be made from now; null: not for whoever does not read it whole. */
  readonly now: Settled | null;
}

const LABELS = {
  name: 'nomination-labels',
  text: `
select jsonb_build_object('vi', u.name, 'en', u.name_en) as unit, r.name as round,
  (select coalesce(array_agg(e.id), '{}') from register_entry e
    where e.rejected_at is not null and e.id::text in (select jsonb_array_elements_text(n.dossier -> 'evidence'))) as rejected,
  (select coalesce(jsonb_object_agg(t.id, coalesce(t.body ->> 'title', t.body ->> 'form', '')), '{}')
     from part t where t.nomination_id = n.id) as parts,
  (select coalesce(jsonb_object_agg(t.id, jsonb_build_object('title', t.body ->> 'title', 'text', t.body ->> 'text')), '{}')
     from part t where t.nomination_id = n.id and t.life = 'story') as stories,
  (select coalesce(jsonb_object_agg(p.id, p.name), '{}')
     from person p where p.organisation_id = n.organisation_id and p.id = any ($3::uuid[])) as principals
  from nomination n join unit u on u.id = n.unit_id join round r on r.id = n.round_id
 where n.id = $1 and n.organisation_id = $2`,
};

const ANSWERED = {
  name: 'answered',
  text: 'select answer from answered_command where organisation_id = $1 and person_id = $2 and key = $3',
};

/** A nomination as the nominee himself finds it. */
export interface AboutSelf {
  readonly id: string;
  readonly code: string;
  readonly round: string;
  readonly state: Leaves;
}

/** As `mayRead` has it: no draft, which nobody has submitted yet. $1 organisation · $2 nominee */
const ABOUT = {
  name: 'nominations-about',
  text: `select n.id, n.code, r.name as round, n.state from nomination n join round r on r.id = n.round_id
          where n.organisation_id = $1 and n.person_id = $2 and n.state <> array['draft'] order by n.code desc limit 25`,
};

/** A nomination as it would stand with another dossier. */
export interface Weighed {
  readonly view: NominationView;
  /** What that dossier still lacks before it may be submitted. */
  readonly lacking: readonly Finding[];
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'NOT_FOUND' | 'NOT_YOURS' };

/** A nomination as it was read for somebody who may read it. */
interface Seen {
  readonly row: NominationRow;
  readonly facts: Settled;
  readonly scope: Exclude<ReadScope, null>;
}

const PAGE = 25;

const showsTo = ({ scope, facts }: Seen): ShowsBeside => {
  const votes = showsVotes(facts.actor, facts.moment.day);
  return (field, event) => showsBeside(scope, field, event) && (votes || !tellsVotes(field, event));
};

/** Nominations for pages and API alike: read by right, moved along the one road. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
    private readonly road: Road,
    private readonly actors: Actors,
    private readonly history: HistoryService,
    private readonly readings: Readings,
    private readonly attempts: AttemptLog,
  ) {}

  async find(id: string, signedIn: SignedIn): Promise<Read<NominationView>> {
    const seen = await this.see(id, signedIn);
    if (!seen.ok) return seen;
    await this.note(seen.value, signedIn, 'nomination');
    return { ok: true, value: await this.viewed(seen.value) };
  }

  async past(id: string, signedIn: SignedIn): Promise<Read<Past>> {
    const seen = await this.see(id, signedIn);
    if (!seen.ok) return seen;
    await this.note(seen.value, signedIn, 'history');
    const past = await this.remembered(seen.value, signedIn);
    return past ? { ok: true, value: past } : { ok: false, code: 'NOT_FOUND' };
  }

  /** What of its chain he may read; nothing is read of it yet, and no reading noted. */
  async chainOf(id: string, signedIn: SignedIn): Promise<Read<ReadableChain>> {
    const seen = await this.see(id, signedIn);
    if (!seen.ok) return seen;
    const { kind, person, unit, dossier } = seen.value.row;
    return { ok: true, value: { kind, person, unit, name: dossier.name, shows: showsTo(seen.value) } };
  }

  /** Its whole past, with what it is called: one reading, of the history. */
  async trace(id: string, signedIn: SignedIn): Promise<Read<Traced>> {
    const seen = await this.see(id, signedIn);
    if (!seen.ok) return seen;
    await this.note(seen.value, signedIn, 'history');
    const past = await this.remembered(seen.value, signedIn);
    if (!past) return { ok: false, code: 'NOT_FOUND' };
    const { row, facts, scope } = seen.value;
    const { code, dossier, state, kind, unit, round_id: round } = row;
    const now = scope === 'full' ? facts : null;
    const { plan } = facts;
    return { ok: true, value: { code, name: dossier.name, kind, unit, round, plan, state, past, now } };
  }

  /** The nomination with its history and names in words: loaded once, and an auditor's reading noted once. */
  async onOnePage(id: string, signedIn: SignedIn): Promise<Read<OnOnePage>> {
    const seen = await this.see(id, signedIn);
    if (!seen.ok) return seen;
    await this.note(seen.value, signedIn, 'nomination');
    const [view, past] = await Promise.all([this.viewed(seen.value), this.remembered(seen.value, signedIn)]);
    if (!past) return { ok: false, code: 'NOT_FOUND' };
    const atFinal = assessmentsAt('confirm', seen.value.facts);
    return { ok: true, value: { view, past, labels: await this.labels(view, signedIn), atFinal } };
  }

  /** Nominations in which he himself is proposed: those he may read. */
  about({ organisation, person }: SignedIn): Promise<AboutSelf[]> {
    return this.database.run<AboutSelf>(ABOUT, [organisation, person]);
  }

  /** What the law makes of a dossier that is still being typed: nothing is written, and no reading noted. */
  async weighed(id: string, dossier: Dossier, signedIn: SignedIn): Promise<Read<Weighed>> {
    const seen = await this.see(id, signedIn, dossier);
    if (!seen.ok) return seen;
    const { row, facts, scope } = seen.value;
    return {
      ok: true,
      value: { view: viewOf(row, facts, scope, []), lacking: dossierFindings(facts) },
    };
  }

  private async note(
    { row, facts }: Seen,
    { organisation }: SignedIn,
    what: 'nomination' | 'history',
  ): Promise<void> {
    await this.readings.note(facts.actor, organisation, facts.moment.at, row.id, what);
    // whichever way he reads it, he has opened it
    await this.readings.opened(facts.actor, organisation, facts.moment, row);
  }

  private async viewed({ row, facts, scope }: Seen): Promise<NominationView> {
    const waiting = await waitingFor(this.database, row.id, facts.moment.day);
    const shown = waiting.filter(({ does }) => showsTask(scope, does));
    return viewOf(row, facts, scope, shown);
  }

  private remembered(seen: Seen, { organisation }: SignedIn): Promise<Past | null> {
    return this.history.past('nomination', seen.row.id, organisation, showsTo(seen));
  }

  /** What a page says beside: names in words, and which evidence the Office has refused. */
  private async labels({ id, offers }: NominationView, { organisation }: SignedIn): Promise<Labels> {
    const principals = offers.flatMap(({ capacity }) => capacity?.for ?? []);
    const [row] = await this.database.run<Labels>(LABELS, [id, organisation, [...new Set(principals)]]);
    return (
      row ?? { unit: { vi: '', en: '' }, round: '', rejected: [], parts: {}, stories: {}, principals: {} }
    );
  }

  async list(signedIn: SignedIn, wanted: Wanted): Promise<{ items: Listed[]; next: string | null }> {
    const { actor, day } = await this.actors.present(signedIn);
    const rights = readingRights(actor, day);
    const { statement, values } = nominationsListed(signedIn.organisation, rights, wanted);
    const rows = await this.database.run<Listed>(statement, values);
    const items = rows.slice(0, PAGE);
    return { items, next: rows.length > PAGE ? (items.at(-1)?.code ?? null) : null };
  }

  /** One name is forwarded by a letter of its round that names it alone; every other order goes straight. */
  async act(
    id: string,
    order: NominationOrder,
    version: number,
    key: string,
    signedIn: SignedIn,
    channel: Channel,
  ): Promise<Outcome> {
    const who = whoIs(signedIn, channel);
    if (order.type !== 'FORWARD') return this.road.act({ life: 'nomination', id, order, version, key, who });
    return this.forward(id, order.letter, version, key, signedIn, channel);
  }

  private async forward(
    id: string,
    letter: Paper,
    version: number,
    key: string,
    signedIn: SignedIn,
    channel: Channel,
  ): Promise<Outcome> {
    const who = whoIs(signedIn, channel);
    const asked: Command = { life: 'nomination', id, order: { type: 'FORWARD' }, version, key, who };
    const read = await this.see(id, signedIn);
    if (!read.ok) return this.refusedEarly(asked, { ok: false, code: read.code, findings: [] });
    const order = { type: 'FORWARD' as const, nominations: [id], letter };
    const round = read.value.row.round_id;
    const seen = { [id]: version };
    const outcome = await this.road.act({ life: 'round', id: round, order, version: null, seen, key, who });
    if (!outcome.ok) return outcome;
    const answer = await this.answered(signedIn, orderedKey(key, id));
    return answer ? { ...outcome, answer } : outcome;
  }

  /** Refused before it came to the road, and on record like every refusal there. */
  private async refusedEarly(asked: Command, outcome: Extract<Outcome, { ok: false }>): Promise<Outcome> {
    await this.attempts.note(asked, outcome);
    return outcome;
  }

  /** What a command of this person's with this key was answered, if it was. */
  private async answered({ organisation, person }: SignedIn, key: string): Promise<Answer | null> {
    const [row] = await this.database.run<{ answer: Answer }>(ANSWERED, [organisation, person, key]);
    return row?.answer ?? null;
  }

  private async see(id: string, signedIn: SignedIn, typed: Dossier | null = null): Promise<Read<Seen>> {
    const who = whoIs(signedIn, 'api');
    const asked = [id, signedIn.organisation, signedIn.person, ''];
    const [stored] = await this.database.run<NominationRow>(READ_NOMINATION, asked);
    if (!stored) return { ok: false, code: 'NOT_FOUND' };
    const row = typed === null ? stored : { ...stored, dossier: typed };
    const { plan } = await this.plans.find(signedIn.organisation, row.plan_code, row.plan_version);
    const facts = nominationFacts(row, plan, this.clock.read(row.clock, plan.zone), who);
    const scope = mayRead(facts.actor, facts.moment.day, row);
    return scope === null ? { ok: false, code: 'NOT_YOURS' } : { ok: true, value: { row, facts, scope } };
  }
}
