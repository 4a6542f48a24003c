import type { SittingType } from './sitting.events.js';

export interface SittingTaskMeta {
  /** The secretary's desk; the member who presides; each member on the roll who has not yet voted. */
  readonly waitsFor: 'secretary' | 'chair' | 'voters';
  /** The first is what the task is for; the others may be done instead. */
  readonly offers: readonly [SittingType, ...SittingType[]];
  /** Only then; absent: as long as the state lasts. */
  readonly when?:
    | 'chairIsNominee'
    | 'namesToVoteOn'
    | 'nobodyToVoteOn'
    | 'somebodyVoted'
    | 'runoffDue'
    | 'chairDecides'
    | 'secondBallotDue'
    | 'settled'
    | 'namesParked';
}

/** What a state says of itself: inbox, mails, buttons and picture are read from here. */
export interface SittingMeta {
  readonly tasks: readonly SittingTaskMeta[];
}
