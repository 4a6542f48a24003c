import type { Day, Instant } from '../../../../workflows/index.js';
import type { Life, Texts } from '../../../texts/index.js';
import type { CapacityView, Frame, Path } from '../../view-models.js';

/** As much of a task as an unproved link may say: what kind, and until when. */
export interface TaskSaid {
  readonly life: Life;
  readonly does: string;
  readonly due: Day | null;
  readonly today: Day;
}

export type PinProblem =
  | { readonly kind: 'wrong' | 'shape' }
  /** `full`: not this browser alone, for too many were wrong at all his links together. */
  | { readonly kind: 'slow' | 'full'; readonly seconds: number };

export type SetupProblem =
  | { readonly kind: 'differ' | 'wrong' }
  | { readonly kind: 'slow' | 'full'; readonly seconds: number }
  /** What stands against the PIN he chose. */
  | { readonly kind: 'refused'; readonly fault: keyof Texts['pages']['task']['setup']['fault'] };

export interface SetupForm {
  readonly action: Path;
  readonly problem: SetupProblem | null;
}

/** Before anybody has proved who he is. */
export interface DoorPage {
  readonly frame: Frame;
  readonly task: TaskSaid;
  readonly nonce: string;
  readonly signIn: Path;
  /** `pin`: he has one. `setup`: he sets his first. */
  readonly by:
    | {
        readonly kind: 'pin';
        readonly action: Path;
        readonly problem: PinProblem | null;
        /** For whoever has forgotten it, by a code that is read out to him. */
        readonly anew: SetupForm;
      }
    | (SetupForm & { readonly kind: 'setup' });
  /** The numbers of whoever reads codes out to somebody outside. */
  readonly phones: readonly string[];
}

/** The link opens nothing by PIN any more: why, and the way on. */
export interface GonePage {
  readonly frame: Frame;
  readonly because: 'expired' | 'revoked' | 'guessed' | 'guessedOften' | 'decided';
  readonly signIn: Path;
}

/** To whoever proved himself: who decided, when, and what. */
export interface DonePage {
  readonly frame: Frame;
  readonly decided: {
    readonly life: Life;
    readonly type: string;
    /** Null: the system did, by the plan. */
    readonly by: CapacityView | null;
    readonly at: Instant;
    readonly receipt: Path;
  };
  /** The same duty, waiting for him again. */
  readonly again: Path | null;
  /** Null: he came by a link, and his tasks are not open to him. */
  readonly tasks: Path | null;
}

/** Signed in, and not the one it was sent to. `to`: as much of the address as says it is another's. */
export interface ForeignPage {
  readonly frame: Frame;
  readonly to: string | null;
  readonly me: string;
}

export interface MissingPage {
  readonly frame: Frame;
  /** Too many from this address. */
  readonly wait: number;
}
