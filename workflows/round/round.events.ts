import type { Day } from '../kernel/days.js';
import type { Finding } from '../kernel/finding.js';
import type { Paper } from '../nomination/nomination.events.js';
import type { DeskAbove } from '../plan/plan.js';

/** What people order of a round (đợt xét chọn). What it orders of many nominations is done to all or to none. */
export type RoundOrder =
  | { type: 'NIL_RETURN'; unit: string; reason: string }
  /**
   * `above`: those above the units who learn that these have not answered; the units themselves are past asking.
   * `about`: a step of the round itself that waits, and no unit (the key of its task); `above` learn of that.
   */
  | {
      type: 'NUDGE';
      slot: string;
      units: readonly string[];
      about?: string;
      above?: readonly DeskAbove[];
    }
  | { type: 'EXTEND'; unit: string | null; until: Day; reason: string }
  | { type: 'EXTEND_PROVINCE'; until: Day; reason: string; agreement: Paper }
  | { type: 'COMPILE'; missing: readonly { unit: string; reason: string }[] }
  | { type: 'PUT_BEFORE_COUNCIL'; sitting: string }
  | { type: 'TAKE_RESULT'; sitting: string }
  | { type: 'FORWARD'; nominations: readonly string[]; letter: Paper }
  | { type: 'CLOSE' };

export type RoundEvent = RoundOrder & {
  readonly findings: readonly Finding[];
  /** Given by the clock, which gives each reminder once. */
  readonly byClock: boolean;
};
