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
import type {
  ApproveView,
  Choice,
  MinutesView,
  ResultView,
  SelectedView,
  StepView,
  StruckView,
} from './after-views.js';
import type { InviteesView, PreparedView } from './before-views.js';
import type { DeskView } from './desk-view.js';

/** Sittings of the Council as pages show them: everything is decided and loaded before. */

export interface SittingsPage {
  readonly frame: Frame;
  readonly sittings: readonly SittingRow[];
  /** Rounds for which this reader may convene the Council. */
  readonly convene: readonly { readonly name: string; readonly href: Path }[];
  /** Likewise, where a sitting is convened or under way already. */
  readonly again: SittingsPage['convene'];
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
  /** Why the Council may not be asked in writing; empty: it may. */
  readonly againstWriting: readonly Finding[];
  readonly invitees: InviteesView;
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
  /** Went away before the Council had done with it. */
  readonly gone: boolean;
  /** What the sitting came to, once it has been told; null: not yet, or never. */
  readonly result: 'selected' | 'notSelected' | null;
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
  /** Nobody knows how many have voted before the tellers have counted. */
  readonly onPaper: boolean;
  readonly slips: { readonly out: number; readonly back: number };
  readonly quorum: { readonly have: number; readonly need: number; readonly of: number };
  /** Who has not voted yet, for those who keep the room; null: not his to see. */
  readonly missing: readonly string[] | null;
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

export interface SittingPage {
  readonly frame: Frame;
  readonly prepared: PreparedView;
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
  /** What there is to do about the vote beside the next step; null: nothing for this reader. */
  readonly desk: DeskView | null;
  readonly names: readonly NameView[];
  readonly unqualified: readonly NameView[];
  readonly roll: RollView | null;
  readonly steps: readonly StepView[];
  readonly declare: readonly Choice[] | null;
  readonly results: readonly ResultView[];
  readonly approve: ApproveView;
  /** What the plan asks of those selected, beside how many. */
  readonly asked: readonly FurtherQuota[];
  readonly seats: { readonly min: number; readonly max: number; readonly clause: string };
  readonly selected: readonly SelectedView[];
  readonly struck: readonly StruckView[];
  readonly minutes: MinutesView;
  /** What to say and do at this moment, for whoever leads the meeting or keeps its minutes. */
  readonly script: Path | null;
  readonly papers: readonly {
    readonly is: 'invitation' | 'minutes' | 'trace' | 'bundle';
    readonly href: Path;
  }[];
}
