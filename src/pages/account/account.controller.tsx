import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import { AccountSessions } from '../../access/proofs/account-sessions.js';
import { PasswordChange } from '../../access/proofs/password-change.js';
import { Pins, type PinSet } from '../../access/proofs/pins.js';
import { tokenIn } from '../../access/session-cookie.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { one } from '../read-order.js';
import { AccountPages, type Asking, turnAway, turnedText } from './account-page.js';

/** The person's own account: his PIN, his password, his sessions. */
@Controller('account')
export class AccountController {
  constructor(
    private readonly pages: AccountPages,
    private readonly pins: Pins,
    private readonly passwords: PasswordChange,
    private readonly sessions: AccountSessions,
  ) {}

  @Get()
  show(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.pages.show({ request, reply, me });
  }

  @Post('pin')
  @HttpCode(303)
  async setPin(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asking = { request, reply, me };
    const pin = one(posted, 'pin').trim();
    if (pin !== one(posted, 'again').trim()) {
      void reply.status(422);
      const text = this.pages.textsOf(asking).pages.account.pin.differ;
      return this.pages.again(asking, posted, 'pin', [{ field: 'pin.again', text }]);
    }
    const set = await this.pins.set(me, this.proofIn(asking, posted), pin);
    if (set.outcome === 'ok') return this.pages.goOn(asking, posted, 'pin', 'pin');
    return this.pinRefused(asking, posted, 'pin', set);
  }

  @Post('pin/close')
  @HttpCode(303)
  async closePin(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<undefined> {
    await this.pins.close(me);
    return this.pages.goOn({ request, reply, me }, posted, 'pinClosed', 'pin');
  }

  @Post('pin/open')
  @HttpCode(303)
  async openPin(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asking = { request, reply, me };
    const opened = await this.pins.open(me, this.proofIn(asking, posted));
    if (opened.outcome === 'ok') return this.pages.goOn(asking, posted, 'pinOpened', 'pin');
    return this.pinRefused(asking, posted, 'pinOpen', opened);
  }

  @Post('password')
  @HttpCode(303)
  async setPassword(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asking = { request, reply, me };
    const t = this.pages.textsOf(asking);
    const words = t.pages.account.password;
    const again = (field: string, text: string): Promise<string> =>
      this.pages.again(asking, posted, 'password', [{ field: `password.${field}`, text }]);
    const password = one(posted, 'password');
    if (password !== one(posted, 'again')) {
      void reply.status(422);
      return again('again', words.differ);
    }
    const session = tokenIn(request) ?? '';
    const changed = await this.passwords.change(me, session, one(posted, 'present'), password);
    if (changed.outcome === 'ok') return this.pages.goOn(asking, posted, 'password', 'password');
    if (changed.outcome === 'fault') {
      void reply.status(422);
      return again('password', words.fault[changed.fault]);
    }
    turnAway(reply, changed);
    return again('present', turnedText(changed, words.wrong, t));
  }

  @Post('sessions')
  @HttpCode(303)
  async endOthers(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<undefined> {
    const ended = await this.sessions.endOthers(me.person, tokenIn(request) ?? '');
    return this.pages.goOn({ request, reply, me }, posted, `sessions-${ended}`, 'sessions');
  }

  private proofIn({ request }: Asking, posted: Posted) {
    return { session: tokenIn(request) ?? '', present: one(posted, 'present') };
  }

  private pinRefused(
    asking: Asking,
    posted: Posted,
    form: 'pin' | 'pinOpen',
    refused: Exclude<PinSet, { outcome: 'ok' }>,
  ): Promise<string> {
    const t = this.pages.textsOf(asking);
    if (refused.outcome === 'fault') {
      void asking.reply.status(422);
      const text = t.pages.account.pin.fault[refused.fault];
      return this.pages.again(asking, posted, form, [{ field: `${form}.pin`, text }]);
    }
    turnAway(asking.reply, refused);
    const text = turnedText(refused, t.pages.account.present.wrong, t);
    return this.pages.again(asking, posted, form, [{ field: `${form}.present`, text }]);
  }
}
