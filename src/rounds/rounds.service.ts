import { Injectable, Logger } from '@nestjs/common';
import {
  mayReadRound,
  type OpenOrClosed,
  type RoundContext,
  type RoundOrder,
  roundOffers,
  type Words,
  registrationTerm,
  provinceTerm,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import { HistoryService, type Past } from '../history/history.service.js';
import { Readings } from '../history/readings.js';
import { Actors, whoIs } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import type { Channel, Outcome } from '../road/command.js';
import { READ_ROUND, roundFacts, type RoundRow } from '../road/lives/round.life.js';
import { Road } from '../road/road.js';
import { DueDates } from './due-dates.js';

export interface UnitList {
  readonly unit: string;
  readonly name: string;
  readonly registered: number;
  readonly nilReturn: boolean;
  /** Last day on which this unit may still send names; null: at any time. */
  readonly lastDay: string | null;
}

export interface RoundView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: readonly string[];
  readonly version: number;
  readonly plan: { readonly code: string; readonly version: number };
  /** Of a recurring plan the turn it is about, by its first month: `2023-10`. */
  readonly turn: string | null;
  /** Opened beside the plan's own rounds (đợt bổ sung). */
  readonly supplementary: boolean;
  /** Null: nothing binds. */
  readonly deadlines: { readonly registration: string | null; readonly province: string | null };
  readonly units: readonly UnitList[];
  readonly counts: Readonly<Record<string, number>>;
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: string[];
  readonly version: number;
  readonly context: RoundContext;
  readonly plan_code: string;
  readonly plan_version: number;
  readonly units: readonly { unit: string; name: string; registered: number }[];
  readonly counts: Readonly<Record<string, number>> | null;
}

const READ = {
  name: 'round-view',
  text: `
select r.id, r.code, r.name, r.state, r.version, r.context, r.plan_code, r.plan_version,
  (select coalesce(jsonb_agg(jsonb_build_object('unit', u.code, 'name', u.name, 'registered',
      (select count(*) from nomination n where n.round_id = r.id and n.unit_id = u.id
         and (n.context ->> 'registered')::boolean and not n.state && array['withdrawn', 'ineligible', 'lapsed'])
      ) order by u.rank), '[]')
     from unit_list l join unit u on u.id = l.unit_id where l.round_id = r.id) as units,
  (select jsonb_object_agg(state, n) from (
     select split_part(state[1], '.', 1) as state, count(*) as n from nomination where round_id = r.id group by 1) c) as counts
 from round r where r.organisation_id = $1 and ($2::uuid is null or r.id = $2) order by r.code desc limit 50`,
};

const UNIT_NAMES = {
  name: 'unit-names',
  text: `select code, jsonb_build_object('vi', name, 'en', name_en) as name from unit where organisation_id = $1`,
};

const MOVES_DATES: ReadonlySet<RoundOrder['type']> = new Set(['EXTEND', 'EXTEND_PROVINCE']);

/** Rounds of selection for pages and API alike. Everyone of the department may see how a round stands. */
@Injectable()
export class RoundsService {
  private readonly log = new Logger('rounds');

  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
    private readonly road: Road,
    private readonly history: HistoryService,
    private readonly actors: Actors,
    private readonly readings: Readings,
    private readonly dueDates: DueDates,
  ) {}

  async list(signedIn: SignedIn): Promise<RoundView[]> {
    const rows = await this.database.run<Row>(READ, [signedIn.organisation, null]);
    return rows.map((row) => this.view(row));
  }

  async find(id: string, signedIn: SignedIn): Promise<RoundView | null> {
    const [row] = await this.database.run<Row>(READ, [signedIn.organisation, id]);
    return row ? this.view(row) : null;
  }

  /** What the reader may order of a round, for one unit or for all: its buttons, open or closed with their reasons. */
  async offers(
    id: string,
    signedIn: SignedIn,
    { unit = null, sitting = null }: { unit?: string | null; sitting?: string | null } = {},
  ): Promise<OpenOrClosed<RoundOrder['type']>[]> {
    const asked = [id, signedIn.organisation, signedIn.person, ''];
    const [row] = await this.database.run<RoundRow>(READ_ROUND, asked);
    if (!row) return [];
    const { plan } = await this.plans.find(signedIn.organisation, row.plan_code, row.plan_version);
    const facts = roundFacts(row, this.clock.read(row.clock, plan.zone), whoIs(signedIn, 'page'), sitting);
    return roundOffers({ state: row.state, context: row.context }, { ...facts, plan }, unit);
  }

  /** `seen`: of the nominations it orders, the version of each that the page showed. */
  async act(
    id: string,
    order: RoundOrder,
    version: number | null,
    key: string,
    signedIn: SignedIn,
    channel: Channel,
    seen?: Readonly<Record<string, number>>,
  ): Promise<Outcome> {
    const who = whoIs(signedIn, channel);
    const outcome = await this.road.act({
      life: 'round',
      id,
      order,
      version,
      ...(seen && { seen }),
      key,
      who,
    });
    if (outcome.ok && MOVES_DATES.has(order.type)) await this.redate(signedIn.organisation, id);
    return outcome;
  }

  /** The extension is acknowledged already; what fails here the next sweep does. */
  private async redate(organisation: string, id: string): Promise<void> {
    await this.dueDates.follow(organisation, id).catch((error: unknown) => {
      this.log.warn(`the tasks of round ${id} keep their old dates until the next sweep: ${String(error)}`);
    });
  }

  /** Whether names, telephone numbers and the whole past of a round are his to see. */
  async mayReadWhole(signedIn: SignedIn): Promise<boolean> {
    const { actor, day } = await this.actors.present(signedIn);
    return mayReadRound(actor, day);
  }

  /** A round's chain names units and reasons: for those who work on it. */
  async past(id: string, signedIn: SignedIn): Promise<Past | null> {
    const { actor, day, at } = await this.actors.present(signedIn);
    await this.readings.note(actor, signedIn.organisation, at, id, 'history');
    const insider = mayReadRound(actor, day);
    return this.history.past('round', id, signedIn.organisation, (field) => insider || field === 'findings');
  }

  /** Every unit of the house by its code. */
  async unitNames(organisation: string): Promise<ReadonlyMap<string, Words>> {
    const rows = await this.database.run<{ code: string; name: Words }>(UNIT_NAMES, [organisation]);
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  private view({ context, plan_code, plan_version, ...row }: Row): RoundView {
    return {
      ...row,
      plan: { code: plan_code, version: plan_version },
      turn: context.turn,
      supplementary: context.supplementary,
      deadlines: {
        registration: registrationTerm(null, context)?.lastDay ?? null,
        province: provinceTerm(context)?.lastDay ?? null,
      },
      units: row.units.map((list) => ({
        ...list,
        nilReturn: context.nilReturns.includes(list.unit),
        lastDay: registrationTerm(list.unit, context)?.lastDay ?? null,
      })),
      counts: row.counts ?? {},
    };
  }
}
