import type { OnPaper } from '../rules/vote-on-paper.rule.js';
import type { BallotKind, Tally } from './tally.js';

export interface Conflict {
  readonly person: string;
  readonly nomination: string;
  readonly kind: 'kin' | 'interest';
}

/** An open vote, as the minutes name it. */
export interface OpenVote {
  readonly person: string;
  readonly marks: readonly string[];
}

/** What came out of one ballot. Who took part is said, never how; only an open vote has names. */
export interface Result extends Tally {
  readonly ballotNo: number;
  readonly kind: BallotKind;
  /** Members by decision at that ballot. */
  readonly members: number;
  /** What the votes were measured against; a name that a conflict took somebody from has its own (`Count.own`). */
  readonly base: number;
  /** Votes needed to be selected; null in a runoff, where the most votes decide. */
  readonly needed: number | null;
  /** Ballots cast, in whatever way. */
  readonly ballots: number;
  /** Who might vote, as it was when the ballot opened; sorted. */
  readonly electorate: readonly string[];
  /** Who of them and of those absent took part, as it was at the close; sorted. */
  readonly took: readonly string[];
  /** Of those who took part: who drew a slip, and how many ballots came back by slip. */
  readonly bySlip: { readonly drawn: readonly string[]; readonly cast: number };
  /** Sealed ballots of absent members that were opened with it. */
  readonly advance: number;
  readonly paper: { readonly tellers: readonly string[]; readonly invalid: number } | null;
  /** An open vote: who voted for whom; sorted by person. */
  readonly open: readonly OpenVote[] | null;
  /** Names that passed and with which whoever presided agreed; null: he is not asked, or has yet to say. */
  readonly agreed: readonly string[] | null;
}

export interface Selected {
  readonly nomination: string;
  readonly ballotNo: number;
  /** By the votes of that ballot, or by the chair when it had left a tie. */
  readonly by: 'votes' | 'chair';
  readonly votes: number;
}

export interface Question {
  readonly no: number;
  readonly by: string;
  readonly nomination: string;
  /** Null: nobody has answered yet. */
  readonly answeredBy: string | null;
}

export interface Reply {
  readonly person: string;
  readonly comes: boolean;
}

/** What a sitting remembers beside its state. Who voted, never how (but in an open vote). */
export interface SittingContext {
  /** How often it has been moved: an invitation of before is another one. */
  readonly moves: number;
  /** Reminders given of the day as it stands. */
  readonly reminded: readonly string[];
  readonly replies: readonly Reply[];
  readonly questions: readonly Question[];
  /** The roll. */
  readonly present: readonly string[];
  readonly secretary: string | null;
  /** Who presides; nobody before the roll is taken. */
  readonly chair: string | null;
  readonly conflicts: readonly Conflict[];
  /** Who has left a sealed ballot for the first vote. */
  readonly advance: readonly string[];
  /** The ballot that is or was last open. */
  readonly ballotNo: number;
  readonly kind: BallotKind | null;
  readonly candidates: readonly string[];
  readonly marksMax: number;
  /** Who might vote and who was in the room when the ballot opened: neither changes while it is open. */
  readonly electorate: readonly string[];
  readonly attending: readonly string[];
  /** Who has taken part in the ballot that is open. */
  readonly cast: readonly string[];
  /** Who has drawn a slip for it, and how many slips have come back as ballots. */
  readonly slips: readonly string[];
  readonly slipsUsed: number;
  readonly onPaper: OnPaper | null;
  /** The open ballot's votes where the vote is open; always empty where it is secret. */
  readonly votes: readonly OpenVote[];
  readonly results: readonly Result[];
  /** Ballots whose result was opened again, or that were broken off: none of them counts. */
  readonly struck: readonly number[];
  /** Names that have passed and wait for the word of whoever presides. */
  readonly awaitsChair: readonly string[];
  /** In the order in which they were selected. */
  readonly selected: readonly Selected[];
  readonly tied: readonly string[];
  /** Runoffs held on this tie. */
  readonly runoffs: number;
  readonly secondBallots: number;
  /** The minutes say why fewer were selected than the plan asks. */
  readonly fewerGiven: boolean;
  readonly signatures: readonly string[];
  /** Who has asked to open the vote again. */
  readonly reopening: string | null;
  /** Names held when the sitting ended: their results wait. */
  readonly parked: readonly string[];
  /** What it had before it, fixed when it ended; null while names may still come and go. */
  readonly agenda: readonly string[] | null;
}

export const newSitting: SittingContext = {
  moves: 0,
  reminded: [],
  replies: [],
  questions: [],
  present: [],
  secretary: null,
  chair: null,
  conflicts: [],
  advance: [],
  ballotNo: 0,
  kind: null,
  candidates: [],
  marksMax: 0,
  electorate: [],
  attending: [],
  cast: [],
  slips: [],
  slipsUsed: 0,
  onPaper: null,
  votes: [],
  results: [],
  struck: [],
  awaitsChair: [],
  selected: [],
  tied: [],
  runoffs: 0,
  secondBallots: 0,
  fewerGiven: false,
  signatures: [],
  reopening: null,
  parked: [],
  agenda: null,
};
