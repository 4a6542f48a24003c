import { isIn, type Leaves, quorumIn } from '../../../workflows/index.js';
import { sha256 } from '../../history/event.js';
import type { Board, BoardName, Pulse } from '../../sittings/sitting-board.js';
import type { Path } from '../../web/view-models.js';
import type {
  ConflictView,
  FateView,
  MemberView,
  NameView,
  PulseView,
  QuorumView,
  RollView,
  SittingPage,
  StepView,
} from '../../web/pages/council/views.js';

/** From what is known of a sitting to what its page shows. Nothing is decided here. */

export const pathOf = (id: string): Path => `/sittings/${id}`;

/** Written into the page, and asked with: whoever looks learns that there is more to see. */
export const momentOf = (state: Leaves, ballotNo: number): string => `${state.join(' ')}/${ballotNo}`;

export const pulseView = (id: string, pulse: Pulse, seen: string, page: Path): PulseView => ({
  href: `${pathOf(id)}/pulse?seen=${encodeURIComponent(seen)}&page=${page.endsWith('/ballot') ? 'ballot' : 'sitting'}`,
  fresh: momentOf(pulse.state, pulse.ballotNo) === seen,
  state: pulse.state,
  cast: pulse.cast,
  due: pulse.due,
  page,
});

export const pulseIn = ({ view }: Board): Pulse => ({
  state: view.state,
  ballotNo: view.ballot.no,
  cast: view.ballot.cast,
  due: view.ballot.due,
});

/** Where there is something to wait for. */
export const isLive = (state: Leaves): boolean => isIn(state, 'open', 'voting', 'runoff', 'counted');

export const membersOf = ({ view, members }: Board): MemberView[] =>
  members.map((member) => ({ ...member, present: view.present.includes(member.person) }));

export const conflictsOn = (nomination: string, board: Board, me: string): ConflictView[] =>
  board.conflicts
    .filter((conflict) => conflict.nomination === nomination)
    .map(({ person, kind, voids }) => ({
      kind,
      voids,
      mine: person === me,
      name: board.members.find((member) => member.person === person)?.name ?? '',
    }))
    .toSorted((one, other) => Number(other.mine) - Number(one.mine));

const nameView = (name: BoardName, board: Board, me: string): NameView => ({
  ...name,
  href: `/nominations/${name.nomination}`,
  conflicts: conflictsOn(name.nomination, board, me),
});

export const agendaOf = (board: Board, me: string) => {
  const views = (qualified: boolean) =>
    board.names.filter((name) => name.qualified === qualified).map((name) => nameView(name, board, me));
  return { names: views(true), unqualified: views(false) };
};

export const quorumView = (
  { members, council }: Board,
  present: readonly string[],
  findings: QuorumView['findings'],
): QuorumView => {
  const { have, need } = quorumIn({
    present,
    members: members.map(({ person }) => person),
    quorum: council.quorum,
  });
  return { have, need, of: members.length, share: council.quorum, findings };
};

/** Whether a vote that he may close would leave out somebody he has not been shown. */
export const leavesOutUnseen = ({ offers, missing }: Board, seen: readonly string[]): boolean =>
  offers.some(({ type, open }) => type === 'CLOSE_VOTING' && open) &&
  missing.some((person) => !seen.includes(person));

/** For whoever may take the roll; before it is taken nobody is ticked. */
export const rollOf = (
  id: string,
  board: Board,
  sent: { readonly present: readonly string[]; readonly secretary: string } | null,
): RollView | null => {
  if (!board.offers.some(({ type }) => type === 'OPEN')) return null;
  const present = sent?.present ?? board.view.present;
  return {
    members: membersOf(board).map((member) => ({ ...member, present: present.includes(member.person) })),
    quorum: quorumView(board, present, []),
    quorumHref: `${pathOf(id)}/quorum`,
    again: !isIn(board.view.state, 'convened'),
    secretary: sent?.secretary ?? board.view.secretary,
  };
};

