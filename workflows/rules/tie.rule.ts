import type { Rule } from '../kernel/finding.js';

interface Facts {
  /** Equal in votes on the last seat, and still standing. */
  readonly tied: readonly string[];
  readonly runoffs: number;
  readonly runoffsMax: number;
  readonly named: string | null;
  readonly clause: string;
}

export const tieOpen: Rule<Facts> = ({ tied, clause }) =>
  tied.length > 0 ? null : { code: 'NO_TIE', clause, effect: 'block' };

/** A tie is settled before anything else goes on. */
export const tieSettled: Rule<Facts> = ({ tied, clause }) =>
  tied.length === 0 ? null : { code: 'TIE_OPEN', clause, effect: 'block', need: 0, have: tied.length };

export const runoffLeft: Rule<Facts> = ({ runoffs, runoffsMax, clause }) =>
  runoffs < runoffsMax
    ? null
    : { code: 'RUNOFFS_USED_UP', clause, effect: 'block', need: runoffsMax, have: runoffs };

/** The chair decides only what the Council could not. */
export const runoffsUsedUp: Rule<Facts> = ({ tied, runoffs, runoffsMax, clause }) =>
  tied.length === 0 || runoffs >= runoffsMax
    ? null
    : { code: 'RUNOFF_STILL_POSSIBLE', clause, effect: 'block', need: runoffsMax, have: runoffs };

export const oneOfTheTied: Rule<Facts> = ({ tied, named, clause }) =>
  tied.length === 0 || (named !== null && tied.includes(named))
    ? null
    : { code: 'NOT_AMONG_THE_TIED', clause, effect: 'block' };
