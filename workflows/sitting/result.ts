import { agreedCount, ballotsIn, basesOf, membersNow, tookPart } from './electorate.js';
import { onThisBallot } from './ballot.js';
import { keptFrom } from './concerns.js';
import type { SittingSettled } from './facts.js';
import type { Result, Selected, SittingContext } from './sitting.context.js';
import { candidatesNow, runoffsUsedUp, seatsLeft, tiedNames } from './standing.js';
import { type Ballot, type Count, seat, tally, votesNeeded, votesOn } from './tally.js';

const votesIn = (result: Result | undefined, nomination: string): number =>
  result?.counts.find((count) => count.nomination === nomination)?.votes ?? 0;

/** An open vote is counted from its names, a secret one from its ballots, a vote on paper as its tellers found it. */
const votesNow = (facts: SittingSettled, context: SittingContext): Count[] => {
  const candidates = candidatesNow(facts, context);
  if (context.onPaper) {
    const found = agreedCount(context.onPaper)?.votes ?? [];
    const votesFor = (name: string) => found.find(({ nomination }) => nomination === name)?.votes ?? 0;
    return candidates.map((nomination) => ({ nomination, votes: votesFor(nomination) }));
  }
  const ballots: Ballot[] = facts.plan.council.secret
    ? onThisBallot(facts.ballots, context.candidates)
    : context.votes.map(({ marks }) => ({ marks: Object.fromEntries(marks.map((name) => [name, true])) }));
  return votesOn(candidates, ballots);
};

/** With whom whoever presides is not asked to agree: it concerns himself. */
const notHisToSay = (facts: SittingSettled, context: SittingContext): string[] =>
  context.chair === null ? [] : keptFrom(context.chair, facts, context);

const openVotes = ({ votes }: SittingContext) =>
  votes.toSorted((one, other) => (one.person < other.person ? -1 : 1));

const resultOf = (facts: SittingSettled, context: SittingContext): Result => {
  const { approve, secret, chairMustAgree } = facts.plan.council;
  const kind = context.kind ?? 'first';
  const measure = basesOf(facts, context);
  const seats = seatsLeft(facts, context);
  const votes = votesNow(facts, context);
  const found = tally({ kind, approve, ...measure, seats, votes });
  const { onPaper, electorate } = context;
  return {
    ballotNo: context.ballotNo,
    kind,
    members: membersNow(facts).length,
    base: measure.base,
    needed: kind === 'runoff' ? null : votesNeeded(measure.base, approve),
    ballots: ballotsIn(context),
    electorate,
    took: tookPart(context),
    bySlip: { drawn: [...context.slips].toSorted(), cast: context.slipsUsed },
    advance: kind === 'first' && !onPaper ? context.advance.length : 0,
    paper: onPaper ? { tellers: onPaper.tellers, invalid: agreedCount(onPaper)?.invalid ?? 0 } : null,
    open: secret || onPaper ? null : openVotes(context),
    agreed: null,
    ...found,
    // nobody takes a seat before whoever presides has said with whom he agrees
    ...(chairMustAgree && kind !== 'runoff' && { selected: [], tied: [], seatsLeft: seats }),
  };
};

const emptied: Partial<SittingContext> = { cast: [], slips: [], slipsUsed: 0, votes: [], onPaper: null };

/** What follows for the sitting once it is known who of a ballot takes a seat. */
const settled = (result: Result, facts: SittingSettled, context: SittingContext): Partial<SittingContext> => {
  const won = result.selected.map(
    (nomination): Selected => ({
      nomination,
      ballotNo: result.ballotNo,
      by: 'votes',
      votes: votesIn(result, nomination),
    }),
  );
  // a runoff that ends in a tie again is about the same tie
  const runoffs = result.kind === 'runoff' ? context.runoffs : 0;
  const nobodySettles =
    facts.plan.council.afterRunoffs === 'nobody' && runoffsUsedUp({ ...context, runoffs }, facts.plan);
  return {
    selected: [...context.selected, ...won],
    // "more seats never": where nobody settles it, none of those who are equal takes the seat
    tied: nobodySettles ? [] : result.tied,
    runoffs,
  };
};

export const closed = (facts: SittingSettled, context: SittingContext): Partial<SittingContext> => {
  const result = resultOf(facts, context);
  const results = [...context.results, result];
  const away = result.kind === 'first' ? { advance: [] } : {};
  const chairSays = facts.plan.council.chairMustAgree && result.kind !== 'runoff';
  const awaitsChair = chairSays ? result.passedThreshold : [];
  if (awaitsChair.length > 0) return { ...emptied, ...away, results, awaitsChair, tied: [] };
  return { ...emptied, ...away, results, awaitsChair: [], ...settled(result, facts, context) };
};

/** Whoever presides has said with whom he agrees: of these alone the best take the seats. */
export const agreedWith = (
  names: readonly string[],
  facts: SittingSettled,
  context: SittingContext,
): Partial<SittingContext> => {
  const before = context.results.slice(0, -1);
  const last = context.results.at(-1);
  if (!last) return { awaitsChair: [] };
  const standing = [...names, ...notHisToSay(facts, context)];
  const agreed = last.passedThreshold.filter((name) => standing.includes(name));
  // who has withdrawn since the count takes no seat from the next
  const here = candidatesNow(facts, context);
  const best = last.counts.filter(
    ({ nomination }) => agreed.includes(nomination) && here.includes(nomination),
  );
  const result: Result = { ...last, agreed, ...seat(best, seatsLeft(facts, context)) };
  return { awaitsChair: [], results: [...before, result], ...settled(result, facts, context) };
};

export const tieBroken = (
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

/** Broken off: as if this ballot had not been opened, but for its number. */
export const abandoned = (context: SittingContext): Partial<SittingContext> => {
  const { kind, ballotNo, runoffs, secondBallots } = context;
  return {
    ...emptied,
    electorate: [],
    attending: [],
    candidates: [],
    struck: [...context.struck, ballotNo],
    runoffs: kind === 'runoff' ? runoffs - 1 : runoffs,
    secondBallots: kind === 'second' ? secondBallots - 1 : secondBallots,
  };
};

/** The vote begins again: what was counted is struck, and kept in the chain with the reason. */
export const reopened = (context: SittingContext): Partial<SittingContext> => ({
  ...emptied,
  struck: [...context.struck, ...context.results.map(({ ballotNo }) => ballotNo)],
  results: [],
  awaitsChair: [],
  selected: [],
  tied: [],
  runoffs: 0,
  secondBallots: 0,
  signatures: [],
  reopening: null,
});
