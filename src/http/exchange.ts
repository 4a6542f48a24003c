import type { HttpServer } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SignedIn } from '../access/signed-in.js';

type Server = ReturnType<NestFastifyApplication['getHttpAdapter']>;

export type Fastify = ReturnType<Server['getInstance']>;

export type Request = (Server extends HttpServer<infer Asked> ? Asked : never) & {
  /** Who the session's guard found; null on open routes. */
  signedIn?: SignedIn | null;
};
export type Reply = Server extends HttpServer<infer _Asked, infer Answer> ? Answer : never;

/** A step of the route's own address, from its end: what a browser sent may spell the same route otherwise (%6e). */
export const stepOfRoute = ({ routeOptions }: Pick<Request, 'routeOptions'>, at: number): string =>
  (routeOptions.url ?? '').split('/').at(at) ?? '';

const API = '/api/';

/** A browser that asked for a page, rather than a program that asked for data. */
export const asksForPage = ({ url, headers }: Pick<Request, 'url' | 'headers'>): boolean =>
  !url.startsWith(API) && (headers.accept ?? '').includes('text/html');
