import type { Day, Finding, PaperAnswer, Words, SubjectKind } from '../../../../workflows/index.js';
import type { Sent } from '../../pieces/fields.js';
import type { ProofView } from '../../decision-views.js';
import type { CapacityView, Frame, Path, RecordedView } from '../../view-models.js';

/** A name in a list of what is signed or sent. */
export interface NameLine {
  readonly id: string;
  readonly href: Path;
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
}

export interface RankedLine extends NameLine {
  readonly tier: Words | null;
  readonly votes: number | null;
  readonly rank: number | null;
  readonly heldSince: Day | null;
}

export interface LineToSign extends RankedLine {
  readonly version: number;
  /** May be ticked. */
  readonly open: boolean;
  /** Why it may not; empty where it is simply not the reader's to sign. */
  readonly findings: readonly Finding[];
  readonly signers: readonly string[];
  /** Where it has a date of its own. */
  readonly due: Day | null;
}

export interface LetterLine {
  readonly number: string;
  readonly date: Day;
  readonly by: CapacityView;
  readonly href: Path;
  readonly names: readonly RankedLine[];
}

export interface SubmissionPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly round: { readonly name: string; readonly href: Path; readonly state: readonly string[] };
  readonly deadline: { readonly lastDay: Day | null; readonly clause: string };
  readonly toSign: readonly LineToSign[];
  readonly parked: readonly RankedLine[];
  /** Where the way to the province is watched: nothing to watch before a letter went. */
  readonly way: Path | null;
  readonly letters: readonly LetterLine[];
  /** Null: the reader signs nothing here. */
  readonly form: {
    readonly action: Path;
    readonly nonce: string;
    readonly capacity: CapacityView | null;
    readonly draft: Path;
    readonly sent: Sent;
    /** Asked for with the signature; null: proved already. */
    readonly proof: ProofView | null;
  } | null;
}

export type ProvinceGroup = 'sent' | 'received' | 'toCorrect' | 'recognised' | 'declined';

export interface SentLine extends NameLine {
  readonly round: string;
  /** All that its round sent: dossiers, archive, answers together. */
  readonly sealed: Path;
  readonly letters: readonly { readonly number: string; readonly date: Day }[];
  readonly came: readonly {
    readonly answer: PaperAnswer['answer'];
    readonly on: Day;
    readonly paper: { readonly number: string; readonly date: Day } | null;
    readonly reference: string | null;
    readonly scan: Path | null;
  }[];
  readonly recorded: PaperAnswer['answer'] | null;
  /** To be received by this reader, from here. */
  readonly receivable: boolean;
  /** To be answered by this reader, on its own page. */
  readonly answerable: Path | null;
  readonly onPaper: Path | null;
}

export interface ProvincePage {
  readonly frame: Frame;
  readonly groups: readonly { readonly group: ProvinceGroup; readonly lines: readonly SentLine[] }[];
  readonly more: boolean;
  /** Present where the reader may receive something. */
  readonly receive: { readonly action: Path; readonly sent: Sent } | null;
}

export interface ReceivePage {
  readonly frame: Frame;
  readonly action: Path;
  readonly back: Path;
  readonly nonce: string;
  readonly reference: string;
  readonly lines: readonly (NameLine & { readonly version: number })[];
}

export interface ReceivedPage {
  readonly frame: Frame;
  readonly done: readonly { readonly code: string; readonly name: string; readonly href: Path }[];
  readonly refused: readonly {
    readonly code: string;
    readonly name: string;
    readonly href: Path;
    readonly reasons: readonly string[];
  }[];
  readonly back: Path;
}

export interface PaperAnswerPage {
  readonly frame: Frame;
  readonly nomination: NameLine;
  readonly recorded: RecordedView | null;
  /** Null: nothing can be recorded now. */
  readonly form: {
    readonly action: Path;
    readonly nonce: string;
    readonly version: number;
    readonly answers: readonly PaperAnswer['answer'][];
    readonly capacity: CapacityView | null;
    readonly findings: readonly Finding[];
    readonly open: boolean;
    readonly sent: Sent;
    /** A file had been chosen, and must be chosen again. */
    readonly refused: boolean;
  } | null;
}
