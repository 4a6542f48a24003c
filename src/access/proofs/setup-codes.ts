import { Injectable } from '@nestjs/common';
import { type Instant, mayIssuePinCode, mayWithProof, type Role } from '../../../workflows/index.js';
import { SecurityClock } from '../../clock/clocks.js';
import { instantOf } from '../../clock/moment.js';
import { Database, type Queries } from '../../database/database.js';
import { Actors } from '../../people/actors.js';
import { PeopleLog } from '../../people/people-log.js';
import { Once } from '../../road/once.js';
import type { Refusal } from '../../road/refusal.js';
import { hashPassword, Passwords } from '../passwords.js';
import type { SignedIn } from '../signed-in.js';
import { pinFault } from './guessable.js';
import { type AtLink, type PinSet, Pins } from './pins.js';
import { holdPerson } from '../hold-person.js';
import { END_CODE, EVERYBODY, FOR_WHOM, ISSUE_CODE, LIVE_CODE, USE_CODE } from './pins.sql.js';
import { inFours, newCode, typedCode } from './secret-text.js';

const LENGTH = 8;
const LIVES_MS = 7 * 24 * 60 * 60_000;

interface IssuedAnswer {
  readonly name: string;
  readonly until: Instant;
}

export type Issued =
  /** The code is here this once, for whoever reads it out, and nowhere afterwards: null under a key used before. */
  (IssuedAnswer & { readonly ok: true; readonly code: string | null }) | Refusal;

/** Somebody to whom a code may be read out, and how he stands. */
export interface Candidate {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly pin: 'none' | 'set' | 'closed';
  /** Until when the one that is out is good. */
  readonly codeUntil: Instant | null;
  /** Whoever issues him one gives a second factor with it. */
  readonly prove?: 'second';
}

interface CandidateRow extends Omit<Candidate, 'pin' | 'codeUntil'> {
  readonly set_at: Date | null;
  readonly closed_at: Date | null;
  readonly code_until: Date | null;
}

/** Unknown, or of another house. */
const NOBODY: Refusal = {
  ok: false,
  code: 'FORBIDDEN',
  findings: [{ code: 'PERSON_UNKNOWN', clause: '-', effect: 'block' }],
};

/** Over a second channel, the telephone: a code by which somebody without PIN or password sets his PIN at a link. */
@Injectable()
export class SetupCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
    private readonly passwords: Passwords,
    private readonly actors: Actors,
    private readonly pins: Pins,
    private readonly once: Once,
    private readonly log: PeopleLog,
  ) {}

  /**
   * A new one for him; the one before is worth nothing from now on. He is told by mail that there is one, not which. Sent
   * again under the same key it is not issued twice, and not said twice.
   */
  async issue(person: string, why: string | null, key: string, by: SignedIn): Promise<Issued> {
    const deed = { life: 'people', asked: { type: 'ISSUE_PIN_CODE', person, why } } as const;
    const outcome = await this.once.of<IssuedAnswer, Refusal>(deed, key, by, async (queries) => {
      const { actor, day, at } = await this.actors.present(by, queries);
      type Row = { person: string; name: string; roles: readonly Role[] };
      const [whom] = await queries.run<Row>(FOR_WHOM, [person, by.organisation, day]);
      if (!whom) return NOBODY;
      const may = mayIssuePinCode(actor, day, whom);
      if (!may.allow) return { ok: false, code: 'FORBIDDEN', findings: may.findings };
      const code = newCode(LENGTH);
      const until = await this.write(queries, person, code, by);
      const { organisation, person: id } = by;
      const { capacity } = may;
      const about = { organisation, at, by: id, capacity, person, why };
      await this.log.note(queries, { ...about, step: 'ISSUE_PIN_CODE', said: { until } });
      return { ok: true, name: whom.name, until, once: inFours(code) };
    });
    return outcome.ok ? { ...outcome, code: outcome.once ?? null } : outcome;
  }

  /** Those for whom he may issue one; nobody: he has no business there. */
  async candidates(by: SignedIn): Promise<Candidate[]> {
    const { actor, day } = await this.actors.present(by);
    const now = instantOf(this.clock.now());
    const rows = await this.database.run<CandidateRow>(EVERYBODY, [by.organisation, day, now]);
    return rows
      .map((row) => ({ ...row, may: mayIssuePinCode(actor, day, row) }))
      .filter(({ may }) => mayWithProof(may))
      .map(({ set_at: setAt, closed_at: closedAt, code_until: until, may, ...row }) => ({
        ...row,
        ...(!may.allow && { prove: 'second' as const }),
        pin: setAt === null ? 'none' : closedAt === null ? 'set' : 'closed',
        codeUntil: until && instantOf(until.getTime()),
      }));
  }

  /** Sets the PIN of whoever was read the code. Throttled like the PIN itself, at the same link. */
  async setPin(at: AtLink, code: string, pin: string): Promise<PinSet> {
    const shape = pinFault(pin, '');
    if (shape !== null) return { outcome: 'fault', fault: shape };
    const weighed = await this.pins.weighAt(at, 'CODE', async () => {
      const live = await this.live(at.person);
      return (await this.passwords.fits(live?.hash ?? null, typedCode(code))) ? live : null;
    });
    if (weighed.outcome !== 'ok') return weighed;
    const known = await this.pins.proofsOf(at.person);
    if (known === null) return { outcome: 'wrong' };
    const fault = pinFault(pin, known.phone);
    if (fault !== null) return { outcome: 'fault', fault };
    return this.database.transaction(async (queries) => {
      const used = await queries.run(USE_CODE, [weighed.found.id, instantOf(this.clock.now())]);
      if (used.length === 0) return { outcome: 'wrong' };
      await this.pins.write(queries, { person: at.person, organisation: known.organisation }, pin);
      return { outcome: 'ok' };
    });
  }

  private async write(queries: Queries, person: string, code: string, by: SignedIn): Promise<Instant> {
    const hash = await hashPassword(code);
    const now = this.clock.now();
    const until = instantOf(now + LIVES_MS);
    await holdPerson(queries, person);
    await queries.run(END_CODE, [person, instantOf(now)]);
    await queries.run(ISSUE_CODE, [by.organisation, person, hash, by.person, instantOf(now), until]);
    await this.pins.tell(queries, person, by.organisation, 'account.SETUP', { by: by.name, until });
    return until;
  }

  private async live(person: string): Promise<{ readonly id: string; readonly hash: string } | null> {
    const now = instantOf(this.clock.now());
    const [row] = await this.database.run<{ id: string; hash: string }>(LIVE_CODE, [person, now]);
    return row ?? null;
  }
}
