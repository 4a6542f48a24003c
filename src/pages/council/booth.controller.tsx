import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Finding } from '../../../workflows/index.js';
import { Public } from '../../access/public.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { SITTING_ORDERS } from '../../orders/sitting-orders.dto.js';
import { whoIs } from '../../people/actors.js';
import type { Board } from '../../sittings/sitting-board.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { type AtBooth, type CastBySlip, type SlipLook, Slips } from '../../sittings/slips.js';
import { findingText, type Texts, textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Booth } from '../../web/pages/council/booth.js';
import type { BoothPage } from '../../web/pages/council/vote-views.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one, readOrder } from '../read-order.js';
import { namesOf } from './ballot-page.js';
import { BoothDoor } from './booth-door.js';
import { markedFor, type Marking, markingIn, NOTHING_MARKED } from './marking.js';
import { pathOf } from './sitting-page.js';
import { SittingPages } from './sitting-pages.js';

/** What stands on the tablet next. */
interface Shown {
  readonly status: number;
  readonly step: 'code' | 'mark' | 'review';
  readonly marking: Marking;
  readonly slip: string;
  readonly error: string | null;
  readonly reasons: readonly string[];
  readonly wait: number;
}

const pipe = new OrderPipe(SITTING_ORDERS);

const shown = (status: number, over: Partial<Shown> = {}): Shown => ({
  status,
  step: 'code',
  marking: NOTHING_MARKED,
  slip: '',
  error: null,
  reasons: [],
  wait: 0,
  ...over,
});

/** In whose name the sitting is read: whoever set the booth up, and with no more than a session's proof. */
const keeperOf = ({ openedBy, organisation }: AtBooth): SignedIn => ({
  person: openedBy,
  name: '',
  organisation,
  assurance: 'session',
});

/** A slip that is not good shows nothing of what came with it: whoever goes back finds an empty page. */
const backToCode = (look: Exclude<SlipLook, { is: 'good' }>, typed: string, t: Texts): Shown => {
  const words = t.pages.councilVote.booth;
  if (look.is === 'slow') return shown(429, { error: words.slow(look.seconds), wait: look.seconds });
  const error = typed.trim() === '' ? words.missing : words.notGood(look.seconds);
  return shown(409, { error, wait: look.seconds });
};

/** Nobody is signed in here. What the tablet holds opens this page, and a slip opens a ballot. */
@Public()
@Controller('sittings')
export class BoothController {
  constructor(
    private readonly pages: SittingPages,
    private readonly sittings: SittingsService,
    private readonly slips: Slips,
    private readonly door: BoothDoor,
    private readonly frames: Frames,
  ) {}

  @Get(':id/booth')
  @Header('content-type', HTML)
  async show(
    @Param('id') id: string,
    @Query('done') done: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const at = await this.boothOr(id, request);
    if (at !== null) return this.render(id, at, request, shown(200), done !== undefined);
    // not a booth yet: whoever keeps the minutes sets it up
    void reply.status(303).header('location', `${pathOf(id)}/booth/open`);
    return '';
  }

  @Post(':id/booth')
  @HttpCode(200)
  async send(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const t = textsIn(languageOf(request));
    const nonce = nonceIn(posted);
    const at = await this.boothOr(id, request);
    if (at === null) throw new Problem(403, 'NOT_YOURS');
    const answer = at === 'over' ? shown(409) : await this.answer(at, posted, nonce, t);
    if (answer === 'cast') {
      void reply.status(303).header('location', `${pathOf(id)}/booth?done=1`);
      return undefined;
    }
    void reply.status(answer.status).header('content-type', HTML);
    if (answer.wait > 0) void reply.header('retry-after', String(answer.wait));
    return this.render(id, at, request, answer, false);
  }

  private boothOr(id: string, request: Request): Promise<AtBooth | 'over' | null> {
    if (!UUID.test(id)) throw new Problem(404, 'NOT_FOUND');
    return this.door.at(id, request);
  }

