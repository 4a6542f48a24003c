import type { Rule } from '../kernel/finding.js';

/** A ballot has at least one name on it. */
export const namesToVoteOn: Rule<{ standing: readonly string[]; clause: string }> = ({ standing, clause }) =>
  standing.length > 0 ? null : { code: 'NOBODY_TO_VOTE_ON', clause, effect: 'block', need: 1, have: 0 };

/** A ballot is opened for somebody: where conflicts keep everybody from it, nobody could ever close it. */
export const somebodyMayVote: Rule<{ voters: readonly string[]; clause: string }> = ({ voters, clause }) =>
  voters.length > 0 ? null : { code: 'NOBODY_MAY_VOTE', clause, effect: 'block' };

interface Held {
  readonly ballotsHeld: number;
  readonly standing: readonly string[];
  /** Who might vote if a ballot were opened now. */
  readonly voters: readonly string[];
  readonly clause: string;
}

/** A sitting ends without a vote only when there was nobody to vote on, or nobody who might. */
export const voteHeld: Rule<Held> = ({ ballotsHeld, standing, voters, clause }) =>
  ballotsHeld > 0 || standing.length === 0 || voters.length === 0
    ? null
    : { code: 'VOTE_NOT_HELD', clause, effect: 'block', have: standing.length };

/** A name on hold whenever a ballot was opened ends without votes; the minutes say that there was no vote on it. */
export const putToTheVote: Rule<{ unvoted: readonly string[]; clause: string }> = ({ unvoted, clause }) =>
  unvoted.length === 0
    ? null
    : { code: 'NEVER_PUT_TO_THE_VOTE', clause, effect: 'warn', have: unvoted.length };
