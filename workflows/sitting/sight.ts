import type { Day, Instant } from '../kernel/days.js';
import type { Plan } from '../plan/plan.js';
import type { QuotaCount } from '../plan/quota-counts.js';
import { asksEachName, onThisBallot } from './ballot.js';
import { keptFrom, ofOwnUnit, voidFor } from './concerns.js';
import { agreedCount, ballotsIn, leaving, mayVote, membersNow, tookPart } from './electorate.js';
import type { SittingSettled } from './facts.js';
import type { CountOnPaper, OnPaper } from '../rules/vote-on-paper.rule.js';
import type { SittingContext } from './sitting.context.js';
import type { SittingOrder } from './sitting.events.js';
import {
  namesNotSelected,
  neverVotedOn,
  nomineesOn,
  presiding,
  selectedCounts,
  selectedNames,
  tiedNames,
} from './standing.js';
import type { Ballot } from './tally.js';

/** What the rules see of one order: the few plain facts each of them asks for. */
export interface Sight {
  readonly actor: string;
  /** Whose ballot the order is about: his own, or his to whom a slip is given. */
  readonly voter: string;
  readonly now: Instant;
  readonly today: Day;
  readonly plannedFor: Instant;
  readonly plannedOn: Day;
  readonly mandateUntil: Day | null;
  readonly inWriting: boolean;
  readonly members: readonly string[];
  readonly quorum: Plan['council']['quorum'];
  readonly there: readonly string[];
  readonly counted: readonly string[];
  readonly clause: string;
  readonly present: readonly string[];
  readonly secretary: string | null;
  readonly chair: string | null;
  /** The sitting has been opened: its roll is only taken again. */
  readonly rollTaken: boolean;
  readonly keepers: readonly string[];
  /** Who might vote if a ballot were opened now. */
  readonly voters: readonly string[];
  readonly successor: string | null;
  readonly nominees: readonly string[];
  readonly agenda: readonly string[];
  readonly agendaQualified: number;
  /** The nomination the order is about. */
  readonly named: string | null;
  readonly namedIsHeld: boolean;
  readonly declared: boolean;
  readonly namedIsGone: boolean;
  readonly question: 'open' | 'answered' | 'unknown' | null;
  /** Whom the question is about, where it is about a person. */
  readonly askedAbout: string | null;
  readonly slot: string | null;
  readonly reminded: readonly string[];
  readonly standing: readonly string[];
  /** Of the name the order is about, or of all: those no ballot was about. */
  readonly unvoted: readonly string[];
  readonly secret: boolean;
  readonly eachName: boolean;
  readonly advanceBallots: boolean;
  /** The ballot that is or was last open, and the one the order was made for; null: whichever is open. */
  readonly ballotNo: number;
  readonly ballotMeant: number | null;
  readonly marks: readonly string[];
  readonly against: readonly string[];
  readonly candidates: readonly string[];
  readonly marksMax: number;
  readonly electorate: readonly string[];
  readonly left: readonly string[];
  readonly cast: readonly string[];
  readonly voted: readonly string[];
  readonly sealed: readonly string[];
  readonly slips: readonly string[];
  readonly slipsUsed: number;
  readonly inTheBox: number;
  readonly apart: boolean;
  readonly ballots: readonly Ballot[];
  readonly ballotsHeld: number;
  readonly voided: readonly string[];
  /** Names from which a conflict keeps him, whether his mark is void or he leaves the vote. */
  readonly barred: readonly string[];
  readonly sameUnit: readonly string[];
  readonly tellers: readonly [string, string] | null;
  readonly concerned: readonly string[];
  readonly sealedToOpen: number;
  readonly onPaper: OnPaper | null;
  readonly tellersAgree: boolean;
  readonly count: CountOnPaper | null;
  readonly keptFrom: Readonly<Record<string, number>>;
  readonly awaitsChair: readonly string[];
  readonly names: readonly string[];
  readonly tied: readonly string[];
  readonly runoffs: number;
  readonly runoffsMax: number;
  readonly selected: number;
  readonly quota: Plan['quotas']['selected'];
  readonly selectedCounts: readonly QuotaCount[];
  readonly secondBallots: number;
  readonly secondBallotsMax: number;
  readonly reason: string | undefined;
  readonly signatures: readonly string[];
  readonly reopening: string | null;
  readonly parked: readonly string[];
  readonly holdClause: string;
}

