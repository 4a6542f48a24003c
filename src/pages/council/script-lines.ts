import { isIn, votesFor, votesNeeded } from '../../../workflows/index.js';
import type { Board } from '../../sittings/sitting-board.js';
import { momentText, type Texts } from '../../texts/index.js';
import { neededText } from '../../web/pages/council/result.js';
import type { Scene, SceneId } from '../../web/pages/council/script-views.js';
import { approveOf, memberName, resultsOf } from './result-page.js';

/** What is said at each moment, with the numbers of this sitting. */

type Words = Texts['pages']['councilScript'];
type Line = Scene['say'][number];

const named = (board: Board, person: string | null, { comrade }: Words): string =>
  comrade(memberName(board, person) ?? '…');

const namesOf = (board: Board, ids: readonly string[]): string =>
  ids.map((id) => board.names.find(({ nomination }) => nomination === id)?.name ?? id).join(', ');

const members = (board: Board, people: readonly string[], words: Words): string =>
  people.map((person) => named(board, person, words)).join(', ');

const quorumLines = (board: Board, t: Texts): string[] => {
  const { say } = t.pages.councilScript;
  const { num, den } = board.council.quorum;
  const { have, need, of } = board.quorumWith(board.view.present);
  if (isIn(board.view.state, 'convened')) return [say.quorumAsk(of, `${num}/${den}`, need)];
  const enough = have >= need;
  const sum = `${have} × ${den} = ${have * den} ${have * den >= of * num ? '≥' : '<'} ${of} × ${num} = ${of * num}`;
  return [say.quorum(have, of, sum, enough)];
};

const openingLines = (board: Board, t: Texts): string[] => {
  const words = t.pages.councilScript;
  const { view, roundName } = board;
  const chair = view.chair ?? board.members.find(({ role }) => role === 'councilChair')?.person ?? null;
  const secretary =
    view.secretary ?? board.members.find(({ role }) => role === 'councilSecretary')?.person ?? null;
  return [
    words.say.welcome(momentText(view.plannedFor, t.lang), view.place, roundName),
    ...quorumLines(board, t),
    words.say.opened(named(board, chair, words), named(board, secretary, words)),
  ];
};

const conflictLines = (board: Board, t: Texts): string[] => {
  const words = t.pages.councilScript;
  const known = board.conflicts.map(({ person, nomination, kind, voids, leaves }) => {
    const treated = words.say.treated[leaves ? 'leaves' : voids ? 'voids' : 'counts'];
    const name = namesOf(board, [nomination]);
    return `${words.say.conflict[kind](named(board, person, words), name)} (${treated})`;
  });
  return [...(known.length > 0 ? [`${words.say.conflicts} ${known.join('; ')}.`] : []), words.say.declare];
};

/** How many votes select, where it is known before the vote; of a share of ballots only the share is. */
const barLine = (board: Board, t: Texts): string => {
  const { say } = t.pages.councilScript;
  const approve = approveOf(board);
  const share = `${approve.num}/${approve.den}`;
  if (approve.of !== 'members') return say.barLater[approve.of](approve.op, share);
  const base = board.view.members.length;
  return say.bar(neededText(votesNeeded(base, board.council.approve), base, approve, t));
};

const howLines = (board: Board, t: Texts): string[] => {
  const { say } = t.pages.councilScript;
  const { council, seats, view } = board;
  return [
    say.how[council.secret ? 'secret' : 'open'](council.marksMax),
    ...(council.form === 'eachName' ? [say.eachName] : []),
    barLine(board, t),
    say.seats(seats.min, seats.max),
    ...(council.chairMustAgree ? [say.chairSays] : []),
    ...(view.ballot.sealed > 0 ? [say.sealed(view.ballot.sealed)] : []),
    ...(council.secret ? [say.secrecy] : []),
  ];
};

const agendaLines = (board: Board, t: Texts): string[] => {
  const words = t.pages.councilScript;
  const { say } = words;
  const qualified = board.names.filter((name) => name.qualified && !name.gone);
  const ids = (names: typeof qualified) => names.map(({ nomination }) => nomination);
  const held = qualified.filter((name) => name.held);
  const others = board.names.filter((name) => !name.qualified && !name.gone).length;
  const votable = qualified.length > held.length;
  return [
    ...(qualified.length > 0 ? [say.agenda(qualified.length, namesOf(board, ids(qualified)))] : []),
    ...(others > 0 ? [say.unqualified(others)] : []),
    ...(held.length > 0 ? [say.held(namesOf(board, ids(held)))] : []),
    ...(votable ? [...conflictLines(board, t), ...howLines(board, t)] : [say.nobody]),
  ];
};

