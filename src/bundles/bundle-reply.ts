import { StreamableFile } from '@nestjs/common';
import type { SignedIn } from '../access/signed-in.js';
import type { Reply } from '../http/exchange.js';
import type { BundlesService } from './bundles.service.js';
import type { Scope } from './scope.js';

/** Whoever takes nothing for so long has left without a word. */
const STALLED_MS = 120_000;

/** Streams a bundle to whoever asks, and stops all work for it once he has gone. */
export async function bundleReply(
  bundles: BundlesService,
  scope: Scope,
  withPapers: boolean,
  reply: Reply,
  me: SignedIn,
): Promise<StreamableFile> {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const { name, stream } = await bundles.open(scope, withPapers, me, gone.signal);
  reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
  void reply.headers({
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="${name}"`,
  });
  return new StreamableFile(stream, { type: 'application/zip' });
}
