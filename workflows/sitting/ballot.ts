import type { CouncilRules } from '../plan/plan.js';
import { type Concerns, type Declared, voidFor } from './concerns.js';
import { mayVote } from './electorate.js';
import type { SittingSettled } from './facts.js';
import type { SittingContext } from './sitting.context.js';
import type { Tellers } from './sitting.events.js';
import { namesNotSelected, seatsLeft, tiedNames } from './standing.js';
import type { Ballot, BallotKind, StoredBallot } from './tally.js';

/** What lies in the box from now on under these numbers: whatever lay there before is replaced as a whole. */
export interface Box {
  readonly ballotNos: readonly number[];
  readonly ballots: readonly StoredBallot[];
}

export const SEALED = 0;

/** Whether every name asks for a yes or a no; between equals one only chooses, whatever the plan's form. */
export const asksEachName = ({ form }: Pick<CouncilRules, 'form'>, kind: BallotKind | null): boolean =>
  form === 'eachName' && kind !== 'runoff';

/**
 * Whether a ballot of these voters could be told by the name it does not mark: a void mark is taken out, so the one
 * ballot without a mark there would be his who may not vote for it.
 */
export const toldByVoid = (
  voters: readonly string[],
  candidates: readonly string[],
  facts: Concerns,
  context: Declared,
): boolean =>
  voters.some((person) => voidFor(person, facts, context).some((name) => candidates.includes(name)));

/** The names a voter chooses, without those a conflict keeps him from. */
export const counted = (
  person: string,
  marks: readonly string[],
  facts: SittingSettled,
  context: Declared,
): string[] => {
  const voided = voidFor(person, facts, context);
  return marks.filter((name) => !voided.includes(name));
};

/** Void marks are taken out before storing, so that every ballot looks alike and none shows a conflict. */
export function ballotOf(
  order: { readonly type: string; readonly marks: readonly string[] },
  facts: SittingSettled,
  context: SittingContext,
): StoredBallot {
  const sealed = order.type === 'CAST_ADVANCE';
  const candidates = sealed ? namesNotSelected(facts, context) : context.candidates;
  // whose slip it was nobody knows; who has a conflict is given none
  const marks =
    order.type === 'CAST_BY_SLIP' ? order.marks : counted(facts.actor.person, order.marks, facts, context);
  return {
    ballotNo: sealed ? SEALED : context.ballotNo,
    marks: Object.fromEntries(candidates.map((name) => [name, marks.includes(name)])),
  };
}

/** The ballots as they are counted: each name of this vote marked or not. Names that have gone since are left out. */
export const onThisBallot = (ballots: readonly Ballot[], candidates: readonly string[]): Ballot[] =>
  ballots.map(({ marks }) => ({
    marks: Object.fromEntries(candidates.map((name) => [name, marks[name] === true])),
  }));

const pattern = ({ marks }: Ballot, candidates: readonly string[]): string =>
  candidates.map((name) => (marks[name] === true ? '1' : '0')).join('');

/**
 * Name by name, spread over as many ballots with none fuller than it need be: how many each name has is all that is
 * left to see, and no ballot has more marks than it has room for.
 */
const nameByName = (ballots: readonly Ballot[], candidates: readonly string[]): Ballot[] =>
  ballotsWith(
    ballots.length,
    candidates,
    (name) => ballots.filter(({ marks }) => marks[name] === true).length,
  );

/** So many ballots on which each name has so many votes. */
export const ballotsWith = (
  many: number,
  candidates: readonly string[],
  votesOf: (name: string) => number,
): Ballot[] => {
  const spread = Array.from({ length: many }, () => new Set<string>());
  for (const name of candidates) {
    const lightest = spread.toSorted((one, other) => one.size - other.size);
    for (const ballot of lightest.slice(0, votesOf(name))) ballot.add(name);
  }
  return spread.map((marked) => ({
    marks: Object.fromEntries(candidates.map((name) => [name, marked.has(name)])),
  }));
};

/**
 * The box after the close, the same whoever voted in whatever order. Where a void mark would tell a ballot from the
 * others, only the sums are kept: not even the database could say afterwards which ballot was whose.
 */
export function boxAtClose(facts: SittingSettled, context: SittingContext, told: boolean): Box {
  const { ballotNo, candidates, kind } = context;
  const ballots = onThisBallot(facts.ballots, candidates);
  const kept = (told ? nameByName(ballots, candidates) : ballots).toSorted((one, other) =>
    pattern(one, candidates) < pattern(other, candidates) ? 1 : -1,
  );
  return {
    ballotNos: kind === 'first' ? [SEALED, ballotNo] : [ballotNo],
    ballots: kept.map((ballot) => ({ ...ballot, ballotNo })),
  };
}

type Rules = Pick<CouncilRules, 'marksMax' | 'form'>;

/** "at most 5 marks"; later no more than there are seats to fill. */
const marksFor = (kind: BallotKind, seats: number, { marksMax, form }: Rules): number => {
  switch (kind) {
    case 'first':
      return marksMax;
    case 'runoff':
      return seats;
    case 'second':
      // whoever says yes or no to every name does not choose between them
      return form === 'eachName' ? marksMax : Math.min(marksMax, seats);
  }
};

/** What the sitting remembers when a ballot is opened. Who may vote on it is settled from then on. */
export const opening = (
  kind: BallotKind,
  tellers: Tellers | undefined,
  facts: SittingSettled,
  context: SittingContext,
): Partial<SittingContext> => {
  const candidates = kind === 'runoff' ? tiedNames(facts, context) : namesNotSelected(facts, context);
  return {
    ballotNo: context.ballotNo + 1,
    kind,
    candidates,
    marksMax: marksFor(kind, seatsLeft(facts, context), facts.plan.council),
    electorate: mayVote(candidates, facts, context, kind === 'first'),
    attending: [...context.present].toSorted(),
    onPaper: tellers ? { tellers, counts: {} } : null,
  };
};
