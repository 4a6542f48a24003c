import type { Values } from './finding-values.js';
import type { sittingFindingsVi } from './findings-sitting.vi.js';

export const sittingFindingsEn: Record<keyof typeof sittingFindingsVi, (values: Values) => string> = {
  NO_QUORUM: ({ need, have, param }) =>
    `No quorum: ${need} of the ${param('members')} members by decision needed, ${have} there`,
  TOO_FEW_VOTED: ({ need, have }) =>
    `${have} of the members who are here have voted; it takes ${need} to close`,
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
  OTHER_BALLOT: ({ need }) =>
    `What you sent belongs to another ballot, not to ballot ${need} which is open: open the page anew`,
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

  // the ways of voting, and the minutes
  MANDATE_ENDED: ({ need }) => `Your mandate on the Council ended with ${need}`,
  MANDATE_ENDS_BEFORE: ({ need, have }) =>
    `Your mandate on the Council ends with ${need}, before the sitting on ${have}: you cannot leave a sealed ballot`,
  SITTING_NOT_YET: ({ need }) => `The sitting is on ${need}; to meet earlier, move it and tell the members`,
  SITTING_IN_THE_PAST: () => 'That moment is over; choose one that is still to come',
  SITTING_HAS_NAMES: ({ have }) =>
    `${have} names are before this sitting: move it rather than call it off, or they would be left behind`,
  NOT_IN_WRITING: () => 'The plan does not let the Council be asked in writing: it meets',
  QUESTION_UNKNOWN: () => 'There is no such question',
  QUESTION_ABOUT_ONESELF: () => 'The question is about you: another of the Office answers it',
  REMINDED_ALREADY: () => 'This reminder has been given',
  QUESTION_ANSWERED: () => 'This question has been answered',
  LEFT_THE_VOTE: () => 'You have a conflict of interest with a name on this ballot and take no part in it',
  CAME_AFTER_THE_OPENING: () =>
    'Who votes was settled when the ballot opened; you take part from the next one on',
  VOTES_BY_SLIP: () => 'A slip was drawn for this member: the vote comes by the slip, in the booth',
  NO_ADVANCE_BALLOTS: () => 'The plan takes no ballots in advance',
  IN_THE_ROOM: () => 'You are in the room: vote with the Council',
  PAPER_NEEDS_A_MEETING: () => 'Asked in writing there are no ballots printed for a room',
  SEALED_BALLOTS_WAIT: () => 'Sealed ballots wait in the electronic box; they are not mixed with paper',
  TELLERS_ARE_ONE: () => 'It takes two different tellers',
  TELLER_ABSENT: () => 'A teller is a member who is present',
  TELLER_IN_THE_CHAIR: () => 'Whoever presides does not count',
  TELLER_HAS_CONFLICT: () => 'A teller has a conflict of interest with a name on the ballot',
  VOID_MARKS_ON_PAPER: ({ have }) =>
    `${have} members have a conflict: on paper no mark can be taken out, so remind them not to mark that name`,
  VOTE_IS_ON_PAPER: () => 'This vote is on paper; no electronic ballot is taken',
  VOTE_IS_NOT_ON_PAPER: () => 'This vote is on devices; no count of paper is entered',
  NOT_A_TELLER: () => 'Only the two tellers enter what was counted',
  TALLY_NAMES_WRONG: ({ need, have }) =>
    `Enter each of the ${need} names on the ballot once; there are ${have}`,
  TALLY_MORE_THAN_VOTERS: ({ need, have }) => `${have} ballots came back, more than the ${need} who may vote`,
  TALLY_MORE_INVALID: ({ need, have }) => `${have} invalid ballots, more than the ${need} that came back`,
  TALLY_MORE_MARKS: ({ need, have }) => `${have} marks altogether, more than the ${need} there can be`,
  TALLY_MORE_VOTES: ({ have }) => `${have} names have more votes than valid ballots could give`,
  TALLY_MISSING: ({ need, have }) => `${have} of ${need} tellers have entered what they counted`,
  TALLIES_DIFFER: () => 'The two tellers entered different numbers: count and enter again',
  NOT_THE_SECRETARY: () => 'Only the secretary of the sitting may do this',
  SLIP_WITH_CONFLICT: () =>
    'This member has a conflict with a name on the ballot and votes under his own account, not by slip',
  VOTE_IS_OPEN: () => 'An open vote has names: there are no slips',
  NO_BALLOT_OPEN: () => 'No ballot is open now',
  SLIP_NOT_GOOD: () => 'This slip’s code cannot be used: it is not right, or no longer valid',
  SLIP_TOO_SOON: ({ need }) =>
    `A code that could not be used was typed just now; wait ${need} seconds and send again`,
  NO_SLIP_OUT: ({ need, have }) => `${need} slips were drawn and ${have} ballots came by slip: none is left`,
  SLIPS_OUT: ({ need, have }) => `${have} of ${need} slips drawn have voted`,
  NO_AGREEMENT_ASKED: () => 'No name waits for the word of the chair',
  NOT_AMONG_THE_PASSED: () => 'The name given is not among those that passed',
  AGREEMENT_DUE: ({ have }) => `${have} names that passed wait for the word of the chair`,
  NAMES_UNANSWERED: ({ need }) => `Each of the ${need} names needs one answer, yes or no`,
  NO_ANSWERS_ASKED: () => 'This ballot only marks the names chosen',
  NOT_CHAIR_NOR_SECRETARY: () => 'Only whoever presides and the secretary of the sitting may do this',
  SIGNED_ALREADY: () => 'You have signed these minutes',
  ROLL_KEPT_BY_OTHERS: () =>
    'The roll is kept by whoever presides and the secretary of the sitting: nobody else takes it again',
  NOT_EVERYBODY_ASKED: ({ need, have }) =>
    `Asked in writing every member is asked: ${have} of ${need} are on the roll`,
  NOBODY_MAY_VOTE: () => 'No member may vote: each has a conflict of interest with a name on the ballot',
  SLIPS_NEED_A_MEETING: () => 'Asked in writing there are no slips to draw',
  MINUTES_UNSIGNED: ({ need, have }) =>
    `The minutes have ${have} of ${need} signatures: the result is provisional and cannot be released`,
  REOPENING_ASKED: () => 'It was asked to vote anew; that is answered first',
  REOPENING_NOT_ASKED: () => 'Nobody has asked to vote anew',
  REOPENING_BY_ONE: () => 'To vote anew takes the chair and the secretary: the other must agree',
};
