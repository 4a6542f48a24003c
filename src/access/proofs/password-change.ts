import { Injectable } from '@nestjs/common';
import { SecurityClock } from '../../clock/clocks.js';
import { instantOf } from '../../clock/moment.js';
import { Database } from '../../database/database.js';
import { hashPassword } from '../passwords.js';
import { hashOfToken } from '../session-token.js';
import type { SignedIn } from '../signed-in.js';
import { CONTACT_OF, END_OTHERS, SET_PASSWORD } from './account.sql.js';
import type { Turned } from './guesses.js';
import { Pins, type Proof } from './pins.js';

const PASSWORD_MIN = 10;
const PASSWORD_MAX = 256;

export const PASSWORD_FAULTS = ['SHORT', 'LONG', 'EMAIL', 'SAME'] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

export type PasswordChanged =
  | { readonly outcome: 'ok' }
  | { readonly outcome: 'fault'; readonly fault: PasswordFault }
  | Turned;

export interface Contact {
  readonly email: string;
  readonly phone: string;
  /** Whether he has one at all. */
  readonly password: boolean;
  /** Closed or not: either proves that it is he. */
  readonly pin: boolean;
}

/** Length is what counts, and that it is not what everybody knows of him. */
export const passwordFault = (password: string, present: string, email: string): PasswordFault | null => {
  const given = password.normalize('NFC');
  if (Array.from(given).length < PASSWORD_MIN) return 'SHORT';
  if (given.length > PASSWORD_MAX) return 'LONG';
  const [local = ''] = email.split('@');
  const plain = given.toLowerCase();
  if (plain === email.toLowerCase() || (local.length >= PASSWORD_MIN && plain === local.toLowerCase()))
    return 'EMAIL';
  return given === present.normalize('NFC') ? 'SAME' : null;
};

/** Another password, by whoever knows the present one; his other sessions end with the old one. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly database: Database,
    private readonly clock: SecurityClock,
    private readonly pins: Pins,
  ) {}

  async contactOf(person: string): Promise<Contact | null> {
    const [row] = await this.database.run<Contact>(CONTACT_OF, [person]);
    return row ?? null;
  }

  async change(me: SignedIn, proof: Proof, password: string): Promise<PasswordChanged> {
    const contact = await this.contactOf(me.person);
    const fault = passwordFault(password, proof.present, contact?.email ?? '');
    if (fault !== null) return { outcome: 'fault', fault };
    const proved = await this.pins.prove(me, { ...proof, only: 'password' });
    if (proved.outcome !== 'ok') return proved;
    const hash = await hashPassword(password);
    await this.database.transaction(async (queries) => {
      await queries.run(SET_PASSWORD, [me.person, hash]);
      await queries.run(END_OTHERS, [me.person, hashOfToken(proof.session), instantOf(this.clock.now())]);
      await this.pins.tell(queries, me.person, me.organisation, 'account.PASSWORD_CHANGED', {});
    });
    return { outcome: 'ok' };
  }
}
