import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../workflows/index.js';
import { SecurityClock } from '../../clock/clocks.js';
import { instantOf } from '../../clock/moment.js';
import { Database, type Queries } from '../../database/database.js';
import { Sessions } from '../sessions.js';
import type { SignedIn } from '../signed-in.js';
import { browserKey, Guesses, type Turned } from './guesses.js';
import { type Proof, Pins } from './pins.js';
import { NOTE_WRONG } from './pins.sql.js';
import { Sealed } from './sealed.js';
import {
  BEGIN_SECOND,
  CONFIRM_SECOND,
  FORGET_CODES,
  KEEP_CODES,
  SECOND_OF,
  TAKE_STEP,
  USE_RECOVERY,
} from './second-factors.sql.js';
import { removeSecond } from './second-removal.js';
import { inFours, newCode, typedCode } from './secret-text.js';
import { newTotpSecret, stepOfCode, totpAddress } from './totp.js';

const RECOVERY_CODES = 10;
const RECOVERY_LENGTH = 16;
const ISSUER = 'Gương Sáng';

export interface SecondStanding {
  /** `begun`: a secret is out, and no code of it has come back yet. */
  readonly state: 'none' | 'begun' | 'set';
  readonly since: Instant | null;
  readonly recoveryLeft: number;
}

/** For the telephone: the address it reads from the picture, and the secret for whoever types it. */
export interface SecondSecret {
  readonly address: string;
  readonly secret: string;
}

export type SecondProved = { readonly outcome: 'ok' } | Turned;

/** Recovery codes are here this once, for whoever writes them down. */
export type NewCodes = { readonly outcome: 'ok'; readonly codes: readonly string[] } | Turned;

interface Row {
  readonly secret: string;
  readonly begun_at: Date;
  readonly confirmed_at: Date | null;
  readonly left: number;
}

