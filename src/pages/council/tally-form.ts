import type { SittingOrder } from '../../../workflows/index.js';
import type { Board } from '../../sittings/sitting-board.js';
import type { Texts } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import type { TallyName } from '../../web/pages/council/vote-views.js';
import type { FieldError } from '../../web/view-models.js';
import { one } from '../read-order.js';

export type EnterTally = Extract<SittingOrder, { type: 'ENTER_TALLY' }>;

export type TallyRead =
  | { readonly ok: true; readonly order: EnterTally }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const votesField = (nomination: string): string => `votes-${nomination}`;

/** No more than the API takes, and as people write it: "07" is seven. */
const NUMBER = /^\d{1,3}$/;

/** In the order in which they stand on the printed ballot. */
export const tallyNames = ({ names, view }: Board): TallyName[] =>
  view.ballot.candidates.flatMap((nomination) => {
    const name = names.find((known) => known.nomination === nomination);
    return name ? [{ nomination, name: name.name, code: name.code }] : [];
  });

/** Numbers as typed; each that is none is said beside its field. */
export function tallyIn(posted: Posted, board: Board, t: Texts): TallyRead {
  const words = t.pages.councilVote.tally;
  const names = tallyNames(board);
  const fields: readonly (readonly [string, string])[] = [
    ['ballots', words.ballots],
    ['invalid', words.invalid],
    ...names.map(({ nomination, name }) => [votesField(nomination), name] as const),
  ];
  const typed = (field: string): string => one(posted, field).trim();
  const errors = fields
    .filter(([field]) => !NUMBER.test(typed(field)))
    .map(([field, called]) => ({ field, text: `${called}: ${words.number}` }));
  if (errors.length > 0) return { ok: false, errors };
  const order: EnterTally = {
    type: 'ENTER_TALLY',
    // what was counted for one ballot is never entered for another
    ballotNo: Number(one(posted, 'ballot')) || 0,
    ballots: Number(typed('ballots')),
    invalid: Number(typed('invalid')),
    votes: names.map(({ nomination }) => ({ nomination, votes: Number(typed(votesField(nomination))) })),
  };
  return { ok: true, order };
}
