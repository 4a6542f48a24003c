import type { Day } from '../../workflows/index.js';

/** A grant holds from its first day to its last, both included. */
export const heldOn =
  (day: Day) =>
  ({ from, until }: { readonly from: Day; readonly until: Day | null }): boolean =>
    from <= day && (until === null || day <= until);
