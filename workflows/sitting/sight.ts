import type { Plan } from '../plan/plan.js';
import type { QuotaCount } from '../plan/quota-counts.js';
import { ofOwnUnit, voidFor } from './ballot.js';
import type { SittingSettled } from './facts.js';
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
  readonly members: readonly string[];
  readonly quorum: Plan['council']['quorum'];
  readonly clause: string;
  readonly present: readonly string[];
  readonly secretary: string | null;
  readonly chair: string | null;
  readonly successor: string | null;
  readonly nominees: readonly string[];
  readonly agenda: readonly string[];
  /** The nomination the order is about. */
  readonly named: string | null;
  readonly namedIsHeld: boolean;
  readonly declared: boolean;
  readonly namedIsGone: boolean;
  readonly standing: readonly string[];
  /** Of the name the order is about, or of all: those no ballot was about. */
  readonly unvoted: readonly string[];
  readonly marks: readonly string[];
  readonly candidates: readonly string[];
  readonly marksMax: number;
  readonly cast: readonly string[];
  readonly ballots: readonly Ballot[];
  readonly ballotsHeld: number;
  readonly voided: readonly string[];
  readonly sameUnit: readonly string[];
  readonly tied: readonly string[];
  readonly runoffs: number;
  readonly runoffsMax: number;
  readonly selected: number;
  readonly quota: Plan['quotas']['selected'];
  readonly selectedCounts: readonly QuotaCount[];
  readonly secondBallots: number;
  readonly secondBallotsMax: number;
  readonly reason: string | undefined;
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

export function sightOf(order: SittingOrder, facts: SittingSettled, context: SittingContext): Sight {
  const { council, quotas } = facts.plan;
  const actor = facts.actor.person;
  const named = 'nomination' in order ? order.nomination : null;
  return {
    ...rollOf(order, facts, context),
    actor,
    members: facts.members.map(({ person }) => person),
    quorum: council.quorum,
    clause: council.clause,
    successor: order.type === 'HAND_OVER_CHAIR' ? order.to : null,
    nominees: nomineesOn(facts),
    agenda: facts.agenda.map(({ nomination }) => nomination),
    named,
    namedIsHeld: facts.agenda.some(({ nomination, held, gone }) => nomination === named && held && !gone),
    declared: context.conflicts.some((c) => c.person === actor && c.nomination === named),
    namedIsGone: facts.agenda.some(({ nomination, gone }) => nomination === named && gone === true),
    standing: namesNotSelected(facts, context),
    unvoted: neverVotedOn(facts, context).filter((name) => named === null || name === named),
    marks: order.type === 'CAST_BALLOT' ? order.marks : [],
    candidates: context.candidates,
    marksMax: context.marksMax,
    cast: context.cast,
    ballots: facts.ballots,
    ballotsHeld: context.results.length,
    voided: voidFor(actor, facts, context),
    sameUnit: ofOwnUnit(actor, facts),
    tied: tiedNames(facts, context),
    runoffs: context.runoffs,
    runoffsMax: council.runoffsMax,
    selected: selectedNames(facts, context).length,
    quota: quotas.selected,
    selectedCounts: selectedCounts(facts, context),
    secondBallots: context.secondBallots,
    secondBallotsMax: council.secondBallots,
    reason: 'reason' in order ? order.reason : undefined,
    parked: context.parked,
    holdClause: facts.plan.hold.clause,
  };
}
