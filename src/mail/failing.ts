import { Injectable } from '@nestjs/common';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import type { Queries } from '../database/database.js';
import { Words } from '../notices/words.js';
import { ONE_BY_ONE, WHO_LOOKS_AFTER_IT } from './failing.sql.js';

/** A notice that will not reach its recipient. */
export interface Failed {
  readonly organisation: string;
  /** Null: an address that is nobody's here. */
  readonly recipient: string | null;
  readonly template: string;
}

const TEMPLATE = 'mail.FAILED';

/** What nobody received, somebody has to say in another way: the Office's chief learns of it, once a day. */
@Injectable()
export class Failing {
  constructor(
    private readonly words: Words,
    private readonly clock: RehearsalClock,
  ) {}

  /** In the transaction that sets the mail aside. Of a mail that told of others nobody is told: there would be no end. */
  async tell(queries: Queries, { organisation, recipient, template }: Failed): Promise<void> {
    if (template === TEMPLATE) return;
    const { at, day } = await this.clock.now(organisation, queries);
    await queries.run(ONE_BY_ONE, [organisation]);
    const asked = [organisation, recipient, day, TEMPLATE];
    const people = await queries.run<{ id: string }>(WHO_LOOKS_AFTER_IT, asked);
    for (const { id } of people) {
      await this.words.tell(queries, { organisation, recipient: id, template: TEMPLATE, told: { day }, at });
    }
  }
}
