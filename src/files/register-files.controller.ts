import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Request } from '../http/exchange.js';
import { Lang } from '../http/language.js';
import { Problem } from '../http/problem.js';
import { SendsFile } from '../http/read-upload.js';
import { problemOf } from '../orders/answer.js';
import { Said } from '../orders/fields.js';
import type { Language } from '../texts/language.js';
import { type EntryFile, EntryFiles, type Filed } from './entry-files.js';
import { intakeOf } from './intake.js';
import { type NotTakenSaid, problemOfNotTaken, saidOf, sentFiles, tickIn } from './sent-files.js';

export class WithdrawScanDto {
  @Said(2000) reason!: string;
}

/** In force first, in their order; then the withdrawn ones. */
export interface EntryScans {
  readonly items: readonly EntryFile[];
}

export interface AttachedScans extends EntryScans {
  readonly notTaken: readonly NotTakenSaid[];
  /** Whether those in force until now were withdrawn with it: never when one of those sent is not taken. */
  readonly replaced: boolean;
}

const done = (filed: Filed): void => {
  if (!filed.ok) throw problemOf(filed);
};

/** The scans of an entry of the award register. */
@Controller('api/register')
export class RegisterFilesController {
  constructor(private readonly entryFiles: EntryFiles) {}

  @Get(':id/files')
  async list(@Param('id') id: string, @Current() me: SignedIn): Promise<EntryScans> {
    await this.mustBeHisToRead(id, me);
    return { items: await this.entryFiles.list(id, me) };
  }

  /** The same content is attached once. */
  @Post(':id/files')
  @SendsFile()
  @HttpCode(200)
  async attach(
    @Param('id') id: string,
    @Req() request: Request,
    @Lang() lang: Language,
    @Current() me: SignedIn,
  ): Promise<AttachedScans> {
    // before minutes of pictures are read for somebody who may not send them
    await this.mustBeHisToRead(id, me);
    const uploads = await sentFiles(request, ['replace']);
    const wanted = tickIn(uploads, 'replace');
    const { taken, notTaken } = await intakeOf(uploads.files);
    if (taken.length === 0) throw problemOfNotTaken(notTaken);
    const replaced = wanted && notTaken.length === 0;
    done(await this.entryFiles.attach(id, taken, me, { replacing: replaced }));
    const items = (await this.entryFiles.list(id, me)).filter(({ withdrawn }) => withdrawn === null);
    return { items, notTaken: notTaken.map((one) => saidOf(one, lang)), replaced };
  }

  /** One that was withdrawn before is refused as such. */
  @Post(':id/files/:sha256/withdraw')
  @HttpCode(200)
  async withdraw(
    @Param('id') id: string,
    @Param('sha256') sha256: string,
    @Body() { reason }: WithdrawScanDto,
    @Current() me: SignedIn,
  ): Promise<EntryScans> {
    await this.mustBeHisToRead(id, me);
    const scan = (await this.entryFiles.list(id, me)).find((one) => one.sha256 === sha256);
    if (!scan) throw new Problem(404, 'NOT_FOUND');
    done(await this.entryFiles.withdraw(scan.id, reason, me));
    return { items: await this.entryFiles.list(id, me) };
  }

  private async mustBeHisToRead(id: string, me: SignedIn): Promise<void> {
    if (!(await this.entryFiles.about(id, me))) throw new Problem(404, 'NOT_FOUND');
  }
}
