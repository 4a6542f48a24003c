import type { ComponentChildren } from 'preact';
import type { Instant, Role, Words } from '../../../../workflows/index.js';
import type { ProofView } from '../../decision-views.js';
import type { Path } from '../../path.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame } from '../../view-models.js';

/** Sections of the account page stand on their own: each has its heading, its forms and what was sent with them. */
export interface AccountPage {
  readonly frame: Frame;
  /** From where he was led here. */
  readonly back: Path | null;
  /** What has just been done. */
  readonly done: string | null;
  readonly sections: readonly ComponentChildren[];
}

export interface FormView {
  readonly nonce: string;
  /** What was sent with one of this section's forms, and what was wrong with it. */
  readonly sent: Sent;
  /** Which of them; null: none. */
  readonly form: string | null;
  /** The way back, carried along. */
  readonly next: Path | null;
}

export interface ContactView {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly roles: readonly { readonly role: Role; readonly unit: Words | null }[];
  /** Where codes for others are issued; null: not by him. */
  readonly codes: Path | null;
}

/** Whether he is asked for what he has already, and what that may be. */
export type PresentAsked = 'none' | 'password' | 'either';

export interface PinView extends FormView {
  readonly state: 'none' | 'set' | 'closed';
  readonly since: Instant | null;
  readonly present: PresentAsked;
}

export interface SecondView extends FormView {
  readonly state: 'none' | 'begun' | 'set';
  readonly since: Instant | null;
  readonly recoveryLeft: number;
  readonly present: PresentAsked;
  /** While it is being set up: the key to type where the picture cannot be read. */
  readonly secret: string | null;
  /** The picture; asked for anew with each key. */
  readonly picture: Path;
}

/** The choices that stand are in `sent`. */
export type MailsView = FormView;

export interface PasswordView extends FormView {
  readonly has: boolean;
}

export interface SessionsView extends FormView {
  readonly open: readonly {
    readonly since: Instant;
    readonly seen: Instant;
    readonly byLink: boolean;
    readonly this: boolean;
  }[];
}

export interface RecoveryCodesPage {
  readonly frame: Frame;
  readonly codes: readonly string[];
  readonly next: Path;
}

export interface StepUpPage {
  readonly frame: Frame;
  readonly nonce: string;
  readonly next: Path;
  /** `ask`: for a code; otherwise why none is asked for. */
  readonly stands: 'ask' | 'proved' | 'rehearsal' | 'none';
  readonly setUp: Path;
  readonly sent: Sent;
}

export interface SetupCodesPage {
  readonly frame: Frame;
  /** Each form its own. */
  readonly nonce: () => string;
  readonly sought: string;
  readonly people: readonly {
    readonly person: string;
    readonly name: string;
    readonly email: string;
    readonly roles: readonly Role[];
    readonly pin: 'none' | 'set' | 'closed';
    readonly codeUntil: Instant | null;
  }[];
  /** Somebody is there for whom he may issue one, found or not. */
  readonly any: boolean;
  /** Null: nothing on the page asks for a second factor. */
  readonly proof: ProofView | null;
  /** For whom it was refused, and why. */
  readonly sentFor: string | null;
  readonly errors: Sent['errors'];
}
