import type { Day, Instant, SubjectKind, Words } from '../../../../workflows/index.js';
import type { ProofView } from '../../decision-views.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame, Path } from '../../view-models.js';
import type { ProvinceGroup } from './views.js';

/** What came back, as the page tells it. */
export interface CameLine {
  readonly answer: 'received' | 'recognised' | 'declined' | 'returned';
  readonly on: Day;
  readonly paper: { readonly number: string; readonly date: Day } | null;
  readonly reference: string | null;
  readonly reason: string | null;
  /** What it wants mended, in words. */
  readonly items: readonly (Words | string)[];
  readonly readBack: {
    readonly saidBy: string;
    readonly way: string;
    readonly on: Day;
    readonly by: string;
  } | null;
}

export interface SealedLine {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly post: string | null;
  readonly unit: Words;
  readonly href: Path;
  /** Null: its life is over. */
  readonly at: ProvinceGroup | null;
  readonly came: readonly CameLine[];
  /** Something is otherwise today than it was sent. */
  readonly changed: boolean;
  readonly receivable: boolean;
  /** Which answers are the reader's to give now; empty: none. */
  readonly answers: readonly ('RECOGNISE' | 'DECLINE' | 'RETURN_FOR_CORRECTION')[];
  readonly held: boolean;
  readonly changeable: boolean;
  /** What may be ticked when it is given back: fields of the dossier, then its evidence. */
  readonly items: readonly { readonly value: string; readonly label: Words | string }[];
}

export interface SealedLetterView {
  readonly nth: number;
  readonly number: string;
  readonly date: Day;
  readonly archive: Path;
  readonly lines: readonly SealedLine[];
}

export interface SealedPage {
  readonly frame: Frame;
  readonly round: string;
  /** Present where the reader is of the house: the way back. */
  readonly back: Path | null;
  readonly letters: readonly SealedLetterView[];
  readonly receipt: { readonly action: Path; readonly nonce: string; readonly sent: Sent } | null;
  readonly answers: { readonly action: Path; readonly nonce: string; readonly sent: Sent } | null;
}

export interface AnsweredPage {
  readonly frame: Frame;
  readonly done: readonly {
    readonly code: string;
    readonly name: string;
    readonly what: string;
    readonly href: Path;
  }[];
  readonly refused: readonly {
    readonly code: string;
    readonly name: string;
    readonly reasons: readonly string[];
  }[];
  readonly back: Path;
  /** How many wait for the reader's answer now. */
  readonly toAnswer: number;
}

export interface SealedFileView {
  readonly href: Path;
  readonly label: string | null;
  readonly kind: string;
  readonly size: string;
}

export interface DossierChange {
  readonly what: Words | string;
  readonly was: string | null;
  readonly now: string | null;
}

export interface SealedDossierPage {
  readonly frame: Frame;
  readonly back: Path;
  readonly letter: { readonly number: string; readonly date: Day };
  readonly name: string;
  readonly code: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly unit: Words;
  readonly changes: readonly DossierChange[];
  /** Null: erased. */
  readonly dossier: {
    readonly comprehensive: boolean;
    readonly fields: readonly Words[];
    readonly movement: Words | null;
    readonly narrative: string;
    readonly attestations: readonly {
      readonly asked: Words;
      readonly text: string;
      readonly year: number | null;
      readonly files: readonly SealedFileView[];
    }[];
    readonly evidence: readonly {
      readonly entry: string;
      readonly label: Words | string;
      readonly on: string;
      readonly files: readonly SealedFileView[];
    }[];
  } | null;
}

export interface WayLetter {
  readonly nth: number;
  readonly number: string;
  readonly date: Day;
  readonly lines: readonly {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly code: string;
    readonly at: ProvinceGroup | null;
    readonly receivedAt: Instant | null;
    readonly readBack: CameLine['readBack'];
  }[];
  readonly handedAt: Instant | null;
  /** Present while something waits to be received. */
  readonly prepare: { readonly nonce: string; readonly seed: string } | null;
  readonly take: { readonly nonce: string; readonly sent: Sent } | null;
}

export type MailTemplate = 'task.RECEIVE' | 'task.RECOGNISE' | 'nudge.RECEIVE' | 'nudge.RECOGNISE';

/** The way to the province, as the Office sees and works it. */
export interface ProvinceWay {
  readonly page: Path;
  readonly base: Path;
  readonly contacts: readonly {
    readonly person: string;
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly pin: 'none' | 'set' | 'closed' | null;
    readonly codeUntil: Instant | null;
    readonly issue: { readonly nonce: string; readonly proof: ProofView | null } | null;
  }[];
  readonly mails: readonly {
    readonly recipient: string;
    readonly template: MailTemplate;
    readonly at: Instant;
    readonly delivered: Instant | null;
    readonly failure: string | null;
  }[];
  readonly letters: readonly WayLetter[];
  readonly remind: { readonly nonce: string; readonly names: string } | null;
  readonly today: Day;
  /** What has just been done, after its form led back here. */
  readonly said: 'reminded' | 'taken' | null;
}
