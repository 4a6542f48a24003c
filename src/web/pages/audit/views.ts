import type { Day, Finding, Instant, Leaves, Words, SubjectKind } from '../../../../workflows/index.js';
import type { Texts } from '../../../texts/index.js';
import type { CapacityView, FieldError, Frame, Path } from '../../view-models.js';
import type { SealingView } from '../../pieces/sealing.js';
import type { MailState } from '../mails/views.js';
import type { SheetView } from '../../pieces/sheet-view.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceGroup {
  /** Null: its choices stand by themselves. */
  readonly label: string | null;
  readonly choices: readonly Choice[];
}

/** What was typed into a search, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

// ── List ────────────────────────────────────────────────────────────────────────────────────────

export interface NominationListPage {
  readonly frame: Frame;
  /** Of somebody without office: only what is about himself. */
  readonly own: boolean;
  readonly typed: Typed;
  readonly filtered: boolean;
  readonly errors: readonly FieldError[];
  readonly choices: {
    readonly states: readonly ChoiceGroup[];
    readonly units: readonly Choice[];
    readonly kinds: readonly Choice[];
    readonly rounds: readonly Choice[];
  };
  readonly rows: readonly NominationLine[];
  readonly next: Path | null;
  readonly first: Path | null;
}

export interface NominationLine {
  readonly href: Path;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
  readonly code: string;
  readonly state: Leaves;
  readonly heldSince: Day | null;
  /** Where asked for: how many events it has, and its trace. */
  readonly trace: { readonly href: Path; readonly events: number } | null;
}

// ── Desk ────────────────────────────────────────────────────────────────────────────────────────

export type Shown = keyof Texts['pages']['audit']['desk']['show'];

export interface AuditPage {
  readonly frame: Frame;
  readonly sealing: SealingView;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly choices: {
    readonly states: readonly ChoiceGroup[];
    readonly units: readonly Choice[];
    readonly orders: readonly ChoiceGroup[];
    readonly codes: readonly Choice[];
  };
  readonly tabs: readonly { readonly show: Shown; readonly count: number; readonly href: Path }[];
  /** Null where nothing was asked yet. */
  readonly found: FoundView | null;
  /** What was found, as a worksheet. */
  readonly sheet: SheetView | null;
  readonly readings: readonly ReadingLine[];
}

export type FoundView = { readonly next: Path | null; readonly first: Path | null } & (
  | { readonly show: 'events'; readonly rows: readonly EventLine[] }
  | { readonly show: 'nominations'; readonly rows: readonly NominationLine[] }
  | { readonly show: 'attempts'; readonly rows: readonly AttemptLine[] }
);

export interface Subject {
  /** Null where it was taken away. */
  readonly name: string | null;
  readonly code: string;
  readonly href: Path | null;
}

export interface EventLine {
  readonly at: Instant;
  readonly what: string;
  readonly href: Path | null;
  readonly seq: number;
  readonly becomes: string | null;
  readonly about: Subject;
  /** Null: the clock. */
  readonly by: CapacityView | null;
}

export interface AttemptLine {
  readonly at: Instant;
  readonly what: string;
  readonly about: Subject;
  readonly by: string;
  readonly because: string;
  readonly reasons: readonly { readonly text: string; readonly code: string }[];
}

export interface ReadingLine {
  readonly at: Instant;
  readonly name: string;
  readonly what: string;
  readonly about: Subject | null;
  /** What was asked, in words, and its address; null there: it is taken only by asking again. */
  readonly search: { readonly text: string; readonly href: Path | null } | null;
  /** Where it stands in the department's record, or that it is about to. */
  readonly recorded: string;
}

export interface ChainsPage {
  readonly frame: Frame;
  readonly sealing: SealingView;
  readonly chains: number;
  readonly of: number;
  readonly events: number;
  readonly broken: readonly {
    readonly about: Subject;
    readonly seq: number;
    readonly fault: keyof Texts['pages']['audit']['desk']['chains']['faults'];
  }[];
  readonly astray: number;
  readonly missing: readonly string[];
  /** Every chain with the hash it ends in. */
  readonly sheet: SheetView;
  /** Null: all are checked. */
  readonly next: Path | null;
}

// ── Trace ───────────────────────────────────────────────────────────────────────────────────────

export interface TracePage {
  readonly frame: Frame;
  readonly life: 'nomination' | 'round' | 'sitting';
  readonly name: string;
  readonly code: string;
  readonly state: Leaves;
  readonly back: Path;
  /** The same page, everything opened or folded again. */
  readonly other: Path;
  readonly opened: boolean;
  /** Where it is taken with what proves it; null: not by this reader. */
  readonly bundle: Path | null;
  /** The same as a worksheet, for whoever may take the bundle. */
  readonly sheet: SheetView | null;
  readonly verdict: VerdictView;
  readonly events: readonly TracedEvent[];
  readonly unreadable: number;
}

export interface VerdictView {
  readonly events: number;
  readonly fault: {
    readonly seq: number;
    readonly name: keyof Texts['pages']['audit']['desk']['chains']['faults'];
  } | null;
  readonly commitments: { readonly matches: number; readonly hidden: number; readonly redacted: number };
  readonly head: string;
}

export interface Row {
  readonly term: string;
  readonly texts: readonly string[];
}

export interface FactGroup {
  readonly title: string;
  /** Rows without a term stand as a list. */
  readonly rows: readonly Row[];
}

/** Somebody an event was told to by mail, and what became of that mail. */
export interface ToldPerson {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
  readonly state: MailState;
  readonly standing: string;
  readonly words: string | null;
}

export interface TracedEvent {
  readonly seq: number;
  readonly what: string;
  readonly at: Instant;
  /** Null: the clock. */
  readonly by: CapacityView | null;
  readonly how: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The commendation or story it was about, and how that moved. */
  readonly part: { readonly name: string; readonly from: string; readonly to: string } | null;
  readonly orderedBy: string | null;
  readonly order: readonly Row[];
  readonly findings: readonly {
    readonly finding: Finding;
    readonly search: Path | null;
  }[];
  readonly facts: readonly FactGroup[] | 'hidden' | 'redacted' | 'missing';
  /** What lay before whoever decided, beside how it stands now; null: nothing of it is here to be shown. */
  readonly seen: Path | null;
  /** Whom it was told to by mail; null: not for whoever looks. */
  readonly told: readonly ToldPerson[] | null;
  readonly plan: { readonly code: string; readonly version: number };
  readonly machine: string;
  readonly bundle: string;
  readonly hash: string;
  readonly prev: string;
  readonly commitments: readonly {
    readonly field: keyof Texts['pages']['audit']['trace']['field'];
    readonly standing: keyof Texts['pages']['audit']['trace']['committed'];
    /** Of what was erased: under what law, and why. */
    readonly erased: string | null;
  }[];
  readonly raw: readonly { readonly title: string; readonly salt: string | null; readonly text: string }[];
}
