import { isIn } from '../../../workflows/index.js';
import { LACKS, type WantedExemplars } from '../../nominations/exemplars-wanted.js';
import type { ExemplarList, ListedExemplar } from '../../nominations/exemplars.js';
import type { DueFor, ExemplarRow, ExemplarsPage } from '../../web/pages/exemplars/views.js';
import { REGIONS } from '../../web/pages/exemplars/years.js';
import type { Path } from '../../web/view-models.js';
import { targetsIn } from './targets.js';

const ORDER_FOR = { year: 'EVALUATE_YEAR', midterm: 'REVIEW_MIDTERM', final: 'REVIEW_FINAL' } as const;

const dueOf = ({ id, called, mine, state }: ListedExemplar): DueFor[] =>
  isIn(state, 'exemplar')
    ? called
        .toSorted((one, other) => one.due.localeCompare(other.due))
        .map(({ what, due }) => {
          const kind = what === 'midterm' || what === 'final' ? what : 'year';
          return {
            what: kind,
            year: kind === 'year' ? Number(what.replace('year-', '')) : null,
            due,
            href: mine.includes(ORDER_FOR[kind]) ? `/nominations/${id}#decide` : null,
          };
        })
    : [];

const rowOf = (one: ListedExemplar): ExemplarRow => {
  const targets = targetsIn(one.atFinal, !one.reviewed);
  const { id, code, name, kind, post, unit, tier, state, lacks } = one;
  return {
    href: `/nominations/${id}#years`,
    code,
    name,
    kind,
    post,
    unit,
    tier,
    state,
    lacks,
    standing: REGIONS.flatMap((region) => {
      const leaf = state.find((path) => path.startsWith(`exemplar.${region}.`));
      return leaf === undefined ? [] : [{ region, leaf }];
    }),
    targets: { met: targets.filter(({ look }) => look === 'met').length, of: targets.length },
    due: dueOf(one),
  };
};

/** The same list, asked otherwise. */
const asked = (wanted: WantedExemplars): Path => {
  const said = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(said as [string, string][]).toString();
  return query === '' ? '/exemplars/years' : `/exemplars/years?${query}`;
};

export const listed = (
  { items, next, total, counts, rounds, units, today }: ExemplarList,
  wanted: WantedExemplars,
): Omit<ExemplarsPage, 'frame'> => {
  const { after, ...filter } = wanted;
  const { unit, tier, round, lacks } = filter;
  return {
    today,
    rows: items.map(rowOf),
    total,
    counts: LACKS.flatMap((lack) => {
      const count = counts[lack] ?? 0;
      return count === 0 ? [] : [{ lack, count, href: asked({ ...filter, lacks: lack }) }];
    }),
    all: asked({ ...filter, lacks: undefined }),
    wanted: { unit: unit ?? null, tier: tier ?? null, round: round ?? null, lacks: lacks ?? null },
    units,
    rounds,
    next: next === null ? null : asked({ ...filter, after: next }),
    first: after === undefined ? null : asked(filter),
  };
};
