import type { Instant } from '../../workflows/index.js';

/** One order that the clock gave and that took effect. */
export interface SetOff {
  readonly at: Instant;
  readonly life: 'nomination' | 'round' | 'sitting';
  readonly id: string;
  readonly code: string;
  readonly type: 'LAPSE' | 'CALL' | 'NUDGE';
  /**
   * Which lapse, call or reminder: `2021-03-24`, `year-2021`, `due-3/ENDORSE/2021-03-24`, `reply-3/0`, `eve/0`,
   * `overdue-2/UNIT_LIST/2021-03-24`, `due-3/COMPILE/2021-03-30`.
   */
  readonly slot: string;
  readonly event: { readonly seq: number; readonly hash: string };
}
