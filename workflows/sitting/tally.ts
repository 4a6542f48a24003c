import { exceeds, fewest, reaches } from '../kernel/share.js';
import type { CouncilRules } from '../plan/plan.js';

export type BallotKind = 'first' | 'runoff' | 'second';

/** One ballot, without a name: every name on it, marked or not. */
export interface Ballot {
  readonly marks: Readonly<Record<string, boolean>>;
}

export interface Count {
  readonly nomination: string;
  readonly votes: number;
}

export interface Tally {
  /** The most votes first; equal votes in the order of the agenda. */
  readonly counts: readonly Count[];
  readonly passedThreshold: readonly string[];
  readonly selected: readonly string[];
  /** Equal in votes across the last seat: none of them has it yet. */
  readonly tied: readonly string[];
  readonly seatsLeft: number;
}

export interface Counting {
  readonly kind: BallotKind;
  readonly approve: CouncilRules['approve'];
  /** Members by decision: whoever is absent, abstains or may not vote still counts in the base. */
  readonly members: number;
  /** Seats not taken before this ballot. */
  readonly seats: number;
  readonly candidates: readonly string[];
  readonly ballots: readonly Ballot[];
}

/** "more than 1/2 of members by decision": `votes * den > members * num`. */
export const passes = (votes: number, members: number, { op, share }: CouncilRules['approve']): boolean =>
  op === '>' ? exceeds(votes, members, share) : reaches(votes, members, share);

/** The fewest votes that select, for the minutes and the page. */
export const votesNeeded = (members: number, approve: CouncilRules['approve']): number =>
  fewest(members, (votes) => passes(votes, members, approve));

const countOf = (candidates: readonly string[], ballots: readonly Ballot[]): Count[] =>
  candidates.map((nomination) => ({
    nomination,
    votes: ballots.filter(({ marks }) => marks[nomination] === true).length,
  }));

/** From the most votes down; equal votes keep the order of the agenda, whatever order the ballots came in. */
const ranked = (counts: readonly Count[], most: number): Count[] =>
  Array.from({ length: most + 1 }, (_, below) => most - below).flatMap((level) =>
    counts.filter(({ votes }) => votes === level),
  );

const names = (counts: readonly Count[]): string[] => counts.map(({ nomination }) => nomination);

/** The best take the seats; those who are equal across the last one wait for a runoff, never for chance. */
const seat = (best: readonly Count[], seats: number): Pick<Tally, 'selected' | 'tied' | 'seatsLeft'> => {
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
export function tally({ kind, approve, members, seats, candidates, ballots }: Counting): Tally {
  const counts = ranked(countOf(candidates, ballots), ballots.length);
  const passed = kind === 'runoff' ? counts : counts.filter(({ votes }) => passes(votes, members, approve));
  return { counts, passedThreshold: names(passed), ...seat(passed, seats) };
}
