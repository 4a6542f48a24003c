import type { Assessment } from '../../../workflows/index.js';

/** A criterion and all its branches, each before its own. */
const nodesOf = (assessment: Assessment): Assessment[] => [assessment, ...assessment.parts.flatMap(nodesOf)];

export const nodeIn = (assessments: readonly Assessment[], id: string): Assessment | undefined =>
  assessments.flatMap(nodesOf).find((node) => node.id === id);

/** `met 2/2`, `target 0/2`, `unmet 3/4`. */
export const measureOf = (node: Assessment | undefined): string | null =>
  node === undefined ? null : `${node.verdict} ${node.have}/${node.need}`;
