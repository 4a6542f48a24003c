import { votesFor } from '../../../workflows/index.js';
import type { Board } from '../../sittings/sitting-board.js';
import type {
  ApproveView,
  CountView,
  ResultView,
  SelectedView,
  StruckView,
} from '../../web/pages/council/after-views.js';

type Result = Board['view']['results'][number];

/** From the counts of a sitting to what its page shows. Nothing is decided here. */

export const approveOf = ({ council: { approve, clause } }: Board): ApproveView => ({
  op: approve.op,
  ...approve.share,
  of: approve.of,
  clause,
});

const namedBy = ({ names }: Board) => {
  const known = new Map(names.map((name) => [name.nomination, name]));
  return {
    nameOf: (nomination: string): string => known.get(nomination)?.name ?? nomination,
    codeOf: (nomination: string): string => known.get(nomination)?.code ?? '',
  };
};

export const memberName = ({ members }: Board, person: string | null): string | null =>
  members.find((member) => member.person === person)?.name ?? null;

const namesOfMembers = (board: Board, people: readonly string[]): string[] =>
  people.map((person) => memberName(board, person) ?? person);

const waitsForChair = (nomination: string, result: Result, { view }: Board): boolean =>
  result === view.results.at(-1) && view.awaitsChair.includes(nomination);

const outcomeOf = (nomination: string, result: Result, board: Board): CountView['outcome'] => {
  if (waitsForChair(nomination, result, board)) return 'waits';
  if (result.selected.includes(nomination)) return 'seat';
  return result.tied.includes(nomination) ? 'tie' : 'out';
};

/** Whoever a conflict keeps from this name is left out of what its votes are measured against. */
const ownOf = (count: Result['counts'][number], result: Result, board: Board): CountView['own'] => {
  if (!count.own) return null;
  const kept = board.conflicts
    .filter(({ nomination, voids, leaves }) => nomination === count.nomination && (voids || leaves))
    .map(({ person }) => person)
    .filter((person) => board.council.approve.of === 'members' || result.took.includes(person));
  return { ...count.own, without: namesOfMembers(board, [...new Set(kept)]) };
};

const agreedOf = (nomination: string, result: Result, { course }: Board): CountView['agreed'] => {
  if (result.agreed === null || !result.passedThreshold.includes(nomination)) return null;
  if (!result.agreed.includes(nomination)) return 'no';
  const said = course.agreed.find(({ ballotNo }) => ballotNo === result.ballotNo)?.names ?? [];
  return said.includes(nomination) ? 'yes' : 'notHis';
};

/** What became of a tie that this ballot left and no later one took up. */
const tieEndOf = (result: Result, at: number, board: Board): ResultView['tieEnd'] => {
  const { view, course } = board;
  const taken = view.results[at + 1]?.kind === 'runoff';
  if (result.tied.length === 0 || taken || view.tied.length > 0) return null;
  const settled = course.ties.find(({ nomination }) => result.tied.includes(nomination));
  if (!settled) return { by: 'nobody' };
  return { by: 'chair', name: namedBy(board).nameOf(settled.nomination), reason: settled.reason };
};

/** Each ballot as it was counted: numbers and names, the most votes first. */
export const resultsOf = (board: Board): ResultView[] => {
  const { nameOf, codeOf } = namedBy(board);
  return board.view.results.map((result, at) => ({
    ballotNo: result.ballotNo,
    kind: result.kind,
    ballots: result.ballots,
    advance: result.advance,
    bySlip: result.bySlip.cast,
    paper: result.paper && {
      tellers: namesOfMembers(board, result.paper.tellers),
      invalid: result.paper.invalid,
    },
    voters: result.electorate.length + result.advance,
    missed: namesOfMembers(
      board,
      result.electorate.filter((person) => !result.took.includes(person)),
    ),
    base: result.base,
    needed: result.needed,
    seatsBefore: result.seatsLeft + result.selected.length,
    seatsTaken: result.selected.length,
    tied: result.tied.map(nameOf),
    tieEnd: tieEndOf(result, at, board),
    open:
      result.open?.map(({ person, marks }) => ({
        name: memberName(board, person) ?? person,
        marks: marks.map(nameOf),
      })) ?? null,
    counts: result.counts.map((count) => ({
      name: nameOf(count.nomination),
      code: codeOf(count.nomination),
      votes: count.votes,
      passed: result.passedThreshold.includes(count.nomination),
      outcome: outcomeOf(count.nomination, result, board),
      own: ownOf(count, result, board),
      agreed: agreedOf(count.nomination, result, board),
    })),
  }));
};

/** A runoff only ranks: its votes stand beside those of the ballot on all names, and are called what they are. */
export const runoffVotes = (nomination: string, { view }: Board): number | null =>
  view.results
    .filter(({ kind }) => kind === 'runoff')
    .flatMap(({ counts }) => counts)
    .findLast((count) => count.nomination === nomination)?.votes ?? null;

export const selectedOf = (board: Board): SelectedView[] => {
  const { nameOf, codeOf } = namedBy(board);
  const held = new Set(board.names.flatMap(({ nomination, held: on }) => (on ? [nomination] : [])));
  return board.view.selected.map(({ nomination, by }) => ({
    name: nameOf(nomination),
    code: codeOf(nomination),
    by,
    votes: votesFor(nomination, board.view),
    runoff: runoffVotes(nomination, board),
    held: held.has(nomination) || board.parked.includes(nomination),
  }));
};

export const struckOf = ({ course }: Board): readonly StruckView[] => course.struck;
