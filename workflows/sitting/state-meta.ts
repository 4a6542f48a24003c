import type { SittingType } from './sitting.events.js';

export interface SittingTaskMeta {
  readonly waitsFor: /** The secretary's desk, whoever of the Council holds it. */
    | 'secretary'
    /** The member who presides. */
    | 'chair'
    /** Each member who has not answered the invitation. */
    | 'invited'
    /** The Office, for each question that nobody has answered. */
    | 'office'
    /** Each of the electorate who has not yet voted. */
    | 'voters'
    /** Each teller who has not entered what he counted. */
    | 'tellers'
    /** Who presides and who keeps the minutes, each until he has signed. */
    | 'signers'
    /** Of these two the one who has not asked to open the vote again. */
    | 'reopener';
  /** The first is what the task is for; the others may be done instead. */
  readonly offers: readonly [SittingType, ...SittingType[]];
  /** Only then; absent: as long as the state lasts. */
  readonly when?:
    | 'chairIsNominee'
    | 'namesToVoteOn'
    | 'nobodyToVoteOn'
    | 'somebodyVoted'
    | 'agreementDue'
    | 'runoffDue'
    | 'chairDecides'
    | 'secondBallotDue'
    | 'nobodyPresides'
    | 'settled'
    | 'signed'
    | 'namesParked';
}

/** What a state says of itself: inbox, mails, buttons and picture are read from here. */
export interface SittingMeta {
  readonly tasks: readonly SittingTaskMeta[];
}
