import type { Finding, Instant } from '../../../../workflows/index.js';
import type { OfficePaper } from '../../../papers/paper.js';
import type { Seal } from '../../../papers/paper.js';
import type { Sent } from '../../pieces/fields.js';
import type { Frame, Path } from '../../view-models.js';

/** What follows from the count, as pages show it: everything is decided and loaded before. */

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What the release would do to a name. */
export interface FateView {
  readonly name: string;
  readonly code: string;
  readonly fate: 'selected' | 'notSelected' | 'unqualified' | 'parked';
  /** Of the ballot on all names; null: it was on none. */
  readonly votes: number | null;
  /** Of a runoff, which only ranked names that had passed. */
  readonly runoff: number | null;
  readonly rank: number | null;
}

/** In the order in which a sitting comes to them. */
export const STEPS_IN_TURN = [
  'OPEN_VOTING',
  'CLOSE_VOTING',
  'AGREE',
  'OPEN_RUNOFF',
  'BREAK_TIE',
  'SECOND_BALLOT',
  'REOPEN',
  'SIGN_MINUTES',
  'CONCLUDE',
  'DRAW_MINUTES',
  'HAND_OVER_CHAIR',
  'KEEP_RESULT',
  'WITHDRAW_MINUTES',
  'ASK_REOPEN',
] as const;

/** Done only when something asks for it: never what the sitting waits for. */
export const STEPS_ASIDE: ReadonlySet<string> = new Set([
  'HAND_OVER_CHAIR',
  'KEEP_RESULT',
  'WITHDRAW_MINUTES',
  'ASK_REOPEN',
]);

/** One thing whoever presides, or the secretary, may do now. */
export interface StepView {
  readonly type: (typeof STEPS_IN_TURN)[number] | 'DELIVER';
  readonly open: boolean;
  /** What the sitting waits for just now. */
  readonly due: boolean;
  readonly findings: readonly Finding[];
  /** Members to take the chair, members who have not voted, names that passed or are tied, parked names. */
  readonly choices: readonly Choice[];
  /** Minutes and release: what becomes of each name, and a mark of it by which a change is noticed. */
  readonly fates: readonly FateView[];
  readonly seen: string;
  /** Fewer are selected than the plan asks for. */
  readonly reasonDue: boolean;
}

/** Who has signed the minutes, and who has yet to. */
export interface SigningView {
  readonly duty: 'chair' | 'secretary';
  readonly name: string;
  readonly mine: boolean;
  readonly at: Instant | null;
}

export interface AskedView {
  readonly name: string;
  readonly mine: boolean;
  readonly reason: string;
  readonly at: Instant;
}

/** Where the minutes stand, for whoever may read the sitting. */
export interface MinutesView {
  /** Null: not drawn up. */
  readonly drawnAt: Instant | null;
  readonly reason: string;
  readonly signing: readonly SigningView[];
  readonly asked: AskedView | null;
}

export interface CountView {
  readonly name: string;
  readonly code: string;
  readonly votes: number;
  readonly passed: boolean;
  readonly outcome: 'seat' | 'tie' | 'out' | 'waits';
  /** Its own base, where a conflict takes somebody out of it. */
  readonly own: {
    readonly base: number;
    readonly needed: number;
    readonly without: readonly string[];
  } | null;
  /** What whoever presides said of it; `notHis`: it concerns himself. Null: he is not asked. */
  readonly agreed: 'yes' | 'no' | 'notHis' | null;
}

export interface ResultView {
  readonly ballotNo: number;
  readonly kind: 'first' | 'runoff' | 'second';
  readonly ballots: number;
  readonly advance: number;
  /** In the booth, by slips drawn by hand. */
  readonly bySlip: number;
  readonly paper: { readonly tellers: readonly string[]; readonly invalid: number } | null;
  /** Who might vote, and who of them did not. */
  readonly voters: number;
  readonly missed: readonly string[];
  readonly base: number;
  /** Null in a runoff: the most votes decide. */
  readonly needed: number | null;
  readonly seatsBefore: number;
  readonly seatsTaken: number;
  readonly counts: readonly CountView[];
  readonly open: readonly { readonly name: string; readonly marks: readonly string[] }[] | null;
  readonly tied: readonly string[];
  /** How the tie was left: to the chair, with his reason; or the seat stays empty. */
  readonly tieEnd:
    | { readonly by: 'chair'; readonly name: string; readonly reason: string }
    | { readonly by: 'nobody' }
    | null;
}

export interface StruckView {
  readonly ballotNo: number;
  readonly because: 'abandoned' | 'reopened';
  readonly reason: string;
  readonly at: Instant;
}

export interface SelectedView {
  readonly name: string;
  readonly code: string;
  readonly by: 'votes' | 'chair';
  /** Of the ballot on all names. */
  readonly votes: number;
  /** Of a runoff, where one gave the seat. */
  readonly runoff: number | null;
  readonly held: boolean;
}

export interface ApproveView {
  readonly op: '>' | '>=';
  readonly num: number;
  readonly den: number;
  readonly of: 'members' | 'present' | 'cast';
  readonly clause: string;
}

/** The whole minutes, and below them the signature of whoever has read them. */
export interface SignPage {
  readonly frame: Frame;
  readonly code: string;
  readonly sitting: Path;
  readonly action: Path;
  readonly nonce: string;
  /** A mark of what is shown: signed is this, and nothing else. */
  readonly seen: string;
  readonly papers: readonly OfficePaper[];
  readonly seal: Seal | null;
  readonly signing: readonly SigningView[];
  /** Null: not his to sign. */
  readonly findings: readonly Finding[] | null;
  readonly open: boolean;
  readonly sent: Sent;
}
