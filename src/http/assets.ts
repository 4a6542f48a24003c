import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Reply } from './exchange.js';

const OWN = fileURLToPath(new URL('../web/assets', import.meta.url));
const FONTS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')),
  'files',
);
/** Both parts are needed: latin alone has no ế. */
const FONT = /^\/be-vietnam-pro-(?:latin|latin-ext|vietnamese)-[4-7]00-normal\.woff2$/;

const YEAR = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'public, no-cache';

/** An address that carries the version of its file (`ui.css?v=…`) never changes its meaning; others are asked about. */
const keepFor = (reply: Reply): void => {
  const { v } = reply.request.query as { readonly v?: string };
  void reply.header('cache-control', v === undefined ? ASK_AGAIN : YEAR);
};

const keepForAYear = (reply: Reply): void => void reply.header('cache-control', YEAR);

/** Style, pictures and the few scripts under /assets, the typeface under /assets/fonts. */
export async function serveAssets(app: NestFastifyApplication): Promise<void> {
  const common = { index: false, cacheControl: false, dotfiles: 'ignore', decorateReply: false } as const;
  await app.register(fastifyStatic, {
    ...common,
    root: FONTS,
    prefix: '/assets/fonts/',
    allowedPath: (file) => FONT.test(file),
    setHeaders: keepForAYear,
  });
  await app.register(fastifyStatic, { ...common, root: OWN, prefix: '/assets/', setHeaders: keepFor });
}
