import { HIDDEN_FROM_THE_NOMINEE, type ReadingRights, statesInside } from '../../workflows/index.js';
import { Conditions } from '../database/conditions.js';
import { INVITED } from '../road/invited.js';
import type { Statement } from '../database/database.js';

/** What a list is narrowed down to. */
export interface Wanted {
  readonly state?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind?: string | undefined;
  readonly round?: string | undefined;
  readonly held?: boolean | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
}

/** One more than a page: whether there is a next one. */
const ROWS = 26;

/** The rights as the law describes them: any of these will do, and where there is none, nothing. */
export function readable(
  where: Conditions,
  { everywhere, units, states, invited, person }: ReadingRights,
): void {
  if (everywhere) return;
  const ways = [
    `n.person_id = ${where.value(person)} and n.state <> ${where.value([HIDDEN_FROM_THE_NOMINEE])}`,
    ...(units.length > 0
      ? [
          `n.unit_id = any (array(select id from unit where organisation_id = $1 and code = any (${where.value(units)})))`,
        ]
      : []),
    ...(states.length > 0 ? [`n.state && ${where.value(statesInside(states))}::text[]`] : []),
    ...(invited.length > 0
      ? [`n.state && ${where.value(statesInside(invited))}::text[] and ${INVITED('n')}`]
      : []),
  ];
  where.add(`(${ways.map((way) => `(${way})`).join(' or ')})`);
}

function asked(where: Conditions, { state, unit, kind, round, held, q, after }: Wanted): void {
  if (state !== undefined) where.add(`n.state && ${where.value(statesInside([state]))}::text[]`);
  if (unit !== undefined) {
    where.add(`n.unit_id = (select id from unit where organisation_id = $1 and code = ${where.value(unit)})`);
  }
  if (kind !== undefined) where.add(`n.kind = ${where.value(kind)}`);
  if (round !== undefined) where.add(`n.round_id = ${where.value(round)}`);
  if (held === true) where.add(`n.context ->> 'heldSince' is not null`);
  if (q !== undefined) where.add(`n.sought @@ search_query(${where.value(q)})`);
  if (after !== undefined) where.add(`n.code < ${where.value(after)}`);
}

/**
 * Nominations somebody may read, newest code first. It has no name, so it is planned anew for each question: what is
 * quick for a rare word is slow for a frequent one.
 */
export function nominationsListed(
  organisation: string,
  rights: ReadingRights,
  wanted: Wanted,
): { readonly statement: Statement; readonly values: readonly unknown[] } {
  const where = new Conditions();
  where.add(`n.organisation_id = ${where.value(organisation)}`);
  readable(where, rights);
  asked(where, wanted);
  const text = `
select n.id, n.code, n.kind, n.dossier ->> 'name' as name, nullif(n.dossier ->> 'post', '') as post,
  u.code as unit, u.name as "unitName", n.state, n.context ->> 'heldSince' as "heldSince", n.version
  from nomination n join unit u on u.id = n.unit_id
 where ${where.text}
 order by n.code desc limit ${ROWS}`;
  return { statement: { name: '', text }, values: where.values };
}
