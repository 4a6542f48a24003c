import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Counters } from '../health/counters.js';
import { refuseOtherMethods } from '../links/only-to-read.js';
import { addressOfLink } from '../links/received-token.js';
import { addressAfterChoice } from './choose-language.js';
import type { Fastify, Request } from './exchange.js';
import { cleanText } from './incoming-text.js';
import { Installation, type WebSettings } from './installation.js';
import { refusalOfOrigin } from './own-origin.js';
import { readOnlyJsonAndForms } from './read-body.js';
import { FILE_LIMITS, takesFiles } from './read-upload.js';
import { securityHeaders } from './security-headers.js';
import { serveAssets } from './serve-assets.js';

const BODY_BYTES_MAX = 256 * 1024;

/** Bodies are read by our own parsers only; Nest is told so. */
export const APP_OPTIONS = { bodyParser: false, abortOnError: false } satisfies NestApplicationOptions;

const URL_BYTES_MAX = 16 * 1024;

/** What cannot be decoded names nothing. The router would answer it by itself, in its own words. */
const decodable = (address = '/'): string => {
  if (!address.includes('%')) return address;
  try {
    decodeURI(address.split('?', 1)[0] ?? '');
    return address;
  } catch {
    return '/undecodable';
  }
};

export const adapterFor = ({ trustedProxies = [] }: WebSettings): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => randomUUID(),
    trustProxy: ['loopback', ...trustedProxies],
    rewriteUrl: (request: { readonly url?: string | undefined }) =>
      decodable(addressOfLink(request.url ?? '/')),
    // an id that is too long is one that is not there: said by the route, not by the router
    routerOptions: { maxParamLength: URL_BYTES_MAX },
  });

/** Before anything else is looked at: where it comes from, and what its address says. */
function checkEveryRequest(fastify: Fastify, installation: Installation): void {
  fastify.decorateRequest('signedIn', null);
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    const refusal = refusalOfOrigin(request, installation, takesFiles(request));
    if (refusal) throw refusal;
    request.query = cleanText(request.query);
    request.params = cleanText(request.params);
    const elsewhere = addressAfterChoice(request, reply, installation);
    return elsewhere === null ? undefined : reply.redirect(elsewhere, 303);
  });
}

function countEveryAnswer(fastify: Fastify, counters: Counters): void {
  fastify.addHook('onResponse', async (request: Request, reply) => {
    const { method, routeOptions } = request;
    const labels = { method, route: routeOptions.url ?? '', status: reply.statusCode };
    counters.add('http_requests_total', labels);
    counters.add('http_request_seconds_total', { method, route: labels.route }, reply.elapsedTime / 1000);
  });
}

export async function configureApp(app: NestFastifyApplication, settings: WebSettings): Promise<void> {
  const installation = new Installation(settings);
  const fastify: Fastify = app.getHttpAdapter().getInstance();
  app.useSecurityHeaders(securityHeaders(installation));
  readOnlyJsonAndForms(fastify);
  await app.register(multipart, FILE_LIMITS);
  await app.register(cookie);
  checkEveryRequest(fastify, installation);
  countEveryAnswer(fastify, app.get(Counters));
  serveAssets(fastify);
  refuseOtherMethods(fastify);
}

/** The application as it is served; `listen` and closing are the caller's. */
export async function createApp(
  module: Parameters<typeof NestFactory.create>[0],
  settings: WebSettings,
  options: NestApplicationOptions = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, adapterFor(settings), {
    ...APP_OPTIONS,
    ...options,
  });
  await configureApp(app, settings);
  return app;
}
