import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { RoundOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { OrderPipe } from '../../orders/order.pipe.js';
import { ROUND_ORDERS } from '../../orders/round-orders.dto.js';
import { SubmissionService } from '../../province/submission.service.js';
import { RoundsService } from '../../rounds/rounds.service.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { SubmissionLetter } from '../../web/pages/submission/letter.js';
import type { Sent } from '../../web/pieces/fields.js';
import { Frames } from '../frame.js';
import { nonceIn, one, readOrder } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { ProofsAsked } from '../second/proofs-asked.js';
import { chosenIn, seenIn } from './seen.js';
import { capacityOf, submissionView } from './submission-view.js';
import { HTML } from '../html.js';

const UNSENT: Sent = { values: {}, errors: [] };
const pipe = new OrderPipe({ FORWARD: ROUND_ORDERS.FORWARD });

interface Asked {
  readonly id: string;
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

const only = (
  seen: ReadonlyMap<string, number>,
  chosen: readonly string[],
): Readonly<Record<string, number>> => Object.fromEntries([...seen].filter(([id]) => chosen.includes(id)));

/** "Một liên kết, một trang, một quyết định": what the Director signs, and what he has signed. */
@Controller('rounds')
export class SubmissionController {
  constructor(
    private readonly submissions: SubmissionService,
    private readonly rounds: RoundsService,
    private readonly frames: Frames,
    private readonly proofs: ProofsAsked,
  ) {}

  @Get(':id/submission')
  @Header('content-type', HTML)
  show(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.render({ id, request, reply, me }, UNSENT);
  }

  /** One letter, all its names or none; each at the version its signer read. */
  @Post(':id/submission')
  @HttpCode(303)
  async sign(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { id, request, reply, me };
    const lang = languageOf(request);
    const nonce = nonceIn(posted);
    const seen = seenIn(posted);
    const chosen = chosenIn(posted, [...seen.keys()]);
    if (chosen.some((name) => !seen.has(name))) {
      throw new Problem(422, 'INVALID', { errors: [{ field: 'nominations', rule: 'isIn' }] });
    }
    const letter = { number: one(posted, 'letter.number').trim(), date: one(posted, 'letter.date') };
    const body = { type: 'FORWARD', version: 0, nominations: chosen, letter };
    const read = await readOrder(pipe, body, lang);
    if (!read.ok) return this.giveBack(422, asked, posted, read.errors);
    const order = read.ordered.order as RoundOrder;
    const key = `page:${nonce}`;
    const outcome = await this.rounds.act(id, order, null, key, me, 'page', only(seen, chosen));
    if (outcome.ok) {
      void reply.header('location', `/rounds/${id}/receipts/${outcome.answer.event.seq}`);
      return undefined;
    }
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    return this.giveBack(problemOf(outcome).getStatus(), asked, posted, reasonsOf(outcome, lang, me));
  }

  private giveBack(status: number, asked: Asked, posted: Posted, errors: Sent['errors']): Promise<string> {
    void asked.reply.status(status).header('content-type', HTML);
    return this.render(asked, { values: sentValues(posted), errors });
  }

  private async render({ id, request, me }: Asked, sent: Sent): Promise<string> {
    const read = await this.submissions.of(id, me);
    if (!read.ok) throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
    const submission = read.value;
    // a button that is closed says why; without any the page is only read
    const offers = submission.toSign.flatMap(({ offer }) => offer ?? []);
    const signs = submission.toSign.some(({ offer }) => offer !== null) || sent.errors.length > 0;
    return renderPage(
      <SubmissionLetter
        frame={await this.frames.of(request, 'rounds', me)}
        {...submissionView(submission)}
        form={
          signs
            ? {
                action: `/rounds/${id}/submission`,
                nonce: randomUUID(),
                capacity: capacityOf(submission.capacity, me),
                draft: `/rounds/${id}/letter`,
                sent,
                proof: await this.proofs.of(me, offers, `/rounds/${id}/submission`),
              }
            : null
        }
      />,
    );
  }
}
