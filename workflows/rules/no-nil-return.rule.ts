import type { Rule } from '../kernel/finding.js';

/** A unit that has reported "không có" does not nominate beside it. */
export const noNilReturn: Rule<{ nilReturn: boolean; perUnit: { clause: string } }> = ({
  nilReturn,
  perUnit,
}) => (nilReturn ? { code: 'NIL_RETURN_GIVEN', clause: perUnit.clause, effect: 'block' } : null);
