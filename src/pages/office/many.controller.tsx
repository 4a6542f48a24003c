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
  Req,
  Res,
} from '@nestjs/common';
import type { NominationOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { type Reply, type Request, stepOfRoute } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { Installation } from '../../http/installation.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { type CameTo, ManyOrders } from '../../nominations/many-orders.js';
import { NominationsService } from '../../nominations/nominations.service.js';
import { problemOf } from '../../orders/answer.js';
import { type Board, BoardService } from '../../rounds/board.js';
import { RoundsService, type RoundView } from '../../rounds/rounds.service.js';
import { type Texts, textsIn } from '../../texts/index.js';
import { MANY, versionName } from '../../web/forms/office-forms.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Many } from '../../web/pages/office/many.js';
import { ManyDone } from '../../web/pages/office/many-done.js';
import type { ManyName, ManyPage, ManyResult, ManyRow } from '../../web/pages/office/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import { Frames } from '../frame.js';
import { many, nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { mailSample } from './mail-sample.js';
import { manyRows } from './many-rows.js';
import { headOf, namesOf } from './rounds-view.js';
import { sentWith } from './sent.js';
import { HTML } from '../html.js';

const PATHS = Object.keys(MANY).map((order) => `:id/${order}`);
const DONE_PATHS = Object.keys(MANY).map((order) => `:id/${order}/:nonce`);

/** Which of them, by the route: its last step, or the one before a result's key. */
const Which = createParamDecorator((at: number, context: ExecutionContext): ManyName => {
  return stepOfRoute(context.switchToHttp().getRequest<Request>(), at) as ManyName;
});

interface Asked {
  readonly id: string;
  readonly order: ManyName;
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

interface Shown {
  readonly round: RoundView;
  readonly board: Board;
  readonly rows: readonly ManyRow[];
}

const UNSENT: Sent = { values: {}, errors: [] };

const orderOf = (order: ManyName, nonce: string): NominationOrder =>
  order === 'accept' ? { type: 'ACCEPT' } : { type: 'NUDGE', slot: `page/${nonce}` };

/** Names ticked, each once, and such as can be names at all. */
const chosenIn = (posted: Posted): string[] =>
  [...new Set(many(posted, 'names'))].filter((id) => UUID.test(id));

/** The same order to several nominations, each decided on its own. */
@Controller('rounds')
export class ManyController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly board: BoardService,
    private readonly nominations: NominationsService,
    private readonly orders: ManyOrders,
    private readonly frames: Frames,
    private readonly installation: Installation,
  ) {}

  @Get(PATHS)
  @Header('content-type', HTML)
  async blank(
    @Param('id') id: string,
    @Which(-1) order: ManyName,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const asked = { id, order, request, reply, me };
    return this.render(asked, await this.shown(asked), UNSENT, [], null);
  }

  @Post(PATHS)
  @HttpCode(200)
  async post(
    @Param('id') id: string,
    @Which(-1) order: ManyName,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { id, order, request, reply, me };
    const shown = await this.shown(asked);
    const chosen = chosenIn(posted);
    if (chosen.length === 0) {
      const text = textsIn(languageOf(request)).pages.office.many.nobody;
      void reply.status(422);
      return this.render(asked, shown, sentWith(posted, [{ field: 'names', text }]), [], null);
    }
    const step = one(posted, 'step');
    if (step === 'edit') return this.render(asked, shown, sentWith(posted, []), [], null);
    return step === 'write'
      ? this.write(asked, posted, chosen, shown)
      : this.preview(asked, posted, chosen, shown);
  }

  /** What was acknowledged under this key: asked for again and again, it says the same. */
  @Get(DONE_PATHS)
  @Header('content-type', HTML)
  async done(
    @Param('id') id: string,
    @Param('nonce') nonce: string,
    @Which(-2) order: ManyName,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const { round, board } = await this.found(id, me);
    const names = namesOf(board.units);
    const answers = await this.orders.acknowledged(
      names.map((name) => name.id),
      `page:${nonce}`,
      me,
    );
    if (answers.length === 0) throw new Problem(404, 'NOT_FOUND');
    const results = answers.flatMap((answer): ManyResult[] => {
      const name = names.find((each) => each.id === answer.id);
      return name
        ? [{ name, receipt: `/nominations/${name.id}/receipts/${answer.event.seq}`, reasons: [] }]
        : [];
    });
    const frame = await this.frames.of(request, 'rounds', me);
    return renderPage(<ManyDone frame={frame} round={headOf(round)} order={order} results={results} />);
  }

  private async preview(
    asked: Asked,
    posted: Posted,
    chosen: readonly string[],
    shown: Shown,
  ): Promise<string> {
    const t = textsIn(languageOf(asked.request));
    const rows = shown.rows.filter(({ id }) => chosen.includes(id));
    const closed = rows.filter(({ open }) => !open);
    if (closed.length > 0 || rows.length < chosen.length) {
      const texts = closed.map(({ name }) => t.pages.office.many.notNow(name));
      if (rows.length < chosen.length) texts.push(t.pages.office.many.unknown(chosen.length - rows.length));
      const errors = texts.map((text) => ({ field: 'names', text }));
      void asked.reply.status(409);
      return this.render(asked, shown, sentWith(posted, errors), [], null);
    }
    return this.render(asked, shown, sentWith(posted, []), [], {
      nonce: randomUUID(),
      rows,
      ...toldOf({ ...asked, address: this.installation.address }, rows, shown.board, t),
    });
  }

  private async write(
    asked: Asked,
    posted: Posted,
    chosen: readonly string[],
    { round }: Shown,
  ): Promise<string | undefined> {
    const { id, order, me, reply, request } = asked;
    const nonce = nonceIn(posted);
    const ones = chosen.map((name) => ({ id: name, version: Number(one(posted, versionName(name))) || 0 }));
    const came = await this.orders.act(ones, orderOf(order, nonce), `page:${nonce}`, me, 'page');
    const refused = came.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome]));
    if (refused.length === 0) {
      void reply.status(303).header('location', `/rounds/${round.id}/${order}/${nonce}`);
      return undefined;
    }
    const [first] = refused;
    if (first && refused.length === came.length && first.code === 'FORBIDDEN') throw problemOf(first);
    void reply.status(409);
    // read anew: what was accepted is no longer among those that wait
    const shown = await this.shown({ ...asked, id });
    const left = came.filter(({ outcome }) => !outcome.ok).map((each) => each.id);
    const sent: Sent = { values: { names: left }, errors: [] };
    return this.render(asked, shown, sent, resultsOf(came, shown.board, languageOf(request)), null);
  }

  private async found(id: string, me: SignedIn): Promise<Omit<Shown, 'rows'>> {
    const [round, board] = await Promise.all([this.rounds.find(id, me), this.board.of(id, me)]);
    if (!round || board === 'NOT_FOUND') throw new Problem(404, 'NOT_FOUND');
    if (board === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    return { round, board };
  }

  private async shown({ id, order, me }: Asked): Promise<Shown> {
    const found = await this.found(id, me);
    if (!found.board.many[order]) throw new Problem(403, 'FORBIDDEN');
    return { ...found, rows: await manyRows(order, found.board, this.nominations, me) };
  }

  private async render(
    { id, order, request, reply, me }: Asked,
    { round, board, rows }: Shown,
    sent: Sent,
    results: readonly ManyResult[],
    confirm: ManyPage['confirm'],
  ): Promise<string> {
    void reply.header('content-type', HTML);
    return renderPage(
      <Many
        frame={await this.frames.of(request, 'rounds', me)}
        today={board.today}
        round={headOf(round)}
        order={order}
        action={`/rounds/${id}/${order}`}
        rows={rows}
        sent={sent}
        results={results}
        confirm={confirm}
      />,
    );
  }
}

