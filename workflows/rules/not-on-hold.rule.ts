import type { Rule } from '../kernel/finding.js';

/** An open matter (đơn thư, kiểm tra) stops everything forward until it is released; it is no verdict. */
export const notOnHold: Rule<{ heldSince: string | null; hold: { clause: string } }> = ({
  heldSince,
  hold,
}) =>
  heldSince === null
    ? null
    : { code: 'ON_HOLD', clause: hold.clause, effect: 'block', params: { since: heldSince } };

export const onHold: Rule<{ heldSince: string | null }> = ({ heldSince }) =>
  heldSince === null ? { code: 'NOT_ON_HOLD', clause: '-', effect: 'block' } : null;
