import { randomUUID } from 'node:crypto';
import { councilOn, type Kept } from '../../workflows/index.js';
import { momentAt, OFFICE_ZONE } from '../clock/moment.js';
import { seatsHeld } from '../council/seats.js';
import type { Queries } from '../database/database.js';
import type { Command } from './command.js';
import type { Ballot } from './lives/life.js';

const STORE = {
  name: 'ballot-store',
  text: 'insert into ballot (id, organisation_id, sitting_id, ballot_no, marks) values ($1, $2, $3, $4, $5)',
};

/** A ballot lies apart: a random id, no time, no word of whose it is. */
export async function storeBallot(
  queries: Queries,
  { id, who }: Command,
  { ballotNo, marks }: Ballot,
): Promise<void> {
  await queries.run(STORE, [randomUUID(), who.organisation, id, ballotNo, JSON.stringify(marks)]);
}

const EMPTY = {
  name: 'ballot-box-empty',
  text: 'delete from ballot where sitting_id = $1 and ballot_no = any ($2::int[])',
};

const FILL = {
  name: 'ballot-box-fill',
  text: `insert into ballot (id, organisation_id, sitting_id, ballot_no, marks)
         select gen_random_uuid(), $2, $1, (b ->> 'ballotNo')::int, b -> 'marks' from jsonb_array_elements($3::jsonb) b`,
};

/** Slips and booths of a ballot go with it: $1 sitting · $2 numbers · $3 organisation */
const SLIPS_GONE = {
  name: 'ballot-slips-gone',
  text: 'delete from ballot_slip where sitting_id = $1 and ballot_no = any ($2::int[]) and organisation_id = $3',
};
const BOOTHS_GONE = {
  name: 'ballot-booths-gone',
  text: 'delete from booth where sitting_id = $1 and ballot_no = any ($2::int[]) and organisation_id = $3',
};

/**
 * At the close all ballots are written anew under new ids, in the order the law puts them in: neither their place in
 * the table nor the transaction they came in leads back to a member.
 */
async function replaceBox(
  queries: Queries,
  { id, who }: Command,
  box: NonNullable<Kept['box']>,
): Promise<void> {
  await queries.run(EMPTY, [id, box.ballotNos]);
  await queries.run(FILL, [id, who.organisation, JSON.stringify(box.ballots)]);
  const gone = [id, box.ballotNos, who.organisation];
  await queries.run(SLIPS_GONE, gone);
  await queries.run(BOOTHS_GONE, gone);
}

const MEMBERS = { name: 'sitting-members', text: 'update sitting set members = $2 where id = $1' };
const MEETS = {
  name: 'sitting-meets',
  text: 'update sitting set planned_for = $2, place = $3 where id = $1',
};

/** A decision on the Council that is made just now waits for this sitting, and then seats it itself. */
async function meetsAnew(
  queries: Queries,
  { id, who }: Command,
  { plannedFor, place, seatedAnew }: NonNullable<Kept['meets']>,
): Promise<void> {
  await queries.run(MEETS, [id, plannedFor, place]);
  if (!seatedAnew) return;
  const { day } = momentAt(plannedFor, OFFICE_ZONE);
  const members = councilOn(day, await seatsHeld(queries, who.organisation));
  await queries.run(MEMBERS, [id, JSON.stringify(members)]);
}

/** What a sitting keeps beside its state, in the transaction of the order that changes it. */
export async function keepOf(queries: Queries, command: Command, keeps: Kept): Promise<void> {
  const { box, members, meets } = keeps;
  if (box) await replaceBox(queries, command, box);
  if (members) await queries.run(MEMBERS, [command.id, JSON.stringify(members)]);
  if (meets) await meetsAnew(queries, command, meets);
}
