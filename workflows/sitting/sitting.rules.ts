import { type Finding, findingsOf, type Rule } from '../kernel/finding.js';
import * as counted from '../rules/ballots-counted.rule.js';
import { chairImpartial } from '../rules/chair-impartial.rule.js';
import { chairNotNominee } from '../rules/chair-not-nominee.rule.js';
import { chairPresent } from '../rules/chair-present.rule.js';
import { declaredOnce, memberHimself } from '../rules/conflict-declared.rule.js';
import { conflictsShown } from '../rules/conflicts-shown.rule.js';
import * as enough from '../rules/enough-selected.rule.js';
import { selectedAsAsked } from '../rules/further-quota.rule.js';
import { inTheChair } from '../rules/in-the-chair.rule.js';
import { marksAllowed } from '../rules/marks-allowed.rule.js';
import { namesToVoteOn, putToTheVote, voteHeld } from '../rules/names-to-vote-on.rule.js';
import { onTheAgenda } from '../rules/on-the-agenda.rule.js';
import { notYetCast, onTheRoll } from '../rules/one-ballot-each.rule.js';
import { holdReleased, resultKeptBack, stillBeforeCouncil } from '../rules/parked-name.rule.js';
import { quorumPresent } from '../rules/quorum.rule.js';
import { reasonGiven } from '../rules/reason-given.rule.js';
import { rollOfMembers } from '../rules/roll-of-members.rule.js';
import { secretaryNamed } from '../rules/secretary-named.rule.js';
import { successorFit } from '../rules/successor-fit.rule.js';
import * as tie from '../rules/tie.rule.js';
import type { SittingSettled } from './facts.js';
import { type Sight, sightOf } from './sight.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingOrder } from './sitting.events.js';

/** What holds whenever a ballot is opened, whichever it is. */
const toOpenBallot = [inTheChair, chairNotNominee, quorumPresent] as const;

/** Every rule of this life, under the event it stands before. The only such list. */
const RULES: { readonly [T in SittingOrder['type']]: readonly Rule<Sight>[] } = {
  OPEN: [rollOfMembers, quorumPresent, chairPresent, secretaryNamed],
  HAND_OVER_CHAIR: [inTheChair, successorFit],
  DECLARE_CONFLICT: [memberHimself, onTheAgenda, declaredOnce, notYetCast],
  OPEN_VOTING: [...toOpenBallot, namesToVoteOn],
  CAST_BALLOT: [onTheRoll, notYetCast, marksAllowed, conflictsShown],
  CLOSE_VOTING: [
    inTheChair,
    counted.somebodyVoted,
    counted.everybodyVoted,
    counted.ballotsMatchRoll,
    counted.ballotsWellFormed,
  ],
  OPEN_RUNOFF: [...toOpenBallot, tie.tieOpen, tie.runoffLeft],
  BREAK_TIE: [
    inTheChair,
    chairNotNominee,
    chairImpartial,
    tie.tieOpen,
    tie.runoffsUsedUp,
    tie.oneOfTheTied,
    reasonGiven,
  ],
  SECOND_BALLOT: [
    ...toOpenBallot,
    tie.tieSettled,
    enough.tooFewSelected,
    enough.secondBallotLeft,
    namesToVoteOn,
  ],
  CONCLUDE: [
    inTheChair,
    voteHeld,
    tie.tieSettled,
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
