/**
 * The rule of the count once more, written from its words alone and not from the law's code: fractions are compared by
 * dividing, who has a seat is found by looking at who is better. Slow, and good to check by.
 */

/** Below 0: `a/b` is less than `c/d`; by whole parts first, then by what is left over, upside down. */
export function compareFractions(a: number, b: number, c: number, d: number): number {
  const [one, other] = [Math.floor(a / b), Math.floor(c / d)];
  if (one !== other) return one - other;
  const [left, right] = [a % b, c % d];
  if (left === 0 || right === 0) return left === right ? 0 : left === 0 ? -1 : 1;
  return compareFractions(d, right, b, left);
}

export interface Bar {
  readonly op: '>' | '>=';
  readonly share: { readonly num: number; readonly den: number };
}

/** "more than one half of all members", "at least 80 % of those present". Who has no vote is not chosen. */
export function isEnough(votes: number, base: number, { op, share }: Bar): boolean {
  if (votes === 0) return false;
  if (base === 0) return true;
  const compared = compareFractions(votes, base, share.num, share.den);
  return op === '>' ? compared > 0 : compared >= 0;
}

/** Of all counts there can be the smallest that is enough; one more than all, where all are not. */
export function fewestEnough(base: number, bar: Bar): number {
  for (let votes = 0; votes <= base; votes++) if (isEnough(votes, base, bar)) return votes;
  return base + 1;
}

/**
 * Of those who passed: a seat has he for whom there is one however those equal to him are ranked; tied is he for whom
 * that depends on it. In the order of the alphabet.
 */
export function seatByHand(
  passed: readonly { readonly name: string; readonly votes: number }[],
  seats: number,
) {
  const outcome = (name: string, votes: number): 'selected' | 'tied' | 'out' => {
    const better = passed.filter((other) => other.votes > votes).length;
    const equal = passed.filter((other) => other.votes === votes && other.name !== name).length;
    if (better + equal < seats) return 'selected';
    return better < seats ? 'tied' : 'out';
  };
  const those = (wanted: string) =>
    passed
      .filter(({ name, votes }) => outcome(name, votes) === wanted)
      .map(({ name }) => name)
      .toSorted();
  return { selected: those('selected'), tied: those('tied') };
}
