import { StreamableFile } from '@nestjs/common';
import type { Reply } from '../../http/exchange.js';
import type { PdfFile } from './nomination-pdf.js';

/** A PDF to be kept, under its name. */
export const pdfReply = ({ name, bytes }: PdfFile, reply: Reply): StreamableFile => {
  void reply.headers({
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="${name}"`,
  });
  return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length });
};
