import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Readings } from '../history/readings.js';
import { Problem } from '../http/problem.js';
import { Checkpoints, type SignedCheckpoint } from '../log/checkpoints.js';
import { NOT_YET } from './bundles.sql.js';
import { ExportRights } from './export-rights.js';
import { Making, notYet } from './making.js';
import type { Scope } from './scope.js';
import { Turns } from './turns.js';

export interface Bundle {
  /** ASCII, so that every system keeps it. */
  readonly name: string;
  readonly stream: Readable;
}

/** What a bundle would hold. */
export interface Foreseen {
  readonly name: string;
  readonly chains: number;
  readonly events: number;
  /** Kept since, and not yet under the checkpoint. */
  readonly notYet: number;
  /** Null: nothing is signed yet. */
  readonly checkpoint: SignedCheckpoint | null;
}

const BUSY_S = 30;

/** As if he had shown his second factor. */
const proved = (me: SignedIn): SignedIn => ({ ...me, assurance: 'second' });

/** Bundles as they are asked for: who may, one at a time for each, on record, and nothing left behind. */
@Injectable()
export class BundlesService {
  private readonly turns = new Turns();

  constructor(
    private readonly database: Database,
    private readonly rights: ExportRights,
    private readonly checkpoints: Checkpoints,
    private readonly readings: Readings,
    private readonly making: Making,
  ) {}

  /** `signal`: whoever asked has gone. What stands against it is thrown before the first byte. */
  async open(scope: Scope, withPapers: boolean, me: SignedIn, signal: AbortSignal): Promise<Bundle> {
    const granted = await this.rights.ask(scope, me);
    const leave = this.turns.take(me.person);
    if (!leave) throw new Problem(429, 'BUNDLES_BUSY', { retryAfterSeconds: BUSY_S });
    try {
      const checkpoint = await this.checkpoints.last(me.organisation);
      if (!checkpoint) throw notYet();
      const { at, day } = granted.present;
      const subject = scope.is === 'all' ? me.organisation : scope.id;
      await this.readings.taken(me, at, subject, 'bundle');
      const cut = { organisation: me.organisation, size: checkpoint.size };
      const { code, bytes } = await this.making.make({ scope, granted, cut, withPapers, me }, signal);
      signal.throwIfAborted();
      const stream = Readable.from(bytes(), { objectMode: false });
      stream.once('close', leave);
      signal.addEventListener('abort', () => stream.destroy(), { once: true });
      return { name: `goi-chung-minh-${code}-${day.replaceAll('-', '')}.zip`, stream };
    } catch (error) {
      leave();
      // nobody is there any more to be told, and nothing has failed
      throw signal.aborted ? new Problem(400, 'BAD_REQUEST') : error;
    }
  }

  /** Whether he might take it, once he has shown his second factor. */
  async mayTake(scope: Scope, me: SignedIn): Promise<boolean> {
    try {
      await this.rights.ask(scope, proved(me));
      return true;
    } catch (refused) {
      if (refused instanceof Problem) return false;
      throw refused;
    }
  }

  /** What it would hold, for whoever may take it; nothing is taken, and nothing on record. */
  async foresee(scope: Scope, me: SignedIn): Promise<Foreseen> {
    // what it lacks of a proof is asked for on the way
    const { subjects, name } = await this.rights.ask(scope, proved(me));
    const checkpoint = await this.checkpoints.last(me.organisation);
    const size = checkpoint?.size ?? 0;
    const cut = { organisation: me.organisation, size };
    const chains = await this.making.chains(cut, subjects);
    const [row] = await this.database.run<{ events: number }>(NOT_YET, [me.organisation, size, subjects]);
    return {
      name,
      chains: chains.length,
      events: chains.reduce((sum, { events }) => sum + events, 0),
      notYet: row?.events ?? 0,
      checkpoint,
    };
  }
}
