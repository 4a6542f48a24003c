import type { SittingOrder } from '../../workflows/index.js';
import { Free, Id, Ids, Key, MayLack, OneOf, Said, Whole } from './fields.js';

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

class CastBallot extends InSitting {
  @Ids() marks!: string[];
}

class BreakTie extends InSitting {
  @Id() nomination!: string;
  @Said() reason!: string;
}

class Conclude extends InSitting {
  @MayLack() @Free(4000) reason?: string;
}

class Deliver extends InSitting {
  @Id() nomination!: string;
}

export const SITTING_ORDERS: Readonly<Record<SittingOrder['type'], new () => InSitting>> = {
  OPEN: Open,
  HAND_OVER_CHAIR: HandOverChair,
  DECLARE_CONFLICT: DeclareConflict,
  OPEN_VOTING: InSitting,
  CAST_BALLOT: CastBallot,
  CLOSE_VOTING: InSitting,
  OPEN_RUNOFF: InSitting,
  BREAK_TIE: BreakTie,
  SECOND_BALLOT: InSitting,
  CONCLUDE: Conclude,
  DELIVER: Deliver,
};
