import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { SittingOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { SITTING_ORDERS } from '../../orders/sitting-orders.dto.js';
import { type AboutDossier, CouncilQuestions } from '../../sittings/questions.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { type Texts, textsIn } from '../../texts/index.js';
import { type Posted, sentValues, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { QuestionsAlone } from '../../web/pages/council/questions.js';
import type { Sent } from '../../web/pieces/fields.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one, readOrder } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { atOf, questionsView } from './questions-page.js';

/** What was posted: for which sitting, as which order, and from which field its words came. */
interface Meant {
  readonly sitting: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly field: string;
}

const pipe = new OrderPipe({
  ASK_OFFICE: SITTING_ORDERS.ASK_OFFICE,
  ANSWER_MEMBER: SITTING_ORDERS.ANSWER_MEMBER,
});

const NOTHING_SENT: Sent = { values: {}, errors: [] };

/** Questions of members to the Office beside a dossier, and its answers. */
@Controller('nominations')
export class QuestionsController {
  constructor(
    private readonly questions: CouncilQuestions,
    private readonly sittings: SittingsService,
    private readonly frames: Frames,
  ) {}

  @Get(':id/questions')
  @Header('content-type', HTML)
  async show(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    return this.render(await this.about(id, me), request, me, NOTHING_SENT);
  }

  @Post(':id/questions')
  @HttpCode(303)
  async write(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const t = textsIn(languageOf(request));
    const nonce = nonceIn(posted);
    const about = await this.about(id, me);
    const meant = this.meant(about, posted);
    const giveBack = async (status: number, errors: Sent['errors']): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      // somebody else may have answered meanwhile: what stands there now is shown
      return this.render(await this.about(id, me), request, me, { values: sentValues(posted), errors });
    };
    const read = await readOrder(pipe, meant.body, t.lang, () => meant.field);
    if (!read.ok) return giveBack(422, this.emptyFirst(meant, read.errors, t));
    const order = read.ordered.order as SittingOrder;
    const outcome = await this.sittings.act(meant.sitting, order, null, `page:${nonce}`, me, 'page');
    if (!outcome.ok) {
      if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
      return giveBack(problemOf(outcome).getStatus(), reasonsOf(outcome, t.lang));
    }
    void reply.header('location', `/nominations/${id}#questions`);
    return undefined;
  }

  private emptyFirst({ body, field }: Meant, errors: Sent['errors'], t: Texts): Sent['errors'] {
    const words = body['question'] === '' || body['answer'] === '';
    return words ? [{ field, text: t.pages.councilBefore.questions.empty }] : errors;
  }

  private meant({ nomination, ask, questions }: AboutDossier, posted: Posted): Meant {
    if (one(posted, 'type') === 'ANSWER_MEMBER') {
      const at = one(posted, 'at');
      const found = questions.find((question) => atOf(question) === at);
      if (!found) throw new Problem(404, 'NOT_FOUND');
      const field = `answer-${at}`;
      const answer = text(posted[field]);
      return {
        sitting: found.sitting,
        body: { type: 'ANSWER_MEMBER', question: found.no, answer },
        field,
      };
    }
    // whoever may not ask is told so by the sitting itself; without one there is nothing to ask in
    const sitting = ask?.sitting ?? questions[0]?.sitting;
    if (sitting === undefined) throw new Problem(403, 'FORBIDDEN');
    return {
      sitting,
      body: { type: 'ASK_OFFICE', nomination, question: text(posted['question']) },
      field: 'question',
    };
  }

  private async about(id: string, me: SignedIn): Promise<AboutDossier> {
    const about = UUID.test(id) ? await this.questions.ofDossier(id, me) : null;
    if (about === null) throw new Problem(404, 'NOT_FOUND');
    return about;
  }

  private async render(about: AboutDossier, request: Request, me: SignedIn, sent: Sent): Promise<string> {
    return renderPage(
      <QuestionsAlone
        {...questionsView(about)}
        sent={sent}
        frame={await this.frames.of(request, 'sittings', me)}
        name={about.name}
        code={about.code}
        dossier={`/nominations/${about.nomination}`}
      />,
    );
  }
}
