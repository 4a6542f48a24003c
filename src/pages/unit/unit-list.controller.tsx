import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Redirect, Req, Res } from '@nestjs/common';
import type { OpenOrClosed, RoundOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import type { Read } from '../../nominations/nominations.service.js';
import { type OpenLists, type UnitListView, UnitLists } from '../../nominations/unit-lists.js';
import { problemOf } from '../../orders/answer.js';
import { Actors } from '../../people/actors.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { ROUND_ORDERS } from '../../orders/round-orders.dto.js';
import { RoundsService } from '../../rounds/rounds.service.js';
import { type Posted, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { ChooseUnit } from '../../web/pages/unit/choose-unit.js';
import { UnitList } from '../../web/pages/unit/unit-list.js';
import type { ListedName, NilForm } from '../../web/pages/unit/views.js';
import type { FieldError, Path } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { waitingOf } from '../nomination-page.js';
import { nonceIn, readOrder } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { HTML } from '../html.js';

export const listPath = (round: string, unit: string): Path => `/rounds/${round}/units/${unit}`;

const pathsIn = ({ round, units }: OpenLists): Path[] => units.map(({ code }) => listPath(round.id, code));

const pipe = new OrderPipe(ROUND_ORDERS);

const found = <T,>(read: Read<T>): T => {
  if (read.ok) return read.value;
  throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
};

/** What the form for "không có" was sent with and refused for. */
type Sent = Pick<NilForm, 'reason' | 'errors'>;

const UNSENT: Sent = { reason: '', errors: [] };

/** Where somebody goes on with a name that waits for him: a draft is written, all else decided. */
const stepOf = (does: string): string => (does === 'SUBMIT' ? '/dossier' : '#decide');

const nameOf =
  ({ unit }: UnitListView, me: string) =>
  (name: UnitListView['names'][number]): ListedName => {
    const { id, waiting, ...rest } = name;
    const href: Path = `/nominations/${id}`;
    const views = waiting.map((one) => ({ ...waitingOf(one, null, me), unit: unit.name }));
    const mine = views.find((one) => one.mine);
    return {
      ...rest,
      href,
      waiting: views,
      next: mine ? { does: mine.does, href: `${href}${stepOf(mine.does)}` } : null,
    };
  };

@Controller()
export class UnitListController {
  constructor(
    private readonly lists: UnitLists,
    private readonly rounds: RoundsService,
    private readonly actors: Actors,
    private readonly frames: Frames,
  ) {}

  /** One's own unit in the round that waits for it; where several do, which. */
  @Get('unit')
  @Header('content-type', HTML)
  async own(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const [open, today] = [await this.lists.own(me), (await this.actors.present(me)).day];
    const own = open.filter(({ units }) => units.length > 0);
    const waiting = own.filter(({ takesNames }) => takesNames);
    const [only, ...others] = (waiting.length > 0 ? waiting : own).flatMap(pathsIn);
    if (only !== undefined && others.length === 0) {
      void reply.status(303).header('location', only);
      return '';
    }
    return renderPage(
      <ChooseUnit
        frame={await this.frames.of(request, 'unitList', me)}
        today={today}
        open={open.length > 0}
        rounds={own.map((lists) => ({
          ...lists.round,
          takesNames: lists.takesNames,
          units: lists.units.map(({ code, name, lastDay }) => ({
            name,
            lastDay,
            href: listPath(lists.round.id, code),
          })),
        }))}
      />,
    );
  }

  @Get('rounds/:round/units/:unit')
  @Header('content-type', HTML)
  show(
    @Param('round') round: string,
    @Param('unit') unit: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.draw(round, unit, request, me, UNSENT);
  }

  /** The address a refused form stays at: asked for again, it is the list. */
  @Get('rounds/:round/units/:unit/nil')
  @Redirect(undefined, 303)
  back(@Param('round') round: string, @Param('unit') unit: string): { url: string } {
    return { url: `/rounds/${encodeURIComponent(round)}/units/${encodeURIComponent(unit)}#nil` };
  }

  /** "Không có": the unit says that it proposes nobody. */
  @Post('rounds/:round/units/:unit/nil')
  @HttpCode(303)
  async nil(
    @Param('round') round: string,
    @Param('unit') unit: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const lang = languageOf(request);
    const nonce = nonceIn(posted);
    found(await this.find(round, unit, me));
    const reason = text(posted['reason']);
    const giveBack = (status: number, errors: readonly FieldError[]): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      return this.draw(round, unit, request, me, { reason, errors });
    };
    // eight units write in one round at once: the law refuses what was seen too late, not the round's version
    const read = await readOrder(pipe, { type: 'NIL_RETURN', unit, reason, version: 0 }, lang);
    if (!read.ok) return giveBack(422, read.errors);
    const { order } = read.ordered;
    const outcome = await this.rounds.act(round, order as RoundOrder, null, `page:${nonce}`, me, 'page');
    if (!outcome.ok) return giveBack(problemOf(outcome).getStatus(), reasonsOf(outcome, lang));
    void reply.header('location', `/rounds/${round}/receipts/${outcome.answer.event.seq}`);
    return '';
  }

  private async find(round: string, unit: string, me: SignedIn): Promise<Read<UnitListView>> {
    return UUID.test(round) ? this.lists.find(round, unit, me) : { ok: false, code: 'NOT_FOUND' };
  }

  private async draw(
    round: string,
    unit: string,
    request: Request,
    me: SignedIn,
    sent: Sent,
  ): Promise<string> {
    const view = found(await this.find(round, unit, me));
    const [frame, offers] = await Promise.all([
      this.frames.of(request, 'unitList', me),
      this.rounds.offers(round, me, { unit }),
    ]);
    const here = listPath(round, unit);
    const { registered, perUnit, filing } = view;
    return renderPage(
      <UnitList
        frame={frame}
        today={view.today}
        unit={view.unit.name}
        round={view.round}
        quota={{ registered, ...perUnit }}
        registration={view.registration}
        extension={view.extension}
        nilReturn={view.nilReturn}
        nilAllowed={view.nilAllowed}
        kinds={view.kinds}
        further={view.further.map((count) => ({
          ...count,
          unitName: count.unit === null ? null : view.unit.name,
        }))}
        names={view.names.map(nameOf(view, me.person))}
        filing={filing && { ...filing, href: `/nominations/new?round=${round}` }}
        nilForm={nilFormOf(offers, `${here}/nil`, sent)}
        paper={`${here}/paper`}
        finder={`/finder?unit=${encodeURIComponent(unit)}`}
      />,
    );
  }
}

const nilFormOf = (
  offers: readonly OpenOrClosed<RoundOrder['type']>[],
  action: Path,
  sent: Sent,
): NilForm | null => {
  const offer = offers.find(({ type }) => type === 'NIL_RETURN');
  // not his to say: but whoever tried is told why, and keeps his words
  if (!offer && sent.errors.length === 0) return null;
  const { open = false, findings = [] } = offer ?? {};
  return { action: `${action}#nil`, nonce: randomUUID(), open, findings, ...sent };
};
