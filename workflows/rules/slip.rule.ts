import type { Rule } from '../kernel/finding.js';

/** Slips are handed out in the room by whoever keeps the minutes. */
export const keepsTheMinutes: Rule<{ actor: string; secretary: string | null; clause: string }> = ({
  actor,
  secretary,
  clause,
}) => (actor === secretary ? null : { code: 'NOT_THE_SECRETARY', clause, effect: 'block' });

/** Whose mark would have to be taken out votes under his name: on a slip nobody could know it. */
export const noMarkToTakeOut: Rule<{
  voided: readonly string[];
  candidates: readonly string[];
  clause: string;
}> = ({ voided, candidates, clause }) =>
  voided.some((name) => candidates.includes(name))
    ? { code: 'SLIP_WITH_CONFLICT', clause, effect: 'block' }
    : null;

/** An open vote has names: a slip has none. */
export const voteIsSecret: Rule<{ secret: boolean; clause: string }> = ({ secret, clause }) =>
  secret ? null : { code: 'VOTE_IS_OPEN', clause, effect: 'block' };

/** No more ballots by slip than slips were drawn. */
export const slipOut: Rule<{ slips: readonly string[]; slipsUsed: number; clause: string }> = ({
  slips,
  slipsUsed,
  clause,
}) =>
  slipsUsed < slips.length
    ? null
    : { code: 'NO_SLIP_OUT', clause, effect: 'block', need: slips.length, have: slipsUsed };

/** Slips are drawn by hand from one bowl. */
export const inTheRoom: Rule<{ inWriting: boolean; clause: string }> = ({ inWriting, clause }) =>
  inWriting ? { code: 'SLIPS_NEED_A_MEETING', clause, effect: 'block' } : null;
