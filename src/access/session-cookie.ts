import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Reply, Request } from '../http/exchange.js';
import type { Installation } from '../http/installation.js';
import { looksLikeToken } from './session-token.js';

export const SESSION_COOKIE = 'gs_session';

/** Lax, not Strict: a link in a mail must arrive signed in. It ends with the browser, or earlier in the table. */
const options = ({ secure }: Installation): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure,
});

export const tokenIn = ({ cookies }: Pick<Request, 'cookies'>): string | null => {
  const token = cookies[SESSION_COOKIE];
  return looksLikeToken(token) ? token : null;
};

export const giveToken = (reply: Reply, token: string, installation: Installation): void =>
  void reply.setCookie(SESSION_COOKIE, token, options(installation));

/** Nothing of the person stays in a browser others may use: pages are never kept there, and cookies of others are not ours. */
export const takeTokenBack = (reply: Reply, installation: Installation): void =>
  void reply.clearCookie(SESSION_COOKIE, options(installation)).header('clear-site-data', '"storage"');
