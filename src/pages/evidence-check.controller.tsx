import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Reply, Request } from '../http/exchange.js';
import { languageOf } from '../http/language.js';
import { Problem } from '../http/problem.js';
import { NominationsService } from '../nominations/nominations.service.js';
import { problemOf } from '../orders/answer.js';
import { Plans } from '../plans/plans.js';
import { textsIn } from '../texts/index.js';
import { nameOf } from '../web/forms/order-fields.js';
import { type Posted, sentValues } from '../web/forms/posted-order.js';
import { renderPage } from '../web/page.js';
import { EvidenceCheck } from '../web/pages/evidence-check.js';
import type { Sent } from '../web/pieces/fields.js';
import type { FieldError } from '../web/view-models.js';
import { decisionIn } from './decision.js';
import { evidenceCheckOf } from './evidence-check-view.js';
import { Frames } from './frame.js';
import { one } from './read-order.js';
import { reasonsOf } from './refused.js';

const HTML = 'text/html; charset=utf-8';
const ORDER = 'CHECK_EVIDENCE';
const UNSENT: Sent = { values: {}, errors: [] };

/** The Office looks at the evidence of a dossier, one piece after the other, each kept by itself. */
@Controller('nominations/:id/check')
export class EvidenceCheckController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly plans: Plans,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    return this.render(id, request, me, UNSENT);
  }

  @Post()
  @HttpCode(303)
  async keep(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const lang = languageOf(request);
    const { noVerdict } = textsIn(lang).pages.evidenceCheck;
    const back = (status: number, errors: readonly FieldError[]): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      return this.render(id, request, me, { values: sentValues(posted), errors });
    };
    // a piece was shown, and nothing said of it
    const item = one(posted, 'item');
    const verdict = nameOf(ORDER, 'items', item, 'verdict');
    if (item !== '' && one(posted, verdict) === '') return back(422, [{ field: verdict, text: noVerdict }]);
    const decided = await decisionIn({ ...posted, choice: ORDER }, noVerdict, lang);
    if (!decided.ok) return back(422, decided.again.errors);
    const { order, version, nonce } = decided;
    const outcome = await this.nominations.act(id, order, version, `page:${nonce}`, me, 'page');
    if (outcome.ok) {
      void reply.header('location', `/nominations/${id}/check#next`);
      return undefined;
    }
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    return back(problemOf(outcome).getStatus(), reasonsOf(outcome, lang));
  }

  private async render(id: string, request: Request, me: SignedIn, sent: Sent): Promise<string> {
    const read = await this.nominations.onOnePage(id, me);
    if (!read.ok) throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
    const { view } = read.value;
    const { plan } = await this.plans.find(me.organisation, view.plan.code, view.plan.version);
    const frame = await this.frames.of(request, 'nominations', me);
    return renderPage(
      <EvidenceCheck frame={frame} {...evidenceCheckOf(read.value, plan, me, frame.lang, sent)} />,
    );
  }
}
