import { Injectable } from '@nestjs/common';
import type { Finding, Instant } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Actors } from '../people/actors.js';
import type { Language } from '../texts/language.js';
import { mayWith } from './anchors.js';
import { ADD_ADDRESS, ADDRESSES, BY_THEIR_OFFICE, KNOWN_ADDRESS, REMOVE_ADDRESS } from './anchors.sql.js';

interface Deed {
  readonly by: string;
  readonly at: Instant;
}

/** Where anchors go that is nobody's account here. */
export interface OutsideAddress {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Null: in both. */
  readonly language: Language | null;
  readonly added: Deed;
  readonly removed: Deed | null;
}

/** Who gets them by his office, and cannot be left out. */
export interface ByOffice {
  readonly name: string;
  readonly address: string;
  /** Else he answers for the province. */
  readonly auditor: boolean;
}

export interface NewAddress {
  readonly name: string;
  readonly address: string;
  readonly language: Language | null;
}

export type Kept =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      readonly code: 'FORBIDDEN' | 'ADDRESS_KNOWN' | 'NOT_FOUND';
      readonly findings: readonly Finding[];
    };

/** Other addresses to which checkpoints are mailed: put on the list and struck off it, and who did so stays on record. */
@Injectable()
export class OutsideAddresses {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly security: SecurityClock,
  ) {}

  /** Null: they are not for these eyes. */
  async all(me: SignedIn): Promise<{
    readonly byOffice: readonly ByOffice[];
    readonly addresses: readonly OutsideAddress[];
    readonly mayKeep: boolean;
  } | null> {
    const present = await this.actors.present(me);
    const may = mayWith(present, 'SEE_ANCHORS');
    if (!may.allow || may.capacity.role === 'provinceContact') return null;
    const [byOffice, addresses] = await Promise.all([
      this.database.run<ByOffice & Record<string, unknown>>(BY_THEIR_OFFICE, [me.organisation, present.day]),
      this.database.run<OutsideAddress & Record<string, unknown>>(ADDRESSES, [me.organisation]),
    ]);
    return { byOffice, addresses, mayKeep: mayWith(present, 'KEEP_ADDRESSES').allow };
  }

  async add({ name, address, language }: NewAddress, me: SignedIn): Promise<Kept> {
    const present = await this.actors.present(me);
    const may = mayWith(present, 'KEEP_ADDRESSES');
    if (!may.allow) return { ok: false, code: 'FORBIDDEN', findings: may.findings };
    const known = await this.database.run(KNOWN_ADDRESS, [me.organisation, present.day, address]);
    if (known.length > 0) return { ok: false, code: 'ADDRESS_KNOWN', findings: [] };
    const asked = [me.organisation, name, address, language, me.person, this.now()];
    const [row] = await this.database.run<{ id: string }>(ADD_ADDRESS, asked);
    return row ? { ok: true, id: row.id } : { ok: false, code: 'ADDRESS_KNOWN', findings: [] };
  }

  /** Struck off twice, the first time counts. */
  async remove(id: string, me: SignedIn): Promise<Kept> {
    const may = mayWith(await this.actors.present(me), 'KEEP_ADDRESSES');
    if (!may.allow) return { ok: false, code: 'FORBIDDEN', findings: may.findings };
    const asked = [me.organisation, id, me.person, this.now()];
    const [row] = await this.database.run<{ id: string }>(REMOVE_ADDRESS, asked);
    return row ? { ok: true, id } : { ok: false, code: 'NOT_FOUND', findings: [] };
  }

  private now(): string {
    return instantOf(this.security.now());
  }
}
