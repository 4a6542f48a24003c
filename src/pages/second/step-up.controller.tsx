import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { type SecondProved, SecondFactors } from '../../access/proofs/second-factors.js';
import { tokenIn } from '../../access/session-cookie.js';
import type { SignedIn } from '../../access/signed-in.js';
import { languageOf } from '../../http/language.js';
import { localPath } from '../../http/local-path.js';
import { textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { StepUp } from '../../web/pages/account/pages.js';
import type { StepUpPage } from '../../web/pages/account/views.js';
import type { Path } from '../../web/path.js';
import { PROOF_FIELD } from '../../web/pieces/proof-field.js';
import { turnAway } from '../account/account-page.js';
import { type Asked, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { one } from '../read-order.js';
import { setUpPath } from './proofs-asked.js';

/** Asks for the second factor by itself: for what carries no form, or before much that needs it. */
@Controller('second')
export class StepUpController {
  constructor(
    private readonly second: SecondFactors,
    private readonly frames: Frames,
  ) {}

  @Get()
  show(@Exchange() asked: Asked): Promise<string> {
    const { next } = asked.request.query as { readonly next?: unknown };
    return this.render(asked, next, []);
  }

  @Post()
  @HttpCode(303)
  async prove(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    const { request, reply, me } = asked;
    const next = one(posted, 'next');
    const proved: SecondProved =
      me.assurance === 'rehearsal'
        ? { outcome: 'ok' }
        : await this.second.prove(me, tokenIn(request) ?? '', one(posted, PROOF_FIELD));
    if (proved.outcome === 'ok') {
      void reply.header('location', localPath(next));
      return undefined;
    }
    const t = textsIn(languageOf(request));
    const text = turnAway(reply, proved, t.pages.account.proof.wrong, t);
    return this.render(asked, next, [{ field: PROOF_FIELD, text }]);
  }

  private async render(
    { request, reply, me }: Asked,
    wished: unknown,
    errors: StepUpPage['sent']['errors'],
  ): Promise<string> {
    void reply.header('content-type', HTML);
    const next = localPath(wished) as Path;
    return renderPage(
      <StepUp
        frame={await this.frames.of(request, null, me)}
        nonce={randomUUID()}
        next={next}
        stands={await this.standsFor(me)}
        setUp={setUpPath(`/second?next=${encodeURIComponent(next)}`)}
        sent={{ values: {}, errors }}
      />,
    );
  }

  private async standsFor({ person, assurance }: SignedIn): Promise<StepUpPage['stands']> {
    if (assurance === 'rehearsal') return 'rehearsal';
    if (assurance === 'second') return 'proved';
    return (await this.second.has(person)) ? 'ask' : 'none';
  }
}
