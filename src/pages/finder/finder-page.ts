import {
  type Finding,
  type Lack,
  type Measured,
  NEARNESS,
  type Nearness,
  sideBySide,
} from '../../../workflows/index.js';
import type { FinderView, FoundOne } from '../../finder/finder.service.js';
import type { FinderPage, FoundRow, StandingChip, StartForm } from '../../web/pages/finder/views.js';
import type { Path } from '../../web/view-models.js';

/** What somebody typed, each field once. */
export type Typed = Readonly<Record<string, string>>;

const pathOf = (typed: Typed, path = '/finder'): Path => {
  const said = Object.entries(typed).filter(([, value]) => value !== '');
  const query = new URLSearchParams(said).toString();
  return (query === '' ? path : `${path}?${query}`) as Path;
};

const without = (typed: Typed, ...names: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name)));

/** Two lists of the same people are two questions: where a chip leads the page begins anew. */
const chips = (
  typed: Typed,
  counts: Readonly<Record<Nearness, number>>,
  branch: string | null,
): StandingChip[] => {
  const rest = without(typed, 'standing', 'branch', 'after');
  const asked = branch === null ? rest : { ...rest, branch };
  const here = (typed['branch'] ?? '') === (branch ?? '');
  return NEARNESS.map((standing) => ({
    standing,
    count: counts[standing],
    href: pathOf({ ...asked, standing }),
    current: here && typed['standing'] === standing,
  }));
};

const all = (typed: Typed, { counts }: FinderView): StandingChip => ({
  standing: null,
  count: counts.meets + counts.lacksOne + counts.further,
  href: pathOf(without(typed, 'standing', 'branch', 'after')),
  current: (typed['standing'] ?? '') === '' && (typed['branch'] ?? '') === '',
});

const thresholdsOf = (typed: Typed, { branches }: FinderView): FinderPage['thresholds'] => {
  const ids = [...new Set(branches.map(({ threshold }) => threshold.id))];
  return ids.map((id) => {
    const own = branches.filter(({ threshold }) => threshold.id === id);
    return {
      id,
      text: own[0]?.threshold.text ?? { vi: id, en: id },
      ways: own.map((branch) => ({
        id: branch.id,
        text: branch.text,
        clause: branch.clause,
        chips: chips(typed, branch.counts, branch.id),
      })),
    };
  });
};

/** One paper may be what several ways wait for. */
const thereIn = (lacks: readonly Lack[]): FoundRow['there'] => [
  ...new Map(lacks.flatMap(({ there }) => there).map((piece) => [piece.entry, piece])).values(),
];

const metIn = ({ thresholds }: Measured): FoundRow['met'] =>
  thresholds.flatMap(({ branches }) => branches.filter(({ standing }) => standing === 'meets'));

const otherwiseOf = (
  asked: Measured,
  other: Measured,
  evidence: FinderView['evidence'],
): FoundRow['otherwise'] =>
  asked.standing === other.standing && asked.missing === other.missing
    ? null
    : {
        evidence: evidence === 'claimed' ? 'verified' : 'claimed',
        standing: other.standing,
        missing: other.missing,
      };

const same = (one: Finding, other: Finding): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What stands against every name here stands there once, not at each of them. */
const commonOf = (items: readonly FoundOne[]): readonly Finding[] => {
  const [first, ...rest] = items.flatMap(({ filing }) => (filing ? [filing.findings] : []));
  return (first ?? []).filter((one) => rest.every((findings) => findings.some((other) => same(one, other))));
};

const startOf = (
  { kind, nominee, filing, claimed }: FoundOne,
  round: FinderView['round'],
  typed: Typed,
  nonce: () => string,
  common: readonly Finding[],
): StartForm | null =>
  round &&
  filing && {
    action: pathOf(typed, '/finder/nominations'),
    open: filing.open,
    findings: filing.findings.filter((one) => !common.some((other) => same(one, other))),
    common: common.length > 0,
    papers: claimed.evidence.length,
    fields: [
      ['nonce', nonce()],
      ['round', round.id],
      ['kind', kind],
      ['nominee', nominee],
      ...claimed.evidence.map((entry) => ['evidence', entry] as const),
    ],
  };

const rowOf = (
  one: FoundOne,
  view: FinderView,
  typed: Typed,
  nonce: () => string,
  common: readonly Finding[],
): FoundRow => {
  const { kind, nominee, name, post, unit, tier, claimed, verified, stands } = one;
  const [asked, other] = view.evidence === 'claimed' ? [claimed, verified] : [verified, claimed];
  return {
    key: `${kind} ${nominee}`,
    name,
    kind,
    post: post === '' ? null : post,
    unit: unit.name,
    tier: view.tiers.find(({ id }) => id === tier)?.name ?? null,
    standing: asked.standing,
    missing: asked.missing,
    met: metIn(asked),
    lacks: asked.lacks,
    there: thereIn(asked.lacks),
    stops: asked.findings.filter(({ effect, assessment }) => effect === 'block' && !assessment),
    nearest: asked.nearest,
    otherwise: otherwiseOf(asked, other, view.evidence),
    sides: sideBySide(claimed.criteria, verified.criteria),
    stands: stands && { code: stands.code, href: `/nominations/${stands.id}` },
    start: startOf(one, view.round, typed, nonce, common),
  };
};

export const pageOf = (
  view: FinderView,
  typed: Typed,
  nonce: () => string,
): Omit<FinderPage, 'frame' | 'errors' | 'filter'> & {
  filter: Omit<FinderPage['filter'], 'errors' | 'plans'>;
} => {
  const { plan, asOf, evidence, round, units, tiers, total, items, next, counts } = view;
  const common = commonOf(items);
  const filled = Object.entries(typed).some(([name, value]) => value !== '' && name !== 'after');
  return {
    plan: { title: plan.title, version: plan.version },
    asOf,
    evidence,
    round: round && round.name,
    files: items.some(({ filing }) => filing !== null),
    filter: {
      typed: { asOf, evidence, plan: plan.code, ...typed },
      kept: Object.entries(typed).filter(([name]) => name === 'standing' || name === 'branch'),
      units,
      tiers,
      some: filled,
    },
    standings: [all(typed, view), ...chips(typed, counts, null)],
    thresholds: thresholdsOf(typed, view),
    total,
    rows: items.map((one) => rowOf(one, view, typed, nonce, common)),
    against: common,
    nobody: counts.meets + counts.lacksOne + counts.further === 0 && !filled,
    next: next === null ? null : pathOf({ ...typed, after: next }),
    first: typed['after'] ? pathOf(without(typed, 'after')) : null,
  };
};
