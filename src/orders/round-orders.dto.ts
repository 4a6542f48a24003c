import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import type { RoundOrder } from '../../workflows/index.js';
import { APaper, Id, Ids, IsDay, Key, Many, MayLack, type PaperDto, Said } from './fields.js';
import { Seen } from './nomination-orders.dto.js';

class UnitReason {
  @Key() unit!: string;
  @Said() reason!: string;
}

class NilReturn extends Seen {
  @Key() unit!: string;
  @Said() reason!: string;
}

class NudgeUnits extends Seen {
  @Said(200) slot!: string;
  /** Codes of units that have not answered. */
  @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(100, { each: true }) units!: string[];
}

class Extend extends Seen {
  /** A unit's code; left out: all units. */
  @MayLack() @Key() unit: string | null = null;
  @IsDay() until!: string;
  @Said() reason!: string;
}

class ExtendProvince extends Seen {
  @IsDay() until!: string;
  @Said() reason!: string;
  /** The province's agreement. */
  @APaper() agreement!: PaperDto;
}

class Compile extends Seen {
  @Many(() => UnitReason) missing!: UnitReason[];
}

class PutBeforeCouncil extends Seen {
  @Id() sitting!: string;
}

class ForwardList extends Seen {
  @Ids() nominations!: string[];
  @APaper() letter!: PaperDto;
}

export const ROUND_ORDERS: Readonly<Record<Exclude<RoundOrder['type'], 'TAKE_RESULT'>, new () => Seen>> = {
  NIL_RETURN: NilReturn,
  NUDGE: NudgeUnits,
  EXTEND: Extend,
  EXTEND_PROVINCE: ExtendProvince,
  COMPILE: Compile,
  PUT_BEFORE_COUNCIL: PutBeforeCouncil,
  FORWARD: ForwardList,
  CLOSE: Seen,
};
