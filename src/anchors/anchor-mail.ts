import { Injectable } from '@nestjs/common';
import type { Day } from '../../workflows/index.js';
import { SecurityClock } from '../clock/clocks.js';
import { instantOf } from '../clock/moment.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { Database } from '../database/database.js';
import { Checkpoints } from '../log/checkpoints.js';
import { isBusinessDayOut } from '../mail/when.js';
import { Words } from '../notices/words.js';
import { wallClock } from '../texts/days.js';
import { WorkingDays } from '../working-days/working-days.js';
import { KEEP_ANCHOR, NOT_YET_MAILED, ONE_AT_A_TIME } from './anchors.sql.js';

const TEMPLATE = 'anchor.CHECKPOINT';

interface Addressee extends Record<string, unknown> {
  readonly person: string | null;
  readonly outside: string | null;
}

/** Mails the newest checkpoint to everybody who is to keep it: one message each, and none without anything new. */
@Injectable()
export class AnchorMail {
  constructor(
    private readonly database: Database,
    private readonly checkpoints: Checkpoints,
    private readonly words: Words,
    private readonly workingDays: WorkingDays,
    private readonly business: RehearsalClock,
    private readonly security: SecurityClock,
  ) {}

  /**
   * Once a working day, from its morning on, by the machine's own clock. Not in a rehearsal: there nobody outside keeps
   * anything, and whoever wants to see it sends it by hand. Answers how many.
   */
  async daily(organisation: string): Promise<number> {
    const wall = wallClock(instantOf(this.security.now()));
    if (!isBusinessDayOut(wall, await this.workingDays.of(organisation))) return 0;
    const { rehearsal } = await this.business.now(organisation);
    return rehearsal ? 0 : this.send(organisation, wall.day);
  }

  /** At once, whatever went today; twice the same checkpoint goes to nobody. */
  now(organisation: string): Promise<number> {
    return this.send(organisation, null);
  }

  private async send(organisation: string, unlessOn: Day | null): Promise<number> {
    const checkpoint = await this.checkpoints.last(organisation);
    if (!checkpoint) return 0;
    const { size } = checkpoint;
    return this.database.transaction(async (queries) => {
      await queries.run(ONE_AT_A_TIME, [organisation]);
      const { at, day } = await this.business.now(organisation, queries);
      const addressees = await queries.run<Addressee>(NOT_YET_MAILED, [organisation, day, size, unlessOn]);
      const now = instantOf(this.security.now());
      for (const { person, outside } of addressees) {
        const recipient = person ?? { outside: outside ?? '' };
        const told = { checkpoint: size };
        const telling = { organisation, recipient, template: TEMPLATE, told, at };
        const notice = await this.words.tell(queries, telling);
        const kept = [organisation, size, wallClock(now).day, now, notice, person, outside];
        await queries.run(KEEP_ANCHOR, kept);
      }
      return addressees.length;
    });
  }
}
