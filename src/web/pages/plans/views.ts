import type { Change, Finding, Plan, StepChange, Words } from '../../../../workflows/index.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame } from '../../view-models.js';

/** How a version came to be; nulls: it came with the system. */
export interface MadeView {
  readonly version: number;
  readonly newest: boolean;
  readonly basis: string | null;
  readonly madeBy: string | null;
  readonly madeAt: string | null;
}

export interface VersionView extends MadeView {
  readonly sample: boolean;
  readonly rounds: readonly { readonly id: string; readonly name: string }[];
  readonly nominations: number;
  readonly running: number;
}

/** One plan with all its versions, newest first. */
export interface PlanLine {
  readonly code: string;
  readonly title: Words;
  readonly versions: readonly VersionView[];
}

/** What the reader may do about plans. */
export interface PlanRights {
  readonly make: boolean;
  readonly foresee: boolean;
}

export interface PlansPage {
  readonly frame: Frame;
  readonly plans: readonly PlanLine[];
  readonly may: PlanRights;
}

export interface PlanPage {
  readonly frame: Frame;
  readonly plan: Plan;
  readonly sha256: string;
  readonly made: VersionView;
  readonly may: PlanRights;
  /** So many have just been brought under it. */
  readonly migrated: number | null;
}

/** A mistake beside the text of its line. */
export interface MistakeView {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: Words;
  readonly text: string;
}

/** What a file that is right would become. */
export interface SaveView {
  readonly code: string;
  readonly version: number;
  readonly source: string;
  /** Null: the plan is new here. */
  readonly changes: readonly Change[] | null;
  /** It is that version already. */
  readonly already: number | null;
  readonly nonce: string;
  readonly mayMake: boolean;
  /** What stands against it whatever basis is given. */
  readonly findings: readonly Finding[];
}

export interface CheckPage {
  readonly frame: Frame;
  readonly nonce: string;
  readonly sent: Sent;
  /** Null: nothing has been sent yet. */
  readonly mistakes: readonly MistakeView[] | null;
  readonly save: SaveView | null;
}

export interface FieldView {
  readonly name: string;
  readonly group: 'dates' | 'quotas' | 'council' | 'terms' | 'criteria';
  readonly kind:
    | 'line'
    | 'day'
    | 'monthDay'
    | 'number'
    | 'numbers'
    | 'fraction'
    | 'flag'
    | 'choice'
    | 'choices';
  readonly label: Words;
  readonly clause: string | null;
  readonly open: boolean;
  readonly of: readonly string[];
}

export interface ChangePage {
  readonly frame: Frame;
  readonly code: string;
  readonly title: Words;
  /** The version that is changed. */
  readonly from: number;
  readonly nonce: string;
  readonly fields: readonly FieldView[];
  readonly sent: Sent;
  /** Somebody has made a version meanwhile. */
  readonly newest: number;
}

export interface ReviewPage {
  readonly frame: Frame;
  readonly code: string;
  readonly title: Words;
  readonly from: number;
  readonly nonce: string;
  readonly changes: readonly Change[];
  /** Something changes that an open round keeps as it was opened. */
  readonly keptByRounds: boolean;
  /** Criteria with another number and the same wording. */
  readonly sameWording: readonly Words[];
  /** Running nominations that would be judged otherwise. */
  readonly concerned: number;
  /** The form as it was filled in, to be sent again. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly sent: Sent;
}

export interface DiffPage {
  readonly frame: Frame;
  readonly code: string;
  readonly title: Words;
  readonly versions: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
}

export interface MigrantView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly post: string | null;
  readonly unitName: Words;
  readonly state: readonly string[];
  readonly held: boolean;
  readonly version: number;
  readonly planVersion: number;
  readonly steps: readonly StepChange[];
  readonly blocked: boolean;
  /** May whoever reads bring it under the version; if not, why. */
  readonly open: boolean;
  readonly findings: readonly Finding[];
}

export interface MigratePage {
  readonly frame: Frame;
  readonly code: string;
  readonly title: Words;
  readonly to: number;
  readonly versions: readonly number[];
  readonly nonce: string;
  readonly migrants: readonly MigrantView[];
  /** Whoever reads may bring any of them under it. */
  readonly mayMigrate: boolean;
  readonly sent: Sent;
}
