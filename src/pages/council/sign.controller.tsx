import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { isIn } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import type { OfficePaper } from '../../papers/paper.js';
import { SittingPapers } from '../../papers/sitting-papers.js';
import type { Board } from '../../sittings/sitting-board.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Sign } from '../../web/pages/council/sign.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { pathOf } from './sitting-page.js';
import { SittingPages } from './sitting-pages.js';
import { markOf, signingOf } from './steps-page.js';

/** What they say, without who has signed by now: the second signs what the first did. */
const markOfPapers = (papers: readonly OfficePaper[]): string =>
  markOf(papers.map(({ kind, about, body }) => ({ kind, about, body })));

const hasSigned = ({ view }: Board, { person }: SignedIn): boolean => view.signatures.includes(person);

/** The whole minutes, and the signature below them: signed is what was read. */
@Controller('sittings')
export class SignController {
  constructor(
    private readonly pages: SittingPages,
    private readonly papers: SittingPapers,
    private readonly sittings: SittingsService,
    private readonly frames: Frames,
  ) {}

  @Get(':id/sign')
  @Header('content-type', HTML)
  async show(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    return this.render(id, request, me, []);
  }

  @Post(':id/sign')
  @HttpCode(303)
  async sign(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const t = textsIn(languageOf(request));
    const key = `page:${nonceIn(posted)}`;
    const back = (): undefined => void reply.header('location', `${pathOf(id)}#minutes`);
    const giveBack = (status: number, errors: readonly FieldError[]) => {
      void reply.status(status).header('content-type', HTML);
      return this.render(id, request, me, errors);
    };
    // the version first: what is read after it is at least as new
    const board = await this.pages.read(id, me);
    if (hasSigned(board, me)) return back();
    const { papers } = await this.papers.minutes(id, me);
    // what is not his to sign, or not now, is answered with its own reasons
    const offered = board.offers.some(({ type, open }) => type === 'SIGN_MINUTES' && open);
    if (offered && markOfPapers(papers) !== one(posted, 'seen')) {
      return giveBack(409, [{ field: null, text: t.pages.councilAfter.steps.changed }]);
    }
    const outcome = await this.sittings.act(
      id,
      { type: 'SIGN_MINUTES' },
      board.view.version,
      key,
      me,
      'page',
    );
    if (outcome.ok) return back();
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    // pressed twice at once: the other one was his too
    if (hasSigned(await this.pages.read(id, me), me)) return back();
    return giveBack(problemOf(outcome).getStatus(), reasonsOf(outcome, t.lang));
  }

  private async render(
    id: string,
    request: Request,
    me: SignedIn,
    errors: readonly FieldError[],
  ): Promise<string> {
    const board = await this.pages.read(id, me);
    if (!isIn(board.view.state, 'minutes', 'concluded')) throw new Problem(404, 'NOT_FOUND');
    const { papers, seal } = await this.papers.minutes(id, me);
    const offer = board.offers.find(({ type }) => type === 'SIGN_MINUTES');
    const { chair, secretary } = board.view;
    const his = me.person === chair || me.person === secretary;
    const nonce = randomUUID();
    return renderPage(
      <Sign
        frame={await this.frames.of(request, 'sittings', me, nonce)}
        code={board.view.code}
        sitting={pathOf(id)}
        action={`${pathOf(id)}/sign`}
        nonce={nonce}
        seen={markOfPapers(papers)}
        papers={papers}
        seal={seal}
        signing={signingOf(board, me.person)}
        findings={his && !hasSigned(board, me) ? (offer?.findings ?? null) : null}
        open={offer?.open === true}
        sent={{ values: {}, errors }}
      />,
    );
  }
}
