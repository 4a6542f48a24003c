import type { Rule } from '../kernel/finding.js';

/** The chair of the Council, or a vice chair in his place, is in the room. */
export const chairPresent: Rule<{ chair: string | null; clause: string }> = ({ chair, clause }) =>
  chair === null ? { code: 'CHAIR_ABSENT', clause, effect: 'block' } : null;
