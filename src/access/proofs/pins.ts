import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../workflows/index.js';
import { SecurityClock } from '../../clock/clocks.js';
import { instantOf } from '../../clock/moment.js';
import { RehearsalClock } from '../../clock/rehearsal-clock.js';
import { Database, type Queries } from '../../database/database.js';
import { Words } from '../../notices/words.js';
import { hashPassword, Passwords } from '../passwords.js';
import type { SignedIn } from '../signed-in.js';
import { Turnstile } from '../turnstile.js';
import { Guesses, browserKey, type Turned } from './guesses.js';
import { type PinFault, pinFault } from './guessable.js';
import { CLOSE_PIN, END_PIN_SESSIONS, NOTE_WRONG, PROOFS_OF, SET_PIN } from './pins.sql.js';

/** PINs and codes weighed at once: each costs 19 MiB. */
const CHECKS_AT_ONCE = 3;
const WAITING_MAX = 64;

export type PinChecked = { readonly outcome: 'ok' } | Turned;

export type PinSet =
  | { readonly outcome: 'ok' }
  /** The PIN itself will not do. */
  | { readonly outcome: 'fault'; readonly fault: PinFault }
  /** What he proved himself by was wrong, or must wait. */
  | Turned;

export interface PinStanding {
  readonly state: 'none' | 'set' | 'closed';
  readonly since: Instant | null;
}

/** What somebody proves by that it is he who changes his own proofs. */
export interface Proof {
  /** What he is known by again while he guesses: his session. */
  readonly session: string;
  /** His present password; or his present PIN, where that will do. */
  readonly present: string;
  readonly only?: 'password';
}

export interface ProofsOf {
  readonly name: string;
  readonly phone: string;
  readonly organisation: string;
  readonly password: string | null;
  readonly pin: string | null;
  readonly set_at: Date | null;
  readonly closed_at: Date | null;
}

/** Whose PIN, at which link, in which browser (what its cookie holds; '' where it sent none). */
export interface AtLink {
  readonly person: string;
  readonly link: string;
  readonly browser: string;
}

