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

/** A name released too late for any ballot ends without votes; the minutes say why. */
export const allPutToTheVote: Rule<{ unvoted: readonly string[]; clause: string }> = ({ unvoted, clause }) =>
  unvoted.length === 0
    ? null
    : { code: 'NEVER_PUT_TO_THE_VOTE', clause, effect: 'warn', have: unvoted.length };
