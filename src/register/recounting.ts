import { Injectable, Logger } from '@nestjs/common';
import {
  isActive,
  type Leaves,
  type NominationOrder,
  type RecordChange,
  type RecordKind,
  UnknownState,
  weighsIn,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries } from '../database/database.js';
import { whoIs } from '../people/actors.js';
import { type Channel, orderedKey } from '../road/command.js';
import { Road } from '../road/road.js';
import { BUMP, TOUCHED } from './register.sql.js';

/** A nomination that relies on an entry. */
export interface Touched {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: Leaves;
  readonly entry: string;
  readonly kind: RecordKind;
  /** Its dossier names the entry as evidence. */
  readonly named: boolean;
}

export interface Recount {
  readonly entries: readonly string[];
  /** Of these, those that the chains are told of; what a unit only claims makes what was seen old, no more. */
  readonly tells: readonly string[];
  readonly change: RecordChange;
  /** Said in each chain. */
  readonly reason: string;
  readonly key: string;
  readonly channel: Channel;
}

export interface Recounted {
  /** Nominations in whose chain it stands now. */
  readonly recounted: readonly string[];
  /** Those that stand at a step nobody knows: they are told nothing, and keep nobody else from being told. */
  readonly untold: readonly string[];
}

/** Whether what the criteria make of it may change: then its own chain says so. */
export const isToldOf = ({ entry, kind, named, state }: Touched, change: RecordChange): boolean =>
  isActive(state) &&
  (change === 'revoked' || weighsIn({ id: entry, kind }, { evidence: named ? [entry] : [] }));

/** Tells the nominations that rely on entries of the register, in the transaction that changes these. */
@Injectable()
export class Recounting {
  private readonly log = new Logger(Recounting.name);

  constructor(private readonly road: Road) {}

  async tell(queries: Queries, recount: Recount, signedIn: SignedIn): Promise<Recounted> {
    const touched = await queries.run<Touched>(TOUCHED, [recount.entries, signedIn.organisation]);
    const recounted = new Set<string>();
    const untold = new Set<string>();
    const { change, tells } = recount;
    for (const one of touched.filter((each) => tells.includes(each.entry) && isToldOf(each, change))) {
      const told = await this.one(queries, one, recount, signedIn);
      (told ? recounted : untold).add(one.id);
    }
    // an event moves the version by itself
    const others = touched.filter(({ id }) => !recounted.has(id));
    await this.bump(queries, others, signedIn);
    return { recounted: [...recounted], untold: [...untold] };
  }

  /** Whoever has seen what relies on this entry has seen old facts; no chain is told. */
  async outdate(queries: Queries, entry: string, signedIn: SignedIn): Promise<void> {
    const touched = await queries.run<Touched>(TOUCHED, [[entry], signedIn.organisation]);
    await this.bump(queries, touched, signedIn);
  }

  /** A life that is over is left in peace. */
  private async bump(
    queries: Queries,
    touched: readonly Touched[],
    { organisation }: SignedIn,
  ): Promise<void> {
    const running = new Set(touched.filter(({ state }) => isActive(state)).map(({ id }) => id));
    if (running.size > 0) await queries.run(BUMP, [[...running], organisation]);
  }

  /** False: the law knows no such step, so nothing may move it; its facts are read anew once it is put right. */
  private async one(
    queries: Queries,
    { id, code, entry }: Touched,
    { change, reason, key, channel }: Recount,
    signedIn: SignedIn,
  ): Promise<boolean> {
    const order: NominationOrder = { type: 'RECOUNT', entry, change, reason };
    try {
      await this.road.within(queries, {
        life: 'nomination',
        id,
        order,
        version: null,
        // a decision of several recipients may touch one nomination more than once
        key: orderedKey(orderedKey(key, id), entry),
        who: whoIs(signedIn, channel),
      });
      return true;
    } catch (error) {
      // thrown while deciding: nothing had been written for this one, and the transaction is whole
      if (!(error instanceof UnknownState)) throw error;
      this.log.error(`${code}: ${error.message}; it was not told that an entry was ${change}`);
      return false;
    }
  }
}
