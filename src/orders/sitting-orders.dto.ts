import type { SittingOrder } from '../../workflows/index.js';
import { ArrayMaxSize, ArrayMinSize, IsBoolean } from 'class-validator';
import { AMoment, Free, Id, Ids, Key, Line, Many, MayLack, OneOf, Said, Whole } from './fields.js';

/** Nine members vote at once: a sitting's version is asked for only where somebody says what he saw. */
class InSitting {
  @Key() type!: string;
  @MayLack() @Whole(0, 2_000_000_000) version: number | null = null;
}

class Open extends InSitting {
  @Ids() present!: string[];
  @Id() secretary!: string;
}

class HandOverChair extends InSitting {
  @Id() to!: string;
}

class DeclareConflict extends InSitting {
  @Id() nomination!: string;
  @OneOf('kin', 'interest') kind!: string;
}

class Moved extends InSitting {
  @AMoment() plannedFor!: string;
  @Line(300) place!: string;
  @Said() reason!: string;
}

class WithReason extends InSitting {
  @Said() reason!: string;
}

class Reply extends InSitting {
  @IsBoolean() comes!: boolean;
  @MayLack() @Free(2000) reason?: string;
}

class AskOffice extends InSitting {
  @Id() nomination!: string;
  @Said() question!: string;
}

class AnswerMember extends InSitting {
  @Whole(1, 10_000) question!: number;
  @Said() answer!: string;
}

class CastBallot extends InSitting {
  @Ids() marks!: string[];
  /** Only where every name asks for a yes or a no. */
  @MayLack() @Ids() against?: string[];
}

/** For a ballot that is open, the number its sender has before his eyes: a ballot sent for another one is refused. */
class CastNow extends CastBallot {
  @MayLack() @Whole(1, 10_000) ballotNo?: number;
}

class CastBySlip extends CastNow {
  /** The one-time code of the slip, as typed. */
  @Line(40) slip!: string;
}

class OpenBallot extends InSitting {
  /** Two members who count printed ballots; left out: each votes on a device. */
  @MayLack() @Ids() @ArrayMinSize(2) @ArrayMaxSize(2) tellers?: string[];
}

class GiveSlip extends InSitting {
  @Id() to!: string;
}

class VotesFor {
  @Id() nomination!: string;
  @Whole(0, 1000) votes!: number;
}

class EnterTally extends InSitting {
  @Whole(0, 1000) ballots!: number;
  @Whole(0, 1000) invalid!: number;
  @Many(() => VotesFor) votes!: VotesFor[];
  @MayLack() @Whole(1, 10_000) ballotNo?: number;
}

class Agree extends InSitting {
  @Ids() names!: string[];
}

class BreakTie extends InSitting {
  @Id() nomination!: string;
  @Said() reason!: string;
}

class DrawMinutes extends InSitting {
  @MayLack() @Free(4000) reason?: string;
}

class Deliver extends InSitting {
  @Id() nomination!: string;
}

/** Reminders are the clock's, and come through no door. */
type FromOutside = Exclude<SittingOrder['type'], 'NUDGE'>;

export const SITTING_ORDERS: Readonly<Record<FromOutside, new () => InSitting>> = {
  MOVE: Moved,
  CANCEL: WithReason,
  REPLY: Reply,
  ASK_OFFICE: AskOffice,
  ANSWER_MEMBER: AnswerMember,
  CAST_ADVANCE: CastBallot,
  OPEN: Open,
  HAND_OVER_CHAIR: HandOverChair,
  DECLARE_CONFLICT: DeclareConflict,
  OPEN_VOTING: OpenBallot,
  CAST_BALLOT: CastNow,
  GIVE_SLIP: GiveSlip,
  CAST_BY_SLIP: CastBySlip,
  ENTER_TALLY: EnterTally,
  ABANDON_BALLOT: WithReason,
  CLOSE_VOTING: InSitting,
  AGREE: Agree,
  OPEN_RUNOFF: OpenBallot,
  BREAK_TIE: BreakTie,
  SECOND_BALLOT: OpenBallot,
  DRAW_MINUTES: DrawMinutes,
  WITHDRAW_MINUTES: WithReason,
  SIGN_MINUTES: InSitting,
  ASK_REOPEN: WithReason,
  REOPEN: InSitting,
  KEEP_RESULT: InSitting,
  CONCLUDE: InSitting,
  DELIVER: Deliver,
};