/** The roll the order speaks of: the one it takes, else the one taken last. */
const rollOf = (order: SittingOrder, facts: SittingSettled, context: SittingContext) =>
  order.type === 'OPEN'
    ? {
        present: order.present,
        secretary: order.secretary,
        chair: presiding(facts, order.present, context.chair),
      }
    : { present: context.present, secretary: context.secretary, chair: context.chair };

/** Names on the ballot that the order is about: the one that is open, or the first that is to come. */
const onTheBallot = (
  order: SittingOrder,
  facts: SittingSettled,
  context: SittingContext,
): readonly string[] =>
  order.type === 'CAST_ADVANCE' ? namesNotSelected(facts, context) : context.candidates;

/** Names of the ballot that is to be closed, else to be opened next: it is asked who is concerned in them. */
const votedOn = (order: SittingOrder, facts: SittingSettled, context: SittingContext): readonly string[] => {
  switch (order.type) {
    case 'CLOSE_VOTING':
      return context.candidates;
    case 'OPEN_RUNOFF':
      return tiedNames(facts, context);
    default:
      return namesNotSelected(facts, context);
  }
};

const quorumSight = (order: SittingOrder, facts: SittingSettled, context: SittingContext) => {
  const members = membersNow(facts).map(({ person }) => person);
  const { quorum } = facts.plan.council;
  const gone = quorum.of === 'entitled' ? leaving(votedOn(order, facts, context), facts, context) : [];
  const { present } = rollOf(order, facts, context);
  const voted = tookPart(context);
  const atClose = facts.inWriting ? voted : present.filter((person) => voted.includes(person));
  return {
    quorum,
    there: order.type === 'CLOSE_VOTING' ? atClose : present,
    counted: members.filter((person) => !gone.includes(person)),
  };
};

const paperSight = (order: SittingOrder, facts: SittingSettled, context: SittingContext) => {
  const names = votedOn(order, facts, context);
  const kept = (person: string) => keptFrom(person, facts, context);
  return {
    tellers: 'tellers' in order ? (order.tellers ?? null) : null,
    concerned: context.present.filter((person) => kept(person).some((name) => names.includes(name))),
    sealedToOpen: order.type === 'OPEN_VOTING' ? context.advance.length : 0,
    onPaper: context.onPaper,
    tellersAgree: context.onPaper !== null && agreedCount(context.onPaper) !== null,
    count: order.type === 'ENTER_TALLY' ? order : null,
    keptFrom: Object.fromEntries(
      context.candidates.map((name) => [
        name,
        context.electorate.filter((person) => kept(person).includes(name)).length,
      ]),
    ),
  };
};

const ballotSight = (order: SittingOrder, facts: SittingSettled, context: SittingContext) => {
  const { council } = facts.plan;
  const voter = order.type === 'GIVE_SLIP' ? order.to : facts.actor.person;
  const candidates = onTheBallot(order, facts, context);
  const atFirst = order.type === 'CAST_ADVANCE';
  const { advance } = context;
  return {
    voter,
    secret: council.secret,
    // as it is kept a ballot has no marks: there is nothing to be judged
    eachName: !('apart' in order) && asksEachName(council, atFirst ? 'first' : context.kind),
    advanceBallots: council.advanceBallots,
    ballotNo: context.ballotNo,
    ballotMeant: 'ballotNo' in order ? (order.ballotNo ?? null) : null,
    marks: 'marks' in order ? order.marks : [],
    against: 'against' in order ? (order.against ?? []) : [],
    candidates,
    marksMax: atFirst ? council.marksMax : context.marksMax,
    electorate: context.electorate,
    left: leaving(candidates, facts, context),
    cast: context.cast,
    voted: tookPart(context),
    // there are none any more once the first ballot is closed
    sealed: advance,
    slips: context.slips,
    slipsUsed: context.slipsUsed,
    inTheBox: ballotsIn(context),
    apart: council.secret && context.onPaper === null,
    // a sealed ballot may name somebody who has gone since
    ballots: advance.length > 0 ? onThisBallot(facts.ballots, context.candidates) : facts.ballots,
    ballotsHeld: context.results.length,
    voided: voidFor(voter, facts, context),
    barred: keptFrom(voter, facts, context),
    sameUnit: ofOwnUnit(voter, facts),
  };
};

