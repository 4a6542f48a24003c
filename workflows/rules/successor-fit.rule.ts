import type { Rule } from '../kernel/finding.js';

interface Facts {
  readonly successor: string | null;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly present: readonly string[];
  readonly nominees: readonly string[];
  readonly clause: string;
}

/** The chair passes to another member in the room, who is neither a nominee nor the one who keeps the minutes. */
export const successorFit: Rule<Facts> = ({ successor, chair, secretary, present, nominees, clause }) => {
  const reasons = [
    ...(successor === null || !present.includes(successor) ? ['SUCCESSOR_ABSENT'] : []),
    ...(successor !== null && successor === chair ? ['SUCCESSOR_IN_THE_CHAIR'] : []),
    ...(successor !== null && nominees.includes(successor) ? ['SUCCESSOR_IS_NOMINEE'] : []),
    ...(successor !== null && successor === secretary ? ['SUCCESSOR_IS_SECRETARY'] : []),
  ];
  return reasons.map((code) => ({ code, clause, effect: 'block' }));
};
