import { Injectable } from '@nestjs/common';
import { holdPerson } from '../access/hold-person.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database, type Queries } from '../database/database.js';
import { Words } from '../notices/words.js';
import { AfterCommit } from '../road/after-commit.js';
import type { FoundLink, Standing } from './links.js';
import { FOREIGN_ONCE, GUESSED_ONCE, NOTE_FOREIGN, WHY_GONE } from './links.sql.js';

const DAY_MS = 24 * 60 * 60_000;

/** Whoever reads the mailbox and guesses makes no more mail than this. */
const FRESH_A_DAY = 3;

/** What happens to a link that its recipient must hear of: told once, however often it happens. */
@Injectable()
export class LinkIncidents {
  constructor(
    private readonly database: Database,
    private readonly words: Words,
    private readonly business: RehearsalClock,
    private readonly security: SecurityClock,
    private readonly afterCommit: AfterCommit,
  ) {}

  /** Opened by somebody who is signed in as another: each time an attempt on record. */
  async foreign(link: FoundLink, who: string): Promise<void> {
    const { id, organisation, life, subject } = link;
    const now = instantOf(this.security.now());
    await this.database.run(NOTE_FOREIGN, [organisation, now, who, life, subject]);
    await this.telling(link, async (queries) => {
      const [first] = await queries.run(FOREIGN_ONCE, [id, now]);
      return first ? 'link.FOREIGN' : null;
    });
  }

  /**
   * Too many wrong PINs: this link opens by PIN no more, and its recipient is mailed a fresh one; after so many in a day
   * one mail that he sign in, and then none. Answers what is told of it.
   */
  async guessed(link: FoundLink): Promise<Exclude<Standing, 'live'>> {
    const { id, person } = link;
    const now = this.security.now();
    await this.telling(link, async (queries) => {
      // two of his that close at once are counted one after the other
      await holdPerson(queries, person);
      const asked = [id, instantOf(now), instantOf(now - DAY_MS), FRESH_A_DAY];
      const [first] = await queries.run<{ others: number }>(GUESSED_ONCE, asked);
      if (!first || first.others > FRESH_A_DAY) return null;
      return first.others < FRESH_A_DAY ? 'link.FRESH' : 'link.NO_FRESH';
    });
    const [gone] = await this.database.run<{ because: Exclude<Standing, 'live'> }>(WHY_GONE, [id]);
    return gone?.because ?? 'revoked';
  }

  /** `find`: in the same transaction, what its recipient is to be told; null: nothing. */
  private async telling(link: FoundLink, find: (queries: Queries) => Promise<string | null>): Promise<void> {
    const { organisation, person, task, life, subject, does } = link;
    const { at } = await this.business.now(organisation);
    const told = await this.database.transaction(async (queries) => {
      const template = await find(queries);
      if (template === null) return false;
      const what = { task, life, subject, does };
      await this.words.tell(queries, { organisation, recipient: person, template, told: what, at });
      return true;
    });
    if (told) this.afterCommit.wake();
  }
}
