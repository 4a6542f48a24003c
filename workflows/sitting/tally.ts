import { exceeds, fewest, reaches } from '../kernel/share.js';
import type { CouncilRules } from '../plan/plan.js';

export type BallotKind = 'first' | 'runoff' | 'second';

/** One ballot, without a name: every name on it, chosen or not. */
export interface Ballot {
  readonly marks: Readonly<Record<string, boolean>>;
}

/** Stored apart from everything else; nothing in it says whose it is. Number 0: sealed, for the first vote. */
export interface StoredBallot extends Ballot {
  readonly ballotNo: number;
}

export interface Count {
  readonly nomination: string;
  readonly votes: number;
  /** Where a conflict has taken somebody out of what its votes are measured against. */
  readonly own?: { readonly base: number; readonly needed: number };
}

export interface Seating {
  readonly selected: readonly string[];
  /** Equal in votes across the last seat: none of them has it yet. */
  readonly tied: readonly string[];
  readonly seatsLeft: number;
}

export interface Tally extends Seating {
  /** The most votes first; equal votes in the order of the agenda. */
  readonly counts: readonly Count[];
  readonly passedThreshold: readonly string[];
}

/** A share of what: members by decision, those present or ballots cast, less those a conflict keeps from the name. */
export interface Measure {
  readonly base: number;
  readonly baseOf: (nomination: string) => number;
}

export interface Counting extends Measure {
  readonly kind: BallotKind;
  readonly approve: CouncilRules['approve'];
  /** Seats not taken before this ballot. */
  readonly seats: number;
  /** Votes of each name, in the order of the agenda. */
  readonly votes: readonly Count[];
}

type Bar = Pick<CouncilRules['approve'], 'op' | 'share'>;

/** "more than 1/2 of members by decision": `votes * den > base * num`. A name without a vote never passes. */
export const passes = (votes: number, base: number, { op, share }: Bar): boolean =>
  votes > 0 && (op === '>' ? exceeds(votes, base, share) : reaches(votes, base, share));

/** The fewest votes that select, for the minutes and the page; one more than there are, when not even all would. */
export const votesNeeded = (base: number, approve: Bar): number =>
  fewest(base, (votes) => passes(votes, base, approve));

/** How many ballots choose each name. */
export const votesOn = (candidates: readonly string[], ballots: readonly Ballot[]): Count[] =>
  candidates.map((nomination) => ({
    nomination,
    votes: ballots.filter(({ marks }) => marks[nomination] === true).length,
  }));

/** From the most votes down; equal votes keep the order of the agenda, whatever order the ballots came in. */
const ranked = (counts: readonly Count[]): Count[] => {
  const levels = [...new Set(counts.map(({ votes }) => votes))].toSorted((one, other) => other - one);
  return levels.flatMap((level) => counts.filter(({ votes }) => votes === level));
};

const names = (counts: readonly Count[]): string[] => counts.map(({ nomination }) => nomination);

/** The best take the seats; those who are equal across the last one wait for a runoff, never for chance. */
export const seat = (best: readonly Count[], seats: number): Seating => {
  const lastIn = best[seats - 1];
  const firstOut = best[seats];
  if (!lastIn || !firstOut || lastIn.votes > firstOut.votes) {
    const selected = names(best.slice(0, seats));
    return { selected, tied: [], seatsLeft: seats - selected.length };
  }
  const selected = names(best.filter(({ votes }) => votes > lastIn.votes));
  const tied = names(best.filter(({ votes }) => votes === lastIn.votes));
  return { selected, tied, seatsLeft: seats - selected.length };
};

/** Pure arithmetic of one ballot. In a runoff all have passed the threshold already: the most votes decide. */
export function tally({ kind, approve, seats, votes, base, baseOf }: Counting): Tally {
  const counts = ranked(
    votes.map((count) => {
      const own = baseOf(count.nomination);
      return own === base || kind === 'runoff'
        ? count
        : { ...count, own: { base: own, needed: votesNeeded(own, approve) } };
    }),
  );
  const passed =
    kind === 'runoff'
      ? counts
      : counts.filter(({ nomination, votes: many }) => passes(many, baseOf(nomination), approve));
  return { counts, passedThreshold: names(passed), ...seat(passed, seats) };
}
