import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import { SessionDoor } from '../../access/session-door.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import type { Board } from '../../sittings/sitting-board.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { inGroups } from '../../sittings/slip-code.js';
import { type Printed, Slips } from '../../sittings/slips.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { BoothOpening } from '../../web/pages/council/booth.js';
import { SlipSheet } from '../../web/pages/council/slips.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn } from '../read-order.js';
import { BoothDoor } from './booth-door.js';
import { pathOf } from './sitting-page.js';
import { SittingPages } from './sitting-pages.js';

/** What whoever keeps the minutes does for members without a phone. */
@Controller('sittings')
export class SlipsController {
  constructor(
    private readonly pages: SittingPages,
    private readonly sittings: SittingsService,
    private readonly slips: Slips,
    private readonly booths: BoothDoor,
    private readonly sessions: SessionDoor,
    private readonly frames: Frames,
  ) {}

  @Get(':id/slips.print')
  @Header('content-type', HTML)
  async sheet(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    return this.render(id, request, me, null);
  }

  /** The codes are in this answer and nowhere else. */
  @Post(':id/slips.print')
  @HttpCode(200)
  async print(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const nonce = nonceIn(posted);
    await this.pages.read(id, me);
    const standing = await this.sittings.standing(id, me);
    if (!standing) throw new Problem(404, 'NOT_FOUND');
    const printed = await this.slips.print(id, standing, `page:${nonce}`, me);
    void reply.status(printed.ok ? 200 : 409).header('content-type', HTML);
    return this.render(id, request, me, printed);
  }

  @Get(':id/booth/open')
  @Header('content-type', HTML)
  async opening(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    return this.renderOpening(id, request, me);
  }

  @Post(':id/booth/open')
  @HttpCode(303)
  async open(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    nonceIn(posted);
    const board = await this.pages.read(id, me);
    const may = board.vote.booth !== null && board.vote.booth.length === 0;
    if (!may || !(await this.booths.open(id, board.view.ballot.no, me, reply))) {
      void reply.status(409).header('content-type', HTML);
      return this.renderOpening(id, request, me);
    }
    // members are alone with this device: nothing of whoever set it up is left on it
    await this.sessions.leave(request, reply);
    void reply.header('location', `${pathOf(id)}/booth`);
    return undefined;
  }

  private async render(id: string, request: Request, me: SignedIn, printed: Printed | null): Promise<string> {
    const board = await this.pages.read(id, me);
    const { no } = board.view.ballot;
    const before = await this.slips.printed(id, no, me.organisation);
    const codes = printed?.ok === true ? printed.codes : null;
    return renderPage(
      <SlipSheet
        frame={await this.frames.of(request, 'sittings', me)}
        code={board.view.code}
        sitting={pathOf(id)}
        action={`${pathOf(id)}/slips.print`}
        nonce={randomUUID()}
        ballotNo={no}
        voters={board.vote.electorate.length}
        printed={before}
        shownBefore={printed?.ok === true && codes === null}
        findings={against(board)}
        codes={codes?.map(inGroups) ?? null}
      />,
    );
  }

  private async renderOpening(id: string, request: Request, me: SignedIn): Promise<string> {
    const board = await this.pages.read(id, me);
    return renderPage(
      <BoothOpening
        frame={await this.frames.of(request, 'sittings', me)}
        code={board.view.code}
        sitting={pathOf(id)}
        action={`${pathOf(id)}/booth/open`}
        nonce={randomUUID()}
        printed={await this.slips.printed(id, board.view.ballot.no, me.organisation)}
        findings={against(board)}
      />,
    );
  }
}

/** What stands against slips and booth now, by the law; where there is no ballot, that there is none. */
const against = ({ vote, council }: Board) =>
  vote.booth ?? [{ code: 'NO_BALLOT_OPEN', clause: council.clause, effect: 'block' as const }];