/** In the order in which a sitting comes to them. */
const IN_TURN = [
  'OPEN_VOTING',
  'CLOSE_VOTING',
  'OPEN_RUNOFF',
  'BREAK_TIE',
  'SECOND_BALLOT',
  'CONCLUDE',
] as const;

const isStep = (type: string): type is StepView['type'] =>
  type === 'HAND_OVER_CHAIR' || (IN_TURN as readonly string[]).includes(type);

const AFTER_THE_SELECTED = { selected: 0, notSelected: 100, parked: 200, unqualified: 300 } as const;
const placeOf = ({ fate, rank }: FateView): number => AFTER_THE_SELECTED[fate] + (rank ?? 0);

export const fatesOf = ({ names, conclusion }: Board): FateView[] => {
  if (conclusion === null) return [];
  const told = new Map(conclusion.map((foreseen) => [foreseen.nomination, foreseen]));
  return names
    .filter(({ gone }) => !gone)
    .map(({ nomination, name, code, qualified }): FateView => {
      const verdict = told.get(nomination);
      if (!verdict) return { name, code, fate: 'parked', votes: null, rank: null };
      const { votes, rank } = verdict;
      if (rank !== null) return { name, code, fate: 'selected', votes, rank };
      // whoever is not qualified was on no ballot
      return qualified
        ? { name, code, fate: 'notSelected', votes, rank }
        : { name, code, fate: 'unqualified', votes: null, rank };
    })
    .toSorted((one, other) => placeOf(one) - placeOf(other));
};

/** A mark of what somebody was shown: another mark when he sends it, and it would do something else. */
export const markOf = (fates: readonly FateView[]): string => sha256(JSON.stringify(fates)).slice(0, 16);

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
    case 'BREAK_TIE':
      return named(board.view.tied);
    default:
      return [];
  }
};

/** What whoever presides may do, and why not; for the others there is nothing here. */
export const stepsOf = (board: Board): StepView[] => {
  const his = board.offers.filter(
    ({ findings }) => !findings.some(({ code }) => code === 'NOT_IN_THE_CHAIR'),
  );
  const open = new Set(his.filter((offer) => offer.open).map(({ type }) => type));
  const due =
    IN_TURN.find((type) => open.has(type)) ?? (open.has('HAND_OVER_CHAIR') ? 'HAND_OVER_CHAIR' : null);
  const fates = open.has('CONCLUDE') ? fatesOf(board) : [];
  return his.flatMap(({ type, findings, open: isOpen }): StepView[] => {
    if (!isStep(type)) return [];
    const about = type === 'CONCLUDE' ? fates : [];
    return [
      {
        type,
        open: isOpen,
        due: type === due,
        findings,
        choices: choicesFor(type, board),
        fates: about,
        seen: markOf(about),
      },
    ];
  });
};

export const deliveriesOf = ({ deliveries, names }: Board): StepView[] =>
  deliveries.map(({ nomination, findings, open }) => {
    const name = names.find((one) => one.nomination === nomination);
    const choices = [{ id: nomination, name: name ? `${name.name} · ${name.code}` : nomination }];
    return { type: 'DELIVER', open, due: open, findings, choices, fates: [], seen: '' };
  });

/** Names he may still declare himself concerned in: none, where it is not his to declare or too late. */
export const declarable = (board: Board, me: string): SittingPage['declare'] => {
  if (!board.offers.some(({ type, open }) => type === 'DECLARE_CONFLICT' && open)) return null;
  const declared = board.conflicts.filter(({ person, kind }) => person === me && kind !== 'unit');
  return board.names
    .filter(({ nomination, qualified, gone }) => {
      const already = declared.some((conflict) => conflict.nomination === nomination);
      return qualified && !gone && !already;
    })
    .map(({ nomination, name, code }) => ({ id: nomination, name: `${name} · ${code}` }));
};
