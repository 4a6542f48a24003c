import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { mayOpenRound } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { Actors, whoIs } from '../../people/actors.js';
import type { Refusal } from '../../road/refusal.js';
import { type Opening, OpeningService } from '../../rounds/opening.js';
import { RoundsService } from '../../rounds/rounds.service.js';
import { textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { ChooseRound, OpenRound } from '../../web/pages/office/opening.js';
import type { OpenRoundPage } from '../../web/pages/office/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { hiddenIn } from './deeds.js';
import { type Chosen, chosenIn, openingIn, openingPageOf, planChoiceOf } from './opening-form.js';
import { sentWith } from './sent.js';

const UNSENT: Sent = { values: {}, errors: [] };

interface Asked {
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

/** The opening of a round: its plan and kind are chosen, then it is named, dated and opened. */
@Controller('rounds/new')
export class OpeningController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly opening: OpeningService,
    private readonly actors: Actors,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async blank(
    @Query('plan') plan: string | undefined,
    @Query('round') round: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    await this.mayOpen(me, 'NOT_YOURS');
    const asked = { request, reply, me };
    const plans = await this.opening.offers(me);
    const chosen = chosenIn(plans, plan ?? '', round ?? '');
    // a link kept from before, to what cannot be opened any more: what can be, with the reasons
    return chosen?.offer.open ? this.form(asked, chosen, UNSENT, null) : this.choose(asked, []);
  }

  @Post()
  @HttpCode(200)
  async post(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { request, reply, me };
    await this.mayOpen(me, 'FORBIDDEN');
    const nonce = nonceIn(posted);
    const lang = languageOf(request);
    const plans = await this.opening.offers(me);
    const chosen = chosenIn(plans, one(posted, 'plan'), one(posted, 'round'));
    if (!chosen) {
      void reply.status(422);
      return this.choose(asked, [{ field: 'plan', text: textsIn(lang).pages.office.opening.choosePlan }]);
    }
    const step = one(posted, 'step');
    if (step === 'edit') return this.form(asked, chosen, sentWith(posted, []), null);
    const read = await openingIn(posted, chosen, lang);
    if (!read.ok) {
      void reply.status(422);
      return this.form(asked, chosen, sentWith(posted, read.errors), null);
    }
    return step === 'write'
      ? this.write(asked, chosen, posted, read.opening, nonce)
      : this.preview(asked, chosen, posted, read.opening);
  }

  private async mayOpen(me: SignedIn, otherwise: 'NOT_YOURS' | 'FORBIDDEN'): Promise<void> {
    const { actor, day } = await this.actors.present(me);
    if (!mayOpenRound(actor, day)) throw new Problem(403, otherwise);
  }

  /** Nothing is written: the law is asked what would come of it. */
  private async preview(asked: Asked, chosen: Chosen, posted: Posted, opening: Opening): Promise<string> {
    const foreseen = await this.opening.foresee(opening, whoIs(asked.me, 'page'));
    if (!foreseen.ok) return this.refused(asked, chosen, posted, foreseen);
    const { context, findings } = foreseen;
    return this.form(asked, chosen, sentWith(posted, []), {
      dates: context.dates,
      findings,
      hidden: hiddenIn(posted),
    });
  }

  private async write(
    asked: Asked,
    chosen: Chosen,
    posted: Posted,
    opening: Opening,
    nonce: string,
  ): Promise<string | undefined> {
    const outcome = await this.opening.open(opening, `page:${nonce}`, whoIs(asked.me, 'page'));
    if (!outcome.ok) return this.refused(asked, chosen, posted, outcome);
    const { id, event } = outcome.answer;
    void asked.reply.status(303).header('location', `/rounds/${id}/receipts/${event.seq}`);
    return undefined;
  }

  private refused(asked: Asked, chosen: Chosen, posted: Posted, refusal: Refusal): Promise<string> {
    if (refusal.code === 'FORBIDDEN' || refusal.code === 'NOT_FOUND') throw problemOf(refusal);
    void asked.reply.status(problemOf(refusal).getStatus());
    const reasons = reasonsOf(refusal, languageOf(asked.request));
    return this.form(asked, chosen, sentWith(posted, reasons), null);
  }

  private async choose({ request, reply, me }: Asked, errors: Sent['errors']): Promise<string> {
    void reply.header('content-type', HTML);
    const [plans, { day }] = await Promise.all([this.opening.offers(me), this.actors.present(me)]);
    return renderPage(
      <ChooseRound
        frame={await this.frames.of(request, 'rounds', me)}
        today={day}
        plans={plans.map(planChoiceOf)}
        errors={errors}
      />,
    );
  }

  private async form(
    { request, reply, me }: Asked,
    chosen: Chosen,
    sent: Sent,
    confirm: OpenRoundPage['confirm'],
  ): Promise<string> {
    void reply.header('content-type', HTML);
    const [names, { day }] = await Promise.all([
      this.rounds.unitNames(me.organisation),
      this.actors.present(me),
    ]);
    return renderPage(
      <OpenRound
        frame={await this.frames.of(request, 'rounds', me)}
        today={day}
        action="/rounds/new"
        nonce={randomUUID()}
        {...openingPageOf(chosen, names)}
        sent={sent}
        confirm={confirm}
      />,
    );
  }
}
