import type { Day, Finding, Instant, Seat, Words } from '../../../../workflows/index.js';
import type { Sent } from '../../pieces/fields.js';
import type { FieldError, Frame, Path } from '../../view-models.js';

/** Number and day, as a decision is cited. */
export interface Paper {
  readonly number: string;
  readonly issuedOn: Day;
}

export interface ChangeLine {
  readonly name: string;
  readonly before: Seat | null;
  readonly after: Seat | null;
}

export interface MemberLine {
  readonly name: string;
  readonly seat: Seat;
  readonly post: Words | null;
  readonly unitName: Words | null;
  readonly from: Day;
  readonly until: Day | null;
  readonly paper: Paper | null;
}

export interface DecisionLine extends Paper {
  readonly id: string;
  readonly signedBy: string;
  readonly from: Day;
  readonly note: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly members: number;
  readonly changes: readonly ChangeLine[];
  readonly href: Path;
}

export interface RosterPage {
  readonly frame: Frame;
  readonly day: Day;
  readonly today: Day;
  readonly errors: readonly FieldError[];
  /** What was typed where no day was read. */
  readonly typed: string;
  readonly decision: (Paper & { readonly signedBy: string }) | null;
  /** The next decision after that day, if one is recorded. */
  readonly next: (Paper & { readonly from: Day; readonly href: Path }) | null;
  readonly members: readonly MemberLine[];
  readonly history: readonly DecisionLine[];
  readonly mayRecord: boolean;
  /** Just recorded. */
  readonly done: (Paper & { readonly sittings: number; readonly findings: readonly Finding[] }) | null;
}

/** Somebody on the form, with the seat he holds now. */
export interface SeatChoice {
  readonly person: string;
  readonly name: string;
  readonly about: string;
  readonly now: Seat | null;
}

export interface NewCouncilPage {
  readonly frame: Frame;
  readonly nonce: string;
  /** The last decision this form was written with; empty: none. */
  readonly last: string;
  readonly listed: readonly SeatChoice[];
  readonly found: readonly SeatChoice[];
  readonly more: boolean;
  readonly searched: boolean;
  readonly units: readonly { readonly value: string; readonly label: string }[];
  readonly sent: Sent;
}

export interface PreviewPage {
  readonly frame: Frame;
  readonly nonce: string;
  readonly paper: Paper & { readonly signedBy: string; readonly from: Day; readonly note: string };
  readonly members: number;
  readonly changes: readonly ChangeLine[];
  /** How many keep the seat they hold. */
  readonly stay: number;
  readonly findings: readonly Finding[];
  /** The whole form, carried along. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}
