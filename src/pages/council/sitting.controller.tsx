import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Redirect,
  Req,
  Res,
} from '@nestjs/common';
import { isIn, needsRoom, type SittingOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { RoomCodes } from '../../sittings/room-codes.js';
import { type Board, SittingBoards } from '../../sittings/sitting-board.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { type Texts, textsIn } from '../../texts/index.js';
import { renderPart } from '../../web/page.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { sentValues } from '../../web/forms/posted-order.js';
import { PulsePart } from '../../web/pages/council/pulse.js';
import { QuorumLight } from '../../web/pages/council/roll.js';
import type { FieldError } from '../../web/view-models.js';
import { many, nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { RoomDoor } from './room-door.js';
import * as page from './sitting-page.js';
import { SittingPages, UNSENT } from './sitting-pages.js';
import { stepIn } from './step-order.js';
import { askedMark, fatesOf, markOf, TELLS_FATES } from './steps-page.js';
import { HTML } from '../html.js';

/** Ends of their own, for the record; the steps between lead on within the meeting. */
const RECEIPTED: ReadonlySet<string> = new Set(['CONCLUDE', 'DELIVER']);

const changed = (text: string): Refused => ({ status: 409, wait: 0, errors: [{ field: null, text }] });

/** He is asked about each name, and says nothing by leaving one out. */
const unanswered = ({ view, names }: Board, posted: Posted, t: Texts): FieldError[] =>
  view.awaitsChair
    .filter((name) => !['yes', 'no'].includes(one(posted, `agree-${name}`)))
    .map((name) => ({
      field: `agree-${name}`,
      text: t.pages.councilAfter.steps.agree.missing(
        names.find(({ nomination }) => nomination === name)?.name ?? '',
      ),
    }));

type Refused = { readonly status: number; readonly wait: number; readonly errors: readonly FieldError[] };

@Controller('sittings')
export class SittingPageController {
  constructor(
    private readonly pages: SittingPages,
    private readonly sittings: SittingsService,
    private readonly boards: SittingBoards,
    private readonly codes: RoomCodes,
    private readonly door: RoomDoor,
  ) {}

  @Get(':id')
  @Header('content-type', HTML)
  show(
    @Param('id') id: string,
    @Query('done') done: string | undefined,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.pages.render(id, request, me, UNSENT, done);
  }

  /** How many have voted of how many who may: the part of the page that renews itself. */
  @Get(':id/pulse')
  @Header('content-type', HTML)
  async pulse(
    @Param('id') id: string,
    @Query('seen') seen: string | undefined,
    @Query('page') from: string | undefined,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const pulse = await this.boards.pulse(id, me);
    if (typeof pulse === 'string') throw new Problem(pulse === 'NOT_FOUND' ? 404 : 403, pulse);
    const self = page.pathOf(id);
    const view = page.pulseView(id, pulse, seen ?? '', from === 'ballot' ? `${self}/ballot` : self);
    return renderPart(<PulsePart pulse={view} t={textsIn(languageOf(request))} />);
  }

  /** What the law would say of this roll; it writes nothing. */
  @Post(':id/quorum')
  @HttpCode(200)
  @Header('content-type', HTML)
  async quorum(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const board = await this.pages.read(id, me);
    const present = many(posted, 'present');
    const secretary = one(posted, 'secretary');
    const foreseen = await this.sittings.foresee(id, { type: 'OPEN', present, secretary }, me);
    // the arithmetic says the first itself; whoever has not been chosen yet is not missing
    const said = secretary === '' ? ['NO_QUORUM', 'SECRETARY_ABSENT'] : ['NO_QUORUM'];
    const findings = (foreseen?.findings ?? []).filter(({ code }) => !said.includes(code));
    const quorum = page.quorumView(board, present, findings);
    return renderPart(<QuorumLight quorum={quorum} t={textsIn(languageOf(request))} />);
  }

  /** Addresses a refused form stays at: asked for again, they are the sitting. */
  @Get([':id/steps', ':id/room', ':id/quorum'])
  @Redirect(undefined, 303)
  back(@Param('id') id: string): { url: string } {
    return { url: page.pathOf(id) };
  }

  @Post(':id/room')
  @HttpCode(303)
  async newCode(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<void> {
    await this.pages.read(id, me);
    if (!(await this.codes.renew(id, me))) throw new Problem(403, 'FORBIDDEN');
    void reply.header('location', `${page.pathOf(id)}#room`);
  }

  @Post(':id/steps')
  @HttpCode(303)
  async step(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const t = textsIn(languageOf(request));
    const nonce = nonceIn(posted);
    const read = await stepIn(posted, t);
    const giveBack = ({ status, wait, errors }: Refused) => {
      void reply.status(status).header('content-type', HTML);
      if (wait > 0) void reply.header('retry-after', String(wait));
      const sent = { type: one(posted, 'type'), values: sentValues(posted), errors };
      return this.pages.render(id, request, me, sent, undefined);
    };
    if (!read.ok) return giveBack({ status: 422, wait: 0, errors: read.errors });

    const { order, version } = read;
    const before = await this.before(id, order, posted, me, t);
    if ('errors' in before) return giveBack(before);
    const outcome = await this.sittings.act(id, order, version, `page:${nonce}`, before.as, 'page');
    if (outcome.ok) {
      const { seq } = outcome.answer.event;
      const self = page.pathOf(id);
      void reply.header(
        'location',
        RECEIPTED.has(order.type) ? `${self}/receipts/${seq}` : `${self}?done=${seq}`,
      );
      return undefined;
    }
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    const status = problemOf(outcome).getStatus();
    return giveBack({ status, wait: 0, errors: reasonsOf(outcome, t.lang) });
  }

  /** What a form must bring beside the order: the room's code, or what its sender has seen. */
  private async before(
    id: string,
    order: SittingOrder,
    posted: Posted,
    me: SignedIn,
    t: Texts,
  ): Promise<{ readonly as: SignedIn } | Refused> {
    if (order.type === 'CLOSE_VOTING') {
      // asked again on the same page: ballots that are not in by then are lost
      const unseen = page.leavesOutUnseen(await this.pages.read(id, me), many(posted, 'missing'));
      return unseen ? { status: 200, wait: 0, errors: [] } : { as: me };
    }
    // signed is what was read to its end, on the page that shows it
    if (order.type === 'SIGN_MINUTES') return changed(t.pages.councilAfter.steps.unread);
    if (TELLS_FATES.has(order.type)) {
      const board = await this.pages.read(id, me);
      // what cannot be done anyway is answered with its own reasons
      const offered = board.offers.some(({ type, open }) => type === order.type && open);
      const other = offered && board.conclusion !== null && markOf(fatesOf(board)) !== one(posted, 'seen');
      return other ? changed(t.pages.council.steps.changed) : { as: me };
    }
    if (!needsRoom(order.type)) return { as: me };
    const board = await this.pages.read(id, me);
    if (order.type === 'AGREE' && board.view.awaitsChair.length > 0) {
      if (askedMark(board) !== one(posted, 'seen')) return changed(t.pages.councilAfter.steps.agree.changed);
      const errors = unanswered(board, posted, t);
      if (errors.length > 0) return { status: 422, wait: 0, errors };
    }
    // nothing is to be decided in the room: the order itself is answered with its reasons
    if (!isIn(board.view.state, 'counted')) return { as: me };
    const admitted = await this.door.admit(board, me, one(posted, 'code'), t);
    if (admitted.ok) return { as: admitted.as };
    const { status, wait, text } = admitted;
    return { status, wait, errors: [{ field: 'code', text }] };
  }
}
