import type { VNode } from 'preact';
import type { SignedIn } from '../../access/signed-in.js';
import type { Request } from '../../http/exchange.js';
import type { Texts } from '../../texts/index.js';
import type { Path } from '../../web/path.js';
import type { FieldError } from '../../web/view-models.js';
import type { FormView } from '../../web/pages/account/views.js';

/** Who looks at his account, and how he came. */
export interface Looking {
  readonly request: Request;
  readonly me: SignedIn;
  /** The token of this very session: by it guesses are slowed down, and the other sessions told apart. */
  readonly session: string;
  readonly nonce: string;
  /** From where he was led here. */
  readonly next: Path | null;
  readonly t: Texts;
}

/** A form that was sent and not carried out; what he typed into it is secret, and typed again. */
export interface NotDone {
  readonly form: string;
  readonly errors: readonly FieldError[];
}

/** One section of `/account`. */
export interface AccountSection {
  show(looking: Looking, notDone: NotDone | null): Promise<VNode>;
  /** What is said when one of its deeds has been done, by the word in `?done=`; null: not one of its own. */
  done?(what: string, t: Texts): string | null;
}

/** What a section's forms have in common; `own` are its forms. */
export const formView = (
  { nonce, next }: Looking,
  notDone: NotDone | null,
  own: readonly string[],
): FormView => {
  const mine = notDone !== null && own.includes(notDone.form) ? notDone : null;
  return { nonce, next, form: mine?.form ?? null, sent: { values: {}, errors: mine?.errors ?? [] } };
};