const votingLines = (board: Board, t: Texts): string[] => {
  const words = t.pages.councilScript;
  const { kind, marksMax, candidates, cast, due, tellers } = board.view.ballot;
  const open =
    kind === 'runoff'
      ? words.say.votingOpen.runoff(marksMax, namesOf(board, candidates))
      : words.say.votingOpen[kind === 'second' ? 'second' : 'first'](marksMax);
  return [
    tellers.length > 0 ? words.say.paper(members(board, tellers, words)) : open,
    ...(tellers.length > 0 ? [] : [words.say.cast(cast, due)]),
    words.say.closing,
  ];
};

/** The count as it is announced: ballots, the bar, every name with what it came to. */
export const countLines = (at: number, board: Board, t: Texts): Line[] => {
  const words = t.pages.councilScript;
  const outcomes = t.pages.councilAfter.result.outcome;
  const result = resultsOf(board)[at];
  if (!result) return [];
  const counts = result.counts.map(({ name, votes, outcome }) =>
    words.say.count(name, votes, outcomes[outcome].toLocaleLowerCase(t.lang)),
  );
  const { needed, base, voters, ballots } = result;
  return [
    words.say.counted(voters, ballots),
    ...(needed === null ? [] : [`${neededText(needed, base, approveOf(board), t)}.`]),
    counts,
  ];
};

const lastCount = (board: Board, t: Texts): Line[] => countLines(board.view.results.length - 1, board, t);

const selectedNames = (board: Board): string =>
  namesOf(
    board,
    board.view.selected.map(({ nomination }) => nomination),
  );

const minutesLines = (board: Board, t: Texts): Line[] => {
  const words = t.pages.councilScript;
  const { say } = words;
  const { selected } = board.view;
  return [
    ...(isIn(board.view.state, 'counted') ? lastCount(board, t) : []),
    ...(selected.length > 0 ? [say.selected(selected.length, selectedNames(board))] : [say.selectedNobody]),
    ...(board.reasonDue ? [say.fewer(selected.length, board.seats.min)] : []),
    say.draw,
  ];
};

const signedLine = (board: Board, words: Words): string[] =>
  board.view.signatures.length > 0 ? [words.say.signed(members(board, board.view.signatures, words))] : [];

const askedLines = (board: Board, words: Words): string[] => {
  const { asked } = board.course;
  return asked ? [words.say.reopening(named(board, asked.person, words), asked.reason)] : [];
};

const endLines = (board: Board, words: Words): string[] => [
  ...(board.parked.length > 0 ? [words.say.parked(namesOf(board, board.parked))] : []),
  words.say.end,
];

/** With the votes of those who are equal, so that everybody hears that they are. */
const tiedNames = (board: Board): string =>
  board.view.tied.map((name) => `${namesOf(board, [name])} (${votesFor(name, board.view)})`).join(', ');

export const linesOf = (id: SceneId, board: Board, t: Texts): Line[] => {
  const words = t.pages.councilScript;
  const { say } = words;
  const { view, seats, runoffs } = board;
  switch (id) {
    case 'opening':
      return openingLines(board, t);
    case 'handOver':
      return [say.handOver];
    case 'agenda':
      return agendaLines(board, t);
    case 'voting':
      return votingLines(board, t);
    case 'counted':
      return lastCount(board, t);
    case 'agree':
      return [...lastCount(board, t), say.agree(namesOf(board, view.awaitsChair))];
    case 'runoff':
      return [...lastCount(board, t), say.runoff(tiedNames(board), seats.max - view.selected.length)];
    case 'tie':
      return [...lastCount(board, t), say.tie(namesOf(board, view.tied), runoffs)];
    case 'second':
      return [...lastCount(board, t), say.second(view.selected.length, seats.min)];
    case 'minutes':
      return minutesLines(board, t);
    case 'signing':
      return [say.read, ...signedLine(board, words), say.sign];
    case 'reopening':
      return askedLines(board, words);
    case 'release':
      return [view.selected.length > 0 ? say.release(selectedNames(board)) : say.releaseNobody];
    case 'end':
      return endLines(board, words);
    case 'cancelled':
      return [say.cancelled];
  }
};

export const actOf = (id: SceneId, board: Board, t: Texts): string => {
  const words = t.pages.councilScript.do;
  switch (id) {
    case 'opening':
      return words.roll;
    case 'handOver':
      return words.handOver;
    case 'agenda':
      return board.conclusion === null ? words.openVoting : words.draw;
    case 'voting':
      return words.closeVoting;
    case 'counted':
      return '';
    case 'agree':
      return words.agree;
    case 'runoff':
      return words.runoff;
    case 'tie':
      return words.tie;
    case 'second':
      return words.second;
    case 'minutes':
      return words.draw;
    case 'signing':
      return words.sign;
    case 'reopening':
      return words.answer;
    case 'release':
      return words.release;
    case 'end':
      return board.parked.length > 0 ? words.deliver : words.end;
    case 'cancelled':
      return words.end;
  }
};
