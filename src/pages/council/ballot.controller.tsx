import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { SittingOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { problemOf } from '../../orders/answer.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { SITTING_ORDERS } from '../../orders/sitting-orders.dto.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { clauseText, findingText, type Texts, textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Ballot } from '../../web/pages/council/ballot.js';
import { Frames } from '../frame.js';
import { many, nonceIn, one, readOrder } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { ballotPage, isOpen, type Marked } from './ballot-page.js';
import { asInRoom, RoomDoor } from './room-door.js';
import { SittingPages } from './sitting-pages.js';
import { HTML } from '../html.js';

interface GivenBack extends Marked {
  readonly status: number;
  readonly wait: number;
}

type CastBallot = Extract<SittingOrder, { type: 'CAST_BALLOT' }>;

const pipe = new OrderPipe(SITTING_ORDERS);

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
    const marks = many(posted, 'marks');
    const back = (status: number, over: Partial<GivenBack> = {}): GivenBack => ({
      step: 'mark',
      marks,
      reasons: [],
      codeWrong: null,
      wait: 0,
      status,
      ...over,
    });
    if (one(posted, 'step') === 'mark') return back(200);
    const read = await readOrder(pipe, { type: 'CAST_BALLOT', marks }, t.lang);
    if (!read.ok) return back(422, { reasons: read.errors.map(({ text }) => text) });
    const order = read.ordered.order as CastBallot;
    if (one(posted, 'step') !== 'cast') return this.review(id, order, me, t, back);

    const board = await this.pages.read(id, me);
    const { clause } = board.council;
    let as = me;
    // no ballot that is his to cast: the vote itself is refused with its reasons, and no code is asked for
    if (isOpen(board) && !board.view.ballot.voted) {
      if (one(posted, 'ballot') !== String(board.view.ballot.no)) {
        const said = t.pages.council.ballot.otherBallot(clauseText(clause, t.lang) ?? '');
        return back(409, { reasons: [said] });
      }
      const admitted = await this.door.admit(id, me, one(posted, 'code'), clause, t);
      if (!admitted.ok) {
        const { status, wait, text } = admitted;
        return back(status, { step: 'review', wait, codeWrong: text });
      }
      as = admitted.as;
    }
    const outcome = await this.sittings.act(id, order, null, `page:${nonce}`, as, 'page');
    if (outcome.ok) return 'cast';
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    const reasons = reasonsOf(outcome, t.lang).map(({ text }) => text);
    return back(problemOf(outcome).getStatus(), { reasons });
  }

  /** What the law would say of this ballot, before it is in the box. */
  private async review(
    id: string,
    order: CastBallot,
    me: SignedIn,
    t: Texts,
    back: (status: number, over?: Partial<GivenBack>) => GivenBack,
  ): Promise<GivenBack> {
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
    return renderPage(<Ballot {...ballotPage(id, board, me.person, sent)} frame={frame} />);
  }
}
