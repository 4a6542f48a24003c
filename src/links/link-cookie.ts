import type { CookieSerializeOptions } from '@fastify/cookie';
import { looksLikeToken } from '../access/session-token.js';
import type { Reply, Request } from '../http/exchange.js';
import type { Installation } from '../http/installation.js';

/** From the mail to the PIN: long enough to look for it, short on a computer that others use. */
const SECONDS = 15 * 60;

/** `__Host-` binds it to this very host; browsers take it over https only. */
const nameIn = ({ secure }: Installation): string => (secure ? '__Host-gs_link' : 'gs_link');

/** Lax: whoever comes from his webmail brings it along. */
const options = ({ secure }: Installation): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure,
  maxAge: SECONDS,
});

export const linkTokenIn = (
  { cookies }: Pick<Request, 'cookies'>,
  installation: Installation,
): string | null => {
  const token = cookies[nameIn(installation)];
  return looksLikeToken(token) ? token : null;
};

export const keepLinkToken = (reply: Reply, token: string, installation: Installation): void =>
  void reply.setCookie(nameIn(installation), token, options(installation));
