import type { Rule } from '../kernel/finding.js';

/** The unit objects once; then it is for the Council to read. */
export const firstObjection: Rule<{ objected: boolean }> = ({ objected }) =>
  objected ? { code: 'OBJECTED_ALREADY', clause: 'IV.1', effect: 'block' } : null;
