import type { Rule } from '../kernel/finding.js';

/** Whoever stops, returns or changes something says why, in words. */
export const reasonGiven: Rule<{ reason: string | undefined }> = ({ reason }) =>
  (reason ?? '').trim() === '' ? { code: 'REASON_MISSING', clause: '-', effect: 'block' } : null;
