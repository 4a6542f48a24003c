import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
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
import { ShownFilesOf } from './files/shown-files.js';
import { Frames } from './frame.js';
import { one } from './read-order.js';
import { reasonsOf } from './refused.js';
import { HTML } from './html.js';

const ORDER = 'CHECK_EVIDENCE';
const UNSENT: Sent = { values: {}, errors: [] };

/** Pieces this form says something of: a verdict, or a note alone. */
const piecesWith = (posted: Posted, what: 'verdict' | 'note'): string[] => {
  const [before, after] = [nameOf(ORDER, 'items', ''), `.${what}`];
  return Object.keys(posted)
    .filter((name) => name.startsWith(before) && name.endsWith(after) && one(posted, name).trim() !== '')
    .map((name) => name.slice(before.length, -after.length));
};

/** What was posted, but for what was said of these pieces. */
const without = (posted: Posted, these: (piece: string) => boolean): Posted =>
  Object.fromEntries(
    Object.entries(posted).filter(([name]) => {
      const [order, list, piece = ''] = name.split('.');
      return order !== ORDER || list !== 'items' || !these(piece);
    }),
  );

/** The Office looks at the evidence of a dossier: one form, and what is marked in it is kept at once. */
@Controller('nominations/:id/check')
export class EvidenceCheckController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly plans: Plans,
    private readonly frames: Frames,
    private readonly files: ShownFilesOf,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(
    @Param('id') id: string,
    @Query('kept') kept: unknown,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.render(id, request, me, UNSENT, typeof kept === 'string' ? kept : '');
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
    const judged = new Set(piecesWith(posted, 'verdict'));
    const noted = piecesWith(posted, 'note').filter((piece) => !judged.has(piece));
    // pieces were shown, and nothing said of any
    const item = one(posted, 'item');
    if (item !== '' && judged.size === 0)
      return back(422, [{ field: nameOf(ORDER, 'items', noted[0] ?? item, 'verdict'), text: noVerdict }]);
    // a piece without a verdict is no part of the order, whatever was noted beside it
    const ordered = without(posted, (piece) => !judged.has(piece));
    const decided = await decisionIn({ ...ordered, choice: ORDER }, noVerdict, lang);
    if (!decided.ok) return back(422, decided.again.errors);
    const { order, version, nonce } = decided;
    const outcome = await this.nominations.act(id, order, version, `page:${nonce}`, me, 'page');
    if (outcome.ok) {
      const kept = String(outcome.answer.event.seq);
      if (noted.length > 0) {
        // a note without its verdict is in no record yet, and would be lost by going on to another address
        void reply.status(200).header('content-type', HTML);
        return this.render(
          id,
          request,
          me,
          { values: sentValues(without(posted, (piece) => judged.has(piece))), errors: [] },
          kept,
        );
      }
      void reply.header('location', `/nominations/${id}/check?kept=${kept}#next`);
      return undefined;
    }
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    return back(problemOf(outcome).getStatus(), reasonsOf(outcome, lang));
  }

  private async render(id: string, request: Request, me: SignedIn, sent: Sent, kept = ''): Promise<string> {
    const read = await this.nominations.onOnePage(id, me);
    if (!read.ok) throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
    const { view } = read.value;
    // every piece of the register with its numbers: for those who read the nomination whole
    if (view.scope !== 'full') throw new Problem(403, 'NOT_YOURS');
    const { plan } = await this.plans.find(me.organisation, view.plan.code, view.plan.version);
    const frame = await this.frames.of(request, 'nominations', me);
    const files = await this.files.of(id, view.dossier.evidence, me);
    return renderPage(
      <EvidenceCheck
        frame={frame}
        {...evidenceCheckOf(read.value, plan, files, me, frame.lang, sent, kept)}
      />,
    );
  }
}
