import { isIn, minutesSigned } from '../../../workflows/index.js';
import type { Board } from '../../sittings/sitting-board.js';
import type { Texts } from '../../texts/index.js';
import type { Scene, SceneId, ScriptPage } from '../../web/pages/council/script-views.js';
import * as lines from './script-lines.js';

/** Which moment it is follows from the state and from what the law says comes next: nothing is decided here. */

type Told = Pick<ScriptPage, 'present' | 'past' | 'ahead' | 'mayTurn'>;

const AFTER_A_COUNT = {
  AGREE: 'agree',
  OPEN_RUNOFF: 'runoff',
  BREAK_TIE: 'tie',
  SECOND_BALLOT: 'second',
  DRAW_MINUTES: 'minutes',
} as const satisfies Record<Board['next'], SceneId>;

/** What every sitting comes to, one after the other. */
const ROAD = ['opening', 'agenda', 'voting', 'minutes', 'signing', 'release', 'end'] as const;
type OnTheRoad = (typeof ROAD)[number];

const chairIsNominee = ({ offers }: Board): boolean =>
  offers.some(
    ({ type, findings }) =>
      type === 'OPEN_VOTING' && findings.some(({ code }) => code === 'CHAIR_IS_NOMINEE'),
  );

const presentScene = (board: Board): SceneId => {
  const { view } = board;
  if (isIn(view.state, 'convened')) return 'opening';
  if (isIn(view.state, 'open')) return chairIsNominee(board) ? 'handOver' : 'agenda';
  if (isIn(view.state, 'voting', 'runoff')) return 'voting';
  if (view.reopening !== null) return 'reopening';
  if (isIn(view.state, 'counted')) return AFTER_A_COUNT[board.next];
  if (isIn(view.state, 'minutes')) return minutesSigned(view) ? 'release' : 'signing';
  return isIn(view.state, 'concluded') ? 'end' : 'cancelled';
};

/** The place on the common road that a scene belongs to. */
const PLACE: Readonly<Record<SceneId, OnTheRoad>> = {
  opening: 'opening',
  handOver: 'agenda',
  agenda: 'agenda',
  voting: 'voting',
  counted: 'voting',
  agree: 'voting',
  runoff: 'voting',
  tie: 'voting',
  second: 'voting',
  minutes: 'minutes',
  reopening: 'signing',
  signing: 'signing',
  release: 'release',
  end: 'end',
  cancelled: 'end',
};

const sceneOf = (id: SceneId, board: Board, t: Texts): Scene => ({
  id,
  say: lines.linesOf(id, board, t),
  act: lines.actOf(id, board, t),
});

/** Said before: the opening, what stood before the vote, and each count as it was announced. */
const pastOf = (place: number, board: Board, t: Texts): Scene[] => {
  const said = ROAD.slice(0, place).flatMap((id): Scene[] =>
    id === 'voting' ? [] : [{ ...sceneOf(id, board, t), act: '' }],
  );
  // the last count is announced now
  const { results, state } = board.view;
  const announced = isIn(state, 'counted') ? results.slice(0, -1) : results;
  const counts = announced.map(
    (_, at): Scene => ({ id: 'counted', say: lines.countLines(at, board, t), act: '' }),
  );
  const before = ROAD.indexOf('voting');
  return [...said.slice(0, before), ...counts, ...said.slice(before)];
};

export const scriptOf = (board: Board, t: Texts): Told => {
  const id = presentScene(board);
  const place = ROAD.indexOf(PLACE[id]);
  return {
    present: sceneOf(id, board, t),
    past: id === 'cancelled' ? [] : pastOf(place, board, t),
    ahead: id === 'cancelled' ? [] : ROAD.slice(place + 1),
    mayTurn: place <= ROAD.indexOf('voting') && board.next !== 'DRAW_MINUTES',
  };
};
