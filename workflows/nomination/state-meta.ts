import type { Desk } from '../policy/roles.js';
import type { NominationType } from './nomination.events.js';

/** Which date binds a task: see `termFor`. */
export type TermName = 'registration' | 'supplement' | 'province' | 'fostering' | 'called';

export interface TaskMeta {
  readonly desk: Desk;
  /** The first is what the task is for; the others may be done instead. */
  readonly offers: readonly [NominationType, ...NominationType[]];
  readonly deadline?: TermName;
  /** Only then; absent: as long as the state lasts. */
  readonly when?:
    | 'checked'
    | 'unchecked'
    | 'mayObject'
    | 'answerRecorded'
    | 'yearCalled'
    | 'midtermCalled'
    | 'finalCalled';
}

/** What a state says of itself: inbox, mails, buttons and picture are read from here. */
export interface StateMeta {
  readonly tasks: readonly TaskMeta[];
}
