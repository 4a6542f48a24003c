import { opening } from './ballot.js';
import type { SittingSettled } from './facts.js';
import type { Result, Selected, SittingContext } from './sitting.context.js';
import type { SittingOrder } from './sitting.events.js';
import { candidatesNow, presiding, seatsLeft, tiedNames } from './standing.js';
import { type BallotKind, tally, votesNeeded } from './tally.js';

const votesIn = (result: Result | undefined, nomination: string): number =>
  result?.counts.find((count) => count.nomination === nomination)?.votes ?? 0;

const resultOf = (kind: BallotKind, facts: SittingSettled, context: SittingContext): Result => {
  const { approve } = facts.plan.council;
  const members = facts.members.length;
  return {
    ballotNo: context.ballotNo,
    kind,
    members,
    needed: kind === 'runoff' ? null : votesNeeded(members, approve),
    ballots: facts.ballots.length,
    ...tally({
      kind,
      approve,
      members,
      seats: seatsLeft(facts, context),
      candidates: candidatesNow(facts, context),
      ballots: facts.ballots,
    }),
  };
};

const counted = (facts: SittingSettled, context: SittingContext): Partial<SittingContext> => {
  const kind = context.kind ?? 'first';
  const result = resultOf(kind, facts, context);
  const won = result.selected.map(
    (nomination): Selected => ({
      nomination,
      ballotNo: result.ballotNo,
      by: 'votes',
      votes: votesIn(result, nomination),
    }),
  );
  return {
    cast: [],
    results: [...context.results, result],
    selected: [...context.selected, ...won],
    tied: result.tied,
    // a runoff that ends in a tie again is about the same tie
    runoffs: kind === 'runoff' ? context.runoffs : 0,
  };
};

const tieBroken = (
  nomination: string,
  facts: SittingSettled,
  context: SittingContext,
): Partial<SittingContext> => {
  const votes = votesIn(context.results.at(-1), nomination);
  const left = tiedNames(facts, context).filter((name) => name !== nomination);
  return {
    selected: [...context.selected, { nomination, ballotNo: context.ballotNo, by: 'chair', votes }],
    tied: seatsLeft(facts, context) > 1 ? left : [],
  };
};

/** What an order changes in what the sitting remembers. */
export function changesBy(
  order: SittingOrder,
  facts: SittingSettled,
  context: SittingContext,
): Partial<SittingContext> {
  const { person } = facts.actor;
  switch (order.type) {
    case 'OPEN':
      return {
        present: order.present,
        secretary: order.secretary,
        chair: presiding(facts, order.present, context.chair),
      };
    case 'HAND_OVER_CHAIR':
      return { chair: order.to };
    case 'DECLARE_CONFLICT':
      return {
        conflicts: [...context.conflicts, { person, nomination: order.nomination, kind: order.kind }],
      };
    case 'OPEN_VOTING':
      return opening('first', facts, context);
    case 'OPEN_RUNOFF':
      return { ...opening('runoff', facts, context), runoffs: context.runoffs + 1 };
    case 'SECOND_BALLOT':
      return { ...opening('second', facts, context), secondBallots: context.secondBallots + 1 };
    case 'CAST_BALLOT':
      return { cast: [...context.cast, person] };
    case 'CLOSE_VOTING':
      return counted(facts, context);
    case 'BREAK_TIE':
      return tieBroken(order.nomination, facts, context);
    case 'CONCLUDE':
      return {
        agenda: facts.agenda.map(({ nomination }) => nomination),
        parked: facts.agenda.filter(({ held, gone }) => held && !gone).map(({ nomination }) => nomination),
      };
    case 'DELIVER':
      return { parked: context.parked.filter((nomination) => nomination !== order.nomination) };
  }
}
