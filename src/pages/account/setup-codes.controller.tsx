import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import { type Issued, SetupCodes } from '../../access/proofs/setup-codes.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { UUID } from '../../http/input.pipe.js';
import { Problem } from '../../http/problem.js';
import { plainLetters } from '../../texts/plain-letters.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { SetupCodes as SetupCodesPage } from '../../web/pages/account/pages.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import type { Asking } from './account-page.js';

/** As many as fit on a page; more are found by their name. */
const SHOWN_MOST = 30;

/** Codes read out on the telephone, by which somebody sets his first PIN: issued by the Office or the administrator. */
@Controller('account/codes')
export class SetupCodesController {
  constructor(
    private readonly codes: SetupCodes,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  show(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.render({ request, reply, me }, null);
  }

  /** The code is on the answer to this form, and nowhere afterwards. */
  @Post()
  @HttpCode(200)
  async issue(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const person = one(posted, 'person');
    if (!UUID.test(person))
      throw new Problem(422, 'INVALID', { errors: [{ field: 'person', rule: 'isUuid' }] });
    const issued = await this.codes.issue(person, me);
    void reply.status(issued.ok ? 200 : 403).header('content-type', HTML);
    return this.render({ request, reply, me }, issued);
  }

  private async render({ request, me }: Asking, issued: Issued | null): Promise<string> {
    const { q } = request.query as { readonly q?: unknown };
    const sought = typeof q === 'string' ? q.slice(0, 100) : '';
    const everybody = await this.codes.candidates(me);
    const found = everybody.filter(({ name }) => plainLetters(name).includes(plainLetters(sought)));
    const refused = issued !== null && !issued.ok ? issued : null;
    return renderPage(
      <SetupCodesPage
        frame={await this.frames.of(request, null, me)}
        nonce={randomUUID()}
        sought={sought}
        people={found.slice(0, SHOWN_MOST)}
        any={everybody.length > 0}
        issued={issued?.ok ? issued : null}
        errors={
          refused
            ? reasonsOf({ ok: false, code: 'FORBIDDEN', findings: refused.findings }, languageOf(request))
            : []
        }
      />,
    );
  }
}
