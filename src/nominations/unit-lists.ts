import { Injectable } from '@nestjs/common';
import {
  type Day,
  extendedFor,
  filingOffer,
  type Leaves,
  lastDay,
  mayReadUnitList,
  type OpenOrClosed,
  type Plan,
  readingRights,
  type RoundContext,
  type Words,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import { Actors, whoIs } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { actorOf, type SeenRow } from '../road/seen.js';
import { type Waiting, waitingFor } from '../tasks/waiting.js';
import type { Read } from './nominations.service.js';
import { OPEN_LISTS, READ_UNIT_LIST } from './unit-lists.sql.js';

/** A name on a unit's list. */
export interface NameOnList {
  readonly id: string;
  readonly code: string;
  readonly kind: 'individual' | 'collective';
  readonly name: string;
  readonly post: string | null;
  readonly state: Leaves;
  readonly heldSince: Day | null;
  /** Takes a place in the unit's quota. */
  readonly registered: boolean;
}

interface Row extends Pick<SeenRow, 'actor' | 'clock' | 'plan_code' | 'plan_version'> {
  readonly round: string;
  readonly roundName: string;
  readonly roundState: Leaves;
  readonly roundContext: RoundContext;
  readonly unit: string;
  readonly unitName: Words;
  readonly names: readonly NameOnList[];
}

export interface UnitListView {
  readonly round: { readonly id: string; readonly name: string; readonly state: Leaves };
  readonly unit: { readonly code: string; readonly name: Words };
  readonly names: readonly (NameOnList & { readonly waiting: readonly Waiting[] })[];
  readonly registered: number;
  readonly perUnit: Plan['quotas']['perUnit'];
  readonly nilReturn: boolean;
  readonly registration: {
    readonly lastDay: Day;
    /** The plan's own day, where an extension moved it. */
    readonly planned: Day | null;
    readonly clause: string;
  };
  /** May the reader put down a further name? Null: not his business. */
  readonly filing: OpenOrClosed<'FILE'> | null;
  readonly today: Day;
}

export interface OpenLists {
  readonly round: { readonly id: string; readonly name: string };
  readonly units: readonly { readonly code: string; readonly name: Words }[];
}

/** Lists of the units in a round (danh sách đăng ký): read by right, and what may be done with them. */
@Injectable()
export class UnitLists {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
    private readonly actors: Actors,
  ) {}

  /** The newest open round, with the reader's own units in it; null where no round is open. */
  async own(signedIn: SignedIn): Promise<OpenLists | null> {
    const { actor, day } = await this.actors.present(signedIn);
    const { units } = readingRights(actor, day);
    type Open = { round: string; roundName: string; units: OpenLists['units'] };
    const [open] = await this.database.run<Open>(OPEN_LISTS, [signedIn.organisation, units]);
    return open ? { round: { id: open.round, name: open.roundName }, units: open.units } : null;
  }

  async find(round: string, unit: string, signedIn: SignedIn): Promise<Read<UnitListView>> {
    const asked = [round, signedIn.organisation, signedIn.person, '', unit];
    const [row] = await this.database.run<Row>(READ_UNIT_LIST, asked);
    if (!row) return { ok: false, code: 'NOT_FOUND' };
    const { plan } = await this.plans.find(signedIn.organisation, row.plan_code, row.plan_version);
    const moment = this.clock.read(row.clock, plan.zone);
    const actor = actorOf(row, whoIs(signedIn, 'page'));
    if (!mayReadUnitList(actor, moment.day, unit)) return { ok: false, code: 'NOT_YOURS' };
    const names = await Promise.all(
      row.names.map(async (name) => ({
        ...name,
        waiting: await waitingFor(this.database, name.id, moment.day),
      })),
    );
    const registered = names.filter((name) => name.registered).length;
    const nilReturn = row.roundContext.nilReturns.includes(unit);
    const planned = lastDay(plan.deadlines.registration);
    const extended = extendedFor(unit, row.roundContext);
    return {
      ok: true,
      value: {
        round: { id: row.round, name: row.roundName, state: row.roundState },
        unit: { code: unit, name: row.unitName },
        names,
        registered,
        perUnit: plan.quotas.perUnit,
        nilReturn,
        registration: {
          lastDay: extended ?? planned,
          planned: extended === null ? null : planned,
          clause: plan.deadlines.registration.clause,
        },
        filing: filingOffer({
          plan,
          moment,
          actor,
          round: row.roundState[0] ?? '',
          registrationUntil: extended,
          unit,
          registered,
          nilReturn,
        }),
        today: moment.day,
      },
    };
  }
}
