import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Account,
  type AccountAction,
  type AccountFacts,
  decideAccount,
  decideEndOfGrant,
  decideGiving,
  type Given,
  type PeopleDecided,
  type Refused,
} from '../../workflows/index.js';
import { Pins } from '../access/proofs/pins.js';
import { removeSecond } from '../access/proofs/second-removal.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries } from '../database/database.js';
import { Once } from '../road/once.js';
import { NOT_FOUND, type Refusal, refusedBy } from '../road/refusal.js';
import { Actors, type Present } from './actors.js';
import { Locking } from './locking.js';
import { PasswordCodes } from './password-codes.js';
import { PeopleLog, type PeopleStep } from './people-log.js';
import { ACCOUNTS, ADMINISTRATORS, ENABLE, END_GRANTS, GIVE, HOLD, UNITS } from './people.sql.js';
import { moveGrantsVersions } from './grants-version.js';

export interface KnownPeople {
  readonly present: Present;
  readonly person: Account;
  readonly others: readonly Account[];
  /** Whoever can sign in and administers today or later. */
  readonly administrators: AccountFacts['administrators'];
  readonly units: readonly string[];
}

/** All that is asked of the people concerned, held until it is written. Null: he is not of this organisation. */
export async function knownPeople(
  queries: Queries,
  actors: Actors,
  { person, others = [] }: { readonly person: string; readonly others?: readonly string[] },
  me: SignedIn,
): Promise<KnownPeople | null> {
  const { organisation } = me;
  await queries.run(HOLD, [organisation, [person, ...others, me.person]]);
  const present = await actors.present(me, queries);
  const accounts = await queries.run<Account>(ACCOUNTS, [organisation, [person, ...others]]);
  const found = accounts.find((one) => one.person === person);
  if (!found) return null;
  type Administers = AccountFacts['administrators'][number];
  const administrators = await queries.run<Administers>(ADMINISTRATORS, [organisation, present.day]);
  const units = await queries.run<{ code: string }>(UNITS, [organisation]);
  return {
    present,
    person: found,
    others: accounts.filter((one) => others.includes(one.person)),
    administrators,
    units: units.map(({ code }) => code),
  };
}

const accountFacts = ({ present: { actor, day }, person, administrators }: KnownPeople) => ({
  actor,
  day,
  person,
  administrators,
});

/** What goes on record of it, and what is told this once. */
interface AccountDone {
  readonly said: object;
  readonly once?: string;
}

/** Of whom, or which grant. */
interface Kept {
  readonly id: string;
}

/** Accounts and offices, kept by the administrator: each deed decided, written and noted in one transaction. */
@Injectable()
export class Keeping {
  constructor(
    private readonly once: Once,
    private readonly actors: Actors,
    private readonly log: PeopleLog,
    private readonly codes: PasswordCodes,
    private readonly pins: Pins,
    private readonly locking: Locking,
  ) {}

  give(person: string, given: Given, why: string, key: string, me: SignedIn) {
    const asked = { type: 'GIVE_GRANT', person, ...given, why } as const;
    const decide = ({ present, units, ...known }: KnownPeople) =>
      decideGiving(given, { actor: present.actor, day: present.day, person: known.person, units });
    return this.deed<Kept>(asked, decide, key, me, async (queries) => {
      const id = randomUUID();
      const { role, unit, from, until } = given;
      await queries.run(GIVE, [id, me.organisation, person, role, unit, from, until]);
      return { answer: { id }, said: { grant: id, ...given } };
    });
  }

  end(person: string, grant: string, until: string, why: string, key: string, me: SignedIn) {
    const asked = { type: 'END_GRANT', person, grant, until, why } as const;
    const decide = (known: KnownPeople) => decideEndOfGrant(grant, until, accountFacts(known));
    return this.deed<Kept>(asked, decide, key, me, async (queries, known) => {
      await queries.run(END_GRANTS, [me.organisation, [grant], until]);
      const held = known.person.grants.find(({ id }) => id === grant);
      return { answer: { id: grant }, said: { grant, role: held?.role, unit: held?.unit, until } };
    });
  }

  /** Locked out at once: sessions, links and substitutions end in the same transaction. */
  disable(person: string, why: string, key: string, me: SignedIn) {
    return this.account(
      'DISABLE_PERSON',
      { person, why, key },
      me,
      async (queries, { present }, { capacity }) => ({
        said: await this.locking.lock(queries, person, { why, capacity, ...present }, me),
      }),
    );
  }

  enable(person: string, why: string, key: string, me: SignedIn) {
    return this.account('ENABLE_PERSON', { person, why, key }, me, async (queries) => {
      await queries.run(ENABLE, [me.organisation, person]);
      return { said: {} };
    });
  }

  resetSecond(person: string, why: string, key: string, me: SignedIn) {
    return this.account('RESET_SECOND', { person, why, key }, me, async (queries) => {
      await removeSecond(queries, person);
      await this.pins.tell(queries, person, me.organisation, 'account.SECOND_REMOVED', { by: me.name });
      return { said: {} };
    });
  }

  /**
   * A code with which somebody sets his first password, or a new one. It is answered this once, to be read out, and kept
   * nowhere: sent again under the same key, the deed is not done twice and the code is not said twice.
   */
  async issuePasswordCode(person: string, why: string, key: string, me: SignedIn) {
    const outcome = await this.account('ISSUE_PASSWORD_CODE', { person, why, key }, me, async (queries) => {
      const { code, until } = await this.codes.issue(queries, person, me);
      return { said: { until }, once: code };
    });
    return outcome.ok ? { ...outcome, code: outcome.once ?? null } : outcome;
  }

  private account(
    type: AccountAction,
    { person, why, key }: { readonly person: string; readonly why: string; readonly key: string },
    me: SignedIn,
    work: (queries: Queries, known: KnownPeople, decision: PeopleDecided) => Promise<AccountDone>,
  ) {
    const decide = (known: KnownPeople) => decideAccount(type, accountFacts(known));
    return this.deed<Kept & { readonly until?: string }>(
      { type, person, why },
      decide,
      key,
      me,
      async (queries, known, decision) => {
        const { said, ...told } = await work(queries, known, decision);
        return { answer: { id: person, ...said }, said, ...told };
      },
    );
  }

  /** Decided on all that is known of him, written, and noted with his grants' new version: or nothing of it. */
  private deed<A extends object>(
    asked: { readonly type: PeopleStep; readonly person: string; readonly why: string },
    decide: (known: KnownPeople) => PeopleDecided | Refused,
    key: string,
    me: SignedIn,
    write: (
      queries: Queries,
      known: KnownPeople,
      decision: PeopleDecided,
    ) => Promise<{ readonly answer: A; readonly said: object; readonly once?: string }>,
  ) {
    return this.once.of<A, Refusal>({ life: 'people', asked }, key, me, async (queries) => {
      const { type: step, person, why } = asked;
      const known = await knownPeople(queries, this.actors, { person }, me);
      if (!known) return NOT_FOUND;
      const decision = decide(known);
      if (!decision.ok) return refusedBy(decision);
      const { answer, said, once } = await write(queries, known, decision);
      await moveGrantsVersions(queries, me.organisation, [person]);
      const { organisation, person: by } = me;
      const { capacity } = decision;
      const { at } = known.present;
      await this.log.note(queries, { organisation, at, by, capacity, person, step, why, said });
      return { ok: true, ...answer, ...(once !== undefined && { once }) };
    });
  }
}
