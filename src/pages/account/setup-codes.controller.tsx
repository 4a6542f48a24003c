import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { SetupCodes } from '../../access/proofs/setup-codes.js';
import { languageOf } from '../../http/language.js';
import { UUID } from '../../http/input.pipe.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { plainLetters } from '../../texts/plain-letters.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { SetupCodes as SetupCodesPage } from '../../web/pages/account/pages.js';
import { CodePage } from '../../web/pages/people/code.js';
import type { FieldError } from '../../web/view-models.js';
import { type Asked, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { ProofsAsked } from '../second/proofs-asked.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';

/** As many as fit on a page; more are found by their name. */
const SHOWN_MOST = 30;

/** Codes read out on the telephone, by which somebody sets his first PIN: issued by the Office or the administrator. */
@Controller('account/codes')
export class SetupCodesController {
  constructor(
    private readonly codes: SetupCodes,
    private readonly frames: Frames,
    private readonly proofs: ProofsAsked,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(@Exchange() asked: Asked): Promise<string> {
    return this.render(asked, null, []);
  }

  /** The code is on the answer to this form, and nowhere afterwards; pressed twice, the first one stays good. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async issue(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string> {
    const person = one(posted, 'person');
    if (!UUID.test(person))
      throw new Problem(422, 'INVALID', { errors: [{ field: 'person', rule: 'isUuid' }] });
    const { request, reply, me } = asked;
    const issued = await this.codes.issue(person, null, `page:${nonceIn(posted)}`, me);
    if (!issued.ok) {
      void reply.status(problemOf(issued).getStatus());
      return this.render(asked, person, reasonsOf(issued, languageOf(request), me));
    }
    return renderPage(
      <CodePage
        frame={await this.frames.of(request, null, me)}
        kind="pin"
        name={issued.name}
        code={issued.code}
        until={issued.until}
        back="/account/codes"
      />,
    );
  }

  private async render(
    { request, me }: Asked,
    sentFor: string | null,
    errors: readonly FieldError[],
  ): Promise<string> {
    const { q } = request.query as { readonly q?: unknown };
    const sought = typeof q === 'string' ? q.slice(0, 100) : '';
    const everybody = await this.codes.candidates(me);
    const found = everybody.filter(
      ({ name, person }) => person === sentFor || plainLetters(name).includes(plainLetters(sought)),
    );
    return renderPage(
      <SetupCodesPage
        frame={await this.frames.of(request, null, me)}
        nonce={randomUUID}
        sought={sought}
        people={found.slice(0, SHOWN_MOST)}
        any={everybody.length > 0}
        proof={await this.proofs.of(me, everybody, '/account/codes')}
        sentFor={sentFor}
        errors={errors}
      />,
    );
  }
}
