import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { takesList, type OpenOrClosed, type RoundOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { type Reply, type Request, stepOfRoute } from '../../http/exchange.js';
import { Installation } from '../../http/installation.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { problemOf } from '../../orders/answer.js';
import { ROUND_ORDERS } from '../../orders/round-orders.dto.js';
import type { Refusal } from '../../road/refusal.js';
import { type Board, BoardService } from '../../rounds/board.js';
import { Foresight } from '../../rounds/foresight.js';
import { RoundsService, type RoundView } from '../../rounds/rounds.service.js';
import { said, textsIn } from '../../texts/index.js';
import { DEEDS, missingName } from '../../web/forms/office-forms.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { RoundDeed } from '../../web/pages/office/deed.js';
import type { DeedName, DeedPage } from '../../web/pages/office/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import { Frames } from '../frame.js';
import { nonceIn, one, readOrder } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { lacksProof, ProofsAsked } from '../second/proofs-asked.js';
import { DEED_FORMS, hiddenIn, typeOf } from './deeds.js';
import { foreseenOf } from './foreseen.js';
import { headOf, namesOf, unitRowOf } from './rounds-view.js';
import { sentWith } from './sent.js';
import { HTML } from '../html.js';

const pipe = new OrderPipe(ROUND_ORDERS);
const PATHS = Object.keys(DEEDS).map((deed) => `:id/${deed}`);

/** Which of them: the last step of the route. */
const Deed = createParamDecorator((_: unknown, context: ExecutionContext): DeedName => {
  return stepOfRoute(context.switchToHttp().getRequest<Request>(), -1) as DeedName;
});

interface Asked {
  readonly id: string;
  readonly deed: DeedName;
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

interface Shown {
  readonly round: RoundView;
  readonly board: Board;
  readonly button: OpenOrClosed<RoundOrder['type']>;
}

/** As if he had given the proof that the button asks for. */
const provedBy = (me: SignedIn, { button }: Shown): SignedIn =>
  button.prove === 'second' ? { ...me, assurance: 'second' } : me;

/** The orders to a round, each in two steps: filled in, then confirmed with counts and names before the eyes. */
@Controller('rounds')
export class DeedsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly board: BoardService,
    private readonly foresight: Foresight,
    private readonly frames: Frames,
    private readonly proofs: ProofsAsked,
    private readonly installation: Installation,
  ) {}

  @Get(PATHS)
  @Header('content-type', HTML)
  async blank(
    @Param('id') id: string,
    @Deed() deed: DeedName,
    @Query('unit') unit: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const asked = { id, deed, request, reply, me };
    // from a unit's own line: that unit, as the reader chose it there
    const values = typeof unit === 'string' ? { unit: [unit], units: [unit] } : {};
    return this.render(asked, await this.shown(asked), { values, errors: [] }, null);
  }

  @Post(PATHS)
  @HttpCode(200)
  async post(
    @Param('id') id: string,
    @Deed() deed: DeedName,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { id, deed, request, reply, me };
    const step = one(posted, 'step');
    if (step === 'edit') return this.again(asked, 200, posted, []);
    return step === 'write' ? this.write(asked, posted) : this.preview(asked, posted);
  }

  private async read({ deed, request, me }: Asked, posted: Posted, nonce: string, version: number) {
    const form = DEED_FORMS[deed];
    const body = { type: typeOf(deed), version, ...form.body(posted, nonce) };
    const name = (field: string): string => form.postedName?.(field, posted) ?? field;
    const lang = languageOf(request);
    const units = await this.rounds.unitNames(me.organisation);
    // a reason asked for unit by unit is called by its unit: the form shows no numbered rows
    const called = (field: string): string | null => {
      const unit = [...units].find(([code]) => name(field) === missingName(code))?.[1];
      return unit === undefined ? null : `${textsIn(lang).fields.names.reason}, ${said(unit, lang)}`;
    };
    return readOrder(pipe, body, lang, name, called);
  }

  /** Nothing is written: the law is asked what would come of it. */
  private async preview(asked: Asked, posted: Posted, errors: Sent['errors'] = []): Promise<string> {
    const { id, me, request } = asked;
    const nonce = randomUUID();
    const read = await this.read(asked, posted, nonce, 0);
    if (!read.ok) return this.again(asked, 422, posted, read.errors);
    const order = read.ordered.order as RoundOrder;
    const shown = await this.shown(asked);
    // what he proves with the next step counts as proved here: nothing is written yet
    const foreseen = await this.foresight.foresee(id, order, provedBy(me, shown));
    if (!foreseen.ok) return this.refused(asked, posted, foreseen);
    const lang = languageOf(request);
    const { address } = this.installation;
    const seen = { board: shown.board, round: headOf(shown.round), me: me.person, address, t: textsIn(lang) };
    return this.render(asked, shown, sentWith(posted, errors), {
      nonce,
      version: foreseen.version,
      foreseen: foreseenOf(order, foreseen.decision, seen),
      hidden: hiddenIn(posted),
    });
  }

  private async write(asked: Asked, posted: Posted): Promise<string | undefined> {
    const { id, me, reply } = asked;
    const nonce = nonceIn(posted);
    const read = await this.read(asked, posted, nonce, Number(one(posted, 'version')));
    if (!read.ok) return this.again(asked, 422, posted, read.errors);
    const { order, version } = read.ordered;
    const outcome = await this.rounds.act(id, order as RoundOrder, version, `page:${nonce}`, me, 'page');
    if (!outcome.ok && lacksProof(outcome)) {
      // looked over as before: only the code is typed again
      void reply.status(problemOf(outcome).getStatus());
      return this.preview(asked, posted, reasonsOf(outcome, languageOf(asked.request), me));
    }
    if (!outcome.ok) return this.refused(asked, posted, outcome);
    void reply.status(303).header('location', `/rounds/${id}/receipts/${outcome.answer.event.seq}`);
    return undefined;
  }

  private refused(asked: Asked, posted: Posted, refusal: Refusal): Promise<string> {
    if (refusal.code === 'NOT_FOUND' || refusal.code === 'FORBIDDEN') throw problemOf(refusal);
    const { request } = asked;
    return this.again(asked, problemOf(refusal).getStatus(), posted, reasonsOf(refusal, languageOf(request)));
  }

  private async again(asked: Asked, status: number, posted: Posted, errors: Sent['errors']): Promise<string> {
    void asked.reply.status(status);
    return this.render(asked, await this.shown(asked), sentWith(posted, errors), null);
  }

  /** Whoever may not order it learns why; so does whoever comes when the round has moved on. */
  private async shown({ id, deed, me }: Asked): Promise<Shown> {
    const [round, board] = await Promise.all([this.rounds.find(id, me), this.board.of(id, me)]);
    if (!round || board === 'NOT_FOUND') throw new Problem(404, 'NOT_FOUND');
    if (board === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    const ready = board.sittings.find(({ state }) => takesList(state));
    const button = await this.foresight.button(id, typeOf(deed), me, ready?.id ?? null);
    if ('ok' in button) throw problemOf(button);
    return { round, board, button };
  }

  private async render(
    { id, deed, request, reply, me }: Asked,
    { round, board, button }: Shown,
    sent: Sent,
    confirm: DeedPage['confirm'],
  ): Promise<string> {
    void reply.header('content-type', HTML);
    return renderPage(
      <RoundDeed
        frame={await this.frames.of(request, 'rounds', me)}
        today={board.today}
        round={headOf(round)}
        deed={deed}
        action={`/rounds/${id}/${deed}`}
        button={button}
        units={board.units.map(unitRowOf)}
        sittings={board.sittings}
        dates={board.deadlines}
        names={namesOf(board.units)}
        sent={sent}
        confirm={confirm}
        proof={await this.proofs.of(me, [button], `/rounds/${id}/${deed}`)}
      />,
    );
  }
}
