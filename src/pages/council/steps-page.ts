import { isIn } from '../../../workflows/index.js';
import { sha256 } from '../../history/event.js';
import type { Board } from '../../sittings/sitting-board.js';
import {
  type FateView,
  type MinutesView,
  type SigningView,
  STEPS_ASIDE,
  STEPS_IN_TURN,
  type StepView,
} from '../../web/pages/council/after-views.js';
import { memberName, runoffVotes } from './result-page.js';
import { membersOf } from './sitting-page.js';

/** From what the law offers of a sitting to what its page asks for. Nothing is decided here. */

const isStep = (type: string): type is StepView['type'] =>
  (STEPS_IN_TURN as readonly string[]).includes(type);

const AFTER_THE_SELECTED = { selected: 0, notSelected: 100, parked: 200, unqualified: 300 } as const;
const placeOf = ({ fate, rank }: FateView): number => AFTER_THE_SELECTED[fate] + (rank ?? 0);

/** What the release would do to each name. */
export const fatesOf = (board: Board): FateView[] => {
  const { names, conclusion } = board;
  if (conclusion === null) return [];
  const told = new Map(conclusion.map((foreseen) => [foreseen.nomination, foreseen]));
  return names
    .filter(({ gone }) => !gone)
    .map(({ nomination, name, code, qualified }): FateView => {
      const verdict = told.get(nomination);
      const unvoted = { name, code, votes: null, runoff: null, rank: null };
      if (!verdict) return { ...unvoted, fate: 'parked' };
      const { votes, rank } = verdict;
      const runoff = runoffVotes(nomination, board);
      if (rank !== null) return { name, code, fate: 'selected', votes, runoff, rank };
      // whoever is not qualified was on no ballot
      return qualified
        ? { name, code, fate: 'notSelected', votes, runoff, rank }
        : { ...unvoted, fate: 'unqualified' };
    })
    .toSorted((one, other) => placeOf(one) - placeOf(other));
};

/** A mark of what somebody was shown: another mark when he sends it, and it would do something else. */
export const markOf = (shown: unknown): string => sha256(JSON.stringify(shown)).slice(0, 16);

const choicesFor = (type: string, board: Board): StepView['choices'] => {
  const named = (ids: readonly string[]) =>
    board.names
      .filter(({ nomination }) => ids.includes(nomination))
      .map(({ nomination, name, code }) => ({ id: nomination, name: `${name} · ${code}` }));
  switch (type) {
    case 'HAND_OVER_CHAIR':
      return membersOf(board)
        .filter(({ person }) => board.successors.includes(person))
        .map(({ person, name, post }) => ({ id: person, name: post === '' ? name : `${name}, ${post}` }));
    case 'CLOSE_VOTING':
      return board.members
        .filter(({ person }) => board.missing.includes(person))
        .map(({ person, name }) => ({ id: person, name }));
    case 'AGREE':
      return named(board.view.awaitsChair);
    case 'BREAK_TIE':
      return named(board.view.tied);
    default:
      return [];
  }
};

/** Somebody else's: what stands against it is who he is, and no time or deed of his changes that. */
const NOT_HIS: ReadonlySet<string> = new Set(['NOT_IN_THE_CHAIR', 'NOT_CHAIR_NOR_SECRETARY']);
/** Asked only once something has come up; until then nobody wants to read that it is not possible. */
const NOT_ASKED: ReadonlySet<string> = new Set([
  'REOPENING_NOT_ASKED',
  'REOPENING_BY_ONE',
  'NO_AGREEMENT_ASKED',
  'SIGNED_ALREADY',
]);

const concernsHim = ({ findings, type }: Board['offers'][number]): boolean =>
  !findings.some(({ code }) => NOT_HIS.has(code) || NOT_ASKED.has(code)) &&
  !(type === 'ASK_REOPEN' && findings.some(({ code }) => code === 'REOPENING_ASKED'));

/** What the form shows of each name's fate: once there are minutes to draw up, or a result to release. */
export const TELLS_FATES: ReadonlySet<string> = new Set(['DRAW_MINUTES', 'CONCLUDE']);

/** Names that passed, in the order of the count: what is answered is what was read. */
export const askedMark = ({ view }: Board): string => markOf(view.awaitsChair.toSorted());

const seenIn = (type: StepView['type'], fates: readonly FateView[], board: Board): string =>
  type === 'AGREE' ? askedMark(board) : markOf(fates);

/** Minutes that are drawn up wait for signatures; drawing them up again is done only for a reason. */
const dueType = (open: ReadonlySet<string>, { view }: Board): StepView['type'] | null => {
  const drawn = isIn(view.state, 'minutes');
  return (
    STEPS_IN_TURN.find(
      (type) => open.has(type) && !STEPS_ASIDE.has(type) && !(drawn && type === 'DRAW_MINUTES'),
    ) ?? (!drawn && open.has('HAND_OVER_CHAIR') ? 'HAND_OVER_CHAIR' : null)
  );
};

/** What whoever presides or keeps the minutes may do, and why not; for the others there is nothing here. */
export const stepsOf = (board: Board): StepView[] => {
  const his = board.offers.filter(concernsHim);
  const open = new Set(his.filter((offer) => offer.open).map(({ type }) => type as string));
  const due = dueType(open, board);
  const fates = fatesOf(board);
  return his.flatMap(({ type, findings, open: isOpen }): StepView[] => {
    if (!isStep(type)) return [];
    const about = TELLS_FATES.has(type) && isOpen ? fates : [];
    return [
      {
        type,
        open: isOpen,
        due: type === due,
        findings,
        choices: choicesFor(type, board),
        fates: about,
        seen: seenIn(type, about, board),
        reasonDue: type === 'DRAW_MINUTES' && board.reasonDue,
      },
    ];
  });
};

export const deliveriesOf = ({ deliveries, names }: Board): StepView[] =>
  deliveries.map(({ nomination, findings, open }) => {
    const name = names.find((one) => one.nomination === nomination);
    const choices = [{ id: nomination, name: name ? `${name.name} · ${name.code}` : nomination }];
    const nothing = { fates: [], seen: '', reasonDue: false };
    return { type: 'DELIVER', open, due: open, findings, choices, ...nothing };
  });

export const signingOf = (board: Board, me: string): SigningView[] =>
  (['secretary', 'chair'] as const).flatMap((duty) => {
    const person = board.view[duty];
    if (person === null) return [];
    const signed = board.view.signatures.includes(person)
      ? board.course.signed.findLast((one) => one.person === person)
      : undefined;
    return [{ duty, name: memberName(board, person) ?? '', mine: person === me, at: signed?.at ?? null }];
  });

/** Drawn up or not, signed by whom; and whether somebody asks to vote anew. */
export const minutesOf = (board: Board, me: string): MinutesView => {
  const { course, view } = board;
  const drawn = isIn(view.state, 'minutes', 'concluded') ? course.drawn : null;
  const { asked } = course;
  return {
    drawnAt: drawn?.at ?? null,
    reason: drawn?.reason ?? '',
    signing: drawn ? signingOf(board, me) : [],
    asked:
      view.reopening === null || asked === null
        ? null
        : {
            name: memberName(board, asked.person) ?? '',
            mine: asked.person === me,
            reason: asked.reason,
            at: asked.at,
          },
  };
};
