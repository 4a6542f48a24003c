import type {
  Assessment,
  Capacity,
  Day,
  Desk,
  Finding,
  Gate,
  Instant,
  Leaves,
  PaperAnswer,
  Role,
  Sides,
  Words,
  SubjectKind,
} from '../../workflows/index.js';
import type { Language, Life, Texts } from '../texts/index.js';
import type { DossierView, EvidenceRow } from './dossier-view.js';
import type { ProcessPicture } from './diagram.js';
import type { OrderGroup } from './forms/order-groups.js';
import type { QuestionsView } from './pages/council/question-views.js';
import type { YearsView } from './pages/exemplars/years.js';
import type { Path } from './path.js';
import type { ContestedView } from './pieces/contested.js';
import type { NotSelected } from './pieces/thanks.js';

/**
 * What the pages are made from: everything is decided and loaded before, nothing is fetched or judged
 * while a page is written. Names of people and units are data, shown as they were entered.
 */

export type { DossierView, EvidenceRow } from './dossier-view.js';
export type { Path } from './path.js';

export type Section = keyof Texts['frame']['nav'];

export interface Frame {
  readonly lang: Language;
  /** The same page in the other language. */
  readonly otherLanguage: Path;
  readonly organisation: Words;
  /** Goes into the addresses of the stylesheet and the mark, so that browsers may keep them for good. */
  readonly assetVersion: string;
  /** Present only in a rehearsal: its clock, and where it is moved. */
  readonly rehearsal: { readonly now: Instant; readonly href: Path | null } | null;
  readonly account: Account | null;
  readonly nav: readonly { readonly section: Section; readonly href: Path; readonly count?: number }[];
  readonly section: Section | null;
}

export interface Account {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: Words | null;
  /** `POST`; a hidden nonce goes with it. */
  readonly signOut: { readonly action: Path; readonly nonce: string };
}

// ── Sign-in ─────────────────────────────────────────────────────────────────────────────────────

export interface SignInPage {
  readonly frame: Frame;
  readonly action: Path;
  readonly nonce: string;
  /** Where to go afterwards; null: to the tasks. */
  readonly next: Path | null;
  /** What was typed before, given back after a wrong password. */
  readonly email: string;
  readonly problem:
    | { readonly kind: 'wrong' | 'ended' }
    | { readonly kind: 'slow'; readonly seconds: number }
    | null;
  readonly rehearsal: PeoplePicker | null;
}

/** Whom one may be. Before signing in, and in the rehearsal's own page. */
export interface PeoplePicker {
  readonly action: Path;
  readonly nonce: string;
  /** Where to go afterwards; null: to the tasks. */
  readonly next: Path | null;
  /** Whoever one is now. */
  readonly me: string | null;
  /** The page the filter asks again. */
  readonly page: Path;
  readonly filter: { readonly q: string; readonly role: string; readonly unit: string };
  readonly roles: readonly Role[];
  readonly units: readonly string[];
  /** In the order in which a nomination meets them; somebody with two roles stands under both. */
  readonly groups: readonly { readonly role: Role; readonly people: readonly InventedPerson[] }[];
}

export interface InventedPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
}

// ── Inbox ───────────────────────────────────────────────────────────────────────────────────────

export interface InboxPage {
  readonly frame: Frame;
  readonly today: Day;
  /** How many wait in all. */
  readonly open: number;
  readonly tasks: readonly TaskRow[];
  /** `?after=…` of the next page of 25. */
  readonly next: Path | null;
  /** Present when this is not the first page. */
  readonly first: Path | null;
  readonly deadlines: readonly InboxDeadline[];
  readonly own: readonly OwnNomination[];
  readonly suggestions: readonly {
    readonly to: keyof Texts['inbox']['empty']['suggestions'];
    readonly href: Path;
  }[];
}

export interface TaskRow {
  /** Null where what is waited for has no page of its own. */
  readonly href: Path | null;
  readonly life: Life;
  /** The order the task is for. */
  readonly does: string;
  /** Whom or what it is about. */
  readonly about: string;
  readonly kind: SubjectKind | null;
  readonly post: string | null;
  readonly code: string;
  readonly unit: Words | null;
  readonly due: Day | null;
  /** The Office has sent it back to be completed. */
  readonly returned: boolean;
}

