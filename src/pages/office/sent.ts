import type { Posted } from '../../web/forms/posted-order.js';
import type { Sent } from '../../web/pieces/fields.js';

/** What was typed, to be given back beside what was wrong with it. */
export const sentWith = (posted: Posted, errors: Sent['errors']): Sent => ({
  values: Object.fromEntries(
    Object.entries(posted).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat()]])),
  ),
  errors,
});
