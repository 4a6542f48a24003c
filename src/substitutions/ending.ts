import type { Instant } from '../../workflows/index.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Queries } from '../database/database.js';
import { END } from './substitutions.sql.js';

/** What stands in for somebody stands no more, and every link that came by it is dead. Business time. */
export async function endSubstitutions(
  queries: Queries,
  ids: readonly string[],
  at: Instant,
  by: SignedIn,
): Promise<void> {
  await queries.run(END, [by.organisation, ids, at, by.person]);
}