/** A nomination in which the reader himself is proposed. */
export interface OwnNomination {
  readonly href: Path;
  readonly code: string;
  readonly round: string;
  readonly state: Leaves;
}

export interface InboxDeadline {
  readonly what: keyof Texts['inbox']['deadlines'];
  /** Where dates of several rounds stand beside each other: which one. */
  readonly round: string | null;
  readonly lastDay: Day;
  readonly clause: string;
  readonly units: { readonly done: number; readonly of: number } | null;
}

// ── Nomination ──────────────────────────────────────────────────────────────────────────────────

export interface NominationPage {
  /** What the Council asked the Office; null: not for this reader. */
  readonly questions: QuestionsView | null;
  readonly frame: Frame;
  readonly today: Day;
  /** The reader is the nominee himself. */
  readonly own: boolean;
  readonly nomination: NominationHead;
  readonly waiting: readonly Waiting[];
  readonly dossier: DossierView;
  /** Why it is with the unit again, and until when it is to be sent back. Null: it was not returned. */
  readonly sentBack: { readonly shown: SentBack; readonly due: Day | null } | null;
  /** The Council has just not selected it, and this is what it has become. */
  readonly notSelected: NotSelected | null;
  /** Wrong facts that the nominee reported. */
  readonly contested: readonly ContestedView[];
  /** `progress`: between the gates, while an exemplar is being followed. */
  readonly criteria: {
    readonly gate: Gate | 'progress';
    readonly assessments: readonly Assessment[];
    /** Claimed beside verified. */
    readonly sides: Sides;
    /** The same on paper, as the annex of whoever presents him. */
    readonly paper: Path | null;
  };
  /** Null where this reader may do nothing here. */
  readonly decision: DecisionForm | null;
  /** What passes between the department and the province, where the reader has a hand in it. */
  readonly beside: BesideView;
  /** The years as an exemplar; null for whoever never became one. */
  readonly years: YearsView | null;
  readonly timeline: readonly HistoryEntry[];
  readonly seal: Seal;
  readonly picture: ProcessPicture;
}

/** An answer on paper that waits to be confirmed. */
export interface RecordedView {
  readonly answer: PaperAnswer['answer'];
  readonly paper: { readonly number: string; readonly date: Day } | null;
  readonly reference: string | null;
  readonly reason: string | null;
  readonly by: CapacityView | null;
  readonly at: Instant | null;
  readonly scan: {
    readonly href: Path;
    readonly save: Path;
    readonly kind: string;
    readonly size: string;
  } | null;
}

/** What concerns the province on a nomination's page, beside its decision. */
export interface BesideView {
  readonly recorded: RecordedView | null;
  /** Where the reader records an answer that came on paper. */
  readonly record: Path | null;
  /** Where the whole list is signed of which this name is one. */
  readonly letter: Path | null;
}

/** What the last return asked for. */
export interface SentBack {
  readonly by: CapacityView;
  readonly at: Instant;
  readonly reason: string | null;
  readonly items: readonly (Words | string)[];
}

export interface NominationHead {
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
  readonly tier: Words | null;
  /** Present only where the post has changed since. */
  readonly tierNow: Words | null;
  readonly round: string;
  readonly plan: { readonly title: Words; readonly version: number; readonly href: Path | null };
  readonly state: Leaves;
  readonly heldSince: Day | null;
  readonly exemplarTier: 'unit' | 'department' | 'province' | null;
}

/** Đang chờ: ai, từ bao giờ, số máy. */
export interface Waiting {
  readonly does: string;
  readonly desk: Desk;
  /** Where the desk is a unit's. */
  readonly unit: Words | null;
  readonly people: readonly { readonly name: string; readonly post: string; readonly phone: string | null }[];
  /** Who they are is not the reader's to see: it is not said that there is nobody. */
  readonly withheld?: true;
  readonly since: Instant;
  readonly due: Day | null;
  readonly mine: boolean;
}

export interface DecisionForm {
  readonly action: Path;
  readonly nonce: string;
  readonly version: number;
  readonly capacity: CapacityView;
  readonly offers: readonly OfferView[];
  /** Where the evidence is checked, and how far it has come. Null: not by this reader, or not now. */
  readonly check: { readonly href: Path; readonly judged: number; readonly of: number } | null;
  /** Where the plan speaks of what the orders are about. */
  readonly clauses?: Readonly<Partial<Record<OrderGroup, string>>>;
  /** What fields are filled from: evidence to choose among, what a year's evaluation asks. */
  readonly material: FormMaterial;
  /** What was sent and refused, given back; nothing is preselected otherwise. */
  readonly sent: {
    readonly choice: string | null;
    readonly values: Readonly<Record<string, readonly string[]>>;
  } | null;
  readonly errors: readonly FieldError[];
}

