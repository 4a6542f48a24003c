import type { BallotKind, Tally } from './tally.js';

export interface Conflict {
  readonly person: string;
  readonly nomination: string;
  readonly kind: 'kin' | 'interest';
}

/** What came out of one ballot: numbers, no persons. */
export interface Result extends Tally {
  readonly ballotNo: number;
  readonly kind: BallotKind;
  /** Members by decision at that ballot. */
  readonly members: number;
  /** Votes needed to be selected; null in a runoff, where the most votes decide. */
  readonly needed: number | null;
  readonly ballots: number;
}

export interface Selected {
  readonly nomination: string;
  readonly ballotNo: number;
  /** By the votes of that ballot, or by the chair when it had left a tie. */
  readonly by: 'votes' | 'chair';
  readonly votes: number;
}

/** What a sitting remembers beside its state. Who voted, never how. */
export interface SittingContext {
  /** The roll. */
  readonly present: readonly string[];
  readonly secretary: string | null;
  /** Who presides; nobody before the roll is taken. */
  readonly chair: string | null;
  readonly conflicts: readonly Conflict[];
  /** The ballot that is or was last open. */
  readonly ballotNo: number;
  readonly kind: BallotKind | null;
  readonly candidates: readonly string[];
  readonly marksMax: number;
  /** Who has taken part in the ballot that is open. */
  readonly cast: readonly string[];
  readonly results: readonly Result[];
  /** In the order in which they were selected. */
  readonly selected: readonly Selected[];
  readonly tied: readonly string[];
  /** Runoffs held on this tie. */
  readonly runoffs: number;
  readonly secondBallots: number;
  /** Names held when the sitting ended: their results wait. */
  readonly parked: readonly string[];
  /** What it had before it, fixed when it ended; null while names may still come and go. */
  readonly agenda: readonly string[] | null;
}

export const newSitting: SittingContext = {
  present: [],
  secretary: null,
  chair: null,
  conflicts: [],
  ballotNo: 0,
  kind: null,
  candidates: [],
  marksMax: 0,
  cast: [],
  results: [],
  selected: [],
  tied: [],
  runoffs: 0,
  secondBallots: 0,
  parked: [],
  agenda: null,
};
