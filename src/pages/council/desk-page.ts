import { isIn } from '../../../workflows/index.js';
import type { Board } from '../../sittings/sitting-board.js';
import type { DeskView } from '../../web/pages/council/desk-view.js';
import { pathOf } from './sitting-page.js';

const OPENINGS = ['OPEN_VOTING', 'OPEN_RUNOFF', 'SECOND_BALLOT'] as const;

const isOpen = ({ view }: Board): boolean => isIn(view.state, 'voting', 'runoff');

/** Any of the room may be asked to count but who presides: what else stands against one the law says when he is named. */
const paperOf = ({ offers, view, members }: Board): DeskView['paper'] => {
  const type = OPENINGS.find((opening) => offers.some((offer) => offer.type === opening && offer.open));
  if (type === undefined) return null;
  const tellers = members
    .filter(({ person }) => view.present.includes(person) && person !== view.chair)
    .map(({ person, name }) => ({ id: person, name }));
  return { type, tellers };
};

const abandonOf = ({ offers, view }: Board): DeskView['abandon'] => {
  const offer = offers.find(({ type }) => type === 'ABANDON_BALLOT');
  const his = offer && !offer.findings.some(({ code }) => code === 'NOT_IN_THE_CHAIR');
  return his ? { sealed: view.ballot.sealed > 0 } : null;
};

const slipsOf = (id: string, { vote, members }: Board, printed: boolean): DeskView['slips'] => {
  if (vote.booth === null || vote.booth.length > 0) return null;
  const self = pathOf(id);
  return {
    print: `${self}/slips.print`,
    booth: `${self}/booth/open`,
    printed,
    members: members
      .filter(({ person }) => vote.missing?.includes(person))
      .map(({ person, name }) => ({ id: person, name })),
  };
};

const onPaperOf = (id: string, { vote, offers }: Board, me: string): DeskView['onPaper'] => {
  if (vote.tellers.length === 0) return null;
  const closing = offers.find(({ type }) => type === 'CLOSE_VOTING');
  const self = pathOf(id);
  return {
    voters: vote.electorate.length,
    entered: vote.entered.length,
    differ: closing?.findings.some(({ code }) => code === 'TALLIES_DIFFER') ?? false,
    print: `${self}/ballots.print`,
    tally: vote.tellers.includes(me) ? `${self}/tally` : null,
  };
};

/** For those who keep the room, and for tellers; null: there is nothing for this reader. */
export const deskOf = (id: string, board: Board, me: string, printed: boolean): DeskView | null => {
  const { view, vote } = board;
  const keeps = me === view.chair || me === view.secretary;
  const open = isOpen(board);
  const desk: DeskView = {
    paper: paperOf(board),
    abandon: open ? abandonOf(board) : null,
    slips: open ? slipsOf(id, board, printed) : null,
    onPaper: open && (keeps || vote.tellers.includes(me)) ? onPaperOf(id, board, me) : null,
  };
  return Object.values(desk).some((part) => part !== null) ? desk : null;
};
