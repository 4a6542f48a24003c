import type {
  ReceiptWay,
  Assessment,
  Day,
  Desk,
  Finding,
  Gate,
  Instant,
  Leaves,
  Outlook,
  PaperAnswer,
  Role,
  Sides,
  Words,
  SubjectKind,
  WorkingCalendar,
} from '../../workflows/index.js';
import type { Language, Life, Texts } from '../texts/index.js';
import type { CapacityView, DecisionForm, FieldError } from './decision-views.js';
import type { DossierView } from './dossier-view.js';
import type { ProcessPicture } from './diagram.js';
import type { QuestionsView } from './pages/council/question-views.js';
import type { YearsView } from './pages/exemplars/years.js';
import type { Path } from './path.js';
import type { ContestedView } from './pieces/contested.js';
import type { NotSelected } from './pieces/thanks.js';

/**
 * What the pages are made from: everything is decided and loaded before, nothing is fetched or judged
 * while a page is written. Names of people and units are data, shown as they were entered.
 */

export type {
  CapacityView,
  DecisionForm,
  FieldError,
  FormMaterial,
  OfferReading,
  OfferView,
} from './decision-views.js';
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
  /** Who came by an emailed link and his PIN is in for one task: where he signs in to the others. */
  readonly only?: Path;
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

export interface InboxOutlook {
  readonly round: { readonly id: string; readonly name: string };
  readonly outlook: Outlook;
}

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
  /** By which the days left are told. */
  readonly calendar: WorkingCalendar;
  /** Of each round that may miss a date, the worst; for those who answer for the round. */
  readonly outlook: readonly InboxOutlook[];
  readonly own: readonly OwnNomination[];
  /** Erasures that wait for a leader of the department. */
  readonly erasures: readonly {
    readonly href: Path;
    readonly code: string;
    readonly by: string;
    readonly at: Instant;
  }[];
  /** Lists that his unit has not sent, where nothing else waits for him. */
  readonly awaited: readonly {
    readonly href: Path;
    readonly unit: Words;
    readonly round: string;
    readonly lastDay: Day | null;
  }[];
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
  /** In whose place he does it, by a substitution. */
  readonly inPlaceOf: string | null;
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
  /** Come by an emailed link: what is no longer as its mail told. Null: nothing, or by no link. */
  readonly changed: ChangedView | null;
  /** Why what was just sent was not recorded, where nothing is left to decide and no form could say it. */
  readonly refused: readonly FieldError[];
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

export interface DossierChange {
  readonly part: keyof Texts['pages']['task']['changed']['parts'];
  /** What stood there and does so no more; what stands there now and did not. */
  readonly before: readonly (Words | string)[];
  readonly now: readonly (Words | string)[];
}

/** What has become of a dossier since the mail that told of it. */
export interface ChangedView {
  readonly steps: readonly HistoryEntry[];
  readonly state: { readonly before: Leaves; readonly now: Leaves } | null;
  /** The facts it relies on have moved without a step of its own. */
  readonly facts: boolean;
  readonly dossier: readonly DossierChange[];
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
  readonly people: readonly {
    readonly name: string;
    readonly post: string;
    readonly phone: string | null;
    /** For whom he stands in; null: for nobody. */
    readonly inPlaceOf: string | null;
  }[];
  /** Who they are is not the reader's to see: it is not said that there is nobody. */
  readonly withheld?: true;
  readonly since: Instant;
  readonly due: Day | null;
  readonly mine: boolean;
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
  /** A receipt code was read back: by whom, by what way, when. */
  readonly readBack?: { readonly saidBy: string; readonly way: ReceiptWay; readonly on: Day } | null;
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
