import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { type ChainedLife, HistoryService } from '../history/history.service.js';
import type { ChainFault } from '../history/verify.js';
import { Auditors } from './auditors.js';
import { ASTRAY, CHAIN_ENDS, CHAINS_SO_FAR, NAMED_CHAINS, NEXT_CHAINS } from './chain-check.sql.js';

/** Where a check has come to: after this chain, in the order of lives and codes. */
export interface Place {
  readonly life: string;
  readonly code: string;
}

interface Chain extends Place {
  readonly life: ChainedLife;
  readonly id: string;
  readonly name: string;
}

export interface BrokenChain extends Chain {
  readonly fault: ChainFault;
}

/** A chain, how long it is, and the hash of its last event. */
export interface ChainEnd {
  readonly life: ChainedLife;
  readonly code: string;
  readonly name: string;
  readonly events: number;
  readonly head: string;
}

/** What a chain leaves behind that was taken away whole. */
export interface Astray {
  readonly events: number;
  /** Numbers given out that nothing bears. */
  readonly missing: readonly string[];
}

export interface ChainCheck {
  /** Checked up to here, of how many there are. */
  readonly chains: number;
  readonly of: number;
  readonly events: number;
  readonly broken: readonly BrokenChain[];
  /** Null while there are chains ahead. */
  readonly astray: Astray | null;
  readonly next: Place | null;
}

/** So many at a time: well under a second, and between two chains others have their turn. */
const EVENTS = 4000;
const CHAINS = 1000;
const MISSING_SHOWN = 20;

const BEGINNING: Place = { life: '', code: '' };

/** Checks every chain there is, some at each request: whoever asks again goes on where it stopped. */
@Injectable()
export class ChainChecks {
  constructor(
    private readonly database: Database,
    private readonly history: HistoryService,
    private readonly auditors: Auditors,
  ) {}

  /** `suspects`: chains found broken before. They are checked again, so that no answer leans on an address. */
  async check(
    signedIn: SignedIn,
    after: Place | null,
    suspects: readonly string[],
    eventsMax = EVENTS,
  ): Promise<ChainCheck> {
    await this.auditors.note(signedIn, 'chains', after ? `${after.life}.${after.code}` : '');
    const { organisation } = signedIn;
    const { life, code } = after ?? BEGINNING;
    const before = await this.database.run<Chain>(NAMED_CHAINS, [organisation, suspects]);
    const ahead = await this.database.run<Chain>(NEXT_CHAINS, [organisation, life, code, eventsMax, CHAINS]);
    const known = new Set(before.map(({ id }) => id));
    const broken = await this.brokenAmong(organisation, [
      ...before,
      ...ahead.filter(({ id }) => !known.has(id)),
    ]);
    const last = ahead.at(-1) ?? { life, code };
    type SoFar = { of: number; chains: number; events: number };
    const [soFar] = await this.database.run<SoFar>(CHAINS_SO_FAR, [organisation, last.life, last.code]);
    const { of, chains, events } = soFar ?? { of: 0, chains: 0, events: 0 };
    const done = chains >= of || ahead.length === 0;
    return {
      chains,
      of,
      events,
      broken,
      astray: done ? await this.astray(organisation) : null,
      next: done ? null : { life: last.life, code: last.code },
    };
  }

  /** Every chain by its end; whoever asks has been admitted. */
  ends(organisation: string, most: number): Promise<ChainEnd[]> {
    return this.database.run<ChainEnd>(CHAIN_ENDS, [organisation, most]);
  }

  private async brokenAmong(organisation: string, chains: readonly Chain[]): Promise<BrokenChain[]> {
    const broken: BrokenChain[] = [];
    for (const chain of chains) {
      const verified = await this.history.verify(chain.life, chain.id, organisation);
      if (verified?.fault) broken.push({ ...chain, fault: verified.fault });
    }
    return broken;
  }

  private async astray(organisation: string): Promise<Astray> {
    const [row] = await this.database.run<Astray>(ASTRAY, [organisation, MISSING_SHOWN]);
    return row ?? { events: 0, missing: [] };
  }
}
