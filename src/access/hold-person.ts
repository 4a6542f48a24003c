import type { Queries } from '../database/database.js';

const HOLD_PERSON = { name: 'hold-person', text: 'select from person where id = $1 for no key update' };

/** Till the transaction ends nobody else issues, tells or changes what is counted for this person. */
export async function holdPerson(queries: Queries, person: string): Promise<void> {
  await queries.run(HOLD_PERSON, [person]);
}
