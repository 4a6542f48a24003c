import type { Rule } from '../kernel/finding.js';

interface Facts {
  readonly candidates: readonly string[];
  /** Names for which this member's mark is void, whether or not he marks them. */
  readonly voided: readonly string[];
  readonly sameUnit: readonly string[];
  readonly clause: string;
}

/**
 * "A member's mark for himself is void; of the same unit is shown": said of the member and the ballot's
 * names, never of his marks, so that it says nothing about how he voted.
 */
export const conflictsShown: Rule<Facts> = ({ candidates, voided, sameUnit, clause }) => {
  const count = (names: readonly string[]) => candidates.filter((name) => names.includes(name)).length;
  const shown = [
    { code: 'MARKS_VOID', have: count(voided) },
    { code: 'SAME_UNIT', have: count(sameUnit) },
  ];
  return shown.filter(({ have }) => have > 0).map((finding) => ({ ...finding, clause, effect: 'info' }));
};
