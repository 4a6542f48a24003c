import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { type PaperAnswer, paperAnswersIn } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { type FileFault, FilesService, type Scan, scanIn } from '../../files/files.service.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { readUpload, SendsFile, type Upload } from '../../http/read-upload.js';
import { NominationsService, type OnOnePage } from '../../nominations/nominations.service.js';
import { problemOf } from '../../orders/answer.js';
import { RecordAnswer } from '../../orders/nomination-orders.dto.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { type AnswerRead, PaperAnswers } from '../../province/paper-answers.js';
import { textsIn } from '../../texts/index.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { PaperAnswerForm } from '../../web/pages/submission/paper-answer.js';
import type { PaperAnswerPage } from '../../web/pages/submission/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { nonceIn, one, readOrder } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { recordedOf } from './recorded-view.js';
import { lineOf } from './submission-view.js';
import { HTML } from '../html.js';

const UNSENT: Sent = { values: {}, errors: [] };
const pipe = new OrderPipe({ RECORD_ANSWER: RecordAnswer });

const typed = (posted: Posted, name: string): string => one(posted, name).replace(/\r\n?/g, '\n').trim();

/** What is left empty was not said. */
const answerBody = (posted: Posted): Record<string, unknown> => {
  const decision = { number: typed(posted, 'decision.number'), date: typed(posted, 'decision.date') };
  const reference = typed(posted, 'reference');
  const reason = typed(posted, 'reason');
  const answer = typed(posted, 'answer');
  return {
    type: 'RECORD_ANSWER',
    version: Number(typed(posted, 'version')),
    ...(answer !== '' && { answer }),
    ...((decision.number !== '' || decision.date !== '') && { decision }),
    ...(reference !== '' && { reference }),
    ...(reason !== '' && { reason }),
  };
};

interface Asked {
  readonly id: string;
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

/** The province's answer that came on paper (IV.1): recorded with its scan, in force when another has confirmed it. */
@Controller('nominations')
export class PaperAnswerController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly answers: PaperAnswers,
    private readonly files: FilesService,
    private readonly frames: Frames,
  ) {}

  @Get(':id/answer')
  @Header('content-type', HTML)
  show(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.render({ id, request, reply, me }, UNSENT);
  }

  @Post(':id/answer')
  @SendsFile()
  @HttpCode(303)
  async record(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { id, request, reply, me };
    const upload = await readUpload(request);
    const posted = upload.fields;
    const nonce = nonceIn(posted);
    const lang = languageOf(request);
    const read = await readOrder(pipe, answerBody(posted), lang);
    const scan = this.scanOf(upload, asked);
    if (!read.ok || scan.fault) {
      const errors = [...(read.ok ? [] : read.errors), ...(scan.fault ? [scan.fault] : [])];
      return this.giveBack(422, asked, posted, errors);
    }
    const { order, version } = read.ordered;
    const key = `page:${nonce}`;
    const answer = order as AnswerRead;
    const outcome = await this.answers.record(id, answer, scan.file, version ?? 0, key, me);
    if (outcome.ok) {
      void reply.header('location', `/nominations/${id}/receipts/${outcome.answer.event.seq}`);
      return undefined;
    }
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    return this.giveBack(problemOf(outcome).getStatus(), asked, posted, reasonsOf(outcome, lang));
  }

  private scanOf(
    { file }: Upload,
    { request }: Asked,
  ): { readonly file: Scan | null; readonly fault: FieldError | null } {
    if (file === null) return { file: null, fault: null };
    const scan: Scan | FileFault = scanIn(file);
    if (typeof scan !== 'string') return { file: scan, fault: null };
    const { faults } = textsIn(languageOf(request)).pages.submission.paperAnswer;
    return { file: null, fault: { field: 'scan', text: faults[scan] } };
  }

  private giveBack(
    status: number,
    asked: Asked,
    posted: Posted,
    errors: readonly FieldError[],
  ): Promise<string> {
    void asked.reply.status(status).header('content-type', HTML);
    return this.render(asked, { values: sentValues(posted), errors });
  }

  private async render({ id, request, me }: Asked, sent: Sent): Promise<string> {
    const read = await this.nominations.onOnePage(id, me);
    if (!read.ok) throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
    const { view, past, labels } = read.value;
    const offer = view.offers.find(({ type }) => type === 'RECORD_ANSWER');
    const answers = paperAnswersIn(view.state);
    // where the province may answer and it is not his to record, the page is not his
    if (!offer && answers.length > 0) throw new Problem(403, 'FORBIDDEN');
    const scans = view.recorded ? [view.recorded.scan] : [];
    const files = await this.files.facts(me.organisation, scans);
    const lang = languageOf(request);
    const { name, kind, post } = view.nominee;
    const about = { id, code: view.code, name, kind, post: post === '' ? null : post, unit: labels.unit };
    return renderPage(
      <PaperAnswerForm
        frame={await this.frames.of(request, 'province', me)}
        nomination={lineOf(about)}
        recorded={recordedOf(view, past.events, files, lang)}
        form={offer ? formOf(id, view, offer, answers, me, labels, sent) : null}
      />,
    );
  }
}

const formOf = (
  id: string,
  view: OnOnePage['view'],
  offer: OnOnePage['view']['offers'][number],
  answers: readonly PaperAnswer['answer'][],
  { name }: SignedIn,
  { principals }: OnOnePage['labels'],
  sent: Sent,
): PaperAnswerPage['form'] => {
  const { capacity, open, findings } = offer;
  return {
    action: `/nominations/${id}/answer`,
    nonce: randomUUID(),
    version: view.version,
    answers,
    capacity: capacity && {
      name,
      role: capacity.role,
      as: capacity.as,
      forName: capacity.for === null ? null : (principals[capacity.for] ?? null),
    },
    findings,
    open,
    sent,
    refused: sent.errors.length > 0,
  };
};
