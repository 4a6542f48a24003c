import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AccountSessions } from '../../access/proofs/account-sessions.js';
import { PasswordChange } from '../../access/proofs/password-change.js';
import { Pins, type PinSet, type Proof } from '../../access/proofs/pins.js';
import { tokenIn } from '../../access/session-cookie.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { type Asked, Exchange } from '../asked.js';
import { one } from '../read-order.js';
import { AccountPages, turnAway } from './account-page.js';

const proofIn = ({ request }: Asked, posted: Posted): Proof => ({
  session: tokenIn(request) ?? '',
  present: one(posted, 'present'),
});

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
  show(@Exchange() asked: Asked): Promise<string> {
    return this.pages.show(asked);
  }

  @Post('pin')
  @HttpCode(303)
  async setPin(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    const pin = one(posted, 'pin').trim();
    if (pin !== one(posted, 'again').trim()) {
      void asked.reply.status(422);
      const text = this.pages.textsOf(asked).pages.account.pin.differ;
      return this.pages.again(asked, posted, 'pin', [{ field: 'pin.again', text }]);
    }
    const set = await this.pins.set(asked.me, proofIn(asked, posted), pin);
    if (set.outcome === 'ok') return this.pages.goOn(asked, posted, 'pin', 'pin');
    return this.pinRefused(asked, posted, 'pin', set);
  }

  @Post('pin/close')
  @HttpCode(303)
  async closePin(@Body() posted: Posted, @Exchange() asked: Asked): Promise<undefined> {
    await this.pins.close(asked.me);
    return this.pages.goOn(asked, posted, 'pinClosed', 'pin');
  }

  @Post('pin/open')
  @HttpCode(303)
  async openPin(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    const opened = await this.pins.open(asked.me, proofIn(asked, posted));
    if (opened.outcome === 'ok') return this.pages.goOn(asked, posted, 'pinOpened', 'pin');
    return this.pinRefused(asked, posted, 'pinOpen', opened);
  }

  @Post('password')
  @HttpCode(303)
  async setPassword(@Body() posted: Posted, @Exchange() asked: Asked): Promise<string | undefined> {
    const { reply, me } = asked;
    const t = this.pages.textsOf(asked);
    const words = t.pages.account.password;
    const again = (field: string, text: string): Promise<string> =>
      this.pages.again(asked, posted, 'password', [{ field: `password.${field}`, text }]);
    const password = one(posted, 'password');
    if (password !== one(posted, 'again')) {
      void reply.status(422);
      return again('again', words.differ);
    }
    const changed = await this.passwords.change(me, proofIn(asked, posted), password);
    if (changed.outcome === 'ok') return this.pages.goOn(asked, posted, 'password', 'password');
    if (changed.outcome === 'fault') {
      void reply.status(422);
      return again('password', words.fault[changed.fault]);
    }
    return again('present', turnAway(reply, changed, words.wrong, t));
  }

  @Post('sessions')
  @HttpCode(303)
  async endOthers(@Body() posted: Posted, @Exchange() asked: Asked): Promise<undefined> {
    const ended = await this.sessions.endOthers(asked.me.person, tokenIn(asked.request) ?? '');
    return this.pages.goOn(asked, posted, `sessions-${ended}`, 'sessions');
  }

  private pinRefused(
    asked: Asked,
    posted: Posted,
    form: 'pin' | 'pinOpen',
    refused: Exclude<PinSet, { outcome: 'ok' }>,
  ): Promise<string> {
    const t = this.pages.textsOf(asked);
    if (refused.outcome === 'fault') {
      void asked.reply.status(422);
      const text = t.pages.account.pin.fault[refused.fault];
      return this.pages.again(asked, posted, form, [{ field: `${form}.pin`, text }]);
    }
    const text = turnAway(asked.reply, refused, t.pages.account.present.wrong, t);
    return this.pages.again(asked, posted, form, [{ field: `${form}.present`, text }]);
  }
}
