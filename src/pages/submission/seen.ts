import { UUID } from '../../http/input.pipe.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { many, one } from '../read-order.js';

const SEEN = 'seen.';

/** The version of each name as the page showed it: the names it offered, and no others. */
export const seenIn = (posted: Posted): ReadonlyMap<string, number> =>
  new Map(
    Object.keys(posted)
      .filter((field) => field.startsWith(SEEN) && UUID.test(field.slice(SEEN.length)))
      .map((field) => [field.slice(SEEN.length), Number(one(posted, field))] as const)
      .filter(([, version]) => Number.isSafeInteger(version) && version >= 0),
  );

/** Those that were ticked; all that were offered, where that was ticked. */
export const chosenIn = (posted: Posted, offered: readonly string[]): readonly string[] =>
  one(posted, 'all') === 'yes' ? offered : [...new Set(many(posted, 'names'))];
