import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { mayOpenRound, mayReadFigures, readingRights, takesList } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { BundlesService } from '../../bundles/bundles.service.js';
import { Installation } from '../../http/installation.js';
import { Problem } from '../../http/problem.js';
import { Actors } from '../../people/actors.js';
import { Plans } from '../../plans/plans.js';
import { type Board, BoardService } from '../../rounds/board.js';
import { RoundsService } from '../../rounds/rounds.service.js';
import { WorkingDays } from '../../working-days/working-days.js';
import { renderPage } from '../../web/page.js';
import { RoundBoard } from '../../web/pages/office/board.js';
import { Rounds } from '../../web/pages/office/rounds.js';
import type { BoardInside } from '../../web/pages/office/views.js';
import { Frames } from '../frame.js';
import { countsOf, headOf, insideOf, plainDates, rowOf, sentOf } from './rounds-view.js';
import { HTML } from '../html.js';

/** The rounds, and how the units of each stand. */
@Controller('rounds')
export class RoundPagesController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly board: BoardService,
    private readonly plans: Plans,
    private readonly actors: Actors,
    private readonly frames: Frames,
    private readonly workingDays: WorkingDays,
    private readonly installation: Installation,
    private readonly bundles: BundlesService,
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
        open={mayOpenRound(present.actor, present.day) ? '/rounds/new' : null}
      />,
    );
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
        calendar={await this.workingDays.of(me.organisation)}
        round={headOf(round)}
        dates={typeof board === 'string' ? plainDates(round, plan.intake.clause) : board.deadlines}
        counts={countsOf(round)}
        sent={sentOf(round)}
        inside={inside}
        bundle={
          inside && (await this.bundles.mayTake({ is: 'round', id }, me)) ? `/rounds/${id}/bundle` : null
        }
        unitAddress={`${this.installation.address}/unit`}
      />,
    );
  }

  /** The board of those inside; of the list, what a sitting that can still take it makes possible. */
  private async inside(id: string, board: Board, me: SignedIn): Promise<BoardInside> {
    const ready = board.sittings.find(({ state }) => takesList(state));
    const offers = await this.rounds.offers(id, me, ready ? { sitting: ready.id } : {});
    return insideOf(id, board, offers, me.person);
  }
}
