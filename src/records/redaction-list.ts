import { Injectable } from '@nestjs/common';
import {
  type Basis,
  type ChainOf,
  type Instant,
  mayAudit,
  mayRedact,
  type Place,
  type Role,
} from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import { REDACTIONS } from './record-reading.sql.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** An erasure as it was asked for, and what became of it. */
export interface RedactionShown {
  readonly id: string;
  readonly life: ChainOf;
  readonly subject: string;
  /** Of the chain. */
  readonly code: string;
  readonly places: readonly Place[];
  readonly basis: Basis;
  readonly askedBy: Named;
  readonly askedRole: Role;
  readonly askedAt: Instant;
  /** Null: it waits. */
  readonly answer: 'confirmed' | 'refused' | null;
  readonly answeredBy: Named | null;
  readonly answeredRole: Role | null;
  readonly answeredAt: Instant | null;
  readonly why: string | null;
  readonly event: { readonly of: string; readonly seq: number } | null;
}

export interface RedactionRights {
  readonly ask: boolean;
  readonly answer: boolean;
  /** With a second factor, which he has yet to give. */
  readonly prove: boolean;
  readonly watch: boolean;
}

const SHOWN_MOST = 200;

/** Erasures, for those who ask, those who answer, and those who watch. Anybody else: null. */
@Injectable()
export class RedactionList {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  async rights(me: SignedIn): Promise<RedactionRights | null> {
    const { actor, day } = await this.actors.present(me);
    const rights = { ...mayRedact({ actor, day }), watch: mayAudit(actor, day) };
    return rights.ask || rights.answer || rights.watch ? rights : null;
  }

  all({ organisation }: SignedIn, most = SHOWN_MOST): Promise<RedactionShown[]> {
    return this.database.run<RedactionShown>(REDACTIONS, [organisation, null, most]);
  }

  /** Those that wait for him to answer: of others than himself. Of whoever does not answer, none. */
  async waitingFor(me: SignedIn): Promise<RedactionShown[]> {
    if ((await this.rights(me))?.answer !== true) return [];
    return (await this.all(me)).filter(({ answer, askedBy }) => answer === null && askedBy.id !== me.person);
  }

  async one(id: string, { organisation }: SignedIn): Promise<RedactionShown | null> {
    const [row] = await this.database.run<RedactionShown>(REDACTIONS, [organisation, id, 1]);
    return row ?? null;
  }
}
