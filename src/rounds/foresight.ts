import { Injectable } from '@nestjs/common';
import {
  decideRound,
  type OpenOrClosed,
  type RoundContext,
  type RoundMoved,
  type RoundOrder,
  roundOffers,
  roundRefusal,
  type RoundSettled,
  type Stored,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { BusinessClock } from '../clock/clocks.js';
import { Database } from '../database/database.js';
import { whoIs } from '../people/actors.js';
import { Plans } from '../plans/plans.js';
import { READ_ROUND, roundFacts, type RoundRow } from '../road/lives/round.life.js';
import { NOT_FOUND, type Refusal, refusedBy } from '../road/refusal.js';

/** A round as the law knows it at this moment, for this reader. */
export interface RoundStanding {
  readonly row: RoundRow;
  readonly stored: Stored<RoundContext>;
  readonly facts: RoundSettled;
}

export type Foreseen =
  | { readonly ok: true; readonly version: number; readonly decision: RoundMoved }
  | Refusal;

/** What would come of an order, decided by the same law on the same facts and written nowhere. */
@Injectable()
export class Foresight {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly clock: BusinessClock,
  ) {}

  async standing(
    id: string,
    signedIn: SignedIn,
    sitting: string | null = null,
  ): Promise<RoundStanding | null> {
    const asked = [id, signedIn.organisation, signedIn.person, ''];
    const [row] = await this.database.run<RoundRow>(READ_ROUND, asked);
    if (!row) return null;
    const { plan } = await this.plans.find(signedIn.organisation, row.plan_code, row.plan_version);
    const known = roundFacts(row, this.clock.read(row.clock, plan.zone), whoIs(signedIn, 'page'), sitting);
    return { row, stored: { state: row.state, context: row.context }, facts: { ...known, plan } };
  }

  async foresee(id: string, order: RoundOrder, signedIn: SignedIn): Promise<Foreseen> {
    const named = 'sitting' in order ? order.sitting : null;
    const standing = await this.standing(id, signedIn, named);
    if (!standing) return NOT_FOUND;
    const decision = decideRound(standing.stored, order, standing.facts);
    return decision.ok ? { ok: true, version: standing.row.version, decision } : refusedBy(decision);
  }

  /** The button of one order, open or closed; or why there is none for this reader. */
  async button(
    id: string,
    type: RoundOrder['type'],
    signedIn: SignedIn,
    sitting: string | null = null,
  ): Promise<OpenOrClosed<RoundOrder['type']> | Refusal> {
    const standing = await this.standing(id, signedIn, sitting);
    if (!standing) return NOT_FOUND;
    const { stored, facts } = standing;
    const offer = roundOffers(stored, facts, null).find((one) => one.type === type);
    if (offer) return offer;
    const refusal = roundRefusal(type, stored, facts);
    return refusal ? refusedBy(refusal) : { ok: false, code: 'FORBIDDEN', findings: [] };
  }
}
