import { Injectable } from '@nestjs/common';
import type { Actor, Day, Instant } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import { BusinessClock } from '../clock/clocks.js';
import { OFFICE_ZONE } from '../clock/moment.js';
import { Database, type Queries } from '../database/database.js';
import type { Channel, Who } from '../road/command.js';
import { actorOf, type SeenRow } from '../road/seen.js';
import { ACTOR } from '../road/asker.js';

const READ_ACTOR = {
  name: 'read-actor',
  text: `select o.code as organisation_code, $1::text as asked, ${ACTOR} from organisation o where o.id = $2`,
};

export interface Present {
  readonly actor: Actor;
  readonly day: Day;
  /** The business clock's instant. */
  readonly at: Instant;
  readonly organisationCode: string;
}

export const whoIs = ({ person, organisation, assurance, pass }: SignedIn, channel: Channel): Who => ({
  person,
  organisation,
  assurance,
  ...(pass ? { channel: 'link', pass } : { channel }),
});

/** Somebody signed in, with the grants he holds at this moment and today's business day. */
@Injectable()
export class Actors {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  async present(signedIn: SignedIn, queries: Queries = this.database): Promise<Present> {
    const asked = ['actor', signedIn.organisation, signedIn.person, ''];
    type Row = Pick<SeenRow, 'actor' | 'clock'> & { organisation_code: string };
    const [row] = await queries.run<Row>(READ_ACTOR, asked);
    const read = row ?? { actor: null, clock: null, organisation_code: '' };
    return {
      actor: actorOf(read, whoIs(signedIn, 'api')),
      ...this.clock.read(read.clock, OFFICE_ZONE),
      organisationCode: read.organisation_code,
    };
  }
}