/** 74 random bits need no slow hash. */
const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** The second factor: a code of the half minute from the person's telephone, or one of ten that he keeps on paper. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
    private readonly guesses: Guesses,
    private readonly sessions: Sessions,
    private readonly pins: Pins,
    private readonly sealed: Sealed,
  ) {}

  async standing(person: string): Promise<SecondStanding> {
    const row = await this.rowOf(person);
    if (!row) return { state: 'none', since: null, recoveryLeft: 0 };
    const { confirmed_at: confirmed, begun_at: begun, left } = row;
    return {
      state: confirmed === null ? 'begun' : 'set',
      since: instantOf((confirmed ?? begun).getTime()),
      recoveryLeft: left,
    };
  }

  async has(person: string): Promise<boolean> {
    return (await this.standing(person)).state === 'set';
  }

  /** A new secret for him, proved by what he has already; `exists`: first he removes the one he has. */
  async begin(
    me: SignedIn,
    proof: Proof,
  ): Promise<{ readonly outcome: 'ok' } | { readonly outcome: 'exists' } | Turned> {
    const proved = await this.pins.prove(me, proof);
    if (proved.outcome !== 'ok') return proved;
    const sealed = this.sealed.seal(newTotpSecret(), me.person);
    const now = instantOf(this.clock.now());
    const begun = await this.database.run(BEGIN_SECOND, [me.person, me.organisation, sealed, now]);
    return { outcome: begun.length > 0 ? 'ok' : 'exists' };
  }

  /** While it is being set up, and never again afterwards. */
  async secretOf({ person, name }: Pick<SignedIn, 'person' | 'name'>): Promise<SecondSecret | null> {
    const row = await this.rowOf(person);
    if (!row || row.confirmed_at !== null) return null;
    const secret = this.sealed.open(row.secret, person);
    return { secret, address: totpAddress(secret, name, ISSUER) };
  }

  /** The first right code: from now on it is his second factor. */
  async confirm(me: SignedIn, session: string, code: string): Promise<NewCodes> {
    const weighed = await this.weigh(me, session, () => this.takeCode(me.person, code, false));
    if (weighed.outcome !== 'ok') return weighed;
    return this.database.transaction(async (queries) => {
      const now = instantOf(this.clock.now());
      const confirmed = await queries.run(CONFIRM_SECOND, [me.person, now, weighed.found]);
      if (confirmed.length === 0) return { outcome: 'wrong' };
      await this.pins.tell(queries, me.person, me.organisation, 'account.SECOND_SET', {});
      return { outcome: 'ok', codes: await this.newCodes(queries, me) };
    });
  }

  /** For ten minutes this session has shown it. A code of either kind, each of them once. */
  async prove(me: SignedIn, session: string, code: string): Promise<SecondProved> {
    const weighed = await this.weigh(me, session, () => this.takeAny(me.person, code));
    if (weighed.outcome !== 'ok') return weighed;
    await this.sessions.provedSecond(session);
    return { outcome: 'ok' };
  }

  /** Ten others; those before are worth nothing. */
  async renewCodes(me: SignedIn, session: string, code: string): Promise<NewCodes> {
    const weighed = await this.weigh(me, session, () => this.takeAny(me.person, code));
    if (weighed.outcome !== 'ok') return weighed;
    return this.database.transaction(async (queries) => ({
      outcome: 'ok',
      codes: await this.newCodes(queries, me),
    }));
  }

  /** By a code of it: whoever only found the session open cannot take it off. */
  async remove(me: SignedIn, session: string, code: string): Promise<SecondProved> {
    const weighed = await this.weigh(me, session, () => this.takeAny(me.person, code));
    if (weighed.outcome !== 'ok') return weighed;
    await this.database.transaction(async (queries) => {
      if (!(await removeSecond(queries, me.person))) return;
      await this.pins.tell(queries, me.person, me.organisation, 'account.SECOND_REMOVED', {});
    });
    return { outcome: 'ok' };
  }

  /** Per person and session: a browser's cookie can be thrown away, a new session needs the password again. */
  private async weigh<Right>({ person }: SignedIn, session: string, take: () => Promise<Right | null>) {
    const by = browserKey('second', person, session);
    const weighed = await this.guesses.weigh({ at: `second/${person}`, by, full: 'waits' }, take);
    if (weighed.outcome === 'wrong') {
      const now = instantOf(this.clock.now());
      await this.database.run(NOTE_WRONG, [person, now, person, 'SECOND', 'WRONG_CODE']);
    }
    return weighed;
  }

  private async takeAny(person: string, typed: string): Promise<true | null> {
    const code = typedCode(typed);
    if (code.length !== RECOVERY_LENGTH)
      return (await this.takeCode(person, code, true)) === null ? null : true;
    const now = instantOf(this.clock.now());
    const used = await this.database.run(USE_RECOVERY, [person, hashOf(code), now]);
    return used.length > 0 || null;
  }

  /** Answers the secret, sealed, that it is a code of. */
  private async takeCode(person: string, typed: string, confirmed: boolean): Promise<string | null> {
    const row = await this.rowOf(person);
    if (!row) return null;
    const secret = this.sealed.open(row.secret, person);
    const step = stepOfCode(secret, typedCode(typed), this.clock.now());
    if (step === null) return null;
    const taken = await this.database.run(TAKE_STEP, [person, step, confirmed, row.secret]);
    return taken.length > 0 ? row.secret : null;
  }

  private async newCodes(queries: Queries, { person, organisation }: SignedIn): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => newCode(RECOVERY_LENGTH));
    await queries.run(FORGET_CODES, [person]);
    const now = instantOf(this.clock.now());
    await queries.run(KEEP_CODES, [person, organisation, now, codes.map(hashOf)]);
    return codes.map(inFours);
  }

  private async rowOf(person: string): Promise<Row | null> {
    const [row] = await this.database.run<Row>(SECOND_OF, [person]);
    return row ?? null;
  }
}
