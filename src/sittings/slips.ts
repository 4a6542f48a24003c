import { Injectable } from '@nestjs/common';
import { blocks, boothFindings, type Finding, type SittingOrder } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database, type Queries } from '../database/database.js';
import type { Command, Outcome, Who } from '../road/command.js';
import { Undone } from '../road/contention.js';
import { Once } from '../road/once.js';
import { Road } from '../road/road.js';
import { hashOfSlip, newSlipCode, slipCodeIn } from './slip-code.js';
import * as sql from './slips.sql.js';
import type { Standing } from './standing.js';

const SLOWEST_S = 60;

/** Two wrong ones are free, for codes are long; then two seconds, and twice as long each time. */
const secondsAfter = (wrong: number): number => (wrong < 3 ? 0 : Math.min(SLOWEST_S, 2 ** (wrong - 2)));

/** Where a slip's code was typed, for the ballot that is open there. */
export interface AtBooth {
  readonly sitting: string;
  readonly ballotNo: number;
  readonly organisation: string;
  /** The hash of what a tablet holds; `api` where a program stands in its place. */
  readonly place: string;
  /** In whose capacity ballots by slip are put in. */
  readonly openedBy: string;
}

/** `none`: not one of the slips that may still vote; whether it ever was one is not said. */
export type SlipLook =
  | { readonly is: 'good'; readonly code: string }
  | { readonly is: 'none' | 'slow'; readonly seconds: number };

export type Printed =
  | { readonly ok: true; readonly ballotNo: number; readonly codes: readonly string[] }
  /** These were printed before, under this very key: their codes are kept nowhere. */
  | { readonly ok: true; readonly ballotNo: number; readonly codes: null }
  | Against;

interface Against {
  readonly ok: false;
  readonly findings: readonly Finding[];
}

export type CastBySlip = Extract<SittingOrder, { type: 'CAST_BY_SLIP' }>;

