import { StreamableFile } from '@nestjs/common';
import type { Reply } from '../http/exchange.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to be kept, under its name: ASCII, so that every system keeps it. */
export const sheetReply = (name: string, bytes: Buffer, reply: Reply): StreamableFile => {
  void reply.headers({
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="${name}.xlsx"`,
  });
  return new StreamableFile(bytes, { type: XLSX, length: bytes.length });
};
