import { Injectable } from '@nestjs/common';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { Database } from '../database/database.js';
import { Words } from '../notices/words.js';
import { AfterCommit } from '../road/after-commit.js';
import type { FoundLink } from './links.js';
import { FOREIGN_ONCE, GUESSED_ONCE, NOTE_FOREIGN } from './links.sql.js';

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
    const { organisation, life, subject } = link;
    const now = instantOf(this.security.now());
    await this.database.run(NOTE_FOREIGN, [organisation, now, who, life, subject]);
    await this.tellOnce(link, FOREIGN_ONCE, 'link.FOREIGN');
  }

  /** Too many wrong PINs: this link opens by PIN no more, and its recipient is mailed a fresh one. */
  async guessed(link: FoundLink): Promise<void> {
    await this.tellOnce(link, GUESSED_ONCE, 'link.FRESH');
  }

  private async tellOnce(link: FoundLink, once: typeof FOREIGN_ONCE, template: string): Promise<void> {
    const { id, organisation, person, task, life, subject, does } = link;
    const { at } = await this.business.now(organisation);
    const told = await this.database.transaction(async (queries) => {
      const [first] = await queries.run(once, [id, instantOf(this.security.now())]);
      if (!first) return false;
      const what = { task, life, subject, does };
      await this.words.tell(queries, { organisation, recipient: person, template, told: what, at });
      return true;
    });
    if (told) this.afterCommit.wake();
  }
}