const questionIn = (order: SittingOrder, { questions }: SittingContext): Sight['question'] => {
  if (order.type !== 'ANSWER_MEMBER') return null;
  const asked = questions.find(({ no }) => no === order.question);
  if (!asked) return 'unknown';
  return asked.answeredBy === null ? 'open' : 'answered';
};

const askedAbout = (order: SittingOrder, { agenda }: SittingSettled, { questions }: SittingContext) => {
  if (order.type !== 'ANSWER_MEMBER') return null;
  const asked = questions.find(({ no }) => no === order.question);
  return agenda.find(({ nomination }) => nomination === asked?.nomination)?.nominee.person ?? null;
};

const namedSight = (order: SittingOrder, facts: SittingSettled, context: SittingContext) => {
  const named = 'nomination' in order ? order.nomination : null;
  const { person } = facts.actor;
  return {
    named,
    namedIsHeld: facts.agenda.some(({ nomination, held, gone }) => nomination === named && held && !gone),
    declared: context.conflicts.some((c) => c.person === person && c.nomination === named),
    namedIsGone: facts.agenda.some(({ nomination, gone }) => nomination === named && gone === true),
    unvoted: neverVotedOn(facts, context).filter((name) => named === null || name === named),
  };
};

/** The two of the sitting, and the chair of the Council when he comes back to it. */
const keepersOf = ({ members }: SittingSettled, { chair, secretary }: SittingContext): string[] => [
  ...[chair, secretary].filter((person) => person !== null),
  ...members.filter(({ role }) => role === 'councilChair').map(({ person }) => person),
];

/** At the end the reason for too few is the one that the signed minutes give. */
const reasonOf = (order: SittingOrder, { fewerGiven }: SittingContext): string | undefined => {
  if (order.type === 'CONCLUDE') return fewerGiven ? '-' : undefined;
  return 'reason' in order ? order.reason : undefined;
};

export function sightOf(order: SittingOrder, facts: SittingSettled, context: SittingContext): Sight {
  const { council, quotas } = facts.plan;
  const { person } = facts.actor;
  return {
    ...rollOf(order, facts, context),
    rollTaken: context.present.length > 0,
    keepers: keepersOf(facts, context),
    voters: mayVote(votedOn(order, facts, context), facts, context, context.results.length === 0),
    ...quorumSight(order, facts, context),
    ...paperSight(order, facts, context),
    ...ballotSight(order, facts, context),
    ...namedSight(order, facts, context),
    actor: person,
    now: facts.moment.at,
    today: facts.moment.day,
    plannedFor: order.type === 'MOVE' ? order.plannedFor : facts.plannedFor,
    plannedOn: facts.plannedOn,
    mandateUntil: facts.members.find((member) => member.person === person)?.until ?? null,
    inWriting: facts.inWriting,
    members: membersNow(facts).map((member) => member.person),
    clause: council.clause,
    successor: order.type === 'HAND_OVER_CHAIR' ? order.to : null,
    nominees: nomineesOn(facts),
    agenda: facts.agenda.map(({ nomination }) => nomination),
    agendaQualified: facts.agenda.filter(({ qualified, gone }) => qualified && !gone).length,
    question: questionIn(order, context),
    askedAbout: askedAbout(order, facts, context),
    slot: order.type === 'NUDGE' ? order.slot : null,
    reminded: context.reminded,
    standing: namesNotSelected(facts, context),
    awaitsChair: context.awaitsChair,
    names: order.type === 'AGREE' ? order.names : [],
    tied: tiedNames(facts, context),
    runoffs: context.runoffs,
    runoffsMax: council.runoffsMax,
    selected: selectedNames(facts, context).length,
    quota: quotas.selected,
    selectedCounts: selectedCounts(facts, context),
    secondBallots: context.secondBallots,
    secondBallotsMax: council.secondBallots,
    reason: reasonOf(order, context),
    signatures: context.signatures,
    reopening: context.reopening,
    parked: context.parked,
    holdClause: facts.plan.hold.clause,
  };
}

/** The quorum as it would be with these members there: whom it counts, and who of them is there. */
export const quorumOf = (
  present: readonly string[],
  facts: SittingSettled,
  context: SittingContext,
): Pick<Sight, 'quorum' | 'there' | 'counted'> =>
  quorumSight({ type: 'OPEN', present, secretary: '' }, facts, context);
