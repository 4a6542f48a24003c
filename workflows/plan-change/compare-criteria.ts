import { isComposite } from '../criteria/composite.js';
import type { Criterion } from '../criteria/criterion.js';
import { type Difference, differences } from './compare.js';

/** A criterion without its parts, and where it stands. */
export interface Placed {
  readonly criterion: Criterion;
  /** Id of the criterion it is a part of; null at the top. */
  readonly under: string | null;
}

/** Every criterion of the tree by its id; ids are used once. */
export const placedIn = (criteria: readonly Criterion[], under: string | null = null): [string, Placed][] =>
  criteria.flatMap((criterion) => [
    [criterion.id, { criterion, under }] as [string, Placed],
    ...(isComposite(criterion) ? placedIn(criterion.of, criterion.id) : []),
  ]);

/** What a criterion says itself: its parts are told by their own ids. */
const alone = (criterion: Criterion): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(criterion).filter(([key]) => key !== 'id' && !(key === 'of' && isComposite(criterion))),
  );

const under = (tree: ReadonlyMap<string, Placed>, parent: string | null): string[] =>
  [...tree].filter(([, placed]) => placed.under === parent).map(([id]) => id);

/** Criteria that stay under the same one, in another order than before. */
const reordered = (before: ReadonlyMap<string, Placed>, after: ReadonlyMap<string, Placed>): Difference[] =>
  [null, ...after.keys()].flatMap((parent) => {
    const was = under(before, parent);
    const is = under(after, parent);
    const stayed = was.filter((id) => is.includes(id));
    const now = is.filter((id) => was.includes(id));
    if (stayed.every((id, at) => id === now[at])) return [];
    const path = ['criteria', ...(parent === null ? [] : [parent])];
    return [{ path, kind: 'reordered' as const, before: was, after: is }];
  });

/** The criteria of two plans, each compared with itself wherever it now stands. */
export const criteriaDifferences = (
  before: readonly Criterion[],
  after: readonly Criterion[],
): Difference[] => {
  const was = new Map(placedIn(before));
  const is = new Map(placedIn(after));
  const gone = [...was]
    .filter(([id]) => !is.has(id))
    .map(([id, placed]): Difference => {
      return { path: ['criteria', id], kind: 'removed', before: placed.criterion, after: null };
    });
  const rest = [...is].flatMap(([id, placed]): Difference[] => {
    const path = ['criteria', id];
    const old = was.get(id);
    if (!old) return [{ path, kind: 'added', before: null, after: placed.criterion }];
    const moved: Difference[] =
      old.under === placed.under ? [] : [{ path, kind: 'moved', before: old.under, after: placed.under }];
    return [...moved, ...differences(alone(old.criterion), alone(placed.criterion), path)];
  });
  return [...gone, ...rest, ...reordered(was, is)];
};
