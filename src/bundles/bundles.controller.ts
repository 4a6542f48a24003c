import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Reply } from '../http/exchange.js';
import { bundleReply } from './bundle-reply.js';
import { BundlesService } from './bundles.service.js';
import { NominationFile } from './nomination-file.js';
import { xmlReply } from './xml-reply.js';

class BundleDto {
  /** `1`: with the scans of evidence themselves, those the reader may open. */
  @IsOptional() @IsIn(['1']) files?: string;
}

/** What is on record, with what proves it; each needs a recent second factor, and is itself on record. */
@Controller('api')
export class BundlesController {
  constructor(
    private readonly bundles: BundlesService,
    private readonly file: NominationFile,
  ) {}

  @Get('nominations/:id/bundle')
  nomination(
    @Param('id') id: string,
    @Query() { files }: BundleDto,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<StreamableFile> {
    return bundleReply(this.bundles, { is: 'nomination', id }, files === '1', reply, me);
  }

  @Get('nominations/:id/file')
  async asXml(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<StreamableFile> {
    return xmlReply(await this.file.of(id, me), reply);
  }

  @Get('sittings/:id/bundle')
  sitting(
    @Param('id') id: string,
    @Query() { files }: BundleDto,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<StreamableFile> {
    return bundleReply(this.bundles, { is: 'sitting', id }, files === '1', reply, me);
  }

  @Get('rounds/:id/bundle')
  round(
    @Param('id') id: string,
    @Query() { files }: BundleDto,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<StreamableFile> {
    return bundleReply(this.bundles, { is: 'round', id }, files === '1', reply, me);
  }

  @Get('bundle')
  all(
    @Query() { files }: BundleDto,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<StreamableFile> {
    return bundleReply(this.bundles, { is: 'all' }, files === '1', reply, me);
  }
}
