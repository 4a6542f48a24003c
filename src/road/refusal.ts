import type { Refused } from '../../workflows/index.js';
import type { Outcome } from './command.js';

/** Nothing was written, and why. */
export type Refusal = Extract<Outcome, { ok: false }>;

const CODES = { forbidden: 'FORBIDDEN', noRoad: 'NOT_FROM_THIS_STATE', refused: 'REFUSED' } as const;

/** The law's no, as whoever asked is told it. */
export const refusedBy = ({ because, findings }: Refused): Refusal => ({
  ok: false,
  code: CODES[because],
  findings,
});

export const NOT_FOUND: Refusal = { ok: false, code: 'NOT_FOUND', findings: [] };
