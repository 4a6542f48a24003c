import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { SignedIn } from '../access/signed-in.js';

export type Fastify = ReturnType<FastifyAdapter['getInstance']>;

type OnError = Parameters<Fastify['errorHandler']>;

export type Request = OnError[1] & {
  /** Who the session's guard found; null on open routes. */
  signedIn?: SignedIn | null;
};
export type Reply = OnError[2];

const API = '/api/';

/** A browser that asked for a page, rather than a program that asked for data. */
export const asksForPage = ({ url, headers }: Pick<Request, 'url' | 'headers'>): boolean =>
  !url.startsWith(API) && (headers.accept ?? '').includes('text/html');