/** Slips with one-time codes. Nothing here knows or writes down whose a slip is. */
@Injectable()
export class Slips {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
    private readonly once: Once,
    private readonly road: Road,
  ) {}

  /** As many as may vote; those of an earlier printing that have not voted are worth nothing from now on. */
  async print(sitting: string, { stored, facts }: Standing, key: string, me: SignedIn): Promise<Printed> {
    const against = boothFindings(stored, facts);
    if (against === null || blocks(against)) return { ok: false, findings: against ?? [] };
    const { ballotNo, electorate } = stored.context;
    const codes = electorate.map(newSlipCode);
    let fresh = false;
    const deed = { life: 'council', asked: { print: 'slips', sitting, ballotNo } } as const;
    const printed = await this.once.of<{ ballotNo: number }, Against>(deed, key, me, async (queries) => {
      // tried again after somebody else's printing, nothing of the first attempt is there
      fresh = false;
      const slips = [sitting, ballotNo, me.organisation];
      // closed or broken off meanwhile: nothing is left behind for a ballot that has gone
      const [open] = await queries.run(sql.HOLD_BALLOT, slips);
      if (!open) return { ok: false, findings: [] };
      await queries.run(sql.DROP_UNUSED, slips);
      const hashes = codes.map((code) => hashOfSlip(sitting, ballotNo, code));
      await queries.run(sql.STORE_SLIPS, [...slips, hashes]);
      fresh = true;
      return { ok: true, ballotNo };
    });
    if (!printed.ok) return { ok: false, findings: printed.findings };
    return { ok: true, ballotNo: printed.ballotNo, codes: fresh ? codes : null };
  }

  /** A tablet, or a program, by which slips may vote from now on until the ballot is closed. */
  async stand({ sitting, ballotNo, organisation, place, openedBy }: AtBooth): Promise<boolean> {
    return this.database.transaction(async (queries) => {
      const ballot = [sitting, ballotNo, organisation];
      const [open] = await queries.run(sql.HOLD_BALLOT, ballot);
      if (open) await queries.run(sql.OPEN_BOOTH, [...ballot, place, openedBy]);
      return open !== undefined;
    });
  }

  /** The booth a tablet belongs to by what it holds; null: there is none any more. */
  async boothAt(sitting: string, place: string): Promise<AtBooth | null> {
    const [found] = await this.database.run<Omit<AtBooth, 'sitting'>>(sql.FIND_BOOTH, [sitting, place]);
    return found ? { ...found, sitting } : null;
  }

  async printed(sitting: string, ballotNo: number, organisation: string): Promise<boolean> {
    const asked = [sitting, ballotNo, organisation];
    const [row] = await this.database.run<{ printed: boolean }>(sql.SLIPS_PRINTED, asked);
    return row?.printed === true;
  }

  /** One at a time at each booth. A used slip and one that never was are answered alike. */
  async look(at: AtBooth, typed: string): Promise<SlipLook> {
    return this.database.transaction(async (queries): Promise<SlipLook> => {
      const now = this.clock.now();
      const [held] = await queries.run<{ wrong: number; readyAt: Date | number }>(
        sql.HOLD_BOOTH,
        boothOf(at),
      );
      const ready = held === undefined ? now : Number(held.readyAt);
      if (now < ready) return { is: 'slow', seconds: Math.ceil((ready - now) / 1000) };
      const code = slipCodeIn(typed);
      if (code !== null && (await this.isGood(queries, at, code))) return { is: 'good', code };
      const wrong = (held?.wrong ?? 0) + 1;
      const seconds = secondsAfter(wrong);
      await queries.run(sql.SLOW_BOOTH, [...boothOf(at), wrong, instantOf(now + seconds * 1000)]);
      await queries.run(sql.NOTE_WRONG_SLIP, [at.organisation, instantOf(now), at.openedBy, at.sitting]);
      return { is: 'none', seconds };
    });
  }

  /** The ballot and the slip it came by, in one transaction or not at all. */
  async cast(
    at: AtBooth,
    typed: string,
    order: CastBySlip,
    key: string,
    who: Who,
    clause: string,
  ): Promise<Outcome> {
    const look = await this.look(at, typed);
    // sent a second time it is answered as the first time: the slip was good then
    const before = (await this.once.answered(key, signedIn(who))) !== null;
    if (look.is !== 'good' && !before) return refusedFor(look, clause);
    // another slip under the same form would be another ballot, answered as the first
    if (look.is === 'good' && before) return refusedFor({ is: 'none', seconds: 0 }, clause);
    const { sitting, ballotNo, organisation } = at;
    const hash = look.is === 'good' ? hashOfSlip(sitting, ballotNo, look.code) : '';
    const forThis: CastBySlip = { ...order, ballotNo };
    const outcome = await this.road.act(
      { life: 'sitting', id: sitting, order: forThis, version: null, key, who },
      async (queries) => {
        const used = await queries.run(sql.USE_SLIP, [sitting, ballotNo, organisation, hash]);
        if (used.length === 0) throw new Undone(refusedFor({ is: 'none', seconds: 0 }, clause));
      },
    );
    if (outcome.ok && !outcome.again) {
      await this.database.run(sql.SLOW_BOOTH, [...boothOf(at), 0, instantOf(this.clock.now())]);
    }
    return outcome;
  }

  /** What stands against a ballot that brings no slip: with nothing against it, it goes in no more. */
  refuse(command: Command): Promise<Outcome> {
    return this.road.act(command, () => {
      throw new Undone({ ok: false, code: 'CONTENDED', findings: [] });
    });
  }

  private async isGood(queries: Queries, at: AtBooth, code: string): Promise<boolean> {
    const { sitting, ballotNo, organisation } = at;
    const asked = [sitting, ballotNo, organisation, hashOfSlip(sitting, ballotNo, code)];
    const [row] = await queries.run<{ good: boolean }>(sql.SLIP_GOOD, asked);
    return row?.good === true;
  }
}

const boothOf = ({ sitting, ballotNo, organisation, place }: AtBooth) => [
  sitting,
  ballotNo,
  organisation,
  place,
];

const signedIn = ({ person, organisation, assurance }: Who): SignedIn => ({
  person: person ?? '',
  name: '',
  organisation,
  assurance,
});

const refusedFor = (
  { is, seconds }: { readonly is: 'none' | 'slow'; readonly seconds: number },
  clause: string,
): Extract<Outcome, { ok: false }> => {
  const finding: Finding =
    is === 'slow'
      ? { code: 'SLIP_TOO_SOON', clause, effect: 'block', need: seconds }
      : { code: 'SLIP_NOT_GOOD', clause, effect: 'block' };
  return { ok: false, code: 'REFUSED', findings: [finding] };
};
