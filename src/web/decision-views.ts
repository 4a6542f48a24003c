import type { Assessment, Capacity, Finding, Role, Words } from '../../workflows/index.js';
import type { Texts } from '../texts/index.js';
import type { EvidenceRow } from './dossier-view.js';
import type { OrderGroup } from './forms/order-groups.js';
import type { Path } from './path.js';

/** What a decision form is made from: each order somebody may give here, with what stands against it. */

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
  /** How it stands with the second factor, where one of the offers asks for it. */
  readonly proof: ProofView | null;
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
  /** With a second factor: the form asks for it. */
  readonly prove?: true;
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

export interface CapacityView {
  readonly name: string;
  readonly role: Role;
  readonly as: Capacity['as'];
  readonly forName: string | null;
}

export interface FieldError {
  /** Name of the field as it is posted; null: about the form as a whole. */
  readonly field: string | null;
  readonly text: string;
  /** The whole criterion as it was asked, where it is one that refuses. */
  readonly assessment?: Assessment;
}

/** A second factor that a form asks for beside its own fields. */
export interface ProofView {
  /** Whether he has one. */
  readonly has: boolean;
  /** Where he sets one up, with the way back here. */
  readonly setUp: Path;
}
