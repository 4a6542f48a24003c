import {
  asksEachName,
  boothFindings,
  type Finding,
  isIn,
  keepsRoom,
  namesNotSelected,
} from '../../workflows/index.js';
import type { Standing } from './standing.js';

/** A vote as its pages show it to one reader. Nothing in it says how anybody but himself has voted. */
export interface VoteBoard {
  readonly secret: boolean;
  /** Whether every name asks for a yes or a no, on the ballot that is open or the first that is to come. */
  readonly eachName: boolean;
  /** Names of the first vote, for whoever leaves a sealed ballot; empty once a vote is open or has been. */
  readonly before: readonly string[];
  readonly electorate: readonly string[];
  /** Who has not voted nor drawn a slip; null for all but those who keep the room. */
  readonly missing: readonly string[] | null;
  /** Slips drawn, and those that have voted. */
  readonly slips: { readonly out: number; readonly back: number };
  /** Whether the reader himself has drawn one, or has left a sealed ballot. */
  readonly mySlip: boolean;
  readonly mySealed: boolean;
  readonly tellers: readonly string[];
  /** Who of the tellers has entered what he counted: never what. */
  readonly entered: readonly string[];
  /** An open vote: for whom the reader has voted. */
  readonly mine: readonly string[] | null;
  /** What stands against his printing slips or setting up a booth; null: there is no ballot for it. */
  readonly booth: readonly Finding[] | null;
}

export const voteBoard = ({ stored, facts }: Standing): VoteBoard => {
  const { state, context } = stored;
  const { person } = facts.actor;
  const { electorate, cast, slips, slipsUsed, onPaper, advance, votes, kind } = context;
  const { council } = facts.plan;
  const isBefore = isIn(state, 'convened', 'open') && context.results.length === 0;
  return {
    secret: council.secret,
    eachName: asksEachName(council, isBefore ? null : kind),
    before: isBefore ? namesNotSelected(facts, context) : [],
    electorate,
    missing: keepsRoom(person, context)
      ? electorate.filter((one) => !cast.includes(one) && !slips.includes(one))
      : null,
    slips: { out: slips.length, back: slipsUsed },
    mySlip: slips.includes(person),
    mySealed: advance.includes(person),
    tellers: onPaper?.tellers ?? [],
    entered: Object.keys(onPaper?.counts ?? {}),
    mine: votes.find((vote) => vote.person === person)?.marks ?? null,
    booth: boothFindings(stored, facts),
  };
};
