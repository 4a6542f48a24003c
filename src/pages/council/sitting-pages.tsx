import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isIn } from '../../../workflows/index.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { BundlesService } from '../../bundles/bundles.service.js';
import { RoomCodes } from '../../sittings/room-codes.js';
import { type Board, SittingBoards } from '../../sittings/sitting-board.js';
import { Slips } from '../../sittings/slips.js';
import { renderPage } from '../../web/page.js';
import { Sitting } from '../../web/pages/council/sitting.js';
import type { SittingPage } from '../../web/pages/council/views.js';
import { Frames } from '../frame.js';
import { approveOf, resultsOf, selectedOf, struckOf } from './result-page.js';
import { deskOf } from './desk-page.js';
import { BeforePages } from './before-page.js';
import { asInRoom } from './room-door.js';
import * as page from './sitting-page.js';
import { deliveriesOf, minutesOf, stepsOf } from './steps-page.js';

const boardOr = (read: Board | 'NOT_FOUND' | 'NOT_YOURS'): Board => {
  if (typeof read !== 'string') return read;
  throw new Problem(read === 'NOT_FOUND' ? 404 : 403, read);
};

export type SentStep = SittingPage['sent'];

export const UNSENT: SentStep = { type: null, values: {}, errors: [] };

/** The page of one sitting, whatever its state and whoever reads. */
@Injectable()
export class SittingPages {
  constructor(
    private readonly boards: SittingBoards,
    private readonly codes: RoomCodes,
    private readonly slips: Slips,
    private readonly frames: Frames,
    private readonly before: BeforePages,
    private readonly bundles: BundlesService,
  ) {}

  async read(id: string, me: SignedIn): Promise<Board> {
    return boardOr(await this.boards.read(id, asInRoom(me)));
  }

  async render(
    id: string,
    request: Request,
    me: SignedIn,
    sent: SentStep,
    done: string | undefined,
  ): Promise<string> {
    const board = await this.read(id, me);
    const nonce = randomUUID();
    const frame = await this.frames.of(request, 'sittings', me, nonce);
    const type = await this.boards.stepAt(id, me.organisation, done);
    const self = page.pathOf(id);
    return renderPage(
      <Sitting
        {...this.headOf(board)}
        {...page.agendaOf(board, me.person)}
        frame={frame}
        prepared={await this.before.of(id, board, me)}
        self={self}
        presides={board.view.chair === me.person}
        done={type === null ? null : { type, receipt: `${self}/receipts/${Number(done)}` }}
        sent={sent}
        hidden={{ action: `${self}/steps`, nonce, version: versionOf(board) }}
        pulse={this.pulseOf(id, board, me)}
        ballot={ballotOf(id, board)}
        room={await this.roomOf(id, board, me)}
        desk={await this.desk(id, board, me)}
        roll={page.rollOf(id, board, rollSent(sent))}
        steps={[...stepsOf(board), ...deliveriesOf(board)]}
        declare={page.declarable(board, me.person)}
        results={resultsOf(board)}
        selected={selectedOf(board)}
        struck={struckOf(board)}
        minutes={minutesOf(board, me.person)}
        script={leads(board, me) ? `${self}/script` : null}
        papers={papersOf(id, board, await this.takes(id, board, me))}
      />,
    );
  }

  private headOf(board: Board) {
    const { view, seats, asked } = board;
    const members = page.membersOf(board);
    const named = (person: string | null) => members.find((one) => one.person === person)?.name ?? null;
    return {
      code: view.code,
      state: view.state,
      plannedFor: view.plannedFor,
      place: view.place,
      round: { name: board.roundName, href: `/rounds/${view.round}` as const },
      chair: named(view.chair),
      secretary: named(view.secretary),
      members,
      seats,
      asked,
      approve: approveOf(board),
    };
  }

  private pulseOf(id: string, board: Board, me: SignedIn): SittingPage['pulse'] {
    const { state, chair } = board.view;
    // once the ballots are counted the others wait for whoever presides; he waits for nobody
    if (!page.isLive(state) || (isIn(state, 'counted') && chair === me.person)) return null;
    const { pulse } = board;
    return page.pulseView(id, pulse, page.momentOf(pulse.state, pulse.ballotNo), page.pathOf(id));
  }

  /** While it is voted there are other things to do, and little to prove yet. */
  private async takes(id: string, { view }: Board, me: SignedIn): Promise<boolean> {
    return !page.isLive(view.state) && this.bundles.mayTake({ is: 'sitting', id }, me);
  }

  private async desk(id: string, board: Board, me: SignedIn): Promise<SittingPage['desk']> {
    const printed = await this.slips.printed(id, board.view.ballot.no, me.organisation);
    return deskOf(id, board, me.person, printed);
  }

  /** Only while something is to be done in the room by it. */
  private async roomOf(id: string, { view, next }: Board, me: SignedIn): Promise<SittingPage['room']> {
    // whoever shows the code is not always he who decides by it
    const decides = isIn(view.state, 'counted') && (next === 'BREAK_TIE' || next === 'AGREE');
    // printed ballots need no code
    const devices = isIn(view.state, 'voting', 'runoff') && view.ballot.tellers.length === 0;
    if (!decides && !devices) return null;
    const code = await this.codes.shownBy(id, me);
    return code === null ? null : { code, renew: `${page.pathOf(id)}/room` };
  }
}

/** Whoever presides and whoever keeps the minutes; before the roll is taken, whoever may take it. */
const leads = ({ view, members, offers }: Board, { person }: SignedIn): boolean =>
  person === view.chair ||
  person === view.secretary ||
  offers.some(({ type }) => type === 'OPEN') ||
  members.some((one) => one.person === person && one.role === 'councilChair');

/** While ballots come in each of them is a change: what the secretary saw is old within seconds. */
const versionOf = ({ view }: Board): number | null =>
  isIn(view.state, 'voting', 'runoff') ? null : view.version;

const rollSent = ({ type, values }: SentStep) =>
  type === 'OPEN' ? { present: values['present'] ?? [], secretary: values['secretary']?.[0] ?? '' } : null;

const ballotOf = (id: string, { view, offers }: Board): SittingPage['ballot'] => {
  const offer = offers.find(({ type }) => type === 'CAST_BALLOT');
  if (!offer || !isIn(view.state, 'voting', 'runoff')) return null;
  return { href: `${page.pathOf(id)}/ballot`, voted: view.ballot.voted, findings: offer.findings };
};

const papersOf = (id: string, { view }: Board, takes: boolean): SittingPage['papers'] => {
  const self = page.pathOf(id);
  const all = [
    { is: 'invitation', href: `${self}/invitation` },
    { is: 'minutes', href: `${self}/minutes` },
    { is: 'trace', href: `${self}/trace` },
    { is: 'bundle', href: `${self}/bundle` },
  ] as const;
  // minutes of what has not been counted yet would be empty
  const minuted = view.results.length > 0 || isIn(view.state, 'concluded');
  return all.filter(({ is }) => (is === 'minutes' ? minuted : is !== 'bundle' || takes));
};
