import { createHash } from 'node:crypto';

/** A subtree all of whose 2^level leaves are there: `at` counts such subtrees of its level from the left. */
export interface Node {
  readonly level: number;
  readonly at: number;
}

/** Leaves from `from` up to, not including, `to`; `from` is a multiple of the smallest power of two that spans them. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** 32 bytes, in lower-case hex. */
export type Hash = string;

const LEAF = Buffer.of(0x00);
const INNER = Buffer.of(0x01);

/** RFC 6962 section 2.1: leaf and inner node are hashed apart, so that none can pass for the other. */
export const leafHash = (content: Hash): Hash =>
  createHash('sha256').update(LEAF).update(content, 'hex').digest('hex');

export const innerHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(INNER).update(left, 'hex').update(right, 'hex').digest('hex');

/** Of no leaf at all: the hash of nothing. */
export const EMPTY_ROOT: Hash = createHash('sha256').digest('hex');

/** The largest power of two below a size of at least two. */
const splitOf = (size: number): number => {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
};

/** The whole subtrees that a range is made of, largest first. */
export function nodesOf({ from, to }: Range): Node[] {
  const nodes: Node[] = [];
  for (let at = from; at < to; ) {
    let level = 0;
    while (at + 2 ** (level + 1) <= to) level++;
    nodes.push({ level, at: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The hash of a range from those of its whole subtrees, largest first. */
export const rangeHash = (hashes: readonly Hash[]): Hash =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => innerHash(left, right));

/** What a proof that the leaf at `index` is in a tree of `size` consists of, from the leaf up. RFC 6962, 2.1.1. */
export function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.toReversed();
}

/** What a proof that a tree of `size` goes on from one of `before` leaves consists of. RFC 6962, 2.1.2. */
export function consistencyRanges(before: number, size: number): Range[] {
  if (before === 0 || before === size) return [];
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (before !== to) {
    const middle = from + splitOf(to - from);
    if (before <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // the earlier root itself is known to whoever asks, so it is left out
  return (from === 0 ? ranges : [...ranges, { from, to }]).toReversed();
}

/**
 * The nodes that further leaves complete, in the order in which they come to be. `peaks`: the hashes of the whole
 * subtrees the tree has so far, largest first. Each leaf costs one node, and on the average one more.
 */
export function grown(
  size: number,
  peaks: readonly Hash[],
  leaves: readonly Hash[],
): { readonly nodes: readonly (Node & { readonly hash: Hash })[]; readonly peaks: readonly Hash[] } {
  const nodes: (Node & { hash: Hash })[] = [];
  const stack = [...peaks];
  for (const [offset, leaf] of leaves.entries()) {
    let node: Node & { hash: Hash } = { level: 0, at: size + offset, hash: leaf };
    nodes.push(node);
    while (node.at % 2 === 1) {
      const left = stack.pop();
      if (left === undefined) throw new RangeError(`a tree of ${size} leaves has more peaks`);
      node = { level: node.level + 1, at: (node.at - 1) / 2, hash: innerHash(left, node.hash) };
      nodes.push(node);
    }
    stack.push(node.hash);
  }
  return { nodes, peaks: stack };
}