const resultsOf = (came: readonly CameTo[], board: Board, lang: Texts['lang']): ManyResult[] => {
  const names = namesOf(board.units);
  return came.flatMap(({ id, outcome }): ManyResult[] => {
    const name = names.find((each) => each.id === id);
    if (!name) return [];
    return outcome.ok
      ? [{ name, receipt: `/nominations/${id}/receipts/${outcome.answer.event.seq}`, reasons: [] }]
      : [{ name, receipt: null, reasons: reasonsOf(outcome, lang) }];
  });
};

/** Who would be mailed, and what the first of these mails would say. */
const toldOf = (
  { order, me, address }: Pick<Asked, 'order' | 'me'> & { readonly address: string },
  rows: readonly ManyRow[],
  board: Board,
  t: Texts,
): Pick<NonNullable<ManyPage['confirm']>, 'told' | 'mail'> => {
  if (order !== 'remind') return { told: [], mail: null };
  const told = new Map<string, { name: string; role: string; unit: ManyRow['unit'] | null }>();
  for (const { waiting } of rows) {
    for (const { people, desk, unit } of waiting) {
      // whoever orders it is not mailed about it
      for (const { name } of people.filter((person) => person.name !== me.name)) {
        told.set(`${name} ${desk}`, { name, role: t.people.desks[desk], unit });
      }
    }
  }
  const [row] = rows;
  const first = row?.waiting.find(({ people }) => people.length > 0);
  const [person] = first?.people ?? [];
  if (!row || !first || !person) return { told: [...told.values()], mail: null };
  const mail = mailSample(
    {
      life: 'nomination',
      template: `nudge.${first.does}`,
      at: board.now,
      recipient: { name: person.name },
      code: row.code,
      unit: row.unit,
      due: first.due,
      meets: null,
      place: null,
    },
    t.lang,
    `${address}/nominations/${row.id}`,
  );
  return { told: [...told.values()], mail };
};