  private async answer(at: AtBooth, posted: Posted, nonce: string, t: Texts): Promise<Shown | 'cast'> {
    const typed = one(posted, 'slip');
    const step = one(posted, 'step');
    if (step === 'cast') return this.cast(at, posted, nonce, t);
    if (typed.trim() === '') return shown(422, { error: t.pages.councilVote.booth.missing });
    const look = await this.slips.look(at, typed);
    if (look.is !== 'good') return backToCode(look, typed, t);
    const marking = markingIn(posted);
    if (step !== 'review') return shown(200, { step: 'mark', slip: look.code, marking });
    const read = await this.order(at, marking, typed, t);
    if ('status' in read) return read;
    const foreseen = await this.sittings.foresee(at.sitting, read, keeperOf(at));
    if (foreseen?.ok) return shown(200, { step: 'review', slip: look.code, marking });
    return this.refused(foreseen?.findings ?? [], look.code, marking, t);
  }

  private async cast(at: AtBooth, posted: Posted, nonce: string, t: Texts): Promise<Shown | 'cast'> {
    const typed = one(posted, 'slip');
    const marking = markingIn(posted);
    const order = await this.order(at, marking, typed, t);
    if ('status' in order) return order;
    const keeper = keeperOf(at);
    const { clause } = (await this.pages.read(at.sitting, keeper)).council;
    const who = whoIs(keeper, 'booth');
    const outcome = await this.slips.cast(at, typed, order, `booth:${nonce}`, who, clause);
    if (outcome.ok) return 'cast';
    const slow = outcome.findings.find(({ code }) => code === 'SLIP_TOO_SOON');
    if (slow) return backToCode({ is: 'slow', seconds: Number(slow.need) }, typed, t);
    if (outcome.findings.some(({ code }) => code === 'SLIP_NOT_GOOD')) {
      return backToCode({ is: 'none', seconds: 0 }, typed, t);
    }
    return this.refused(outcome.findings, typed, marking, t);
  }

  private refused(findings: readonly Finding[], slip: string, marking: Marking, t: Texts): Shown {
    const reasons = findings
      .filter(({ effect }) => effect === 'block')
      .map((finding) => findingText(finding, t.lang));
    return shown(409, { step: 'mark', slip, marking, reasons });
  }

  private async order(at: AtBooth, marking: Marking, slip: string, t: Texts): Promise<CastBySlip | Shown> {
    const { vote } = await this.pages.read(at.sitting, keeperOf(at));
    const body = { type: 'CAST_BY_SLIP', slip, ballotNo: at.ballotNo, ...markedFor(marking, vote.eachName) };
    const read = await readOrder(pipe, body, t.lang);
    if (!read.ok) return shown(422, { reasons: read.errors.map(({ text }) => text) });
    const { slip: _, ...order } = read.ordered.order as CastBySlip & { readonly slip: string };
    return order;
  }

  private async render(
    id: string,
    at: AtBooth | 'over',
    request: Request,
    answer: Shown,
    done: boolean,
  ): Promise<string> {
    const frame = await this.frames.outside(request);
    const board = at === 'over' ? null : await this.pages.read(at.sitting, keeperOf(at));
    return renderPage(<Booth frame={frame} {...boothView(id, at, board, answer, done)} />);
  }
}

const boothView = (
  id: string,
  at: AtBooth | 'over',
  board: Board | null,
  { step, marking, slip, error, reasons }: Shown,
  done: boolean,
): Omit<BoothPage, 'frame'> => {
  const self: BoothPage['self'] = `${pathOf(id)}/booth`;
  const form = {
    action: self,
    nonce: randomUUID(),
    ballotNo: at === 'over' ? 0 : at.ballotNo,
    eachName: board?.vote.eachName ?? false,
    marksMax: board?.view.ballot.marksMax ?? 0,
    names: board && step !== 'code' ? namesOf(board, marking, null, board.view.ballot.candidates) : [],
  };
  return {
    step: at === 'over' ? 'over' : step,
    code: board?.view.code ?? '',
    done,
    error,
    reasons,
    slip,
    self,
    form,
  };
};
