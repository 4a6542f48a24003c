import type { Finding, FurtherQuota, SubjectKind, Words } from '../../../../workflows/index.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame, Path } from '../../view-models.js';
import type { ConflictView, PulseView } from './views.js';

/** Voting, as its pages show it: everything is decided and loaded before. */

export interface BallotName {
  readonly nomination: string;
  readonly name: string;
  readonly code: string;
  readonly post: string | null;
  readonly kind: SubjectKind;
  readonly unit: Words;
  /** Null where nobody is signed in who might read it. */
  readonly href: Path | null;
  /** Marked, or answered with yes or no; null: neither. */
  readonly answer: 'for' | 'against' | null;
  /** This member's own conflict, in whatever it consists. */
  readonly conflicts: readonly ConflictView[];
}

/** The form itself, wherever it is filled in. */
export interface BallotForm {
  readonly action: Path;
  readonly nonce: string;
  readonly ballotNo: number;
  /** Every name asks for a yes or a no. */
  readonly eachName: boolean;
  readonly marksMax: number;
  readonly names: readonly BallotName[];
}

/** Why somebody has no ballot to mark here. */
export const AWAY = [
  'LEFT_THE_VOTE',
  'MANDATE_ENDED',
  'VOTE_IS_ON_PAPER',
  'VOTES_BY_SLIP',
  'CAME_AFTER_THE_OPENING',
  'NOT_ON_THE_ROLL',
] as const;
export type Away = (typeof AWAY)[number];

export interface BallotPage extends BallotForm {
  readonly frame: Frame;
  readonly code: string;
  readonly sitting: Path;
  readonly kind: 'first' | 'runoff' | 'second';
  readonly secret: boolean;
  /** Left beforehand, to be opened with the first vote. */
  readonly sealed: boolean;
  readonly rehearsal: boolean;
  /** What the plan asks of those selected, beside how many. */
  readonly asked: readonly FurtherQuota[];
  /** `look`: nothing to mark here; `away`: there is, and it is not his. */
  readonly step: 'mark' | 'review' | 'voted' | 'look' | 'away';
  readonly away: Away | null;
  /** Names for which he leaves the vote. */
  readonly because: readonly BallotName[];
  readonly clause: string;
  readonly tellers: readonly string[];
  readonly tally: Path | null;
  /** An open vote: the names he has voted for. */
  readonly mine: readonly string[] | null;
  /** Whether it may be sent on from here. */
  readonly mayGoOn: boolean;
  /** Where the second factor is proved that a ballot from afar needs; null: it is, or none is needed. */
  readonly prove: Path | null;
  readonly pulse: PulseView;
  /** Why it is not his to vote now; known before he has marked anything. */
  readonly findings: readonly Finding[];
  readonly reasons: readonly string[];
  readonly codeWrong: string | null;
}

export interface SlipsPage {
  readonly frame: Frame;
  readonly code: string;
  readonly sitting: Path;
  readonly action: Path;
  readonly nonce: string;
  readonly ballotNo: number;
  readonly voters: number;
  readonly printed: boolean;
  /** This very form was sent before: its codes are kept nowhere. */
  readonly shownBefore: boolean;
  readonly findings: readonly Finding[];
  /** In groups, as they are printed; null: none have been printed by this page. */
  readonly codes: readonly string[] | null;
}

export interface BoothOpeningPage {
  readonly frame: Frame;
  readonly code: string;
  readonly sitting: Path;
  readonly action: Path;
  readonly nonce: string;
  readonly printed: boolean;
  readonly findings: readonly Finding[];
}

/** On the shared tablet: nobody is signed in on it. */
export interface BoothPage {
  readonly frame: Frame;
  readonly code: string;
  readonly step: 'code' | 'mark' | 'review' | 'over';
  readonly done: boolean;
  readonly error: string | null;
  readonly reasons: readonly string[];
  /** What was typed, carried along in the form; never shown again. */
  readonly slip: string;
  readonly self: Path;
  readonly form: BallotForm;
}

export interface TallyName {
  readonly nomination: string;
  readonly name: string;
  readonly code: string;
}

export interface TallyPage {
  readonly frame: Frame;
  readonly code: string;
  readonly sitting: Path;
  readonly action: Path;
  readonly nonce: string;
  readonly ballotNo: number;
  /** `waits`: entered, the other has not; `agree`: both found the same. */
  readonly step: 'form' | 'review' | 'waits' | 'agree' | 'notHis' | 'notOnPaper';
  readonly differ: boolean;
  readonly eachName: boolean;
  readonly voters: number;
  readonly marksMax: number;
  readonly names: readonly TallyName[];
  readonly sent: Sent;
}

export interface BallotSheetPage {
  readonly frame: Frame;
  readonly sitting: Path;
  readonly secret: boolean;
  readonly eachName: boolean;
  readonly kind: 'first' | 'runoff' | 'second';
  readonly marksMax: number;
  readonly plannedFor: string;
  readonly organisation: { readonly above: string; readonly name: string };
  readonly names: readonly { readonly name: string; readonly about: string }[];
  /** How many, all alike. */
  readonly copies: number;
}
