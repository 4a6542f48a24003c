import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { NominationOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { type CameTo, ManyOrders } from '../../nominations/many-orders.js';
import { NOMINATION_ORDERS } from '../../orders/nomination-orders.dto.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { PostNames } from '../../people/post-names.js';
import { type SentList, type SentName, SentNames } from '../../province/sent-names.js';
import { textsIn } from '../../texts/index.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Province } from '../../web/pages/submission/province.js';
import { Received, Receive } from '../../web/pages/submission/receive.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { nonceIn, one, readOrder } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { groupsOf } from './province-view.js';
import { chosenIn, seenIn } from './seen.js';
import { lineOf } from './submission-view.js';
import { HTML } from '../html.js';

const LIST = '/province';
const RECEIVE = '/province/receive';
const pipe = new OrderPipe({ RECEIVE: NOMINATION_ORDERS.RECEIVE });

const isReceivable = ({ offers }: SentName): boolean =>
  offers.some(({ type, open }) => type === 'RECEIVE' && open);

interface Asked {
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

/** What was sent to the province and what it said; its contact receives many at once. */
@Controller('province')
export class ProvinceController {
  constructor(
    private readonly sent: SentNames,
    private readonly many: ManyOrders,
    private readonly posts: PostNames,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.list({ request, reply, me }, {}, []);
  }

  /** Looked over before anything is written; asked for without a choice, it is the list again. */
  @Get('receive')
  @Header('content-type', HTML)
  async preview(
    @Query() chosen: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { request, reply, me };
    if (one(chosen, 'step') !== 'preview') {
      void reply.status(303).header('location', LIST);
      return undefined;
    }
    const lang = languageOf(request);
    const words = textsIn(lang).pages.submission.province.receive;
    const { names } = await this.sentTo(asked);
    const open = names.filter(isReceivable);
    const ids = chosenIn(
      chosen,
      open.map(({ id }) => id),
    );
    const lines = open.filter(({ id }) => ids.includes(id));
    const reference = one(chosen, 'reference').trim();
    const read = await readOrder(pipe, this.order(reference), lang);
    const errors: FieldError[] = [
      ...(ids.length === 0 ? [{ field: 'names', text: words.none }] : []),
      ...(lines.length < ids.length ? [{ field: 'names', text: words.notThere }] : []),
      ...(read.ok ? [] : read.errors),
    ];
    if (errors.length > 0) return this.giveBack(422, asked, chosen, errors);
    return renderPage(
      <Receive
        frame={await this.frames.of(request, 'province', me)}
        action={RECEIVE}
        back={LIST}
        nonce={randomUUID()}
        reference={reference}
        lines={lines.map((name) => ({ ...lineOf(name), version: name.version }))}
      />,
    );
  }

  /** Each along the road by itself: what is refused of one keeps no other back. */
  @Post('receive')
  @HttpCode(303)
  async receive(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { request, reply, me };
    const lang = languageOf(request);
    const nonce = nonceIn(posted);
    const seen = [...seenIn(posted)].map(([id, version]) => ({ id, version }));
    const read = await readOrder(pipe, this.order(one(posted, 'reference').trim()), lang);
    if (!read.ok) return this.giveBack(422, asked, posted, read.errors);
    if (seen.length === 0) {
      const text = textsIn(lang).pages.submission.province.receive.none;
      return this.giveBack(422, asked, posted, [{ field: 'names', text }]);
    }
    const order = read.ordered.order as NominationOrder;
    const all = await this.many.act(seen, order, `page:${nonce}`, me, 'page');
    const worst = all.find(({ outcome }) => !outcome.ok);
    if (!worst) {
      void reply.header('location', `${LIST}/receipts/${nonce}`);
      return undefined;
    }
    void reply.status(409).header('content-type', HTML);
    return this.cameTo(asked, all);
  }

  @Get('receipts/:nonce')
  @Header('content-type', HTML)
  async receipts(
    @Param('nonce') nonce: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const { names } = await this.sentTo({ request, me });
    if (!UUID.test(nonce)) throw new Problem(404, 'NOT_FOUND');
    const ids = names.map(({ id }) => id);
    const answers = await this.many.acknowledged(ids, `page:${nonce}`, me);
    if (answers.length === 0) throw new Problem(404, 'NOT_FOUND');
    const called = new Map(names.map(({ id, name }) => [id, name]));
    return renderPage(
      <Received
        frame={await this.frames.of(request, 'province', me)}
        done={answers.map(({ id, code, event }) => ({
          code,
          name: called.get(id) ?? code,
          href: `/nominations/${id}/receipts/${event.seq}`,
        }))}
        refused={[]}
        back={LIST}
      />,
    );
  }

  private readonly order = (reference: string) => ({
    type: 'RECEIVE',
    version: 0,
    ...(reference !== '' && { reference }),
  });

  private async sentTo({ request, me }: Pick<Asked, 'request' | 'me'>): Promise<SentList> {
    const list = await this.sent.for(me);
    if (!list) throw new Problem(403, 'NOT_YOURS');
    const posts = list.names.map(({ post }) => post);
    const postIn = await this.posts.in(languageOf(request), posts, me);
    const names = list.names.map((name) => ({
      ...name,
      post: name.post === null ? null : postIn(name.post),
    }));
    return { ...list, names };
  }

  private giveBack(
    status: number,
    asked: Asked,
    posted: Posted,
    errors: readonly FieldError[],
  ): Promise<string> {
    void asked.reply.status(status).header('content-type', HTML);
    return this.list(asked, sentValues(posted), errors);
  }

  private async list(
    { request, me }: Asked,
    values: Readonly<Record<string, readonly string[]>>,
    errors: readonly FieldError[],
  ): Promise<string> {
    const list = await this.sentTo({ request, me });
    const receives = list.names.some(isReceivable) || errors.length > 0;
    return renderPage(
      <Province
        frame={await this.frames.of(request, 'province', me)}
        groups={groupsOf(list)}
        more={list.more}
        receive={receives ? { action: RECEIVE, sent: { values, errors } } : null}
      />,
    );
  }

  private async cameTo({ request, me }: Asked, all: readonly CameTo[]): Promise<string> {
    const { names } = await this.sentTo({ request, me });
    const lang = languageOf(request);
    const byId = new Map(names.map((name) => [name.id, name]));
    return renderPage(
      <Received
        frame={await this.frames.of(request, 'province', me)}
        done={all.flatMap(({ outcome }) =>
          outcome.ok
            ? [
                {
                  code: outcome.answer.code,
                  name: byId.get(outcome.answer.id)?.name ?? outcome.answer.code,
                  href: `/nominations/${outcome.answer.id}/receipts/${outcome.answer.event.seq}` as const,
                },
              ]
            : [],
        )}
        refused={all.flatMap(({ id, outcome }) => {
          const name = byId.get(id);
          if (outcome.ok || !name) return [];
          const { code, name: called, href } = lineOf(name);
          return [{ code, name: called, href, reasons: reasonsOf(outcome, lang).map(({ text }) => text) }];
        })}
        back={LIST}
      />,
    );
  }
}
