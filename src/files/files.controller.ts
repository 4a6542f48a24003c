import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Reply } from '../http/exchange.js';
import { Problem } from '../http/problem.js';
import { DOCX } from './docx.js';
import { FilesService, type Found } from './files.service.js';
import type { KeptType } from './intake.js';

const SHA_256 = /^[0-9a-f]{64}$/;
const ENDINGS: Readonly<Record<KeptType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  [DOCX]: 'docx',
};

class FileDto {
  /** `save`: to keep it, where the browser shows none of its kind. */
  @IsOptional() @IsIn(['save']) as?: string;
}

const NOTHING_ELSE = "default-src 'none'; frame-ancestors 'self'";

/**
 * Somebody else made what is in it: shown as what it is and nothing else, and nothing in it runs. A browser's own reader
 * of PDF refuses to open inside a sandbox, and runs its content apart from our pages anyway.
 */
const policyFor = (type: KeptType): string =>
  type === 'application/pdf'
    ? `${NOTHING_ELSE}; object-src 'self'; style-src 'unsafe-inline'`
    : `${NOTHING_ELSE}; sandbox`;

/** A letter outside ASCII, and what RFC 8187 wants written otherwise. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** It is kept under the name its sender gave it, with the ending of what it is. */
const disposition = (sha256: string, { type, label }: Found, save: boolean): string => {
  const ending = ENDINGS[type];
  const called = (label ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const plain = `filename="${sha256.slice(0, 16)}.${ending}"`;
  const named = called === '' ? plain : `${plain}; filename*=UTF-8''${encoded(`${called}.${ending}`)}`;
  return `${save ? 'attachment' : 'inline'}; ${named}`;
};

@Controller('files')
export class FilesController {
  constructor(private readonly files: FilesService) {}

  @Get(':sha256')
  async show(
    @Param('sha256') sha256: string,
    @Query() { as }: FileDto,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<StreamableFile> {
    const found = SHA_256.test(sha256) ? await this.files.find(sha256, me) : null;
    // whether it is there at all is nobody's business who may not read it
    if (!found) throw new Problem(404, 'NOT_FOUND');
    const { type, bytes } = found;
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'content-security-policy': policyFor(type),
      // our own pages show it beside what it proves
      'x-frame-options': 'SAMEORIGIN',
      'content-disposition': disposition(sha256, found, as === 'save' || type === DOCX),
    });
    return new StreamableFile(bytes, { type, length: bytes.length });
  }
}
