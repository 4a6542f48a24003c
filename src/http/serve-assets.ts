import { ASSETS } from './assets.js';
import type { Fastify } from './exchange.js';
import { Problem } from './problem.js';

const YEAR = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'public, no-cache';

/** An address that names a version never changes its meaning, nor does a typeface's; others are asked about. */
const keeping = (name: string, version: string | undefined): string =>
  version !== undefined || name.startsWith('fonts/') ? YEAR : ASK_AGAIN;

/** Files for browsers: open to whoever comes, since the sign-in page needs them. */
export function serveAssets(fastify: Fastify): void {
  fastify.get('/assets/*', async (request, reply) => {
    const { '*': name } = request.params as { readonly '*': string };
    const { v } = request.query as { readonly v?: string };
    const asset = ASSETS.get(name);
    if (!asset) throw new Problem(404, 'NOT_FOUND');
    const { body, brotli, type, tag } = asset;
    void reply.headers({ 'cache-control': keeping(name, v), etag: tag, vary: 'accept-encoding' });
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    void reply.type(type);
    const packed = brotli !== null && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    if (packed) void reply.header('content-encoding', 'br');
    return reply.send(packed ? brotli : body);
  });
}
