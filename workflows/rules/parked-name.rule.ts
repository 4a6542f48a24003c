import type { Rule } from '../kernel/finding.js';

interface Facts {
  readonly named: string | null;
  readonly parked: readonly string[];
  readonly namedIsHeld: boolean;
  readonly clause: string;
  readonly holdClause: string;
}

/** Only a result kept back is delivered later, and once. */
export const resultKeptBack: Rule<Facts> = ({ named, parked, clause }) =>
  named !== null && parked.includes(named) ? null : { code: 'NOT_PARKED', clause, effect: 'block' };

/** "a held name is parked": its result waits until the open matter is closed. */
export const holdReleased: Rule<Facts> = ({ namedIsHeld, holdClause }) =>
  namedIsHeld ? { code: 'STILL_ON_HOLD', clause: holdClause, effect: 'block' } : null;

/** A name withdrawn or disqualified while it was parked gets no result any more; the matter is only closed. */
export const stillBeforeCouncil: Rule<{ namedIsGone: boolean; clause: string }> = ({
  namedIsGone,
  clause,
}) => (namedIsGone ? { code: 'NO_LONGER_BEFORE_COUNCIL', clause, effect: 'info' } : null);
