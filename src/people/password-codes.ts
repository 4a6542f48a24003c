import { Injectable } from '@nestjs/common';
import type { Instant } from '../../workflows/index.js';
import { hashPassword, Passwords } from '../access/passwords.js';
import { type PasswordFault, passwordFault } from '../access/proofs/password-change.js';
import { inFours, newCode, typedCode } from '../access/proofs/secret-text.js';
import { SignInThrottle, triedAs } from '../access/sign-in-throttle.js';
import type { SignedIn } from '../access/signed-in.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database, type Queries, type Statement } from '../database/database.js';
import { Words } from '../notices/words.js';
import { Actors } from './actors.js';
import { PeopleLog } from './people-log.js';

/** 55 bits: more than anybody guesses before it runs out. */
const LENGTH = 12;
const LIVES_MS = 3 * 24 * 60 * 60_000;

/** $1 person · $2 now */
const END_LIVE: Statement = {
  name: 'password-code-end',
  text: 'update password_code set ended_at = $2 where person_id = $1 and ended_at is null',
};

/** $1 organisation · $2 person · $3 hash · $4 by · $5 now · $6 until */
const ISSUE: Statement = {
  name: 'password-code-issue',
  text: `insert into password_code (organisation_id, person_id, hash, issued_by, issued_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
};

/** The one that is out for this address. $1 address · $2 now */
const LIVE: Statement = {
  name: 'password-code-live',
  text: `
select c.id, c.hash, p.id as person, p.organisation_id as organisation, p.email, p.name
  from person p join password_code c on c.person_id = p.id and c.ended_at is null and c.expires_at > $2
 where lower(p.email) = lower($1) and p.disabled_at is null`,
};

/** Used once, and with it whatever session was open. $1 code · $2 person · $3 password's hash · $4 now */
const USE: Statement = {
  name: 'password-code-use',
  text: `
with used as (
  update password_code set ended_at = $4 where id = $1 and ended_at is null and expires_at > $4 returning person_id
), out as (
  update session set ended_at = $4 from used where session.person_id = used.person_id and session.ended_at is null
)
update person p set password_hash = $3 from used where p.id = used.person_id and p.id = $2 and p.disabled_at is null
returning p.id`,
};

export type PasswordSet =
  | { readonly outcome: 'ok' }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'fault'; readonly fault: PasswordFault }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** Read out on the telephone to somebody without a password: with it he sets one himself. Kept as a hash only. */
@Injectable()
export class PasswordCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly actors: Actors,
    private readonly log: PeopleLog,
    private readonly words: Words,
  ) {}

  /** A new one; the one before is worth nothing from now on. */
  async issue(queries: Queries, person: string, by: SignedIn): Promise<{ code: string; until: Instant }> {
    const now = this.clock.now();
    const code = newCode(LENGTH);
    const until = instantOf(now + LIVES_MS);
    await queries.run(END_LIVE, [person, instantOf(now)]);
    const hash = await hashPassword(code);
    await queries.run(ISSUE, [by.organisation, person, hash, by.person, instantOf(now), until]);
    const { at } = await this.actors.present(by, queries);
    const told = { by: by.name, until };
    await this.words.tell(queries, {
      organisation: by.organisation,
      recipient: person,
      template: 'account.PASSWORD_CODE',
      told,
      at,
    });
    return { code: inFours(code), until };
  }

  /** An unknown address takes as long as a wrong code; both are said in the same words. */
  async use(email: string, code: string, password: string, address: string): Promise<PasswordSet> {
    const tried = triedAs(email, address);
    const seconds = await this.throttle.secondsToWait(tried);
    if (seconds > 0) return { outcome: 'wait', seconds };
    const now = instantOf(this.clock.now());
    type Row = {
      id: string;
      hash: string;
      person: string;
      organisation: string;
      email: string;
      name: string;
    };
    const found = await this.database.run<Row>(LIVE, [email.trim(), now]);
    const [known] = found.length === 1 ? found : [];
    if (!(await this.passwords.fits(known?.hash ?? null, typedCode(code))) || !known) {
      await this.throttle.noteWrong(tried, known ?? null);
      return { outcome: 'wrong' };
    }
    const fault = passwordFault(password, '', known.email);
    if (fault !== null) return { outcome: 'fault', fault };
    const hash = await hashPassword(password);
    const me: SignedIn = { ...known, assurance: 'session' };
    return this.database.transaction(async (queries): Promise<PasswordSet> => {
      const [used] = await queries.run(USE, [known.id, known.person, hash, now]);
      if (!used) return { outcome: 'wrong' };
      const { at } = await this.actors.present(me, queries);
      const { organisation, person } = known;
      await this.log.note(queries, {
        organisation,
        at,
        by: person,
        capacity: null,
        person,
        step: 'SET_PASSWORD',
      });
      return { outcome: 'ok' };
    });
  }
}
