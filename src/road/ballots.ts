import { randomUUID } from 'node:crypto';
import type { Queries } from '../database/database.js';
import type { Command } from './command.js';
import type { Ballot } from './lives/life.js';

/** A ballot lies apart: a random id, no time, no word of whose it is. */
export async function storeBallot(
  queries: Queries,
  { id, who }: Command,
  { ballotNo, marks }: Ballot,
): Promise<void> {
  await queries.run(
    {
      name: 'ballot-store',
      text: 'insert into ballot (id, organisation_id, sitting_id, ballot_no, marks) values ($1, $2, $3, $4, $5)',
    },
    [randomUUID(), who.organisation, id, ballotNo, JSON.stringify(marks)],
  );
}

/**
 * At the close all ballots are written anew in a random order under new ids: neither their place in the
 * table nor the transaction they came in leads back to a member.
 */
export async function closeBallots(queries: Queries, { id }: Command): Promise<void> {
  await queries.run(
    {
      name: 'ballot-shuffle',
      text: `
with taken as (
  delete from ballot where sitting_id = $1 returning organisation_id, sitting_id, ballot_no, marks
), shuffled as (select * from taken order by random())
insert into ballot (id, organisation_id, sitting_id, ballot_no, marks)
select gen_random_uuid(), organisation_id, sitting_id, ballot_no, marks from shuffled`,
    },
    [id],
  );
}
