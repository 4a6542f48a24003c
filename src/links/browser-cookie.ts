import { randomBytes } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Reply, Request } from '../http/exchange.js';
import type { Installation } from '../http/installation.js';

const NAME = 'gs_browser';
const SHAPE = /^[\w-]{22}$/;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const options = ({ secure }: Installation): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure,
  maxAge: YEAR_SECONDS,
});

/** All browsers that send none back are slowed down together. */
const UNKNOWN = '';

/** By what a browser is known again that has sent wrong PINs. It says nothing of who uses it. */
export const browserIn = ({ cookies }: Pick<Request, 'cookies'>): string => {
  const known = cookies[NAME];
  return known !== undefined && SHAPE.test(known) ? known : UNKNOWN;
};

export const markBrowser = (request: Request, reply: Reply, installation: Installation): void => {
  if (browserIn(request) !== UNKNOWN) return;
  void reply.setCookie(NAME, randomBytes(16).toString('base64url'), options(installation));
};
