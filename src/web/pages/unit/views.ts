import type { Assessment, Day, Finding, Gate, Instant, Leaves, Words } from '../../../../workflows/index.js';
import type { Look } from '../../pieces/criteria-look.js';
import type { SentBack } from '../../view-models.js';
import type { EvidenceRow, FieldError, Frame, Path, Waiting } from '../../view-models.js';

// ── The unit's list ─────────────────────────────────────────────────────────────────────────────

export interface ChooseUnitPage {
  readonly frame: Frame;
  /** Null: no round is open. */
  readonly round: { readonly name: string } | null;
  readonly units: readonly { readonly name: Words; readonly href: Path }[];
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
  readonly registration: { readonly lastDay: Day; readonly planned: Day | null; readonly clause: string };
  readonly nilReturn: boolean;
  readonly names: readonly ListedName[];
  /** Null: it is not the reader's to put names down. */
  readonly filing: {
    readonly href: Path;
    readonly open: boolean;
    readonly findings: readonly Finding[];
  } | null;
  readonly nilForm: NilForm | null;
  readonly paper: Path;
}

export interface ListedName {
  readonly href: Path;
  readonly code: string;
  readonly name: string;
  readonly kind: 'individual' | 'collective';
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
  /** The value that was chosen and refused. */
  readonly chosen: string | null;
  readonly errors: readonly FieldError[];
}

/** The people of a unit and the unit itself, on one list. */
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
  readonly kind: 'individual' | 'collective';
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
}

export interface DossierPage {
  readonly frame: Frame;
  readonly today: Day;
  readonly nomination: {
    readonly href: Path;
    readonly code: string;
    readonly name: string;
    readonly kind: 'individual' | 'collective';
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
  readonly items: readonly (AskedNode & { readonly key: string })[];
}

export interface AskedNode {
  readonly node: Assessment;
  readonly look: Look;
}
