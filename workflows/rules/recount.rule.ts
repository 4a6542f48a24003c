import type { Rule } from '../kernel/finding.js';

/** There is something to look at again: an entry of the register that counted has been taken away. */
export const somethingRecounted: Rule<{ recounted: readonly string[] }> = ({ recounted }) =>
  recounted.length > 0 ? null : { code: 'NOTHING_RECOUNTED', clause: '-', effect: 'block' };