export interface OfferView {
  readonly type: string;
  readonly part: { readonly id: string; readonly name: string } | null;
  readonly findings: readonly Finding[];
  readonly open: boolean;
  /** What has to be read before: the story to be consented to, the proposal to be decided. */
  readonly reads?: readonly OfferReading[];
  /** What the open task is about; all else is under "other things". */
  readonly main: boolean;
  /** Open all the same; the next step will not be, while so many binding criteria are unmet. */
  readonly lacking?: number;
}

export interface OfferReading {
  readonly what: keyof Texts['pages']['exemplars']['years']['reads'];
  readonly text: string;
}

export interface FormMaterial {
  /** Forms of commendation the plan knows, as they stand in papers. */
  readonly forms?: readonly Words[];
  readonly evidence: readonly EvidenceRow[];
  readonly years: readonly number[];
  readonly yearly: readonly { readonly key: string; readonly text: Words }[];
}

export interface FieldError {
  /** Name of the field as it is posted; null: about the form as a whole. */
  readonly field: string | null;
  readonly text: string;
  /** The whole criterion as it was asked, where it is one that refuses. */
  readonly assessment?: Assessment;
}

export interface CapacityView {
  readonly name: string;
  readonly role: Role;
  readonly as: Capacity['as'];
  readonly forName: string | null;
}

export interface HistoryEntry {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  /** Null: the clock. */
  readonly by: CapacityView | null;
  readonly from: Leaves;
  readonly to: Leaves;
  readonly via: 'page' | keyof Texts['nomination']['via'];
  readonly paper: { readonly number: string; readonly date: Day } | null;
  readonly comment: { readonly text: string } | 'hidden' | 'erased' | null;
  /** Warnings recorded with it. */
  readonly findings: readonly Finding[];
}

export interface Seal {
  readonly chain: 'intact' | 'broken' | 'unchecked';
  readonly events: number;
  /** Of the newest event, in hex. */
  readonly hash: string;
  readonly checkpoint: { readonly code: string; readonly at: Instant } | null;
  readonly bundle: Path | null;
  /** The whole trace behind it. */
  readonly trace: Path | null;
}

// ── Message and receipt ─────────────────────────────────────────────────────────────────────────

/** A problem answer, in the reader's language. */
export interface ProblemView {
  readonly status: number;
  readonly title: string;
  /** What to do about it. */
  readonly detail: string;
  readonly findings?: readonly Finding[];
  readonly errors?: readonly { readonly text: string }[];
  /** By which the case is found in the log. */
  readonly instance?: string;
}

export interface MessagePage {
  readonly frame: Frame;
  readonly problem: ProblemView;
  /** Whether this attempt wrote anything; null where it only asked to read. */
  readonly wrote: 'nothing' | 'unknown' | null;
  /** Who decided instead, when somebody did. */
  readonly decided: { readonly by: CapacityView; readonly at: Instant; readonly type: string } | null;
  readonly back: Path | null;
  /** The same request once more, its nonce unchanged: for an unknown outcome. */
  readonly again: {
    readonly action: Path;
    readonly fields: readonly (readonly [name: string, value: string])[];
  } | null;
  /** Where something that was not found can be looked for. */
  readonly search: Path | null;
}

export interface ReceiptPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly life: 'nomination' | 'round' | 'sitting';
  readonly type: string;
  readonly about: { readonly name: string; readonly code: string; readonly href: Path };
  readonly at: Instant;
  readonly capacity: CapacityView;
  readonly state: Leaves;
  readonly event: { readonly seq: number; readonly hash: string };
  /** What exactly was ordered, as far as the reader may see it. */
  readonly ordered: readonly { readonly term: string; readonly texts: readonly string[] }[];
  readonly findings: readonly Finding[];
  readonly next: readonly Waiting[];
  readonly tasks: Path;
  /** The next thing that waits for the same person. */
  readonly nextTask: Path | null;
}
