import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { Current } from '../access/current.js';
import type { SignedIn } from '../access/signed-in.js';
import type { Request } from '../http/exchange.js';
import { Lang } from '../http/language.js';
import { Problem } from '../http/problem.js';
import { readUpload, SendsFile } from '../http/read-upload.js';
import { IdempotencyKey } from '../orders/answer.js';
import type { Language } from '../texts/language.js';
import { ConfirmingService } from './confirming.js';
import type { ImportView } from './import.js';
import { ConfirmDto, RowsDto } from './imports.dto.js';
import { ImportsService, type Seen } from './imports.service.js';
import { problemOfConfirm, problemOfFault } from './problems.js';
import { type RowSaid, rowSaid } from './said.js';
import { TemplateService } from './template.service.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Told = ImportView & { readonly items: readonly RowSaid[]; readonly next: number | null };

const viewIn = (seen: Seen): ImportView => {
  if (seen.ok) return seen.view;
  throw new Problem(seen.code === 'NOT_FOUND' ? 404 : 403, seen.code);
};

@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly confirming: ConfirmingService,
    private readonly templates: TemplateService,
  ) {}

  @Get('template')
  @Header('content-disposition', 'attachment; filename="nhap-lieu.xlsx"')
  async template(@Lang() lang: Language, @Current() me: SignedIn): Promise<StreamableFile> {
    const may = await this.imports.may(me);
    if (!may.ok) throw new Problem(403, 'FORBIDDEN', { findings: may.findings });
    return new StreamableFile(await this.templates.of(may.area, me, lang), { type: XLSX });
  }

  @Post()
  @SendsFile()
  async begin(
    @Req() request: Request,
    @IdempotencyKey() key: string,
    @Current() me: SignedIn,
  ): Promise<{ id: string }> {
    const { file } = await readUpload(request);
    if (file === null) throw problemOfFault('NONE_CHOSEN');
    if (file === 'TOO_LARGE') throw problemOfFault('TOO_LARGE');
    const begun = await this.imports.begin(file, key, me);
    if (begun.ok) return { id: begun.id };
    if (begun.code === 'FAULT') throw problemOfFault(begun.fault);
    if (begun.code === 'FORBIDDEN') throw new Problem(403, 'FORBIDDEN', { findings: begun.findings });
    throw new Problem(422, begun.code);
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() { verdict, after }: RowsDto,
    @Lang() lang: Language,
    @Current() me: SignedIn,
  ): Promise<Told> {
    const view = viewIn(await this.imports.one(id, me));
    const { items, next } = await this.imports.rows(
      id,
      { verdict: verdict === 'all' ? null : (verdict ?? null), after: after ?? 0 },
      me,
    );
    return { ...view, items: items.map((row) => rowSaid(row, lang)), next };
  }

  @Post(':id/confirm')
  @HttpCode(200)
  async confirm(
    @Param('id') id: string,
    @Body() { digest, leaveOut, verified }: ConfirmDto,
    @Current() me: SignedIn,
  ): Promise<ImportView> {
    const seen = { digest, leaveOut: leaveOut ?? false, verified: verified ?? null };
    const confirmed = await this.confirming.confirm(id, seen, me);
    if (!confirmed.ok) throw problemOfConfirm(confirmed);
    return viewIn(await this.imports.one(id, me));
  }
}
