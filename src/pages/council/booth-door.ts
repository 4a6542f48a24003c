import { Injectable } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { SignedIn } from '../../access/signed-in.js';
import { hashOfToken, looksLikeToken, newToken } from '../../access/session-token.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Installation } from '../../http/installation.js';
import { type AtBooth, Slips } from '../../sittings/slips.js';

const COOKIE = 'gs_booth';

/**
 * What a shared tablet holds: good for one ballot of one sitting, and for nothing but a ballot by slip. The browser
 * sends it to the booth's own address alone; it is worth nothing once the vote is closed, for its row has gone.
 */
@Injectable()
export class BoothDoor {
  constructor(
    private readonly slips: Slips,
    private readonly installation: Installation,
  ) {}

  /** False: the ballot has been closed in the meantime. */
  async open(sitting: string, ballotNo: number, me: SignedIn, reply: Reply): Promise<boolean> {
    const token = newToken();
    const at = { sitting, ballotNo, organisation: me.organisation, openedBy: me.person };
    const open = await this.slips.stand({ ...at, place: hashOfToken(token) });
    if (open) void reply.setCookie(COOKIE, token, this.options(sitting));
    return open;
  }

  /** `over`: this tablet was a booth here. Null: it never was. */
  async at(sitting: string, { cookies }: Pick<Request, 'cookies'>): Promise<AtBooth | 'over' | null> {
    const token = cookies[COOKIE];
    if (!looksLikeToken(token)) return null;
    return (await this.slips.boothAt(sitting, hashOfToken(token))) ?? 'over';
  }

  private options(sitting: string): CookieSerializeOptions {
    return {
      path: `/sittings/${sitting}/booth`,
      httpOnly: true,
      sameSite: 'strict',
      secure: this.installation.secure,
    };
  }
}
