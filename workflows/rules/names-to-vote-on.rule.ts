import type { Rule } from '../kernel/finding.js';

/** A ballot has at least one name on it. */
export const namesToVoteOn: Rule<{ standing: readonly string[]; clause: string }> = ({ standing, clause }) =>
  standing.length > 0 ? null : { code: 'NOBODY_TO_VOTE_ON', clause, effect: 'block', need: 1, have: 0 };

/** A sitting ends without a vote only when there was nobody to vote on. */
export const voteHeld: Rule<{ ballotsHeld: number; standing: readonly string[]; clause: string }> = ({
  ballotsHeld,
  standing,
  clause,
}) =>
  ballotsHeld > 0 || standing.length === 0
    ? null
    : { code: 'VOTE_NOT_HELD', clause, effect: 'block', have: standing.length };

/** A name on hold whenever a ballot was opened ends without votes; the minutes say that there was no vote on it. */
export const putToTheVote: Rule<{ ballotsHeld: number; unvoted: readonly string[]; clause: string }> = ({
  ballotsHeld,
  unvoted,
  clause,
}) =>
  ballotsHeld === 0 || unvoted.length === 0
    ? null
    : { code: 'NEVER_PUT_TO_THE_VOTE', clause, effect: 'warn', have: unvoted.length };
