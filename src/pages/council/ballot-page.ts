import { randomUUID } from 'node:crypto';
import { isIn } from '../../../workflows/index.js';
import type { Board } from '../../sittings/sitting-board.js';
import type { BallotName, BallotPage } from '../../web/pages/council/views.js';
import * as page from './sitting-page.js';

/** What a member sent, given back to him and to nobody else: it is kept nowhere. */
export interface Marked {
  readonly step: 'mark' | 'review';
  readonly marks: readonly string[];
  readonly reasons: readonly string[];
  readonly codeWrong: string | null;
}

export const isOpen = ({ view }: Board): boolean => isIn(view.state, 'voting', 'runoff');

const namesOf = (board: Board, marks: readonly string[], me: string): BallotName[] =>
  board.view.ballot.candidates.flatMap((nomination) => {
    const name = board.names.find((one) => one.nomination === nomination);
    if (!name) return [];
    const { code, post, kind, unit } = name;
    return [
      {
        nomination,
        name: name.name,
        code,
        post,
        kind,
        unit,
        href: `/nominations/${nomination}`,
        marked: marks.includes(nomination),
        conflicts: page.conflictsOn(nomination, board, me).filter(({ mine }) => mine),
      },
    ];
  });

/** Why it is not his to vote now, by the law; nothing he marks changes that. */
const againstVoting = ({ offers }: Board) =>
  offers
    .find(({ type }) => type === 'CAST_BALLOT')
    ?.findings.filter(({ effect, code }) => effect === 'block' && code !== 'CAST_ALREADY') ?? [];

const stepOf = (board: Board, sent: Marked | null): BallotPage['step'] => {
  if (sent !== null) return sent.step;
  if (board.view.ballot.voted && isOpen(board)) return 'voted';
  const member = board.offers.some(({ type }) => type === 'CAST_BALLOT');
  return isOpen(board) && member ? 'mark' : 'look';
};

/** A refused ballot comes back whole. He may send it again where what stood against it may have been mended since. */
const mayGoOn = (board: Board, sent: Marked | null): boolean => {
  if (!isOpen(board) || board.view.ballot.voted) return false;
  return sent !== null || againstVoting(board).length === 0;
};

export const ballotPage = (
  id: string,
  board: Board,
  me: string,
  sent: Marked | null,
): Omit<BallotPage, 'frame'> => {
  const { view } = board;
  const self = page.pathOf(id);
  const pulse = page.pulseIn(board);
  return {
    code: view.code,
    sitting: self,
    action: `${self}/ballot`,
    nonce: randomUUID(),
    ballotNo: view.ballot.no,
    kind: (view.ballot.kind ?? 'first') as BallotPage['kind'],
    marksMax: view.ballot.marksMax,
    asked: board.asked,
    names: namesOf(board, sent?.marks ?? [], me),
    step: stepOf(board, sent),
    mayGoOn: mayGoOn(board, sent),
    pulse: page.pulseView(id, pulse, page.momentOf(pulse.state, pulse.ballotNo), `${self}/ballot`),
    findings: againstVoting(board),
    reasons: sent?.reasons ?? [],
    codeWrong: sent?.codeWrong ?? null,
  };
};
