import { type Finding, findingsOf, type Rule } from '../kernel/finding.js';
import { advanceForeseen, notInTheRoom } from '../rules/advance-ballot.rule.js';
import * as agreement from '../rules/agreement.rule.js';
import * as counted from '../rules/ballots-counted.rule.js';
import { chairImpartial } from '../rules/chair-impartial.rule.js';
import { chairNotNominee } from '../rules/chair-not-nominee.rule.js';
import { chairPresent } from '../rules/chair-present.rule.js';
import { declaredOnce, memberHimself } from '../rules/conflict-declared.rule.js';
import { conflictsShown } from '../rules/conflicts-shown.rule.js';
import { bothCountedAlike } from '../rules/count-on-paper.rule.js';
import * as enough from '../rules/enough-selected.rule.js';
import { selectedAsAsked } from '../rules/further-quota.rule.js';
import { inTheChair } from '../rules/in-the-chair.rule.js';
import { mandateLasts, mandateRuns } from '../rules/mandate-runs.rule.js';
import { everyNameAnswered, marksAllowed } from '../rules/marks-allowed.rule.js';
import * as minutes from '../rules/minutes.rule.js';
import { namesToVoteOn, putToTheVote, somebodyMayVote, voteHeld } from '../rules/names-to-vote-on.rule.js';
import { onTheAgenda } from '../rules/on-the-agenda.rule.js';
import { holdReleased, resultKeptBack, stillBeforeCouncil } from '../rules/parked-name.rule.js';
import { notAboutOneself, questionOpen } from '../rules/question.rule.js';
import { quorumPresent, quorumToOpen, quorumVoted } from '../rules/quorum.rule.js';
import { reasonGiven } from '../rules/reason-given.rule.js';
import { notYetReminded } from '../rules/reminder.rule.js';
import { everybodyAsked, rollKept, rollOfMembers } from '../rules/roll-of-members.rule.js';
import { secretaryNamed } from '../rules/secretary-named.rule.js';
import { itsDayHasCome, nothingBeforeIt, stillToCome } from '../rules/sitting-day.rule.js';
import * as slip from '../rules/slip.rule.js';
import { successorFit } from '../rules/successor-fit.rule.js';
import { notYetCast, staysForTheVote, takesPart } from '../rules/takes-part.rule.js';
import { thisBallot } from '../rules/this-ballot.rule.js';
import * as tie from '../rules/tie.rule.js';
import * as paper from '../rules/vote-on-paper.rule.js';
import type { SittingSettled } from './facts.js';
import { type Sight, sightOf } from './sight.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingOrder } from './sitting.events.js';

/** What holds whenever a ballot is opened, whichever it is. */
const toOpenBallot = [
  inTheChair,
  mandateRuns,
  chairNotNominee,
  quorumPresent,
  paper.tellersFit,
  paper.voidMarksTold,
  minutes.nobodyAsksToReopen,
  somebodyMayVote,
] as const;

/** What holds of every ballot that is cast under a name. */
const toCast = [mandateRuns, takesPart, notYetCast, marksAllowed, everyNameAnswered, conflictsShown] as const;

/** Every rule of this life, under the event it stands before. The only such list. */
const RULES: { readonly [T in SittingOrder['type']]: readonly Rule<Sight>[] } = {
  MOVE: [stillToCome, reasonGiven],
  CANCEL: [nothingBeforeIt, reasonGiven],
  NUDGE: [stillToCome, notYetReminded],
  REPLY: [mandateRuns, memberHimself],
  ASK_OFFICE: [mandateRuns, memberHimself, onTheAgenda],
  ANSWER_MEMBER: [questionOpen, notAboutOneself],
  CAST_ADVANCE: [
    advanceForeseen,
    memberHimself,
    notInTheRoom,
    namesToVoteOn,
    mandateRuns,
    mandateLasts,
    staysForTheVote,
    notYetCast,
    marksAllowed,
    everyNameAnswered,
    conflictsShown,
  ],
  OPEN: [itsDayHasCome, rollOfMembers, rollKept, everybodyAsked, quorumToOpen, chairPresent, secretaryNamed],
  HAND_OVER_CHAIR: [inTheChair, successorFit],
  DECLARE_CONFLICT: [mandateRuns, memberHimself, onTheAgenda, declaredOnce, notYetCast],
  OPEN_VOTING: [...toOpenBallot, namesToVoteOn],
  CAST_BALLOT: [thisBallot, paper.notOnPaper, ...toCast],
  GIVE_SLIP: [
    slip.keepsTheMinutes,
    slip.voteIsSecret,
    slip.inTheRoom,
    paper.notOnPaper,
    takesPart,
    notYetCast,
    slip.noMarkToTakeOut,
  ],
  CAST_BY_SLIP: [
    thisBallot,
    slip.keepsTheMinutes,
    paper.notOnPaper,
    slip.slipOut,
    marksAllowed,
    everyNameAnswered,
  ],
  ENTER_TALLY: [thisBallot, mandateRuns, paper.tellerHimself, paper.everyNameCounted, paper.countPossible],
  ABANDON_BALLOT: [inTheChair, reasonGiven],
  CLOSE_VOTING: [
    inTheChair,
    mandateRuns,
    quorumVoted,
    counted.somebodyVoted,
    counted.everybodyVoted,
    counted.slipsBack,
    bothCountedAlike,
    counted.ballotsMatchRoll,
    counted.ballotsWellFormed,
  ],
  AGREE: [inTheChair, mandateRuns, chairNotNominee, minutes.nobodyAsksToReopen, agreement.ofThosePassed],
  OPEN_RUNOFF: [...toOpenBallot, tie.tieOpen, tie.runoffLeft],
  BREAK_TIE: [
    inTheChair,
    mandateRuns,
    chairNotNominee,
    minutes.nobodyAsksToReopen,
    chairImpartial,
    tie.tieOpen,
    tie.runoffsUsedUp,
    tie.oneOfTheTied,
    reasonGiven,
  ],
  SECOND_BALLOT: [
    ...toOpenBallot,
    agreement.agreementSaid,
    tie.tieSettled,
    enough.tooFewSelected,
    enough.secondBallotLeft,
    namesToVoteOn,
  ],
  DRAW_MINUTES: [
    inTheChair,
    minutes.nobodyAsksToReopen,
    voteHeld,
    agreement.agreementSaid,
    tie.tieSettled,
    enough.secondBallotHeld,
    enough.enoughOrReason,
    selectedAsAsked,
    putToTheVote,
  ],
  WITHDRAW_MINUTES: [inTheChair, reasonGiven],
  SIGN_MINUTES: [minutes.ofTheTwo, minutes.notYetSigned, minutes.nobodyAsksToReopen],
  ASK_REOPEN: [minutes.ofTheTwo, minutes.nobodyAsksToReopen, reasonGiven],
  REOPEN: [minutes.reopeningAsked, minutes.ofTheTwo, minutes.byTheOther],
  KEEP_RESULT: [minutes.reopeningAsked, minutes.ofTheTwo],
  CONCLUDE: [
    inTheChair,
    mandateRuns,
    minutes.bothSigned,
    minutes.nobodyAsksToReopen,
    voteHeld,
    enough.secondBallotHeld,
    enough.enoughOrReason,
    selectedAsAsked,
    putToTheVote,
  ],
  DELIVER: [resultKeptBack, holdReleased, stillBeforeCouncil, putToTheVote],
};

/** What stands against this order, all of it at once, and what is to be noted with it. */
export const findingsFor = (order: SittingOrder, facts: SittingSettled, context: SittingContext): Finding[] =>
  findingsOf(RULES[order.type], sightOf(order, facts, context));
