import { Injectable } from '@nestjs/common';
import type { NominationOrder } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { Database } from '../database/database.js';
import { type Answer, type Channel, orderedKey, type Outcome } from '../road/command.js';
import { NominationsService } from './nominations.service.js';

/** One of the many: which, and at which version its sender saw it. */
export interface OneOfMany {
  readonly id: string;
  readonly version: number;
}

export interface CameTo extends OneOfMany {
  readonly outcome: Outcome;
}

const ANSWERED = {
  name: 'many-answered',
  text: `select answer from answered_command
          where organisation_id = $1 and person_id = $2 and key = any ($3) order by answer ->> 'code'`,
};

/**
 * The same order to many nominations. Each goes along the road on its own, under a key of its own made from the
 * sender's: what is refused of one stops no other, and sent again each is answered as it was.
 */
@Injectable()
export class ManyOrders {
  constructor(
    private readonly nominations: NominationsService,
    private readonly database: Database,
  ) {}

  async act(
    many: readonly OneOfMany[],
    order: NominationOrder,
    key: string,
    signedIn: SignedIn,
    channel: Channel,
  ): Promise<CameTo[]> {
    const all: CameTo[] = [];
    for (const one of many) {
      const { id, version } = one;
      const itsKey = orderedKey(key, id);
      const outcome = await this.nominations.act(id, order, version, itsKey, signedIn, channel);
      all.push({ ...one, outcome });
    }
    return all;
  }

  /** What of these was acknowledged under this key, by code. */
  async acknowledged(ids: readonly string[], key: string, signedIn: SignedIn): Promise<Answer[]> {
    const keys = ids.map((id) => orderedKey(key, id));
    const asked = [signedIn.organisation, signedIn.person, keys];
    const rows = await this.database.run<{ answer: Answer }>(ANSWERED, asked);
    return rows.map(({ answer }) => answer);
  }
}
