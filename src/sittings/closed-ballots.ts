import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** One ballot without a name: which of its names it marks. */
export interface ClosedBallot {
  readonly ballotNo: number;
  readonly marks: Readonly<Record<string, boolean>>;
}

/** Only of ballots that have been counted. They were shuffled then, and stand in the order of their random ids. */
const CLOSED = {
  name: 'closed-ballots',
  text: `
select b.ballot_no as "ballotNo", b.marks from ballot b join sitting s on s.id = b.sitting_id
 where b.sitting_id = $1 and s.organisation_id = $2
   and b.ballot_no in (select (r ->> 'ballotNo')::int from jsonb_array_elements(s.context -> 'results') r)
 order by b.ballot_no, b.id`,
};

/** The anonymous ballots, for minutes that anyone can recount. Of a ballot that is still open there is nothing. */
@Injectable()
export class ClosedBallots {
  constructor(private readonly database: Database) {}

  /** Whoever asks has asked before whether he may read the sitting. */
  async of(sitting: string, organisation: string): Promise<ClosedBallot[]> {
    return this.database.run<ClosedBallot>(CLOSED, [sitting, organisation]);
  }
}
