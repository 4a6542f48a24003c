import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { encodeQR } from 'qr';
import { Current } from '../../access/current.js';
import { type NewCodes, SecondFactors } from '../../access/proofs/second-factors.js';
import type { Turned } from '../../access/proofs/guesses.js';
import { tokenIn } from '../../access/session-cookie.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { localPath } from '../../http/local-path.js';
import { Problem } from '../../http/problem.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { RecoveryCodes } from '../../web/pages/account/pages.js';
import type { Path } from '../../web/path.js';
import { PROOF_FIELD } from '../../web/pieces/proof-field.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { one } from '../read-order.js';
import { AccountPages, type Asking, turnAway, turnedText } from './account-page.js';

/** Where the account's own forms put the code: the guard that proves it for orders leaves these routes alone. */
const codeIn = (posted: Posted): string => one(posted, PROOF_FIELD);

/** The second factor set up, its recovery codes made anew, and taken off again. */
@Controller('account/second')
export class SecondFactorController {
  constructor(
    private readonly pages: AccountPages,
    private readonly second: SecondFactors,
    private readonly frames: Frames,
  ) {}

  /** While it is being set up: what the telephone reads. Kept nowhere, like every page. */
  @Get('picture')
  @Header('content-type', 'image/svg+xml')
  async picture(@Current() me: SignedIn): Promise<string> {
    const secret = await this.second.secretOf(me);
    if (!secret) throw new Problem(404, 'NOT_FOUND');
    return encodeQR(secret.address, 'svg', { ecc: 'medium' });
  }

  @Post()
  @HttpCode(303)
  async begin(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asking = { request, reply, me };
    const session = tokenIn(request) ?? '';
    const begun = await this.second.begin(me, { session, present: one(posted, 'present') });
    if (begun.outcome === 'ok') return this.pages.goOn(asking, posted, 'secondBegun', 'second');
    const t = this.pages.textsOf(asking);
    if (begun.outcome === 'exists') {
      void reply.status(409);
      return this.pages.again(asking, posted, 'second', [
        { field: null, text: t.pages.account.second.exists },
      ]);
    }
    turnAway(reply, begun);
    const text = turnedText(begun, t.pages.account.present.wrong, t);
    return this.pages.again(asking, posted, 'second', [{ field: 'second.present', text }]);
  }

  @Post('confirm')
  @HttpCode(200)
  async confirm(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const made = await this.second.confirm(me, tokenIn(request) ?? '', codeIn(posted));
    return this.shown({ request, reply, me }, posted, 'confirm', made);
  }

  @Post('codes')
  @HttpCode(200)
  async renew(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const made = await this.second.renewCodes(me, tokenIn(request) ?? '', codeIn(posted));
    return this.shown({ request, reply, me }, posted, 'codes', made);
  }

  @Post('remove')
  @HttpCode(303)
  async remove(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asking = { request, reply, me };
    const removed = await this.second.remove(me, tokenIn(request) ?? '', codeIn(posted));
    if (removed.outcome === 'ok') return this.pages.goOn(asking, posted, 'secondRemoved', 'second');
    return this.wrong(asking, posted, 'remove', removed);
  }

  /** The codes, on the answer to the form itself and on no address that could be opened again. */
  private async shown(asking: Asking, posted: Posted, form: string, made: NewCodes): Promise<string> {
    if (made.outcome !== 'ok') return this.wrong(asking, posted, form, made);
    const { request, reply, me } = asking;
    void reply.header('content-type', HTML);
    const next = one(posted, 'next');
    return renderPage(
      <RecoveryCodes
        frame={await this.frames.of(request, null, me)}
        codes={made.codes}
        next={next === '' ? '/account#second' : (localPath(next) as Path)}
      />,
    );
  }

  private wrong(asking: Asking, posted: Posted, form: string, turned: Turned): Promise<string> {
    turnAway(asking.reply, turned);
    const t = this.pages.textsOf(asking);
    const text = turnedText(turned, t.pages.account.proof.wrong, t);
    return this.pages.again(asking, posted, form, [{ field: PROOF_FIELD, text }]);
  }
}
