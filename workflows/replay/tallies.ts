import { ballotsWellFormed } from '../rules/ballots-counted.rule.js';
import type { VoteRecord } from '../sitting/decide.js';
import type { StoredBallot } from '../sitting/tally.js';
import { unlike } from './compare.js';
import type { Contradiction, CountedVote, PastEvent, Votes } from './past.js';

interface Told {
  readonly votes: Votes;
  readonly contradictions: readonly Contradiction[];
}

const quiet = (votes: Votes): Told => ({ votes, contradictions: [] });

/** What was counted of a vote, and what its ballots come to when they are counted again. */
function recount(
  { ballotNo, result, opened }: CountedVote,
  ballots: readonly StoredBallot[],
): Contradiction[] {
  const own = ballots.filter((ballot) => ballot.ballotNo === ballotNo);
  const votes = (name: string): number => own.filter(({ marks }) => marks[name] === true).length;
  const counts = result?.counts.map(({ nomination, votes: many }) => ({ nomination, votes: many })) ?? [];
  const again = counts.map(({ nomination }) => ({ nomination, votes: votes(nomination) }));
  const shape = { inTheBox: own.length, apart: true, voted: [], ballots: own, clause: '-' };
  return [
    ...unlike(
      `vote ${ballotNo}`,
      { ballots: result?.ballots, counts },
      { ballots: own.length, counts: again },
    ),
    ...(opened
      ? unlike(`ballots of vote ${ballotNo}`, null, ballotsWellFormed({ ...opened, ...shape }))
      : []),
  ];
}

/** The ballots are there: each vote is counted again, and none lies among them that belongs to no vote. */
function released({ opened, counted }: Votes, ballots: readonly StoredBallot[]): Told {
  const found = counted.map((vote) => ({
    vote,
    faults: vote.is === 'notYet' ? recount(vote, ballots) : [],
  }));
  const apart = counted.filter(({ is }) => is === 'notYet' || is === 'withheld');
  const strays = ballots.filter((one) => !apart.some(({ ballotNo }) => ballotNo === one.ballotNo)).length;
  return {
    votes: {
      opened,
      counted: found.map(({ vote, faults }) =>
        vote.is === 'notYet' ? { ...vote, is: faults.length === 0 ? 'recounted' : 'wrong' } : vote,
      ),
    },
    contradictions: [...found.flatMap(({ faults }) => faults), ...unlike('ballots of no vote', strays, 0)],
  };
}

const closed = ({ opened, counted: before }: Votes, seq: number, vote: VoteRecord | undefined): Votes => {
  const result = vote?.is === 'counted' ? vote.result : null;
  const named = result !== null && (result.open !== null || result.paper !== null);
  const is = result === null ? 'withheld' : named ? 'named' : 'notYet';
  const ballotNo = result?.ballotNo ?? opened?.ballotNo ?? 0;
  return { opened: null, counted: [...before, { ballotNo, seq, is, result, opened }] };
};

const now = (
  { opened, counted: before }: Votes,
  from: CountedVote['is'][],
  to: CountedVote['is'],
): Votes => ({
  opened,
  counted: before.map((vote) => (from.includes(vote.is) ? { ...vote, is: to } : vote)),
});

/**
 * What a sitting commits to about its votes, step by step: asked of these records alone, so that it is answered even
 * where a move between them cannot be decided again.
 */
export function tallied(votes: Votes, { type, seq, disclosed }: PastEvent): Told {
  const vote = disclosed.vote as VoteRecord | undefined;
  switch (type) {
    case 'CLOSE_VOTING':
      return quiet(closed(votes, seq, vote));
    // what is counted is struck, and its ballots are destroyed
    case 'REOPEN':
      return quiet(now(votes, ['notYet', 'withheld', 'named'], 'struck'));
    case 'CONCLUDE':
      return vote?.is === 'released'
        ? released(votes, vote.ballots)
        : quiet(now(votes, ['notYet'], 'withheld'));
    default:
      return quiet(vote?.is === 'opened' ? { ...votes, opened: vote } : votes);
  }
}
