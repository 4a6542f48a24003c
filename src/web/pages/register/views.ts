import type {
  Finding,
  Instant,
  RecordKind,
  RecordOrder,
  RecordStep,
  Role,
  Standing,
  Words,
} from '../../../../workflows/index.js';
import type { FileView } from '../../pieces/evidence-files.js';
import type { Sent } from '../../pieces/fields.js';
import type { FieldError, Frame, Path } from '../../view-models.js';
import type { Choice, Typed } from '../audit/views.js';

/** Somebody or a collective, with a way to his part of the register. */
export interface SubjectLine {
  readonly href: Path;
  readonly name: Words | string;
  readonly collective: boolean;
  readonly post: Words | null;
  readonly units: readonly Words[];
}

/** An entry in a list. */
export interface EntryLine {
  readonly href: Path;
  readonly kind: RecordKind;
  /** Which award, level, rating or measure. */
  readonly what: Words;
  /** What an initiative is called, what an award was given for, points of a rating. */
  readonly detail: string | null;
  readonly number: string | null;
  readonly decidedOn: string | null;
  readonly issuerName: string | null;
  readonly year: number | null;
  readonly standing: Standing;
  /** Null on a page that is all of one subject. */
  readonly who: { readonly name: string; readonly collective: boolean } | null;
}

export interface RegisterListPage {
  readonly frame: Frame;
  readonly typed: Typed;
  readonly filtered: boolean;
  readonly errors: readonly FieldError[];
  readonly choices: {
    readonly kinds: readonly Choice[];
    readonly states: readonly Choice[];
    readonly units: readonly Choice[];
  };
  /** Whoever the words or the unit find: their own pages. */
  readonly subjects: readonly SubjectLine[];
  readonly rows: readonly EntryLine[];
  readonly next: Path | null;
  readonly first: Path | null;
  /** As what he may write decisions down; null: he only reads. */
  readonly writes: 'enter' | 'claim' | null;
  readonly own: Path;
  readonly unitBook: Path | null;
}

export interface YearOfEntries {
  /** Null: not known. */
  readonly year: number | null;
  readonly rows: readonly EntryLine[];
}

export interface RegisterSubjectPage {
  readonly frame: Frame;
  readonly subject: SubjectLine;
  readonly count: number;
  readonly years: readonly YearOfEntries[];
  readonly writes: { readonly as: 'enter' | 'claim'; readonly href: Path } | null;
  /** Of a collective: the people of its unit. */
  readonly people: readonly SubjectLine[];
}

export interface RecipientChoice {
  readonly value: string;
  readonly name: string;
  readonly collective: boolean;
  readonly about: string;
}

export interface DecisionPage {
  readonly frame: Frame;
  readonly as: 'enter' | 'claim';
  readonly nonce: string;
  /** Null: nothing chosen yet; then each kind he may write is a way. */
  readonly kind: RecordKind | null;
  readonly kinds: readonly { readonly kind: RecordKind; readonly href: Path }[];
  readonly catalogue: {
    readonly values: readonly Choice[];
    readonly issuers: readonly Choice[];
    readonly natures: readonly Choice[];
    readonly units: readonly Choice[];
  };
  readonly chosen: readonly RecipientChoice[];
  readonly found: readonly RecipientChoice[];
  /** There are more than are shown. */
  readonly more: boolean;
  /** He has looked for somebody. */
  readonly searched: boolean;
  readonly sent: Sent;
  readonly findings: readonly Finding[];
  /** Something much like it is there: he is asked whether he is sure. */
  readonly asksIfSure: boolean;
}

export interface WrittenPage {
  readonly frame: Frame;
  readonly claimed: boolean;
  readonly fresh: readonly WrittenLine[];
  readonly already: readonly WrittenLine[];
  readonly recounted: number;
  readonly findings: readonly Finding[];
}

export interface WrittenLine {
  readonly href: Path;
  readonly name: string;
  readonly collective: boolean;
  readonly standing: Standing;
}

export interface StepLine {
  readonly step: RecordStep;
  readonly at: Instant;
  readonly by: {
    readonly name: string;
    readonly role: Role;
    readonly as: '' | 'KT.' | 'TUQ.';
    readonly forName: string | null;
  };
  readonly why: string | null;
  readonly paper: { readonly number: string; readonly date: string } | null;
  readonly nomination: { readonly code: string; readonly href: Path } | null;
  readonly untold: readonly string[];
}

export interface TouchedLine {
  readonly href: Path;
  readonly name: string;
  readonly code: string;
  readonly state: readonly string[];
  readonly named: boolean;
}

export interface RegisterEntryPage {
  readonly frame: Frame;
  readonly entry: EntryLine & {
    readonly id: string;
    readonly version: number;
    readonly subject: Path;
    readonly level: Words | null;
    readonly nature: Words | null;
    readonly applied: boolean | null;
    readonly basis: string | null;
    readonly score: number | null;
    readonly title: string | null;
    readonly verified: { readonly at: Instant; readonly by: string } | null;
    readonly duplicateOf: Path | null;
  };
  readonly steps: readonly StepLine[];
  readonly together: readonly EntryLine[];
  readonly scans: readonly FileView[];
  /** Null: he may neither add nor withdraw any. */
  readonly manageScans: Path | null;
  /** What he may order of it now. */
  readonly orders: readonly RecordOrder['type'][];
  readonly touched: readonly TouchedLine[];
  /** One for each form of the page. */
  readonly nonces: Readonly<Record<RecordOrder['type'], string>>;
  readonly sent: Sent & { readonly order: RecordOrder['type'] | null };
  /** What the last form came to. */
  readonly done: RecordOrder['type'] | null;
}
