import type { Weighed, Words } from '../kernel/assessment.js';
import type { Plan } from '../plan/plan.js';
import { type OnPaper, type Pair, suffices, type Subject } from './on-paper.js';
import { type OneMore, oneMore } from './one-more.js';
import type { Reason } from './reasons.js';

/** One thing that by itself would make the difference. */
export interface Lack {
  /** The criterion that misses it. */
  readonly criterion: string;
  readonly kind: 'count' | 'initiative' | 'rating';
  readonly clause: string;
  readonly text: Words;
  readonly need: number;
  readonly have: number;
  /** What it is: any of these titles, this level of an initiative, at least this rating. */
  readonly items: readonly Words[];
  /** From whom, any of these; empty where that is no matter. */
  readonly issuers: readonly Words[];
  /** An initiative must have been applied as well. */
  readonly applied: boolean;
  /** The years one of which has no rating yet. */
  readonly years: readonly string[];
  /** In the register already: it counts as soon as what stands against it is mended. */
  readonly there: readonly Weighed[];
}

/** What a later look may mend of an entry that is there: it is the very one that is lacking. */
const MENDABLE: ReadonlySet<string> = new Set<Reason>([
  'NOT_VERIFIED',
  'NOT_CLAIMED',
  'NOT_APPLIED',
  'YEAR_UNKNOWN',
]);

const named = (
  catalogue: readonly { readonly id: string; readonly name: Words }[],
  ids: readonly string[],
) => [
  ...new Map(
    ids.map((id) => [id, catalogue.find((one) => one.id === id)?.name ?? { vi: id, en: id }]),
  ).values(),
];

const lackOf = (tried: readonly OneMore[], plan: Plan): Lack | null => {
  const [first] = tried;
  if (!first) return null;
  const { node, criterion } = first;
  const made = tried.map(({ entry }) => entry);
  const awards = made.filter((entry) => entry.kind === 'award');
  const { kind } = criterion;
  if (kind !== 'count' && kind !== 'initiative' && kind !== 'rating') return null;
  const items = {
    count: () =>
      named(
        plan.awards,
        awards.map(({ award }) => award),
      ),
    initiative: () =>
      named(
        plan.initiativeLevels,
        made.flatMap((one) => (one.kind === 'initiative' ? [one.level] : [])),
      ),
    rating: () =>
      named(
        plan.ratings,
        made.flatMap((one) => (one.kind === 'rating' ? [one.level] : [])),
      ),
  } as const;
  return {
    criterion: node.id,
    kind,
    clause: node.clause,
    text: node.text,
    need: node.need,
    have: node.have,
    items: items[kind](),
    issuers: named(
      plan.issuers,
      awards.map(({ issuer }) => issuer),
    ),
    applied: criterion.kind === 'initiative' && criterion.applied,
    years: made.flatMap((one) => (one.kind === 'rating' ? [String(one.year)] : [])),
    there: node.notCounted.filter(({ why }) => why !== undefined && MENDABLE.has(why)),
  };
};

const within = <T>(part: readonly T[], whole: readonly T[]): boolean =>
  part.every((one) => whole.includes(one));

/** The same thing, or some of it, named already for another criterion. */
const covered = (lack: Lack, by: Lack): boolean =>
  lack.kind === by.kind &&
  within(lack.items, by.items) &&
  within(lack.issuers, by.issuers) &&
  within(lack.years, by.years);

/** Each thing that alone would do, in the order of the plan, under the criterion it completes. */
export function lacksOf(pairs: readonly Pair[], paper: OnPaper, subject: Subject): Lack[] {
  const { asOf, plan } = paper;
  const all = pairs.map(([criterion]) => criterion);
  const doing = pairs
    .flatMap(([criterion, node]) => oneMore(criterion, node, asOf.day, plan))
    .filter((one) => suffices([one.criterion, ...all], paper, subject)(one));
  const byCriterion = new Map<string, OneMore[]>();
  for (const one of doing) byCriterion.set(one.node.id, [...(byCriterion.get(one.node.id) ?? []), one]);
  const lacks = [...byCriterion.values()].flatMap((ones) => lackOf(ones, plan) ?? []);
  return lacks.filter((lack, at) => !lacks.slice(0, at).some((earlier) => covered(lack, earlier)));
}
