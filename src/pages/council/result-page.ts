import type { Board } from '../../sittings/sitting-board.js';
import type { CountView, ResultView, SittingPage } from '../../web/pages/council/views.js';

type Result = Board['view']['results'][number];

const outcomeOf = (nomination: string, { selected, tied }: Result): CountView['outcome'] => {
  if (selected.includes(nomination)) return 'seat';
  return tied.includes(nomination) ? 'tie' : 'out';
};

/** Each ballot as it was counted: numbers and names, the most votes first. */
export const resultsOf = ({ view, names }: Board): ResultView[] => {
  const known = new Map(names.map((name) => [name.nomination, name]));
  const nameOf = (nomination: string): string => known.get(nomination)?.name ?? nomination;
  return view.results.map((result) => ({
    ballotNo: result.ballotNo,
    kind: result.kind,
    ballots: result.ballots,
    members: result.members,
    needed: result.needed,
    seatsBefore: result.seatsLeft + result.selected.length,
    seatsTaken: result.selected.length,
    tied: result.tied.map(nameOf),
    counts: result.counts.map(({ nomination, votes }) => ({
      name: nameOf(nomination),
      code: known.get(nomination)?.code ?? '',
      votes,
      passed: result.passedThreshold.includes(nomination),
      outcome: outcomeOf(nomination, result),
    })),
  }));
};

export const selectedOf = ({ view, names }: Board): SittingPage['selected'] =>
  view.selected.map(({ nomination, by, votes }) => {
    const name = names.find((one) => one.nomination === nomination);
    return { name: name?.name ?? nomination, code: name?.code ?? '', by, votes };
  });
