import type { Assessment } from '../../../workflows/index.js';

/** `warned`: unmet, for the Council to weigh. `open`: unmet, and nothing follows from it here. */
export type Look = 'met' | 'unmet' | 'warned' | 'target' | 'open';

/** A branch that is not met is no fault where another branch carries the whole. */
export const lookOf = ({ verdict, effect }: Assessment, satisfied: boolean): Look => {
  if (verdict !== 'unmet') return verdict;
  if (satisfied || effect === null || effect === 'info') return 'open';
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
