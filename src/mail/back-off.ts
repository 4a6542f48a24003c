const MINUTE = 60_000;
const LONGEST = 30 * MINUTE;

/** How long one mail is tried, from its first try. */
const PATIENCE = 24 * 60 * MINUTE;

/** A minute, then twice as long each time, up to half an hour. */
export const waitAfter = (tries: number): number => Math.min(LONGEST, MINUTE * 2 ** Math.min(tries, 10));

/** When it is tried again, after `tries` that failed before this one; null: it has had its day. */
export const nextTry = (tries: number, first: number, now: number): number | null =>
  now - first >= PATIENCE ? null : now + waitAfter(tries);
