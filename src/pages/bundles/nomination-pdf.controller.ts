import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply } from '../../http/exchange.js';
import { NominationPdf } from './nomination-pdf.js';
import { pdfReply } from './pdf-reply.js';

/** The same file that a page offers, for programs. It stands here because the history's words do. */
@Controller('api')
export class NominationPdfController {
  constructor(private readonly pdf: NominationPdf) {}

  @Get('nominations/:id/file.pdf')
  async asPdf(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<StreamableFile> {
    return pdfReply(await this.pdf.of(id, me), reply);
  }
}
