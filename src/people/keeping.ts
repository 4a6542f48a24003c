import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Account,
  type AccountAction,
  decideAccount,
  decideEndOfGrant,
  decideGiving,
  type Finding,
  type Given,
  type Role,
} from '../../workflows/index.js';
import { Pins } from '../access/proofs/pins.js';
import { removeSecond } from '../access/proofs/second-removal.js';
import type { SignedIn } from '../access/signed-in.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database, type Queries } from '../database/database.js';
import type { RefusalCode } from '../road/command.js';
import { Once } from '../road/once.js';
import { Actors, type Present } from './actors.js';
import { PasswordCodes } from './password-codes.js';
import { PeopleLog } from './people-log.js';
import { ACCOUNTS, ADMINISTRATORS, DISABLE, ENABLE, END_GRANTS, GIVE, HOLD, UNITS } from './people.sql.js';
import { moveGrantsVersions } from './grants-version.js';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly findings: readonly Finding[];
}

export const refusedBy = (because: string, findings: readonly Finding[]): Refusal => ({
  ok: false,
  code: because === 'forbidden' ? 'FORBIDDEN' : 'REFUSED',
  findings,
});

const NOT_FOUND: Refusal = { ok: false, code: 'NOT_FOUND', findings: [] };

export interface NewGrant {
  readonly role: Role;
  readonly unit: string | null;
  readonly from: string;
  readonly until: string | null;
}

export interface KnownPeople {
  readonly present: Present;
  readonly person: Account;
  readonly others: readonly Account[];
  readonly administrators: readonly string[];
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
  const administrators = await queries.run<{ person: string }>(ADMINISTRATORS, [organisation, present.day]);
  const units = await queries.run<{ code: string }>(UNITS, [organisation]);
  return {
    present,
    person: found,
    others: accounts.filter((one) => others.includes(one.person)),
    administrators: administrators.map((one) => one.person),
    units: units.map(({ code }) => code),
  };
}

/** Accounts and offices, kept by the administrator: each deed decided, written and noted in one transaction. */
@Injectable()
export class Keeping {
  constructor(
    private readonly database: Database,
    private readonly once: Once,
    private readonly actors: Actors,
    private readonly log: PeopleLog,
    private readonly clock: SecurityClock,
    private readonly codes: PasswordCodes,
    private readonly pins: Pins,
  ) {}

  async give(person: string, given: NewGrant, why: string, key: string, me: SignedIn) {
    const deed = { life: 'people', asked: { type: 'GIVE_GRANT', person, ...given, why } } as const;
    return this.once.of<{ readonly id: string }, Refusal>(deed, key, me, async (queries) => {
      const known = await knownPeople(queries, this.actors, { person }, me);
      if (!known) return NOT_FOUND;
      const { present, units } = known;
      const decision = decideGiving(given satisfies Given, {
        actor: present.actor,
        day: present.day,
        person: known.person,
        units,
      });
      if (!decision.ok) return refusedBy(decision.because, decision.findings);
      const id = randomUUID();
      const { role, unit, from, until } = given;
      await queries.run(GIVE, [id, me.organisation, person, role, unit, from, until]);
      await moveGrantsVersions(queries, me.organisation, [person]);
      const about = {
        organisation: me.organisation,
        at: present.at,
        by: me.person,
        capacity: decision.capacity,
      };
      await this.log.note(queries, {
        ...about,
        person,
        step: 'GIVE_GRANT',
        why,
        said: { grant: id, ...given },
      });
      return { ok: true, id };
    });
  }

  async end(person: string, grant: string, until: string, why: string, key: string, me: SignedIn) {
    const deed = { life: 'people', asked: { type: 'END_GRANT', person, grant, until, why } } as const;
    return this.once.of<{ readonly id: string }, Refusal>(deed, key, me, async (queries) => {
      const known = await knownPeople(queries, this.actors, { person }, me);
      if (!known) return NOT_FOUND;
      const { present, administrators } = known;
      const facts = { actor: present.actor, day: present.day, person: known.person, administrators };
      const decision = decideEndOfGrant(grant, until, facts);
      if (!decision.ok) return refusedBy(decision.because, decision.findings);
      await queries.run(END_GRANTS, [me.organisation, [grant], until]);
      await moveGrantsVersions(queries, me.organisation, [person]);
      const held = known.person.grants.find(({ id }) => id === grant);
      const about = {
        organisation: me.organisation,
        at: present.at,
        by: me.person,
        capacity: decision.capacity,
      };
      const said = { grant, role: held?.role, unit: held?.unit, until };
      await this.log.note(queries, { ...about, person, step: 'END_GRANT', why, said });
      return { ok: true, id: grant };
    });
  }

  /** Locked out at once: sessions end and links die in the same transaction. */
  disable(person: string, why: string, key: string, me: SignedIn) {
    return this.account('DISABLE_PERSON', { person, why, key }, me, async (queries) => {
      const now = instantOf(this.clock.now());
      type Gone = { sessions: number; links: number };
      const [gone] = await queries.run<Gone>(DISABLE, [me.organisation, person, now]);
      return { ...gone };
    });
  }

  enable(person: string, why: string, key: string, me: SignedIn) {
    return this.account('ENABLE_PERSON', { person, why, key }, me, async (queries) => {
      await queries.run(ENABLE, [me.organisation, person]);
      return {};
    });
  }

  resetSecond(person: string, why: string, key: string, me: SignedIn) {
    return this.account('RESET_SECOND', { person, why, key }, me, async (queries) => {
      await removeSecond(queries, person);
      await this.pins.tell(queries, person, me.organisation, 'account.SECOND_REMOVED', { by: me.name });
      return {};
    });
  }

  /**
   * A code with which somebody sets his first password, or a new one. It is answered this once, to be read out, and kept
   * nowhere: sent again under the same key, the deed is not done twice and the code is not said twice.
   */
  async issuePasswordCode(person: string, why: string, key: string, me: SignedIn) {
    let code: string | null = null;
    const outcome = await this.account('ISSUE_PASSWORD_CODE', { person, why, key }, me, async (queries) => {
      const issued = await this.codes.issue(queries, person, me);
      code = issued.code;
      return { until: issued.until };
    });
    return outcome.ok ? { ...outcome, code } : outcome;
  }

  private async account(
    action: AccountAction,
    { person, why, key }: { readonly person: string; readonly why: string; readonly key: string },
    me: SignedIn,
    work: (queries: Queries) => Promise<object>,
  ) {
    const deed = { life: 'people', asked: { type: action, person, why } } as const;
    return this.once.of<{ readonly id: string; readonly until?: string }, Refusal>(
      deed,
      key,
      me,
      async (queries) => {
        const known = await knownPeople(queries, this.actors, { person }, me);
        if (!known) return NOT_FOUND;
        const { present, administrators } = known;
        const facts = { actor: present.actor, day: present.day, person: known.person, administrators };
        const decision = decideAccount(action, facts);
        if (!decision.ok) return refusedBy(decision.because, decision.findings);
        const came = await work(queries);
        await moveGrantsVersions(queries, me.organisation, [person]);
        const about = {
          organisation: me.organisation,
          at: present.at,
          by: me.person,
          capacity: decision.capacity,
        };
        await this.log.note(queries, { ...about, person, step: action, why, said: came });
        return { ok: true, id: person, ...came };
      },
    );
  }
}
