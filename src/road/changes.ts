import type { Finding } from '../../workflows/index.js';
import type { Queries } from '../database/database.js';
import type { SeenRow } from './seen.js';
import { INSTANT } from './asker.js';

const LAST = {
  name: 'last-event',
  text: `select e.type, ${INSTANT('e.at')} as at, coalesce(p.name, 'system') as name
           from history_event e left join person p on p.id::text = e.actor
          where e.subject_id = $1 and e.seq = $2`,
};

/**
 * To whoever looked at an older version: what has happened since, and by whom. A version that moved without an
 * event was moved by the facts it relies on; which of the two came last is not known then, and nobody is named.
 * One of many says which it is.
 */
export async function changedMeanwhile(
  queries: Queries,
  row: SeenRow,
  oneOfMany = false,
): Promise<Finding[]> {
  const byEventsAlone = row.version === row.head_seq;
  const [last] = byEventsAlone
    ? await queries.run<{ type: string; at: string; name: string }>(LAST, [row.id, row.head_seq])
    : [];
  const what = last ? { order: last.type, by: last.name, at: last.at } : { facts: 1 };
  const params = { version: row.version, ...what, ...(oneOfMany && { nomination: row.code }) };
  return [{ code: 'CHANGED_MEANWHILE', clause: '-', effect: 'block', params }];
}
