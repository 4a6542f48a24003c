import type { Rule } from '../kernel/finding.js';

/** The unit objects once; then it is for the Council to read. */
export const firstObjection: Rule<{ objected: boolean; clauses: { objection: string } }> = ({
  objected,
  clauses,
}) => (objected ? { code: 'OBJECTED_ALREADY', clause: clauses.objection, effect: 'block' } : null);
