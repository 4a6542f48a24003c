/** "Chiến sĩ" → "chien si", "BANG_KHEN" → "bangkhen": what a tired hand mixes up is made alike. */
const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9<>=]/g, '');

/** Words longer than any of a plan's own; comparing them would only cost time. */
const LONGEST = 48;

const bound = (length: number): number => {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
};

/**
 * How many letters were left out, added, mistaken or swapped with their neighbour on the way from one word to
 * the other (optimal string alignment).
 */
export const slipsBetween = (one: string, other: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const [up = 0, corner = 0, left = 0] = [above[column], above[column - 1], here[column - 1]];
      const cheapest = Math.min(up + 1, left + 1, corner + (same ? 0 : 1));
      here.push(swapped && row > 1 ? Math.min(cheapest, (before[column - 2] ?? 0) + 1) : cheapest);
    }
    [before, above] = [above, here];
  }
  return above[other.length] ?? 0;
};

/** The known word that was most likely meant; null: none is near, or the word is none of ours at all. */
export const nearestOf = (word: string, known: readonly string[]): string | null => {
  if (word.length > LONGEST) return null;
  const mine = folded(word);
  const most = bound(mine.length);
  let found: string | null = null;
  let least = most + 1;
  for (const candidate of known) {
    if (candidate === word) continue;
    const theirs = folded(candidate);
    if (Math.abs(theirs.length - mine.length) >= least || mine === '') continue;
    const slips = slipsBetween(mine, theirs);
    if (slips < least) [found, least] = [candidate, slips];
  }
  return found;
};
