import type { Rule } from '../kernel/finding.js';

/** Under some plans every unit has somebody. */
export const nilReturnTaken: Rule<{ nilReturns: { allowed: boolean; clause: string } }> = ({ nilReturns }) =>
  nilReturns.allowed ? null : { code: 'NIL_RETURN_NOT_TAKEN', clause: nilReturns.clause, effect: 'block' };

/** A unit that has reported "không có" does not nominate beside it. */
export const noNilReturn: Rule<{ nilReturn: boolean; perUnit: { clause: string } }> = ({
  nilReturn,
  perUnit,
}) => (nilReturn ? { code: 'NIL_RETURN_GIVEN', clause: perUnit.clause, effect: 'block' } : null);
