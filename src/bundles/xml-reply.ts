import { StreamableFile } from '@nestjs/common';
import type { Reply } from '../http/exchange.js';
import type { ExportedFile } from './nomination-file.js';

/** An XML file to be kept, under its name. */
export const xmlReply = ({ name, text }: ExportedFile, reply: Reply): StreamableFile => {
  void reply.headers({
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="${name}"`,
  });
  const bytes = Buffer.from(text, 'utf8');
  return new StreamableFile(bytes, { type: 'application/xml; charset=utf-8', length: bytes.length });
};
