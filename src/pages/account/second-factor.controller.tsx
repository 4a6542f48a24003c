import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { encodeQR } from 'qr';
import { Current } from '../../access/current.js';
import { type NewCodes, SecondFactors } from '../../access/proofs/second-factors.js';
import type { Turned } from '../../access/proofs/guesses.js';
import { tokenIn } from '../../access/session-cookie.js';
import type { SignedIn } from '../../access/signed-in.js';
import { localPath } from '../../http/local-path.js';
import { Problem } from '../../http/problem.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { RecoveryCodes } from '../../web/pages/account/pages.js';
import type { Path } from '../../web/path.js';
import { PROOF_FIELD } from '../../web/pieces/proof-field.js';
import { type Asked, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { one } from '../read-order.js';
import { AccountPages, turnAway } from './account-page.js';

/** Where the account's own forms put the code: the guard that proves it for orders leaves these routes alone. */
const codeIn = (posted: Posted): string => one(posted, PROOF_FIELD);

const sessionOf = ({ request }: Asked): string => tokenIn(request) ?? '';

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
  async begin(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    const { reply, me } = asked;
    const proof = { session: sessionOf(asked), present: one(posted, 'present') };
    const begun = await this.second.begin(me, proof);
    if (begun.outcome === 'ok') return this.pages.goOn(asked, posted, 'secondBegun', 'second');
    const t = this.pages.textsOf(asked);
    if (begun.outcome === 'exists') {
      void reply.status(409);
      return this.pages.again(asked, posted, 'second', [
        { field: null, text: t.pages.account.second.exists },
      ]);
    }
    const text = turnAway(reply, begun, t.pages.account.present.wrong, t);
    return this.pages.again(asked, posted, 'second', [{ field: 'second.present', text }]);
  }

  @Post('confirm')
  @HttpCode(200)
  async confirm(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string> {
    const made = await this.second.confirm(asked.me, sessionOf(asked), codeIn(posted));
    return this.shown(asked, posted, 'confirm', made);
  }

  @Post('codes')
  @HttpCode(200)
  async renew(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string> {
    const made = await this.second.renewCodes(asked.me, sessionOf(asked), codeIn(posted));
    return this.shown(asked, posted, 'codes', made);
  }

  @Post('remove')
  @HttpCode(303)
  async remove(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    const removed = await this.second.remove(asked.me, sessionOf(asked), codeIn(posted));
    if (removed.outcome === 'ok') return this.pages.goOn(asked, posted, 'secondRemoved', 'second');
    return this.wrong(asked, posted, 'remove', removed);
  }

  /** The codes, on the answer to the form itself and on no address that could be opened again. */
  private async shown(asked: Asked, posted: Posted, form: string, made: NewCodes): Promise<string> {
    if (made.outcome !== 'ok') return this.wrong(asked, posted, form, made);
    const { request, reply, me } = asked;
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

  private wrong(asked: Asked, posted: Posted, form: string, turned: Turned): Promise<string> {
    const t = this.pages.textsOf(asked);
    const text = turnAway(asked.reply, turned, t.pages.account.proof.wrong, t);
    return this.pages.again(asked, posted, form, [{ field: PROOF_FIELD, text }]);
  }
}
