import { StreamableFile } from '@nestjs/common';
import type { Reply } from '../../http/exchange.js';

/** A zip to be kept, under this name. */
export const archiveReply = (reply: Reply, name: string, bytes: Uint8Array): StreamableFile => {
  void reply.headers({
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="${name}"`,
  });
  return new StreamableFile(bytes, { type: 'application/zip', length: bytes.length });
};
