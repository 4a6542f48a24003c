import type { Assessment } from '../../../workflows/index.js';

/** `warned`: unmet, for the Council to weigh. `open`: unmet, and nothing follows from it here. */
export type Look = 'met' | 'unmet' | 'warned' | 'target' | 'open';

/** `spare`: another branch carries the whole. `alternative`: one of several, none of which is needed by itself. */
export type Branch = 'spare' | 'alternative' | null;

/** Where a node stands with several branches, its parts are such branches, and so is all below them. */
export const branchUnder = ({ kind, verdict }: Assessment, above: Branch): Branch => {
  if (kind !== 'any' && kind !== 'atLeast') return above;
  return verdict === 'met' || above === 'spare' ? 'spare' : 'alternative';
};

/** A branch that is not met is no fault: what it belongs to says whether the whole is. */
export const lookOf = ({ verdict, effect }: Assessment, branch: Branch): Look => {
  if (verdict !== 'unmet') return verdict;
  if (branch !== null || effect === null || effect === 'info') return 'open';
  return effect === 'warn' ? 'warned' : 'unmet';
};

export interface Score {
  readonly required: number;
  readonly met: number;
  readonly targets: number;
  readonly warned: number;
}

/** Criteria that bind by their own word: a part with the effect of the node above is counted with that. */
const binding = (node: Assessment, above: Assessment['effect']): Assessment[] => [
  ...(node.effect !== null && node.effect !== above ? [node] : []),
  ...node.parts.flatMap((part) => binding(part, node.effect)),
];

const leaves = (node: Assessment): Assessment[] =>
  node.parts.length === 0 ? [node] : node.parts.flatMap(leaves);

export const scoreOf = (assessments: readonly Assessment[]): Score => {
  const bound = assessments.flatMap((node) => binding(node, null));
  const required = bound.filter(({ effect }) => effect === 'block');
  return {
    required: required.length,
    met: required.filter(({ verdict }) => verdict === 'met').length,
    targets: assessments.flatMap(leaves).filter(({ verdict }) => verdict === 'target').length,
    warned: bound.filter(({ effect, verdict }) => effect === 'warn' && verdict === 'unmet').length,
  };
};
