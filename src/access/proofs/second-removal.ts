import type { Queries } from '../../database/database.js';
import { FORGET_CODES, REMOVE_SECOND, UNPROVE } from './second-factors.sql.js';

/** Nothing of it stays: neither the secret nor its codes, nor what was proved by it. False: there was none. */
export async function removeSecond(queries: Queries, person: string): Promise<boolean> {
  await queries.run(FORGET_CODES, [person]);
  const removed = await queries.run(REMOVE_SECOND, [person]);
  await queries.run(UNPROVE, [person]);
  return removed.length > 0;
}
