import type {
  Finding,
  FurtherQuota,
  Instant,
  Leaves,
  Role,
  Words,
  SubjectKind,
} from '../../../../workflows/index.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame, Path } from '../../view-models.js';

/** Sittings of the Council as pages show them: everything is decided and loaded before. */

export interface SittingsPage {
  readonly frame: Frame;
  readonly sittings: readonly SittingRow[];
  /** Rounds for which this reader may convene the Council. */
  readonly convene: readonly { readonly name: string; readonly href: Path }[];
}

export interface SittingRow {
  readonly href: Path;
  readonly code: string;
  readonly round: string;
  readonly plannedFor: Instant;
  readonly place: string;
  readonly state: Leaves;
  readonly selected: number;
}

export interface ConvenePage {
  readonly frame: Frame;
  readonly nonce: string;
  readonly round: { readonly id: string; readonly name: string };
  readonly sent: Sent;
}

/** A name before the Council. */
export interface NameView {
  readonly nomination: string;
  readonly href: Path;
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
  readonly held: boolean;
  readonly gone: boolean;
  readonly opinion: string | null;
  /** Of all members; the reader's own first. */
  readonly conflicts: readonly ConflictView[];
}

export interface ConflictView {
  readonly kind: 'self' | 'unit' | 'kin' | 'interest';
  readonly voids: boolean;
  readonly mine: boolean;
  readonly name: string;
}

export interface MemberView {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly unit: Words | null;
  readonly present: boolean;
}

/** How the vote stands: never who, never for whom. */
export interface PulseView {
  readonly href: Path;
  /** As the page around it was written; another state since means that there is more to see. */
  readonly fresh: boolean;
  readonly state: Leaves;
  readonly cast: number;
  readonly due: number;
  readonly page: Path;
}

/** "6/9, cần 6": the arithmetic, and what the law says of it. */
export interface QuorumView {
  readonly have: number;
  readonly of: number;
  readonly need: number;
  readonly share: { readonly num: number; readonly den: number };
  readonly findings: readonly Finding[];
}

export interface Hidden {
  readonly action: Path;
  readonly nonce: string;
  /** Absent while ballots come in: each of them is a change. */
  readonly version: number | null;
}

export interface RollView {
  readonly members: readonly MemberView[];
  readonly quorum: QuorumView;
  readonly quorumHref: Path;
  /** Taken before: it is taken again when somebody comes late or leaves. */
  readonly again: boolean;
  readonly secretary: string | null;
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface FateView {
  readonly name: string;
  readonly code: string;
  readonly fate: 'selected' | 'notSelected' | 'unqualified' | 'parked';
  readonly votes: number | null;
  readonly rank: number | null;
}

/** One thing whoever presides, or the secretary, may do now. */
export interface StepView {
  readonly type:
    | 'HAND_OVER_CHAIR'
    | 'OPEN_VOTING'
    | 'CLOSE_VOTING'
    | 'OPEN_RUNOFF'
    | 'BREAK_TIE'
    | 'SECOND_BALLOT'
    | 'CONCLUDE'
    | 'DELIVER';
  readonly open: boolean;
  /** What the sitting waits for just now. */
  readonly due: boolean;
  readonly findings: readonly Finding[];
  /** Members to take the chair, members who have not voted, tied names, parked names. */
  readonly choices: readonly Choice[];
  /** Conclusion: what it will do to each name, and a mark of it by which a change is noticed. */
  readonly fates: readonly FateView[];
  readonly seen: string;
}

export interface CountView {
  readonly name: string;
  readonly code: string;
  readonly votes: number;
  readonly passed: boolean;
  readonly outcome: 'seat' | 'tie' | 'out';
}

export interface ResultView {
  readonly ballotNo: number;
  readonly kind: 'first' | 'runoff' | 'second';
  readonly ballots: number;
  readonly members: number;
  /** Null in a runoff: the most votes decide. */
  readonly needed: number | null;
  readonly seatsBefore: number;
  readonly seatsTaken: number;
  readonly counts: readonly CountView[];
  readonly tied: readonly string[];
}

export interface ApproveView {
  readonly op: '>' | '>=';
  readonly num: number;
  readonly den: number;
  readonly clause: string;
}

export interface SittingPage {
  readonly frame: Frame;
  readonly code: string;
  readonly state: Leaves;
  readonly plannedFor: Instant;
  readonly place: string;
  readonly round: { readonly name: string; readonly href: Path };
  readonly self: Path;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly presides: boolean;
  readonly members: readonly MemberView[];
  readonly done: { readonly type: string; readonly receipt: Path } | null;
  readonly sent: Sent & { readonly type: string | null };
  readonly hidden: Hidden;
  readonly pulse: PulseView | null;
  readonly ballot: {
    readonly href: Path;
    readonly voted: boolean;
    readonly findings: readonly Finding[];
  } | null;
  readonly room: { readonly code: string; readonly renew: Path } | null;
  readonly names: readonly NameView[];
  readonly unqualified: readonly NameView[];
  readonly roll: RollView | null;
  readonly steps: readonly StepView[];
  readonly declare: readonly Choice[] | null;
  readonly results: readonly ResultView[];
  readonly approve: ApproveView;
  /** What the plan asks of those selected, beside how many. */
  readonly asked: readonly FurtherQuota[];
  readonly seats: { readonly min: number; readonly max: number };
  readonly selected: readonly {
    readonly name: string;
    readonly code: string;
    readonly by: 'votes' | 'chair';
    readonly votes: number;
  }[];
  readonly papers: readonly { readonly is: 'invitation' | 'minutes' | 'trace'; readonly href: Path }[];
}

export interface BallotName {
  readonly nomination: string;
  readonly name: string;
  readonly code: string;
  readonly post: string | null;
  readonly kind: SubjectKind;
  readonly unit: Words;
  readonly href: Path;
  readonly marked: boolean;
  /** This member's own conflict, in whatever it consists. */
  readonly conflicts: readonly ConflictView[];
}

export interface BallotPage {
  readonly frame: Frame;
  readonly code: string;
  readonly sitting: Path;
  readonly action: Path;
  readonly nonce: string;
  readonly ballotNo: number;
  readonly kind: 'first' | 'runoff' | 'second';
  /** What the plan asks of those selected, beside how many. */
  readonly asked: readonly FurtherQuota[];
  readonly marksMax: number;
  readonly names: readonly BallotName[];
  /** `look`: nothing to mark here, whatever the reason. */
  readonly step: 'mark' | 'review' | 'voted' | 'look';
  /** Whether it may be sent on from here. */
  readonly mayGoOn: boolean;
  readonly pulse: PulseView;
  /** Why it is not his to vote now; known before he has marked anything. */
  readonly findings: readonly Finding[];
  readonly reasons: readonly string[];
  readonly codeWrong: string | null;
}
