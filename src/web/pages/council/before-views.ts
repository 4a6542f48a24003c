import type { Day, Finding, Instant, Role, SubjectKind, Words } from '../../../../workflows/index.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame, Path } from '../../view-models.js';
import type { QuestionsView } from './question-views.js';

/** What a sitting's page shows before it meets: everything is decided and loaded before. */

/** Beside a name: whether the reader has opened its dossier, and what was asked about it. */
export interface BesideName {
  /** Null: nothing is kept of this reader. */
  readonly opened: boolean | null;
  readonly asked: number;
  readonly unanswered: number;
  readonly questions: Path;
}

export interface ReplyRow {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: Words | null;
  readonly comes: boolean | null;
  readonly reason: string | null;
  readonly opened: number | null;
}

export interface CompiledRow {
  readonly nomination: string;
  readonly href: Path;
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
}

/** One thing the secretary may do, and why not. */
interface MayBe {
  readonly open: boolean;
  readonly findings: readonly Finding[];
}

export interface BeforeView {
  readonly plannedFor: Instant;
  readonly place: string;
  readonly inWriting: boolean;
  readonly moves: number;
  /** The last day for an answer; null: it is over. */
  readonly answerBy: Day | null;
  readonly calendar: Path;
  /** Null: the reader is not invited. */
  readonly reply: (MayBe & { readonly given: boolean | null }) | null;
  readonly advance: { readonly href: Path; readonly left: boolean } | null;
  readonly replies: readonly ReplyRow[];
  /** The reader sees reasons and readings of all. */
  readonly prepares: boolean;
  /** How many dossiers there are to read. */
  readonly dossiers: number;
  readonly opened: number | null;
  readonly compiled: readonly CompiledRow[];
  /** The roll is taken from this day on; null: it may be taken now, or is not the reader's. */
  readonly rollFrom: Day | null;
  readonly move: MayBe | null;
  readonly cancel: MayBe | null;
}

export interface PreparedView {
  readonly beside: Readonly<Record<string, BesideName>>;
  /** Only until it meets. */
  readonly before: BeforeView | null;
  readonly cancelled: { readonly reason: string | null } | null;
}

export interface QuestionsPage extends QuestionsView {
  readonly frame: Frame;
  readonly sent: Sent;
  readonly name: string;
  readonly code: string;
  readonly dossier: Path;
}

/** Whoever will be invited on a day. */
export interface InviteesView {
  /** Null: none was chosen yet, and these are today's. */
  readonly day: Day | null;
  readonly members: readonly {
    readonly person: string;
    readonly name: string;
    readonly role: Role;
    readonly post: Words | null;
  }[];
  readonly roster: Path;
}
