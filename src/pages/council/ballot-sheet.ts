import type { Board } from '../../sittings/sitting-board.js';
import type { BallotSheetPage } from '../../web/pages/council/vote-views.js';
import { COUNCIL } from '../../papers/words/letterhead.js';
import { pathOf } from './sitting-page.js';

const caps = (text: string): string => text.toLocaleUpperCase('vi');

/** As many sheets as there are voters, all of them alike; none before a vote on paper is open. */
export const sheetOf = (
  id: string,
  board: Board,
  { office, open }: { readonly office: string; readonly open: boolean },
): Omit<BallotSheetPage, 'frame'> => {
  const { view, vote, council } = board;
  return {
    sitting: pathOf(id),
    secret: council.secret,
    eachName: vote.eachName,
    kind: (view.ballot.kind ?? 'first') as BallotSheetPage['kind'],
    marksMax: view.ballot.marksMax,
    plannedFor: view.plannedFor,
    organisation: { above: caps(office), name: caps(COUNCIL) },
    names: view.ballot.candidates.flatMap((nomination) => {
      const name = board.names.find((one) => one.nomination === nomination);
      if (!name) return [];
      const about = [name.post, name.unit.vi].filter((word) => word !== null && word !== '');
      return [{ name: name.name, about: name.name === name.unit.vi ? '' : about.join(', ') }];
    }),
    copies: open ? vote.electorate.length : 0,
  };
};
