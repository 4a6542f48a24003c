import { isIn, type Leaves } from '../../../workflows/index.js';
import type { Board, BoardName, Pulse } from '../../sittings/sitting-board.js';
import type { Path } from '../../web/view-models.js';
import type {
  ConflictView,
  MemberView,
  NameView,
  PulseView,
  QuorumView,
  RollView,
  SittingPage,
} from '../../web/pages/council/views.js';

/** From what is known of a sitting to what its page shows. Nothing is decided here. */

export const pathOf = (id: string): Path => `/sittings/${id}`;

/** Written into the page, and asked with: whoever looks learns that there is more to see. */
export const momentOf = (state: Leaves, ballotNo: number): string => `${state.join(' ')}/${ballotNo}`;

export const pulseView = (id: string, pulse: Pulse, seen: string, page: Path): PulseView => ({
  href: `${pathOf(id)}/pulse?seen=${encodeURIComponent(seen)}&page=${page.endsWith('/ballot') ? 'ballot' : 'sitting'}`,
  fresh: momentOf(pulse.state, pulse.ballotNo) === seen,
  ...pulse,
  page,
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

/** Told that it is not selected a qualified name goes on as its unit's or ends; an unqualified one is ineligible. */
const wasPassedOver = ({ qualified, state }: BoardName): boolean =>
  qualified ? !isIn(state, 'withdrawn', 'ineligible') : isIn(state, 'ineligible');

/** A result that is kept back has not been told; whoever went away before was never told one. */
const resultFor = (name: BoardName, { view, parked }: Board): NameView['result'] => {
  const { nomination, gone } = name;
  if (!isIn(view.state, 'concluded') || !gone || parked.includes(nomination)) return null;
  if (view.selected.some((selected) => selected.nomination === nomination)) return 'selected';
  return wasPassedOver(name) ? 'notSelected' : null;
};

const nameView = (name: BoardName, board: Board, me: string): NameView => ({
  ...name,
  result: resultFor(name, board),
  href: `/nominations/${name.nomination}`,
  conflicts: conflictsOn(name.nomination, board, me),
});

export const agendaOf = (board: Board, me: string) => {
  const views = (qualified: boolean) =>
    board.names.filter((name) => name.qualified === qualified).map((name) => nameView(name, board, me));
  return { names: views(true), unqualified: views(false) };
};

export const quorumView = (
  { quorumWith, council }: Board,
  present: readonly string[],
  findings: QuorumView['findings'],
): QuorumView => {
  return { ...quorumWith(present), share: council.quorum, findings };
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
  const open = board.offers.find(({ type }) => type === 'OPEN');
  // before its day there is nobody to tick
  if (!open || open.findings.some(({ code }) => code === 'SITTING_NOT_YET')) return null;
  const present = sent?.present ?? board.view.present;
  return {
    members: membersOf(board).map((member) => ({ ...member, present: present.includes(member.person) })),
    quorum: quorumView(board, present, []),
    quorumHref: `${pathOf(id)}/quorum`,
    again: !isIn(board.view.state, 'convened'),
    secretary: sent?.secretary ?? board.view.secretary,
  };
};

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
