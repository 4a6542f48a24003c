import type { Instant, RoundReminder, SittingOrder } from '../../workflows/index.js';
import type { SetOff } from './set-off.js';

/** One order that lies ahead. */
export type Ahead = Pick<SetOff, 'at' | 'code' | 'type' | 'slot'>;

/** A word to people about what is asked of them, of a life of which few are open. */
export interface Reminder extends Ahead {
  readonly life: 'round' | 'sitting';
  readonly id: string;
  readonly head: Instant;
  readonly order: RoundReminder['order'] | Extract<SittingOrder, { type: 'NUDGE' }>;
}
