import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { mayReadFigures, permission, readingRights, takesList } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { Actors } from '../../people/actors.js';
import { Plans } from '../../plans/plans.js';
import { type Board, BoardService } from '../../rounds/board.js';
import { OpeningService } from '../../rounds/opening.js';
import { RoundsService } from '../../rounds/rounds.service.js';
import { whoIs } from '../../people/actors.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { RoundBoard } from '../../web/pages/office/board.js';
import { OpenRound, Rounds } from '../../web/pages/office/rounds.js';
import type { BoardInside } from '../../web/pages/office/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import { Frames } from '../frame.js';
import { nonceIn } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { openingIn, planChoiceOf } from './opening-form.js';
import { countsOf, headOf, insideOf, plainDates, rowOf, sentOf } from './rounds-view.js';
import { sentWith } from './sent.js';
import { HTML } from '../html.js';

const UNSENT: Sent = { values: {}, errors: [] };

/** The rounds, the opening of one, and how the units of each stand. */
@Controller('rounds')
export class RoundPagesController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly board: BoardService,
    private readonly opening: OpeningService,
    private readonly plans: Plans,
    private readonly actors: Actors,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async list(@Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const [rounds, present] = await Promise.all([this.rounds.list(me), this.actors.present(me)]);
    return renderPage(
      <Rounds
        frame={await this.frames.of(request, 'rounds', me)}
        today={present.day}
        rounds={rounds.map(rowOf)}
        open={mayOpen(present) ? '/rounds/new' : null}
      />,
    );
  }

  @Get('new')
  @Header('content-type', HTML)
  async blank(@Req() request: Request, @Current() me: SignedIn): Promise<string> {
    if (!mayOpen(await this.actors.present(me))) throw new Problem(403, 'NOT_YOURS');
    return this.form(request, me, UNSENT);
  }

  @Post('new')
  @HttpCode(303)
  async open(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const lang = languageOf(request);
    const again = (status: number, errors: Sent['errors']): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      return this.form(request, me, sentWith(posted, errors));
    };
    const nonce = nonceIn(posted);
    const plans = await this.plans.newest(me.organisation);
    const read = await openingIn(posted, plans, lang);
    if (!read.ok) return again(422, read.errors);
    const { plan, name } = read.opening;
    const outcome = await this.opening.open(plan, name, `page:${nonce}`, whoIs(me, 'page'));
    if (outcome.ok) {
      const { id, event } = outcome.answer;
      void reply.header('location', `/rounds/${id}/receipts/${event.seq}`);
      return undefined;
    }
    if (outcome.code === 'FORBIDDEN') throw problemOf(outcome);
    return again(problemOf(outcome).getStatus(), reasonsOf(outcome, lang));
  }

  @Get(':id')
  @Header('content-type', HTML)
  async show(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const round = await this.rounds.find(id, me);
    if (!round) throw new Problem(404, 'NOT_FOUND');
    const [board, { actor, day }] = await Promise.all([this.board.of(id, me), this.actors.present(me)]);
    if (!mayReadFigures(actor, day)) throw new Problem(403, 'NOT_YOURS');
    if (typeof board === 'string') {
      const own = readingRights(actor, day).units.find((unit) =>
        round.units.some((list) => list.unit === unit),
      );
      if (own !== undefined) {
        void reply.status(303).header('location', `/rounds/${id}/units/${encodeURIComponent(own)}`);
        return undefined;
      }
    }
    const inside = typeof board === 'string' ? null : await this.inside(id, board, me);
    const { plan } = await this.plans.find(me.organisation, round.plan.code, round.plan.version);
    return renderPage(
      <RoundBoard
        frame={await this.frames.of(request, 'rounds', me)}
        today={day}
        round={headOf(round)}
        dates={
          typeof board === 'string' ? plainDates(round, plan.deadlines.registration.clause) : board.deadlines
        }
        counts={countsOf(round)}
        sent={sentOf(round)}
        inside={inside}
      />,
    );
  }

  /** The board of those inside; of the list, what a sitting that can still take it makes possible. */
  private async inside(id: string, board: Board, me: SignedIn): Promise<BoardInside> {
    const ready = board.sittings.find(({ state }) => takesList(state));
    const offers = await this.rounds.offers(id, me, ready ? { sitting: ready.id } : {});
    return insideOf(id, board, offers, me.person);
  }

  private async form(request: Request, me: SignedIn, sent: Sent): Promise<string> {
    const plans = await this.plans.newest(me.organisation);
    const names = await this.rounds.unitNames(me.organisation);
    return renderPage(
      <OpenRound
        frame={await this.frames.of(request, 'rounds', me)}
        action="/rounds/new"
        nonce={randomUUID()}
        plans={plans.map((plan) => planChoiceOf(plan, names))}
        sent={sent}
      />,
    );
  }
}

/** Asked of the law, without a round to ask it about. */
const mayOpen = ({ actor, day }: Awaited<ReturnType<Actors['present']>>): boolean =>
  permission({
    life: 'round',
    action: 'OPEN_ROUND',
    state: [],
    day,
    actor,
    unit: null,
    nominee: null,
    taken: [],
  }).allow;
