import { Injectable } from '@nestjs/common';
import type { Assurance } from '../../workflows/index.js';
import { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import type { SignedIn } from './signed-in.js';
import { FIND_BY_EMAIL, FIND_INVENTED } from './sign-in.sql.js';
import { type KnownPerson, SignInThrottle, triedAs } from './sign-in-throttle.js';
import { Turnstile } from './turnstile.js';

/** Passwords checked at once: the wrong ones may exceed the throttle's measure by no more than this, less one. */
export const CHECKS_AT_ONCE = 3;
const WAITING_MAX = 64;

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly organisation?: string | undefined;
}

/** A session that has begun: the token for the cookie, and whose it is. */
export interface Begun extends Omit<SignedIn, 'name'> {
  readonly token: string;
}

/** The ways to begin a session. */
@Injectable()
export class SignIn {
  private readonly checks = new Turnstile(CHECKS_AT_ONCE, WAITING_MAX);

  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
  ) {}

  async byPassword(given: Credentials, address: string): Promise<Begun> {
    const known = await this.checks.pass(() => this.check(given, address));
    if (known === null) throw new Problem(429, 'TOO_MANY', { retryAfterSeconds: 1 });
    return this.begin(known, 'session');
  }

  /** One click, as one of the invented people. Whoever calls this has made sure that it is a rehearsal. */
  async asInvented(person: string): Promise<Begun> {
    const [known] = await this.database.run<KnownPerson & Record<string, string>>(FIND_INVENTED, [person]);
    if (!known) throw new Problem(404, 'NOT_FOUND');
    return this.begin(known, 'rehearsal');
  }

  private async begin({ person, organisation }: KnownPerson, assurance: Assurance): Promise<Begun> {
    const whose = { person, organisation, assurance };
    return { ...whose, token: await this.sessions.begin(whose) };
  }

  private async check({ email, password, organisation }: Credentials, address: string): Promise<KnownPerson> {
    const tried = triedAs(email, address);
    const seconds = await this.throttle.secondsToWait(tried);
    if (seconds > 0) {
      throw new Problem(429, 'TOO_MANY_PASSWORDS', { params: { seconds }, retryAfterSeconds: seconds });
    }
    const found = await this.database.run<KnownPerson & { password_hash: string | null }>(FIND_BY_EMAIL, [
      email.trim(),
      organisation ?? null,
    ]);
    const [known] = found.length === 1 ? found : [];
    if ((await this.passwords.fits(known?.password_hash ?? null, password)) && known) return known;
    await this.throttle.noteWrong(tried, known ?? null);
    throw new Problem(401, 'WRONG_PASSWORD');
  }
}
