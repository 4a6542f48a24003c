import type {
  Assessment,
  Day,
  Finding,
  Gate,
  Instant,
  Leaves,
  Words,
  SubjectKind,
  Role,
} from '../../../../workflows/index.js';
import type { Look } from '../../pieces/criteria-look.js';
import type { FileView } from '../../pieces/evidence-files.js';
import type { QuotaView } from '../../pieces/quotas.js';
import type { SentBack } from '../../view-models.js';
import type { EvidenceRow, FieldError, Frame, Path, Waiting } from '../../view-models.js';

// ── The unit's list ─────────────────────────────────────────────────────────────────────────────

export interface ChooseUnitPage {
  readonly frame: Frame;
  readonly today: Day;
  /** False: no round is open. */
  readonly open: boolean;
  /** The open rounds in which the reader keeps lists, what is still to be done first. */
  readonly rounds: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: Leaves;
    readonly takesNames: boolean;
    readonly units: readonly {
      readonly name: Words;
      readonly href: Path;
      /** Null: names come in at any time. */
      readonly lastDay: Day | null;
    }[];
  }[];
}

export interface UnitListPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly unit: Words;
  readonly round: { readonly name: string; readonly state: Leaves };
  readonly quota: {
    readonly registered: number;
    readonly min: number;
    readonly max: number;
    readonly clause: string;
  };
  /** Null: names come in at any time. */
  readonly registration: {
    readonly lastDay: Day;
    readonly planned: Day | null;
    readonly clause: string;
  } | null;
  readonly nilReturn: boolean;
  readonly nilAllowed: boolean;
  readonly kinds: readonly SubjectKind[];
  /** Further quotas that this unit's names count for. */
  readonly further: readonly QuotaView[];
  readonly names: readonly ListedName[];
  /** Null: it is not the reader's to put names down. */
  readonly filing: {
    readonly href: Path;
    readonly open: boolean;
    readonly findings: readonly Finding[];
  } | null;
  /** Who may extend the date, once it is over. */
  readonly extension:
    | readonly { readonly name: string; readonly role: Role; readonly phone: string }[]
    | null;
  readonly nilForm: NilForm | null;
  readonly paper: Path;
  /** Who of the unit qualifies. */
  readonly finder: Path;
}

export interface ListedName {
  readonly href: Path;
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  readonly state: Leaves;
  readonly heldSince: Day | null;
  readonly registered: boolean;
  readonly waiting: readonly Waiting[];
  /** Where the reader goes on with it, when it waits for him. */
  readonly next: { readonly does: string; readonly href: Path } | null;
}

export interface NilForm {
  readonly action: Path;
  readonly nonce: string;
  readonly open: boolean;
  readonly findings: readonly Finding[];
  /** What was typed and refused, given back. */
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

// ── A new nomination ────────────────────────────────────────────────────────────────────────────

export interface NewNominationPage {
  readonly frame: Frame;
  readonly action: Path;
  readonly nonce: string;
  readonly round: string;
  readonly groups: readonly CandidateGroup[];
  readonly kinds: readonly SubjectKind[];
  readonly newSubject: NewSubjectForm;
  /** The value that was chosen and refused. */
  readonly chosen: string | null;
  readonly errors: readonly FieldError[];
}

/** A household or a model that is on no list yet. */
export interface NewSubjectForm {
  /** Empty where the plan takes no such nominee. */
  readonly choices: readonly {
    readonly value: string;
    readonly kind: 'household' | 'model';
    /** Where the reader writes several lists, on which of them. */
    readonly unit: Words | null;
    readonly open: boolean;
  }[];
  /** What was typed, given back. */
  readonly written: { readonly name: string; readonly about: string; readonly answers: string };
}

/** The people of a unit, the unit itself, and what it has named, on one list. */
export interface CandidateGroup {
  readonly unit: Words;
  readonly list: Path;
  readonly open: boolean;
  readonly findings: readonly Finding[];
  readonly candidates: readonly CandidateView[];
}

export interface CandidateView {
  readonly value: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly post: string | null;
  /** Stands in the round already: under this code, at this address where the reader may see it. */
  readonly stands: { readonly code: string; readonly href: Path | null } | null;
  readonly fit: boolean;
  readonly findings: readonly Finding[];
  readonly nearest: Assessment | null;
  readonly criteria: readonly Assessment[];
}

// ── The dossier ─────────────────────────────────────────────────────────────────────────────────

/** What a unit writes, as it is typed. */
export interface Written {
  readonly narrative: string;
  readonly comprehensive: boolean;
  readonly fields: readonly string[];
  readonly movement: string | null;
  readonly said: Readonly<Record<string, string>>;
  readonly evidence: readonly string[];
  /** Papers that show what is answered for, by the hash of their content. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
  /** Scans that were sent and are attached to their entries when this is saved. */
  readonly scans: Readonly<Record<string, readonly string[]>>;
}

export interface DossierPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly nomination: {
    readonly href: Path;
    readonly code: string;
    readonly name: string;
    readonly kind: SubjectKind;
    readonly post: string | null;
    readonly unit: Words;
    readonly state: Leaves;
  };
  readonly action: Path;
  readonly preview: Path;
  readonly nonce: string;
  readonly version: number;
  /** It can be saved; otherwise what was typed is shown, to be copied. */
  readonly open: boolean;
  readonly errors: readonly FieldError[];
  readonly sentBack: SentBack | null;
  readonly saved: { readonly at: Instant; readonly by: string; readonly justNow: boolean } | null;
  readonly due: Day | null;
  readonly typed: Written;
  /** What is on record now, where it came to differ from what was typed. */
  readonly onRecord: Written | null;
  readonly fields: readonly { readonly id: string; readonly name: Words }[];
  readonly movements: readonly { readonly id: string; readonly name: Words }[];
  readonly evidence: readonly EvidenceChoice[];
  /** What the register counts by itself: ratings and disciplines. */
  readonly byItself: readonly EvidenceChoice[];
  readonly measured: MeasuredView;
  /** Files that lie here for this nomination, by the hash of their content. */
  readonly kept: Readonly<Record<string, FileView>>;
  /** The most bytes of one file. */
  readonly fileMax: number;
  /** Whether the reader is the one who submits. */
  readonly submits: boolean;
}

export interface EvidenceChoice {
  readonly entry: string;
  readonly label: Words | string;
  readonly on: string;
  readonly status: EvidenceRow['status'];
  readonly note: string | null;
  /** The Office asked for it again. */
  readonly asked: boolean;
  readonly countsFor: readonly { readonly text: Words; readonly clause: string }[];
  /** It counts against the nominee (a discipline). */
  readonly against: boolean;
  /** Why it counts for nothing, when it does. */
  readonly why: readonly string[];
  readonly files: readonly FileView[];
}

/** How the dossier measures up as it is typed: the part of the page that renews itself. */
export interface MeasuredView {
  /** By what stands in the form, not by what is saved. */
  readonly live: boolean;
  readonly gate: Gate;
  readonly assessments: readonly Assessment[];
  readonly lacking: readonly Finding[];
  readonly asked: readonly AskedGroup[];
  readonly movement: readonly AskedNode[];
  readonly evidence: readonly EvidenceRow[];
}

/** Attestations under the heading the plan gives them. */
export interface AskedGroup {
  readonly heading: { readonly text: Words; readonly clause: string } | null;
  /** `onPaper`: words alone do not do. */
  readonly items: readonly (AskedNode & { readonly key: string; readonly onPaper: boolean })[];
}

export interface AskedNode {
  readonly node: Assessment;
  readonly look: Look;
}
