import { randomUUID } from 'node:crypto';
import { isIn } from '../../../workflows/index.js';
import type { Board } from '../../sittings/sitting-board.js';
import { clauseText } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { AWAY, type BallotName, type BallotPage } from '../../web/pages/council/vote-views.js';
import { answerTo, type Marking, NOTHING_MARKED } from './marking.js';
import * as page from './sitting-page.js';

/** What a member sent, given back to him and to nobody else: it is kept nowhere. */
export interface Marked extends Marking {
  readonly step: 'mark' | 'review';
  readonly reasons: readonly string[];
  readonly codeWrong: string | null;
}

export interface Reader {
  readonly person: string;
  readonly lang: Language;
  readonly rehearsal: boolean;
}

export const isOpen = ({ view }: Board): boolean => isIn(view.state, 'voting', 'runoff');

/** Before any vote, where the plan lets this member leave a sealed ballot, or he has left one. */
const isSealed = (board: Board): boolean => {
  const { offers, council, vote } = board;
  const offered = offers.some(({ type }) => type === 'CAST_ADVANCE');
  return !isOpen(board) && offered && council.advanceBallots && vote.before.length > 0;
};

/** By which order a ballot comes in just now. */
export const castType = (board: Board): 'CAST_ADVANCE' | 'CAST_BALLOT' =>
  isSealed(board) ? 'CAST_ADVANCE' : 'CAST_BALLOT';

/** Names to be marked, each with what concerns `me`; nobody: without. */
export const namesOf = (
  board: Board,
  marking: Marking,
  me: string | null,
  among: readonly string[] = isSealed(board) ? board.vote.before : board.view.ballot.candidates,
): BallotName[] =>
  among.flatMap((nomination) => {
    const name = board.names.find((one) => one.nomination === nomination);
    if (!name) return [];
    const { code, post, kind, unit } = name;
    const conflicts = me === null ? [] : page.conflictsOn(nomination, board, me);
    return [
      {
        nomination,
        name: name.name,
        code,
        post,
        kind,
        unit,
        href: me === null ? null : (`/nominations/${nomination}` as const),
        answer: answerTo(nomination, marking),
        conflicts: conflicts.filter(({ mine }) => mine),
      },
    ];
  });

/** What his own receipt says better. */
const NOT_BEFOREHAND: ReadonlySet<string> = new Set(['CAST_ALREADY']);

/** Why it is not his to vote now, by the law; nothing he marks changes that. */
const againstVoting = (board: Board) =>
  board.offers
    .find(({ type }) => type === castType(board))
    ?.findings.filter(({ effect, code }) => effect === 'block' && !NOT_BEFOREHAND.has(code)) ?? [];

const awayIn = (board: Board, sent: Marked | null): BallotPage['away'] => {
  const codes = againstVoting(board).map(({ code }) => code);
  const found = AWAY.find((code) => codes.includes(code)) ?? null;
  // whoever has sent something gets it back with the reasons, unless no form of his could ever go in
  const forGood = found === 'LEFT_THE_VOTE' || found === 'VOTE_IS_ON_PAPER' || found === 'VOTES_BY_SLIP';
  return sent === null || forGood ? found : null;
};

const stepOf = (board: Board, sent: Marked | null): BallotPage['step'] => {
  const sealed = isSealed(board);
  const { vote, view, offers } = board;
  const member = offers.some(({ type }) => type === castType(board));
  const open = isOpen(board) || sealed;
  if (open && member && awayIn(board, sent) !== null) return 'away';
  if (sent !== null) return sent.step;
  if (sealed ? vote.mySealed : view.ballot.voted && isOpen(board)) return 'voted';
  if (sealed && view.present.length > 0 && codesOf(board).includes('IN_THE_ROOM')) return 'look';
  return open && member ? 'mark' : 'look';
};

const codesOf = (board: Board): string[] => againstVoting(board).map(({ code }) => code);

/** From afar a second factor is asked for first: it is proved on a page of its own, before anything is marked. */
const proofFirst = (board: Board): boolean =>
  isSealed(board) && board.offers.some(({ type, prove }) => type === castType(board) && prove === 'second');

/** A refused ballot comes back whole. He may send it again where what stood against it may have been mended since. */
const mayGoOn = (board: Board, sent: Marked | null): boolean => {
  const { vote, view } = board;
  if (proofFirst(board)) return false;
  if (isSealed(board)) return !vote.mySealed && (sent !== null || againstVoting(board).length === 0);
  if (!isOpen(board) || view.ballot.voted) return false;
  return sent !== null || againstVoting(board).length === 0;
};

/** For which names he leaves the vote. */
const becauseOf = (board: Board, me: string): BallotName[] => {
  const leaves = board.conflicts
    .filter((conflict) => conflict.person === me && conflict.leaves)
    .map(({ nomination }) => nomination);
  return namesOf(board, NOTHING_MARKED, me).filter(({ nomination }) => leaves.includes(nomination));
};

const namesIn = ({ names }: Board, ids: readonly string[]): string[] =>
  names.filter(({ nomination }) => ids.includes(nomination)).map(({ name }) => name);

/** What this member sees of the vote itself: whether it is his, and what he has done. */
const standingOf = (board: Board, me: Reader, sent: Marked | null) => {
  const { vote, view, members } = board;
  const away = awayIn(board, sent);
  const onPaper = away === 'VOTE_IS_ON_PAPER';
  return {
    step: stepOf(board, sent),
    away,
    because: away === 'LEFT_THE_VOTE' ? becauseOf(board, me.person) : [],
    tellers: onPaper
      ? members.filter(({ person }) => vote.tellers.includes(person)).map(({ name }) => name)
      : [],
    tally: onPaper && vote.tellers.includes(me.person) ? (`${page.pathOf(view.id)}/tally` as const) : null,
    mine: vote.mine === null ? null : namesIn(board, vote.mine),
    mayGoOn: mayGoOn(board, sent),
    prove: proofFirst(board)
      ? (`/second?next=${encodeURIComponent(`${page.pathOf(view.id)}/ballot`)}` as const)
      : null,
  };
};

export const ballotPage = (
  id: string,
  board: Board,
  me: Reader,
  sent: Marked | null,
): Omit<BallotPage, 'frame'> => {
  const { view, council, vote, pulse } = board;
  const self = page.pathOf(id);
  const sealed = isSealed(board);
  return {
    ...standingOf(board, me, sent),
    code: view.code,
    sitting: self,
    action: `${self}/ballot`,
    nonce: randomUUID(),
    ballotNo: view.ballot.no,
    kind: (sealed ? 'first' : (view.ballot.kind ?? 'first')) as BallotPage['kind'],
    secret: council.secret || sealed,
    sealed,
    rehearsal: me.rehearsal,
    eachName: vote.eachName,
    marksMax: sealed ? council.marksMax : view.ballot.marksMax,
    asked: board.asked,
    names: namesOf(board, sent ?? NOTHING_MARKED, me.person),
    clause: clauseText(council.clause, me.lang) ?? '',
    pulse: page.pulseView(id, pulse, page.momentOf(pulse.state, pulse.ballotNo), `${self}/ballot`),
    findings: againstVoting(board),
    reasons: sent?.reasons ?? [],
    codeWrong: sent?.codeWrong ?? null,
  };
};
