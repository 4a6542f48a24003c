import type { Instant } from '../../../../workflows/index.js';
import type { Frame, Path, PeoplePicker } from '../../view-models.js';
import type { Sent } from '../../pieces/fields.js';

/** A line of what the clock does, already told apart by kind, with the nominations it is done to. */
export type ClockDeed =
  | { readonly kind: 'LAPSE' }
  | { readonly kind: 'CALL'; readonly what: string }
  | {
      readonly kind: 'NUDGE';
      readonly when: 'due' | 'overdue' | 'unknown';
      readonly days: number;
      readonly does: string;
    };

export type ClockMark =
  | {
      readonly mark: 'over';
      readonly round: string;
      readonly what: 'registration' | 'province';
      readonly lastDay: string;
      readonly clause: string;
    }
  | { readonly mark: 'call'; readonly what: string };

export interface StopView {
  readonly at: Instant;
  readonly marks: readonly ClockMark[];
  readonly deeds: readonly { readonly deed: ClockDeed; readonly codes: readonly string[] }[];
}

export interface RehearsalPage {
  readonly frame: Frame;
  readonly now: Instant;
  readonly running: boolean;
  readonly nonce: string;
  /** The page one came from. */
  readonly next: Path | null;
  readonly stops: readonly StopView[];
  readonly sent: Sent;
  readonly people: PeoplePicker;
}

export interface MovedPage {
  readonly frame: Frame;
  readonly from: Instant;
  readonly to: Instant;
  readonly count: number;
  readonly more: boolean;
  readonly moments: readonly {
    readonly at: Instant;
    readonly deeds: readonly {
      readonly deed: ClockDeed;
      readonly nominations: readonly { readonly code: string; readonly href: Path }[];
    }[];
  }[];
}

export interface TrayRow {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Instant;
}

export interface TrayPageView {
  readonly frame: Frame;
  readonly recipients: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly to: string;
  readonly mails: readonly TrayRow[];
  readonly older: Path | null;
  readonly newest: Path | null;
}

export interface LetterPage {
  readonly frame: Frame;
  /** Without an id: an address that is nobody's account. */
  readonly to: { readonly id: string | null; readonly name: string; readonly email: string };
  readonly subject: string;
  readonly body: string;
  /** Where its HTML part is; null: it has none. */
  readonly html: Path | null;
  readonly at: Instant;
  readonly link: Path;
  /** Leads where the link of the mail itself leads: to the door, as nobody yet. */
  readonly open: Path;
  readonly enclosed: { readonly name: string; readonly href: Path } | null;
  readonly nonce: string;
}