/** The PIN by which somebody proves himself at an emailed link. */
@Injectable()
export class Pins {
  private readonly checks = new Turnstile(CHECKS_AT_ONCE, WAITING_MAX);

  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
    private readonly business: RehearsalClock,
    private readonly passwords: Passwords,
    private readonly guesses: Guesses,
    private readonly words: Words,
  ) {}

  /** Whether he has one that opens something: set, and not locked by himself. */
  async has(person: string): Promise<boolean> {
    return (await this.standing(person)).state === 'set';
  }

  async standing(person: string): Promise<PinStanding> {
    const known = await this.proofsOf(person);
    if (known === null || known.pin === null) return { state: 'none', since: null };
    const since = known.closed_at ?? known.set_at;
    return {
      state: known.closed_at === null ? 'set' : 'closed',
      since: since && instantOf(since.getTime()),
    };
  }

  /**
   * Weighs the PIN that came with a link. Whoever has none costs the same hash as whoever has, and is answered the
   * same: the time tells nothing (LNK-18).
   */
  async check(person: string, link: string, browser: string, pin: string): Promise<PinChecked> {
    const checked = await this.weighAt({ person, link, browser }, 'PIN', async () => {
      const known = await this.proofsOf(person);
      const stored = known?.closed_at === null ? known.pin : null;
      return (await this.passwords.fits(stored, pin)) || null;
    });
    return checked.outcome === 'ok' ? { outcome: 'ok' } : checked;
  }

  /** His first, or another: proved by the present one or by his password. */
  async set(me: SignedIn, proof: Proof, pin: string): Promise<PinSet> {
    const known = await this.proofsOf(me.person);
    const fault = pinFault(pin, known?.phone ?? '');
    if (fault !== null) return { outcome: 'fault', fault };
    const proved = await this.prove(me, proof);
    if (proved.outcome !== 'ok') return proved;
    await this.database.transaction((queries) => this.write(queries, me, pin));
    return { outcome: 'ok' };
  }

  /** By himself: with a closed PIN no link lets anybody in. Answers whether it was open. */
  async close({ person, organisation }: SignedIn): Promise<boolean> {
    return this.database.transaction(async (queries) => {
      const now = instantOf(this.clock.now());
      const closed = await queries.run(CLOSE_PIN, [person, now]);
      if (closed.length === 0) return false;
      await queries.run(END_PIN_SESSIONS, [person, now]);
      await this.tell(queries, person, organisation, 'account.PIN_CLOSED', {});
      return true;
    });
  }

  /** Opens again what he closed; who has his session is not yet he. */
  async open(me: SignedIn, proof: Proof): Promise<PinChecked> {
    const proved = await this.prove(me, proof);
    if (proved.outcome === 'ok') await this.database.run(CLOSE_PIN, [me.person, null]);
    return proved;
  }

  /** Whether it is he who sits at his session. A rehearsal's invented people have nothing to prove it by. */
  async prove({ person, assurance }: SignedIn, { session, present, only }: Proof): Promise<PinChecked> {
    if (assurance === 'rehearsal') return { outcome: 'ok' };
    const aim = { at: `own/${person}`, by: browserKey('own', person, session), full: 'waits' } as const;
    const proved = await this.inLine(() =>
      this.guesses.weigh(aim, async () => {
        const known = await this.proofsOf(person);
        if (await this.passwords.fits(known?.password ?? null, present)) return true;
        return only !== 'password' && (await this.passwords.fits(known?.pin ?? null, present)) ? true : null;
      }),
    );
    if (proved.outcome === 'ok') return { outcome: 'ok' };
    if (proved.outcome !== 'wait') await this.noteWrong(person, person, 'PROVE', 'WRONG_PROOF');
    return proved;
  }

  /** Writes the new one; whoever is let in by the old one is out. */
  async write(
    queries: Queries,
    { person, organisation }: Pick<SignedIn, 'person' | 'organisation'>,
    pin: string,
  ): Promise<void> {
    const now = instantOf(this.clock.now());
    const [row] = await queries.run<{ first: boolean }>(SET_PIN, [
      person,
      organisation,
      await hashPassword(pin),
      now,
    ]);
    await queries.run(END_PIN_SESSIONS, [person, now]);
    const template = row?.first === true ? 'account.PIN_SET' : 'account.PIN_CHANGED';
    await this.tell(queries, person, organisation, template, {});
  }

  /** A try at a link, whichever of the two it is: PIN and setting-up code share the link's measure, and his own. */
  async weighAt<Right>(
    { person, link, browser }: AtLink,
    what: 'PIN' | 'CODE',
    weigh: () => Promise<Right | null>,
  ) {
    const by = browserKey('pin', person, browser);
    const aim = { at: `link/${link}`, by, full: 'closes', inAll: `links/${person}` } as const;
    const weighed = await this.inLine(() => this.guesses.weigh(aim, weigh));
    if (weighed.outcome === 'wrong' || (weighed.outcome === 'closed' && weighed.first)) {
      await this.noteWrong(person, link, what, `WRONG_${what}`);
    }
    return weighed;
  }

  async proofsOf(person: string): Promise<ProofsOf | null> {
    const [row] = await this.database.run<ProofsOf>(PROOFS_OF, [person]);
    return row ?? null;
  }

  async tell(
    queries: Queries,
    recipient: string,
    organisation: string,
    template: string,
    told: Parameters<Words['tell']>[1]['told'],
  ): Promise<void> {
    const { at } = await this.business.now(organisation, queries);
    await this.words.tell(queries, { organisation, recipient, template, told, at });
  }

  /** Where too many stand in line it is as if one were too fast: try again in a second. */
  private async inLine<T>(work: () => Promise<T>): Promise<T | Extract<Turned, { outcome: 'wait' }>> {
    return (await this.checks.pass(work)) ?? { outcome: 'wait', seconds: 1 };
  }

  private async noteWrong(person: string, at: string, action: string, because: string): Promise<void> {
    await this.database.run(NOTE_WRONG, [person, instantOf(this.clock.now()), at, action, because]);
  }
}
