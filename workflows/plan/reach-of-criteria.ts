import { type Composite, isComposite } from '../criteria/composite.js';
import type { Criterion, SubjectKind } from '../criteria/criterion.js';
import {
  concernsNobody,
  keptOfNobody,
  kindNotTaken,
  kindWithoutTier,
  neverBinds,
  neverRenewed,
  tooFewParts,
} from './complaints.js';
import type { Plan } from './plan.js';
import { type Check, mistake, type Mistake, type Path } from './reader.js';

/** A sort of nominee that criteria tell apart: only individuals stand in a tier. */
interface Sort {
  readonly kind: SubjectKind;
  readonly tier: string | null;
}

/** What a criterion is asked under. */
interface Above {
  readonly path: Path;
  readonly sorts: readonly Sort[];
  readonly gates: readonly string[];
}

interface Whom {
  readonly kinds?: readonly SubjectKind[];
  readonly tiers?: readonly string[];
}

interface Course {
  readonly tiers: readonly string[];
  readonly kinds: readonly SubjectKind[];
  /** Somebody asks what binds at `confirm`. */
  readonly finalReview: boolean;
}

const sortsOf = ({ subjects, tiers }: Pick<Plan, 'subjects' | 'tiers'>): Sort[] =>
  subjects.kinds.flatMap((kind): Sort[] =>
    kind === 'individual' ? tiers.map(({ id }) => ({ kind, tier: id })) : [{ kind, tier: null }],
  );

/** The same question that is asked of a nominee when the criteria are weighed. */
const concerned = ({ for: whom = {} }: Criterion, sorts: readonly Sort[]): Sort[] =>
  sorts.filter(
    ({ kind, tier }) =>
      (whom.kinds?.includes(kind) ?? true) && (!whom.tiers || (tier !== null && whom.tiers.includes(tier))),
  );

/** Nobody is both here and above; a kind that the plan does not take at all is told by its name. */
const whomOf = (criterion: Criterion, here: Above, { kinds, tiers }: Course): Mistake[] => {
  const place = [...here.path, 'for'];
  const foreign = (criterion.for?.kinds ?? []).flatMap((kind, at) =>
    kinds.includes(kind) ? [] : [mistake([...place, 'kinds', at], kindNotTaken(kind, kinds))],
  );
  // An unknown tier is told where it is named.
  const known = (criterion.for?.tiers ?? []).every((tier) => tiers.includes(tier));
  if (foreign.length > 0 || !known || criterion.for === undefined) return foreign;
  return here.sorts.length > 0 ? besideTiers(criterion.for, place) : [mistake(place, concernsNobody())];
};

/** A kind that the tiers named beside it leave out. */
export const besideTiers = ({ kinds, tiers }: Whom, place: Path): Mistake[] =>
  tiers === undefined
    ? []
    : (kinds ?? []).flatMap((kind, at) =>
        kind === 'individual' ? [] : [mistake([...place, 'kinds', at], kindWithoutTier(kind))],
      );

/** Individuals and collectives are rated; a person is disciplined, alone or as one of a collective. */
const keptOfSome = (criterion: Criterion, { path, sorts }: Above): Mistake[] => {
  if (sorts.length === 0) return [];
  const are = (...kinds: readonly SubjectKind[]) => sorts.some(({ kind }) => kinds.includes(kind));
  if (criterion.kind === 'rating')
    return are('individual', 'collective') ? [] : [mistake([...path, 'kind'], keptOfNobody('rating'))];
  if (criterion.kind !== 'discipline') return [];
  const { of } = criterion;
  return are(of === 'self' ? 'individual' : 'collective') ? [] : [mistake([...path, 'of'], keptOfNobody(of))];
};

const named = ({ kind, tier }: Sort): string => (tier === null ? kind : `${kind}/${tier}`);

/** "At least two of" parts of which only one concerns some nominee is a bar that he never reaches. */
const partsSuffice = (criterion: Composite, { path, sorts }: Above): Mistake[] => {
  if (criterion.kind !== 'atLeast') return [];
  const { n, of } = criterion;
  for (const sort of sorts) {
    const parts = of.filter((part) => concernsAtAll(part, sort)).length;
    if (parts > 0 && parts < n) return [mistake([...path, 'n'], tooFewParts(named(sort), parts, n))];
  }
  return [];
};

const concernsAtAll = (criterion: Criterion, sort: Sort): boolean =>
  concerned(criterion, [sort]).length > 0 &&
  (!isComposite(criterion) || criterion.of.some((part) => concernsAtAll(part, sort)));

const gatesAsked = (criterion: Criterion, here: Above, { finalReview }: Course): Mistake[] => [
  ...(criterion.at?.confirm !== undefined && !finalReview
    ? [mistake([...here.path, 'at', 'confirm'], neverBinds('confirm'))]
    : []),
  ...(criterion.kind === 'attest' && criterion.renewed !== undefined && !here.gates.includes('confirm')
    ? [mistake([...here.path, 'renewed'], neverRenewed())]
    : []),
];

const mistakesIn = (criteria: readonly Criterion[], above: Above, course: Course): Mistake[] =>
  criteria.flatMap((criterion, at) => {
    const here = {
      path: [...above.path, at],
      sorts: concerned(criterion, above.sorts),
      gates: criterion.at ? Object.keys(criterion.at) : above.gates,
    };
    const own = [
      ...whomOf(criterion, here, course),
      ...keptOfSome(criterion, here),
      ...gatesAsked(criterion, here, course),
    ];
    // Whatever stands under a criterion that concerns nobody is told by that one mistake.
    if (!isComposite(criterion) || here.sorts.length === 0) return own;
    const parts = mistakesIn(criterion.of, { ...here, path: [...here.path, 'of'] }, course);
    return [...own, ...partsSuffice(criterion, here), ...parts];
  });

/** Criteria that no nominee of this plan could ever be asked, or could ever meet. */
export const criteriaReached: readonly Check<Plan>[] = [
  ({ criteria, subjects, tiers, milestones }, path) => {
    if (!criteria || !subjects || !tiers || !milestones) return [];
    const finalReview = milestones.some(({ review }) => review === 'final');
    const above = { path: [...path, 'criteria'], sorts: sortsOf({ subjects, tiers }), gates: [] };
    const course = { kinds: subjects.kinds, tiers: tiers.map(({ id }) => id), finalReview };
    return mistakesIn(criteria, above, course);
  },
];
