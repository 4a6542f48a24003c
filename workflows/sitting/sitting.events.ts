import type { Finding } from '../kernel/finding.js';
import type { Instant } from '../kernel/days.js';
import type { CountOnPaper } from '../rules/vote-on-paper.rule.js';
import type { SittingContext } from './sitting.context.js';

/** Two members who count a vote on printed ballots (ban kiểm phiếu); null: each votes on a device. */
export type Tellers = readonly [string, string] | null;

/** One answer to a ballot. `against` only where every name asks for a yes or a no. */
interface Marking {
  readonly marks: readonly string[];
  readonly against?: readonly string[];
  /** As the record keeps it: what was marked lies apart. */
  readonly apart?: true;
}

/** The number of the ballot that whoever sends it has before his eyes; absent: whichever is open. */
interface OfBallot {
  readonly ballotNo?: number;
}

/** What people order of a sitting. Payloads only: facts come beside them. */
export type SittingOrder =
  // before it meets
  | { type: 'MOVE'; plannedFor: Instant; place: string; reason: string }
  | { type: 'CANCEL'; reason: string }
  /** The clock reminds: of the answer that is awaited, or on the eve of the sitting. */
  | { type: 'NUDGE'; slot: string }
  /** Trả lời giấy mời: comes, or does not, with what he has to say. */
  | { type: 'REPLY'; comes: boolean; reason?: string }
  /** A member asks the Office about a dossier; the Office answers beside it. */
  | { type: 'ASK_OFFICE'; nomination: string; question: string }
  | { type: 'ANSWER_MEMBER'; question: number; answer: string }
  /** A sealed ballot left by a member who cannot come. */
  | ({ type: 'CAST_ADVANCE' } & Marking)
  /** Takes the roll: opens the sitting, and is taken again when somebody comes late or leaves. */
  | { type: 'OPEN'; present: readonly string[]; secretary: string }
  | { type: 'HAND_OVER_CHAIR'; to: string }
  | { type: 'DECLARE_CONFLICT'; nomination: string; kind: 'kin' | 'interest' }
  // the vote
  | { type: 'OPEN_VOTING'; tellers?: Tellers }
  | ({ type: 'CAST_BALLOT' } & Marking & OfBallot)
  /** A member without a phone has drawn a slip with a one-time code; from then on his ballot comes by it. */
  | { type: 'GIVE_SLIP'; to: string }
  /** A ballot from the booth: whose slip it was, nobody knows. */
  | ({ type: 'CAST_BY_SLIP' } & Marking & OfBallot)
  | ({ type: 'ENTER_TALLY' } & CountOnPaper & OfBallot)
  | { type: 'ABANDON_BALLOT'; reason: string }
  | { type: 'CLOSE_VOTING' }
  // what follows from the count
  | { type: 'AGREE'; names: readonly string[] }
  | { type: 'OPEN_RUNOFF'; tellers?: Tellers }
  | { type: 'BREAK_TIE'; nomination: string; reason: string }
  | { type: 'SECOND_BALLOT'; tellers?: Tellers }
  // the minutes
  | { type: 'DRAW_MINUTES'; reason?: string }
  /** Something about a name has changed since: back to what the count leads to. */
  | { type: 'WITHDRAW_MINUTES'; reason: string }
  | { type: 'SIGN_MINUTES' }
  /** A mistake: who presides and who keeps the minutes open the vote again, both of them or neither. */
  | { type: 'ASK_REOPEN'; reason: string }
  | { type: 'REOPEN' }
  | { type: 'KEEP_RESULT' }
  | { type: 'CONCLUDE' }
  | { type: 'DELIVER'; nomination: string };

export type SittingType = SittingOrder['type'];

/** Whatever way a ballot comes in. */
const BALLOTS: ReadonlySet<string> = new Set(['CAST_BALLOT', 'CAST_ADVANCE', 'CAST_BY_SLIP']);

/**
 * An order as the history and the machine may know it: that somebody voted, never what. Decided again
 * from its record, a ballot changes the same things, for marks change nothing but the ballot itself.
 */
export const recorded = (order: SittingOrder): SittingOrder =>
  BALLOTS.has(order.type) ? ({ type: order.type, marks: [], apart: true } as unknown as SittingOrder) : order;

/** An order as the machine sees it: the findings are made, and what it changes is worked out. */
export type SittingEvent = { readonly type: SittingType } & {
  readonly findings: readonly Finding[];
  readonly changes: Partial<SittingContext>;
};
