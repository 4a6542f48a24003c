import { Controller, Get, Header, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Reply } from '../http/exchange.js';
import { Problem } from '../http/problem.js';
import { FilesService } from './files.service.js';
import type { MediaType } from './media-type.js';

const SHA_256 = /^[0-9a-f]{64}$/;
const ENDINGS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

class FileDto {
  /** `save`: to keep it, where the browser shows none of its kind. */
  @IsOptional() @IsIn(['save']) as?: string;
}

@Controller('files')
export class FilesController {
  constructor(private readonly files: FilesService) {}

  /** Somebody else made what is in it: shown as what it is and nothing else, and nothing in it runs. */
  @Get(':sha256')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  async show(
    @Param('sha256') sha256: string,
    @Query() { as }: FileDto,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<StreamableFile> {
    if (!SHA_256.test(sha256)) throw new Problem(404, 'NOT_FOUND');
    const found = await this.files.find(sha256, me);
    if (!found.ok) throw new Problem(found.code === 'NOT_FOUND' ? 404 : 403, found.code);
    const name = `${sha256.slice(0, 16)}.${ENDINGS[found.type]}`;
    void reply.header(
      'content-disposition',
      `${as === 'save' ? 'attachment' : 'inline'}; filename="${name}"`,
    );
    return new StreamableFile(found.bytes, { type: found.type, length: found.bytes.length });
  }
}
