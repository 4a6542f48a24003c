import { Injectable } from '@nestjs/common';
import { addDays, type Capacity, type Day, type Instant } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import type { Queries } from '../database/database.js';
import { Words } from '../notices/words.js';
import { endSubstitutions } from '../substitutions/ending.js';
import { tellOfSubstitution } from '../substitutions/telling.js';
import { moveGrantsVersions } from './grants-version.js';
import { SHORTEN, SUBSTITUTIONS } from './hand-over.sql.js';
import { PeopleLog } from './people-log.js';
import { DISABLE } from './people.sql.js';

/** By whose right and why, on which business day. */
interface Why {
  readonly why: string;
  readonly capacity: Capacity;
  readonly at: Instant;
  readonly day: Day;
}

export interface EndingSubstitution {
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  readonly principal: string;
  readonly substitute: string;
  readonly principalName: string;
  readonly substituteName: string;
  readonly actions: readonly string[];
}

/** What goes with somebody who is locked out or leaves: his sessions and links, and what was lent by him or to him. */
@Injectable()
export class Locking {
  constructor(
    private readonly log: PeopleLog,
    private readonly words: Words,
    private readonly clock: SecurityClock,
  ) {}

  /** At once. Nobody stands in for whoever is locked out, and whoever he stood in for finds another. */
  async lock(
    queries: Queries,
    person: string,
    why: Why,
    me: SignedIn,
  ): Promise<{ readonly sessions: number; readonly links: number }> {
    type Gone = { sessions: number; links: number };
    const now = instantOf(this.clock.now());
    const [gone] = await queries.run<Gone>(DISABLE, [me.organisation, person, now]);
    const lent = await this.lent(queries, person, addDays(why.day, -1), me);
    await endSubstitutions(
      queries,
      lent.map(({ id }) => id),
      why.at,
      me,
    );
    for (const one of lent) await this.ended(queries, person, one, { ...why, until: null }, me);
    await this.moved(queries, lent, me);
    return gone ?? { sessions: 0, links: 0 };
  }

  /** With his last day; what would only begin after it, at once. */
  async shorten(queries: Queries, person: string, lastDay: Day, why: Why, me: SignedIn): Promise<void> {
    const lent = await this.lent(queries, person, lastDay, me);
    const ids = lent.map(({ id }) => id);
    await queries.run(SHORTEN, [me.organisation, ids, lastDay, why.at, me.person]);
    for (const one of lent) {
      const until = one.from > lastDay ? null : lastDay;
      await this.ended(queries, person, one, { ...why, until }, me);
    }
    await this.moved(queries, lent, me);
  }

  /** Substitutions of his that last beyond that day. */
  lent(
    queries: Queries,
    person: string,
    lastDay: Day,
    { organisation }: SignedIn,
  ): Promise<EndingSubstitution[]> {
    return queries.run<EndingSubstitution>(SUBSTITUTIONS, [organisation, person, lastDay]);
  }

  private async moved(queries: Queries, lent: readonly EndingSubstitution[], me: SignedIn): Promise<void> {
    const people = new Set(lent.flatMap(({ principal, substitute }) => [principal, substitute]));
    await moveGrantsVersions(queries, me.organisation, [...people]);
  }

  /** Noted, and the other of the two is told: he has to find another, or is relieved. Its new last day; null: at once. */
  private async ended(
    queries: Queries,
    person: string,
    one: EndingSubstitution,
    { why, capacity, at, day, until }: Why & { readonly until: Day | null },
    me: SignedIn,
  ): Promise<void> {
    const { id, principal, substitute } = one;
    await this.log.note(queries, {
      organisation: me.organisation,
      at,
      by: me.person,
      capacity,
      person: principal,
      other: substitute,
      step: 'END_SUBSTITUTION',
      why,
      said: { substitution: id, until: until ?? day },
    });
    const recipients = [principal === person ? substitute : principal];
    await tellOfSubstitution(
      this.words,
      queries,
      until === null ? 'substitution.ENDED' : 'substitution.SHORTENED',
      { me, at, recipients },
      { ...one, until: until ?? one.until, told: { substitution: id, reason: why } },
    );
  }
}
