import type { Instant } from '../../../../workflows/index.js';
import type { Frame, Path } from '../../view-models.js';

export const MAIL_STATES = ['waiting', 'sent', 'refused', 'givenUp', 'notNeeded'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface MailShown {
  readonly id: string;
  readonly to: { readonly name: string; readonly email: string };
  /** What it is about, in words; null: not for these eyes. */
  readonly about: string | null;
  readonly digest: boolean;
  readonly at: Instant;
  readonly state: MailState;
  /** How it stands, in a sentence. */
  readonly standing: string;
  readonly tries: number;
  readonly words: string | null;
  readonly resent: { readonly at: Instant; readonly by: string } | null;
  /** `POST`: sends it again. */
  readonly again: Path | null;
}

export interface MailsPageView {
  readonly frame: Frame;
  readonly state: MailState | '';
  readonly person: string;
  readonly mails: readonly MailShown[];
  readonly first: Path | null;
  readonly next: Path | null;
  readonly outage: { readonly since: Instant; readonly words: string; readonly probeAt: Instant } | null;
  /** One has just been sent again. */
  readonly done: boolean;
  readonly nonce: string;
}
