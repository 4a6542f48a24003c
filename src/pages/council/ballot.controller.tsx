import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Finding, SittingOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { problemOf } from '../../orders/answer.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { SITTING_ORDERS } from '../../orders/sitting-orders.dto.js';
import type { Board } from '../../sittings/sitting-board.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { findingText, type Texts, textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Ballot } from '../../web/pages/council/ballot.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one, readOrder } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { ballotPage, castType, isOpen, type Marked } from './ballot-page.js';
import { markedFor, markingIn } from './marking.js';
import { asInRoom, RoomDoor } from './room-door.js';
import { SittingPages } from './sitting-pages.js';

interface GivenBack extends Marked {
  readonly status: number;
  readonly wait: number;
}

type Back = (status: number, over?: Partial<GivenBack>) => GivenBack;
type Cast = Extract<SittingOrder, { type: 'CAST_BALLOT' | 'CAST_ADVANCE' }>;

const pipe = new OrderPipe(SITTING_ORDERS);

/** The number of the ballot as the form was written with it; none: a form of ours always has one. */
const ballotMeant = (posted: Posted): number => Number(one(posted, 'ballot')) || 0;

const otherBallot = ({ view, council }: Board, have: number): Finding => ({
  code: 'OTHER_BALLOT',
  clause: council.clause,
  effect: 'block',
  need: view.ballot.no,
  have,
});

/**
 * One page with all names, a review, and the box. Marks travel from the browser to the ballot and back to the same
 * browser; nothing else ever sees them.
 */
@Controller('sittings')
export class BallotController {
  constructor(
    private readonly pages: SittingPages,
    private readonly sittings: SittingsService,
    private readonly door: RoomDoor,
    private readonly frames: Frames,
  ) {}

  @Get(':id/ballot')
  @Header('content-type', HTML)
  show(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    return this.render(id, request, me, null);
  }

  @Post(':id/ballot')
  @HttpCode(200)
  async send(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const t = textsIn(languageOf(request));
    const nonce = nonceIn(posted);
    const given = await this.answer(id, posted, nonce, me, t);
    if (given === 'cast') {
      void reply.status(303).header('location', `/sittings/${id}/ballot`);
      return undefined;
    }
    void reply.status(given.status).header('content-type', HTML);
    if (given.wait > 0) void reply.header('retry-after', String(given.wait));
    return this.render(id, request, me, given);
  }

  private async answer(
    id: string,
    posted: Posted,
    nonce: string,
    me: SignedIn,
    t: Texts,
  ): Promise<GivenBack | 'cast'> {
    const marking = markingIn(posted);
    const back: Back = (status, over = {}) => ({
      step: 'mark',
      ...marking,
      reasons: [],
      codeWrong: null,
      wait: 0,
      status,
      ...over,
    });
    if (one(posted, 'step') === 'mark') return back(200);
    const board = await this.pages.read(id, me);
    const meant = ballotMeant(posted);
    const type = castType(board);
    const body = { type, ...markedFor(marking, board.vote.eachName) };
    const bound = type === 'CAST_BALLOT' && meant > 0 ? { ...body, ballotNo: meant } : body;
    const read = await readOrder(pipe, bound, t.lang);
    if (!read.ok) return back(422, { reasons: read.errors.map(({ text }) => text) });
    const order = read.ordered.order as Cast;
    if (one(posted, 'step') !== 'cast') return this.review(id, order, me, t, back);

    const entry = await this.admit(board, posted, me, t, back);
    if ('status' in entry) return entry;
    const outcome = await this.sittings.act(id, order, null, `page:${nonce}`, entry.as, 'page');
    if (outcome.ok) return 'cast';
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    // where the vote itself stands against it, it says so alone: no code of the room would have helped
    const foreseen = await this.review(id, order, me, t, back);
    if (foreseen.status !== 200) return foreseen;
    const reasons = reasonsOf(outcome, t.lang).map(({ text }) => text);
    return back(problemOf(outcome).getStatus(), { reasons });
  }

  /** What a ballot must bring to the box: that it is for this vote, and that whoever casts it is in the room. */
  private async admit(
    board: Board,
    posted: Posted,
    me: SignedIn,
    t: Texts,
    back: Back,
  ): Promise<{ readonly as: SignedIn } | GivenBack> {
    // no ballot that is his to cast: the vote itself is refused with its reasons, and no code is asked for
    if (!isOpen(board) || board.view.ballot.voted) return { as: me };
    const meant = ballotMeant(posted);
    if (meant !== board.view.ballot.no) {
      return back(409, { reasons: [findingText(otherBallot(board, meant), t.lang)] });
    }
    const admitted = await this.door.admit(board, me, one(posted, 'code'), t);
    if (admitted.ok) return { as: admitted.as };
    // closed in the very meantime: the law says that it is, for this ballot can go into no other box
    if (admitted.over) return { as: asInRoom(me) };
    const { status, wait, text } = admitted;
    return back(status, { step: 'review', wait, codeWrong: text });
  }

  /** What the law would say of this ballot, before it is in the box. */
  private async review(id: string, order: Cast, me: SignedIn, t: Texts, back: Back): Promise<GivenBack> {
    const foreseen = await this.sittings.foresee(id, order, asInRoom(me));
    if (foreseen?.ok) return back(200, { step: 'review' });
    const against = (foreseen?.findings ?? []).filter(({ effect }) => effect === 'block');
    return back(foreseen?.because === 'forbidden' ? 403 : 409, {
      reasons: against.map((finding) => findingText(finding, t.lang)),
    });
  }

  private async render(id: string, request: Request, me: SignedIn, sent: Marked | null): Promise<string> {
    const board = await this.pages.read(id, me);
    const frame = await this.frames.of(request, 'sittings', me);
    const reader = {
      person: me.person,
      lang: languageOf(request),
      rehearsal: me.assurance === 'rehearsal',
    };
    return renderPage(<Ballot {...ballotPage(id, board, reader, sent)} frame={frame} />);
  }
}
