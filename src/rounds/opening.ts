import { Injectable } from '@nestjs/common';
import {
  decideOpening,
  type OpenedRound,
  type OpeningOffer,
  openingOffers,
  type OpeningOrder,
  type OpeningSight,
  ROUND_LAW,
  type RoundBegun,
  yearOf,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database, type Queries } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { newborn } from '../road/begin.js';
import { Births, type Setting } from '../road/births.js';
import type { Command, Outcome, Who } from '../road/command.js';
import { NOT_FOUND, type Refusal, refusedBy } from '../road/refusal.js';
import { actorOf, type SeenRow } from '../road/seen.js';
import { ACTOR } from '../road/asker.js';

/** Rounds under any version of one plan: once is once, whatever version it was. */
const OPENED = (plan: string) => `
(select coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'state', r.state, 'turn', r.context -> 'turn',
     'supplementary', (r.context ->> 'supplementary')::boolean) order by r.code), '[]')
   from round r where r.organisation_id = o.id and r.plan_code = ${plan})`;

/** Of the organisation, whether a plan names them or not. */
const UNIT_CODES = `(select coalesce(jsonb_agg(u.code order by u.rank, u.code), '[]') from unit u where u.organisation_id = o.id)`;

const READ_OPENING = {
  name: 'read-opening',
  text: `select o.code as organisation_code, p.code as plan_code, p.version as plan_version, ${OPENED('p.code')} as opened,
           ${UNIT_CODES} as "unitCodes", ${ACTOR}
           from organisation o join plan p on p.organisation_id = o.id
          where o.id = $2 and p.code = $1 order by p.version desc limit 1`,
};

/** Two who open at once are told apart: the second sees the round of the first. $1 organisation · $2 plan */
const LOCK_PLAN = {
  name: 'lock-plan-for-opening',
  text: `select pg_advisory_xact_lock(hashtextextended('open round ' || $1 || ' ' || $2, 0))`,
};

/** $1 organisation · $2 plans (codes) */
const READ_OPENED = {
  name: 'rounds-opened',
  text: `select w.code as plan, ${OPENED('w.code')} as opened, ${UNIT_CODES} as "unitCodes"
           from organisation o cross join unnest($2::text[]) as w (code) where o.id = $1`,
};

const INSERT_ROUND = {
  name: 'insert-round',
  text: `insert into round (id, organisation_id, code, name, plan_code, plan_version, machine, context, head_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

const INSERT_LISTS = {
  name: 'insert-unit-lists',
  text: `insert into unit_list (round_id, unit_id, organisation_id)
         select $1, u.id, u.organisation_id from unit u where u.organisation_id = $2 and u.code = any ($3)`,
};

interface OpeningRow extends Setting, Pick<SeenRow, 'actor'> {
  readonly organisation_code: string;
  readonly opened: readonly OpenedRound[];
  readonly unitCodes: readonly string[];
}

export type Opening = Omit<OpeningOrder, 'type'>;

/** A plan's newest version, with what could be opened under it today. */
export interface PlanToOpen extends OpeningSight {
  readonly offers: readonly OpeningOffer[];
}

/** Opens a round of a plan: its row, a list for each nominating unit, the first event of its chain. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly births: Births,
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly actors: Actors,
  ) {}

  open(opening: Opening, key: string, who: Who): Promise<Outcome> {
    const order: OpeningOrder = { type: 'OPEN_ROUND', ...opening };
    const command: Command = { life: 'round', id: order.plan, order, version: null, key, who };
    return this.births.give(command, (queries) => this.inside(queries, command, order));
  }

  /** What could be opened today, plan by plan, each kind open or closed with its reasons. */
  async offers(signedIn: SignedIn): Promise<PlanToOpen[]> {
    const { organisation } = signedIn;
    const [plans, { day }] = await Promise.all([
      this.plans.newest(organisation),
      this.actors.present(signedIn),
    ]);
    const rows = await this.database.run<Pick<OpeningRow, 'opened' | 'unitCodes'> & { plan: string }>(
      READ_OPENED,
      [organisation, plans.map(({ code }) => code)],
    );
    const found = new Map(rows.map((row) => [row.plan, row]));
    return plans.map((plan) => {
      const { opened = [], unitCodes = [] } = found.get(plan.code) ?? {};
      const sight = { plan, opened, unitCodes, today: day };
      return { ...sight, offers: openingOffers(sight) };
    });
  }

  /** What would come of it, decided by the same law on the same facts and written nowhere. */
  async foresee(opening: Opening, who: Who): Promise<RoundBegun | Refusal> {
    const order: OpeningOrder = { type: 'OPEN_ROUND', ...opening };
    const command: Command = { life: 'round', id: order.plan, order, version: null, key: '', who };
    const [row] = await this.database.run<OpeningRow>(READ_OPENING, [
      order.plan,
      who.organisation,
      who.person,
      '',
    ]);
    if (!row) return NOT_FOUND;
    const { kept, moment } = await this.births.circumstances(this.database, row, command);
    const { opened, unitCodes } = row;
    const facts = { plan: kept.plan, moment, actor: actorOf(row, who), opened, unitCodes };
    const decision = decideOpening(order, facts);
    return decision.ok ? decision : refusedBy(decision);
  }

  private async inside(queries: Queries, command: Command, order: OpeningOrder): Promise<Outcome> {
    const { who, key } = command;
    await queries.run(LOCK_PLAN, [who.organisation, order.plan]);
    const asked = [order.plan, who.organisation, who.person, key];
    const [row] = await queries.run<OpeningRow>(READ_OPENING, asked);
    if (!row) return NOT_FOUND;
    const again = this.births.answered(row, command);
    if (again) return again;
    const circumstances = await this.births.circumstances(queries, row, command);
    const { plan } = circumstances.kept;
    const { moment } = circumstances;
    const { opened, unitCodes } = row;
    const known = { moment, actor: actorOf(row, who), opened, unitCodes };
    const decision = decideOpening(order, { plan, ...known });
    if (!decision.ok) return refusedBy(decision);
    const { state, context, tasks, findings, capacity } = decision;
    const organisation = { id: who.organisation, code: row.organisation_code };
    const { id, code, genesis } = await newborn(queries, organisation, 'DX', yearOf(moment.day));
    const { name } = order;
    const kept = [code, name, plan.code, plan.version, ROUND_LAW, JSON.stringify(context), genesis];
    await queries.run(INSERT_ROUND, [id, who.organisation, ...kept]);
    await queries.run(INSERT_LISTS, [id, who.organisation, plan.units.nominating]);
    return this.births.firstEvent(queries, 'round', command, circumstances, {
      id,
      roundVersion: 0,
      moved: () => ({
        moved: { ok: true, findings, capacity, notices: [], from: [], state: [...state], context, tasks },
        facts: { order, ...known },
        dossier: null,
      }),
    });
  }
}
