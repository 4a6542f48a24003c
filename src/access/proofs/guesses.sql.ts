import type { Statement } from '../../database/database.js';

/** Wrong ones that are not slowed down yet, the first wait, and the longest, in seconds. */
const FREE = 3;
const FIRST_S = 5;
const LONGEST_S = 900;

/** When a browser's next try is taken: after each wrong one beyond the free ones the wait doubles. */
const NEXT_AT = `(
      select coalesce(max(w), '-infinity') + make_interval(secs => case when count(*) <= ${FREE} then 0
               else least(${FIRST_S} * 2 ^ (count(*) - ${FREE + 1}), ${LONGEST_S}) end)
        from unnest(g.wrong) w where w > $3)`;

const LATELY = 'array(select w from unnest(g.wrong) w where w > $3 order by w)';

/**
 * A try counts as wrong before it is weighed, and is taken back when it was right: a thousand at once, in as many
 * processes, are no more tries than one after the other. $2 now, $3 a day ago. No row: it must wait.
 */
export const TRY_BY: Statement = {
  name: 'guess-try-by',
  text: `
    insert into guess as g (key, wrong) values ($1, array[$2::timestamptz])
    on conflict (key) do update set wrong = ${LATELY} || $2::timestamptz where ${NEXT_AT} <= $2
    returning key`,
};

export const NEXT_BY: Statement = {
  name: 'guess-next-by',
  text: `select ${NEXT_AT} as next from guess g where g.key = $1 and $2::timestamptz is not null`,
};

/** $4: how many a day. No row: as many have been wrong, or it is closed. */
export const TRY_AT: Statement = {
  name: 'guess-try-at',
  text: `
    insert into guess as g (key, wrong) values ($1, array[$2::timestamptz])
    on conflict (key) do update set wrong = ${LATELY} || $2::timestamptz
     where g.closed_at is null and cardinality(${LATELY}) < $4
    returning key`,
};

/** The earliest of the day's: when it leaves the day there is room for another. */
export const EARLIEST_AT: Statement = {
  name: 'guess-earliest-at',
  text: 'select min(w) as at from guess g, unnest(g.wrong) w where g.key = $1 and w > $2',
};

/** The one that fills the day's measure closes it, for good. A row: this was the one. */
export const CLOSE_AT: Statement = {
  name: 'guess-close-at',
  text: `
    update guess g set closed_at = $2
     where g.key = $1 and g.closed_at is null and cardinality(${LATELY}) >= $4
    returning key`,
};

export const IS_CLOSED: Statement = {
  name: 'guess-is-closed',
  text: 'select from guess where key = $1 and closed_at is not null',
};

/** That try was right, or never weighed. */
export const TAKE_BACK: Statement = {
  name: 'guess-take-back',
  text: `
    update guess set wrong = wrong[:array_position(wrong, $2::timestamptz) - 1]
        || wrong[array_position(wrong, $2::timestamptz) + 1:]
     where key = any ($1::text[]) and array_position(wrong, $2::timestamptz) is not null`,
};

export const FORGIVE: Statement = { name: 'guess-forgive', text: 'delete from guess where key = $1' };

/** No wrong one within the day, and not closed: of no use. What is closed outlives every link. */
export const FORGET: Statement = {
  name: 'guess-forget',
  text: `
    delete from guess
     where coalesce(closed_at < $1::timestamptz - interval '30 days', not exists (select from unnest(wrong) w where w > $1))`,
};
