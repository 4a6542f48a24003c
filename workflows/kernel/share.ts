/** A share of a whole. Compared by multiplying crosswise: integers only, nothing is ever rounded. */
export interface Share {
  readonly num: number;
  readonly den: number;
}

export const reaches = (part: number, whole: number, { num, den }: Share): boolean =>
  part * den >= whole * num;

export const exceeds = (part: number, whole: number, { num, den }: Share): boolean =>
  part * den > whole * num;

/** The fewest of a whole that are enough; one more than there are, when not even all would be. */
export const fewest = (whole: number, enough: (part: number) => boolean): number => {
  let part = 0;
  while (part <= whole && !enough(part)) part += 1;
  return part;
};
