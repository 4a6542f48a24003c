import type { ReadingRights } from '../../workflows/index.js';
import { Conditions } from '../database/conditions.js';
import type { Statement } from '../database/database.js';
import type { WantedExemplars } from './exemplars-wanted.js';
import { readable } from './list.sql.js';

/** One more than a page: whether there is a next one. */
const ROWS = 26;

/** What an exemplar lacks, or is due for; of one whose years have ended, nothing. */
const LACKS = `array_remove(array[
    case when n.state && array['exemplar.fostering.awaitingPlan'] then 'plan' end,
    case when n.state && array['exemplar.province.sent', 'exemplar.province.received'] then 'province' end,
    case when n.state && array['exemplar.commendation.none'] then 'commendation' end,
    case when n.state && array['exemplar.dissemination.none'] then 'dissemination' end,
    case when n.state[1] like 'exemplar.%' and jsonb_path_exists(n.context, '$.called[*].what ? (@ starts with "year-")') then 'year' end,
    case when n.state[1] like 'exemplar.%' and n.context -> 'called' @> '[{"what": "midterm"}]' then 'midterm' end,
    case when n.state[1] like 'exemplar.%' and n.context -> 'called' @> '[{"what": "final"}]' then 'final' end], null)`;

/** The higher the tier, the further up. */
const RANK = `array_position(array['province', 'department', 'unit'], n.context ->> 'tier')`;

function within(organisation: string, rights: ReadingRights, wanted: WantedExemplars): Conditions {
  const where = new Conditions();
  where.add(`n.organisation_id = ${where.value(organisation)}`);
  readable(where, rights);
  where.add(`n.context ->> 'tier' is not null`);
  const { unit, tier, round } = wanted;
  if (unit !== undefined) where.add(`u.code = ${where.value(unit)}`);
  if (tier !== undefined) where.add(`n.context ->> 'tier' = ${where.value(tier)}`);
  if (round !== undefined) where.add(`n.round_id = ${where.value(round)}`);
  return where;
}

interface Asking {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

const FROM = `from nomination n join unit u on u.id = n.unit_id cross join lateral (select ${LACKS} as lacks) l`;

/** Exemplars somebody may read, the highest tier first; those whose years have ended among them. */
export function exemplarsListed(
  organisation: string,
  rights: ReadingRights,
  wanted: WantedExemplars,
): Asking {
  const where = within(organisation, rights, wanted);
  const { lacks, after } = wanted;
  if (lacks !== undefined) where.add(`${where.value(lacks)} = any (l.lacks)`);
  if (after !== undefined) {
    const [rank = '0', code = ''] = after.split('_');
    where.add(`(${RANK}, n.code) > (${where.value(Number(rank))}::int, ${where.value(code)})`);
  }
  const text = `
select n.id, n.code, n.kind, n.dossier ->> 'name' as name, nullif(n.dossier ->> 'post', '') as post,
  jsonb_build_object('vi', u.name, 'en', u.name_en) as unit, n.state, n.context ->> 'tier' as tier,
  n.context -> 'called' as called, l.lacks, ${RANK} as rank
  ${FROM}
 where ${where.text}
 order by ${RANK}, n.code limit ${ROWS}`;
  return { statement: { name: '', text }, values: where.values };
}

/** How many there are in all, and how many lack what: of those the filter leaves, whatever they lack. */
export function exemplarsCounted(
  organisation: string,
  rights: ReadingRights,
  wanted: WantedExemplars,
): Asking {
  const where = within(organisation, rights, wanted);
  const text = `
select 'all' as what, count(*)::int as count ${FROM} where ${where.text}
union all
select what, count(*)::int ${FROM} cross join lateral unnest(l.lacks) as what where ${where.text} group by what`;
  return { statement: { name: '', text }, values: where.values };
}

/** Rounds and units there are exemplars of. $1 organisation */
export const EXEMPLARS_OF: Statement = {
  name: 'exemplars-of',
  text: `
select (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.code desc), '[]') from round r
         where r.organisation_id = $1) as rounds,
  (select coalesce(jsonb_agg(jsonb_build_object('code', u.code, 'name', jsonb_build_object('vi', u.name, 'en', u.name_en)) order by u.rank), '[]')
     from unit u where u.organisation_id = $1 and exists (select from unit_list l where l.unit_id = u.id)) as units`,
};
