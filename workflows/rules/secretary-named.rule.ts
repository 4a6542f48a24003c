import type { Rule } from '../kernel/finding.js';

interface Facts {
  readonly secretary: string | null;
  readonly present: readonly string[];
  readonly chair: string | null;
  readonly clause: string;
}

/** The minutes are signed by two persons, THƯ KÝ and CHỦ TỌA: the secretary is there and is not the chair. */
export const secretaryNamed: Rule<Facts> = ({ secretary, present, chair, clause }) => {
  if (secretary === null || !present.includes(secretary))
    return { code: 'SECRETARY_ABSENT', clause, effect: 'block' };
  return secretary === chair ? { code: 'SECRETARY_IN_THE_CHAIR', clause, effect: 'block' } : null;
};
