import type { Assessment, Verdict, Weighed, Words } from '../kernel/assessment.js';

/** One piece of evidence that counts on one side and not on the other. */
export interface Difference {
  /** The criterion it counts for. */
  readonly criterion: string;
  readonly clause: string;
  readonly text: Words;
  readonly piece: Weighed;
  /** On which side it counts. */
  readonly counts: 'claimed' | 'verified';
  /** Why it does not on the other; null: it is not even weighed there. */
  readonly why: string | null;
}

/** A criterion that binds by its own word and comes out otherwise on the two sides. */
export interface Turn {
  readonly criterion: string;
  readonly clause: string;
  readonly text: Words;
  readonly claimed: Verdict;
  readonly verified: Verdict;
  /** The papers that make the difference. */
  readonly by: readonly Difference[];
}

/** The same criteria on what the unit claims, and on what the Office has seen. */
export interface Sides {
  readonly claimed: readonly Assessment[];
  readonly verified: readonly Assessment[];
  readonly differences: readonly Difference[];
  readonly turns: readonly Turn[];
}

const leaves = (node: Assessment): Assessment[] =>
  node.parts.length === 0 ? [node] : node.parts.flatMap(leaves);

const only = (one: Assessment, other: Assessment, counts: Difference['counts']): Difference[] => {
  const there = new Set(other.counted.map(({ entry }) => entry));
  const { id: criterion, clause, text } = one;
  return one.counted
    .filter(({ entry }) => !there.has(entry))
    .map((piece) => ({
      criterion,
      clause,
      text,
      piece,
      counts,
      why: other.notCounted.find(({ entry }) => entry === piece.entry)?.why ?? null,
    }));
};

const differing = (claimed: Assessment, verified: Assessment): Difference[] => {
  const other = new Map(leaves(verified).map((leaf) => [leaf.id, leaf]));
  return leaves(claimed).flatMap((leaf) => {
    const beside = other.get(leaf.id);
    return beside ? [...only(leaf, beside, 'claimed'), ...only(beside, leaf, 'verified')] : [];
  });
};

/** Criteria that bind by their own word, each beside itself on the other side. */
const binding = (
  claimed: Assessment,
  verified: Assessment,
  above: Assessment['effect'],
): (readonly [Assessment, Assessment])[] => {
  const own = claimed.effect !== null && claimed.effect !== above;
  return [
    ...(own ? [[claimed, verified] as const] : []),
    ...claimed.parts.flatMap((part, at) => {
      const beside = verified.parts[at];
      return beside ? binding(part, beside, claimed.effect) : [];
    }),
  ];
};

/** Two evaluations of one plan for one nominee, compared criterion by criterion. */
export function sideBySide(claimed: readonly Assessment[], verified: readonly Assessment[]): Sides {
  const pairs = claimed.flatMap((node, at) => {
    const beside = verified[at];
    return beside ? [[node, beside] as const] : [];
  });
  const turns = pairs
    .flatMap(([one, other]) => binding(one, other, null))
    .filter(([one, other]) => one.verdict !== other.verdict)
    .map(([one, other]) => ({
      criterion: one.id,
      clause: one.clause,
      text: one.text,
      claimed: one.verdict,
      verified: other.verdict,
      by: differing(one, other),
    }));
  return { claimed, verified, differences: pairs.flatMap(([one, other]) => differing(one, other)), turns };
}
