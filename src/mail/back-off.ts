const MINUTE = 60_000;
const LONGEST = 30 * MINUTE;

/** How long one mail is tried at least, from its first try, while a server heard us. */
const PATIENCE = 24 * 60 * MINUTE;

/** And how often: a computer that was switched off over a weekend has not tried it for a weekend. */
const TRIES = 8;

/** A minute, then twice as long each time, up to half an hour. */
export const waitAfter = (tries: number): number => Math.min(LONGEST, MINUTE * 2 ** Math.min(tries, 10));

/** When it is tried again, after `tries` that failed before this one, `since` the first; null: it has had its day. */
export const nextTry = (tries: number, since: number, now: number): number | null =>
  since >= PATIENCE && tries + 1 >= TRIES ? null : now + waitAfter(tries);
