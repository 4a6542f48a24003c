import type { Assessment } from '../../../workflows/index.js';
import type { Target } from '../../web/pages/exemplars/years.js';

/** A part with the effect of the node above it is answered for by that node. */
const binding = (node: Assessment, above: Assessment['effect']): Assessment[] => [
  ...(node.effect === 'block' && node.effect !== above ? [node] : []),
  ...node.parts.flatMap((part) => binding(part, node.effect)),
];

/**
 * What must be reached by the final review (III), from the criteria as that review will ask them. Until it is held
 * nothing of it has failed: what is not there yet lies ahead.
 */
export const targetsIn = (atFinal: readonly Assessment[], following: boolean): Target[] =>
  atFinal
    .flatMap((node) => binding(node, null))
    .map((node) => {
      const short = following ? 'ahead' : 'unmet';
      return { node, look: node.verdict === 'met' ? 'met' : short };
    });
