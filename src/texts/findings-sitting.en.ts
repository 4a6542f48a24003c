import type { Values } from './finding-values.js';
import type { sittingFindingsVi } from './findings-sitting.vi.js';

export const sittingFindingsEn: Record<keyof typeof sittingFindingsVi, (values: Values) => string> = {
  NO_QUORUM: ({ need, have, param }) =>
    `No quorum: ${need} of the ${param('members')} members by decision needed, ${have} there`,
  CHAIR_ABSENT: () => 'Neither the chair nor a vice chair of the Council is there to preside',
  NOT_IN_THE_CHAIR: () => 'Only whoever presides over the sitting may do this',
  CHAIR_IS_NOMINEE: () => 'Whoever presides is a nominee on the agenda and must hand over the chair first',
  CHAIR_HAS_CONFLICT: () =>
    'Whoever presides has a conflict of interest about one of the tied names and must hand over the chair',
  SECRETARY_ABSENT: () => 'The secretary of the sitting is not there',
  SECRETARY_IN_THE_CHAIR: () => 'The secretary may not preside too: the minutes need two signatures',
  SUCCESSOR_ABSENT: () => 'Whoever is to take the chair is not there',
  SUCCESSOR_IN_THE_CHAIR: () => 'This member presides already',
  SUCCESSOR_IS_NOMINEE: () => 'Whoever is to take the chair is a nominee on the agenda',
  SUCCESSOR_IS_SECRETARY: () => 'Whoever is to take the chair keeps the minutes of this sitting',
  NOT_A_MEMBER: () => 'Somebody named is not a member of the Council by decision',
  NAMED_TWICE: () => 'Somebody is on the roll twice',
  NOT_ON_THE_ROLL: () => 'You are not on the roll yet: have the secretary enter you before you vote',
  CONFLICT_DECLARED_ALREADY: () => 'This conflict of interest has been declared',

  NOT_ON_THE_AGENDA: () => 'This nomination is not on the agenda of the sitting',
  NOBODY_TO_VOTE_ON: () => 'There is nobody to vote on',
  CAST_ALREADY: () => 'You have voted: a secret ballot can be neither changed nor taken back',
  TOO_MANY_MARKS: ({ need }) => `Too many marks: a ballot has room for ${need} at most`,
  MARK_NOT_ON_THE_BALLOT: () => 'A name is marked which is not on this ballot',
  MARKED_TWICE: () => 'A name is marked twice',
  MARKS_VOID: ({ have }) => `Names for which your mark is void by a conflict of interest: ${have}`,
  SAME_UNIT: ({ have }) => `Names of your own unit on the ballot: ${have}`,
  NOBODY_HAS_VOTED: () => 'Nobody has voted yet',
  BALLOTS_MISSING: ({ need, have }) => `${have} of the ${need} present have voted`,
  BALLOTS_DO_NOT_MATCH: ({ need, have }) => `The ballots do not match: ${need} took part, ${have} were found`,
  BALLOTS_MALFORMED: ({ need, have }) => `Only ${have} of ${need} ballots are well formed`,

  TIE_OPEN: ({ have }) => `${have} names are tied on the last seat: settle that first`,
  NO_TIE: () => 'Nobody is tied on the last seat',
  RUNOFFS_USED_UP: ({ need }) => `All votes on the tie have been held (${need}): whoever presides decides`,
  RUNOFF_STILL_POSSIBLE: ({ need, have }) =>
    `The Council may still vote on the tie (${have} of ${need} held): it is not yet for the chair to decide`,
  NOT_AMONG_THE_TIED: () => 'The name given is not among the tied',
  ENOUGH_SELECTED: ({ need, have }) => `Enough are selected: at least ${need} needed, ${have} there`,
  SECOND_BALLOTS_USED_UP: ({ need }) => `All further ballots have been held (${need})`,
  SECOND_BALLOT_DUE: ({ need, have }) => `${have} selected, at least ${need} needed: a second ballot is due`,
  TOO_FEW_SELECTED: ({ need, have }) =>
    `Only ${have} selected, the plan asks for at least ${need}: the reason goes into the minutes`,
  VOTE_NOT_HELD: ({ have }) => `Names not voted on yet: ${have}`,
  NEVER_PUT_TO_THE_VOTE: ({ have }) =>
    `Names on hold whenever a ballot was opened, so without votes: ${have}`,
  NOT_PARKED: () => 'No result is being kept back for this nomination',
  STILL_ON_HOLD: () => 'The nomination is still on hold',
  NO_LONGER_BEFORE_COUNCIL: () =>
    'The nomination is no longer before the Council: the result kept back is only closed',
};
