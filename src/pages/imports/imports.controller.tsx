import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { readUpload, SendsFile } from '../../http/read-upload.js';
import { ConfirmingService } from '../../imports/confirming.js';
import type { Confirmed, ImportView } from '../../imports/import.js';
import { RowsDto } from '../../imports/imports.dto.js';
import { ImportsService, type Seen } from '../../imports/imports.service.js';
import { textsIn } from '../../texts/index.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage, renderPart } from '../../web/page.js';
import { ChooseImport } from '../../web/pages/imports/choose.js';
import { Import } from '../../web/pages/imports/import.js';
import { Progress } from '../../web/pages/imports/progress.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { chooseView, importView, pathOf, progressOf, shownIn } from './imports-view.js';

/** Under what it lies: the Office's register, or a place of the administrator's own. */
const SECTIONS = { IMPORT_PEOPLE: 'imports', IMPORT_RECORDS: 'register' } as const;

const PLAIN = { sent: {}, errors: [] as readonly FieldError[] };

const viewIn = (seen: Seen): ImportView => {
  if (seen.ok) return seen.view;
  throw new Problem(seen.code === 'NOT_FOUND' ? 404 : 403, seen.code);
};

interface Asked {
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

/** A workbook is chosen, looked at row by row, and confirmed. */
@Controller('register/import')
export class ImportPagesController {
  constructor(
    private readonly imports: ImportsService,
    private readonly confirming: ConfirmingService,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  choose(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.chooser({ request, reply, me }, []);
  }

  @Post()
  @SendsFile()
  @HttpCode(303)
  async begin(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { request, reply, me };
    const { fields, file } = await readUpload(request);
    const key = `page:${nonceIn(fields)}`;
    const { faults } = textsIn(languageOf(request)).pages.imports;
    const wrong = (fault: keyof typeof faults): Promise<string> =>
      this.chooser(asked, [{ field: 'file', text: faults[fault] }], 422);
    if (file === null) return wrong('NONE_CHOSEN');
    if (file === 'TOO_LARGE') return wrong('TOO_LARGE');
    const begun = await this.imports.begin(file, key, me);
    if (begun.ok) {
      void reply.header('location', pathOf(begun.id));
      return undefined;
    }
    if (begun.code === 'FAULT') return wrong(begun.fault);
    if (begun.code === 'FORBIDDEN') throw new Problem(403, 'FORBIDDEN', { findings: begun.findings });
    throw new Problem(422, begun.code);
  }

  @Get(':id')
  @Header('content-type', HTML)
  show(
    @Param('id') id: string,
    @Query() wanted: RowsDto,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.render(id, wanted, { request, reply, me });
  }

  /** The part of the page that renews itself. */
  @Get(':id/progress')
  @Header('content-type', HTML)
  async pulse(@Param('id') id: string, @Req() request: Request, @Current() me: SignedIn): Promise<string> {
    const view = viewIn(await this.imports.one(id, me));
    return renderPart(<Progress progress={progressOf(view)} t={textsIn(languageOf(request))} />);
  }

  @Get([':id/confirm', ':id/again'])
  back(@Param('id') id: string, @Res({ passthrough: true }) reply: Reply): void {
    void reply.status(303).header('location', pathOf(id));
  }

  @Post(':id/again')
  @HttpCode(303)
  async again(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<void> {
    nonceIn(posted);
    viewIn(await this.imports.again(id, me));
    void reply.header('location', pathOf(id));
  }

  @Post(':id/confirm')
  @HttpCode(303)
  async confirm(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    nonceIn(posted);
    const verified = one(posted, 'verified');
    const seen = {
      digest: one(posted, 'digest'),
      leaveOut: one(posted, 'leaveOut') === 'yes',
      verified: verified === '' ? null : verified === 'yes',
    };
    const confirmed = await this.confirming.confirm(id, seen, me);
    if (!confirmed.ok) return this.refused(id, confirmed, posted, { request, reply, me });
    void reply.header('location', pathOf(id));
    return undefined;
  }

  private refused(
    id: string,
    { code, findings = [] }: Extract<Confirmed, { ok: false }>,
    posted: Posted,
    asked: Asked,
  ): Promise<string> {
    if (code === 'NOT_FOUND') throw new Problem(404, code);
    if (code === 'NOT_YOURS' || code === 'FORBIDDEN') throw new Problem(403, code, { findings });
    const text = textsIn(languageOf(asked.request)).pages.imports.page.confirm.errors[code];
    const field = code === 'VERIFIED_NOT_SAID' ? 'verified' : code === 'WRONG_ROWS' ? 'leaveOut' : null;
    void asked.reply.status(code === 'CONTENDED' ? 503 : 409).header('content-type', HTML);
    // what was ticked was ticked for other verdicts than these
    const sent = code === 'CHANGED_MEANWHILE' ? {} : sentValues(posted);
    return this.render(id, {}, asked, { sent, errors: [{ field, text }] });
  }

  private async render(id: string, wanted: RowsDto, { request, me }: Asked, form = PLAIN): Promise<string> {
    const view = viewIn(await this.imports.one(id, me));
    const shown = shownIn(view, wanted);
    const rows = await this.imports.rows(id, { verdict: shown, after: wanted.after ?? 0 }, me);
    const frame = await this.frames.of(request, SECTIONS[view.area], me);
    const nonces = { again: randomUUID(), confirm: randomUUID() };
    return renderPage(
      <Import {...importView(frame, view, { ...rows, shown, after: wanted.after ?? 0 }, form, nonces)} />,
    );
  }

  private async chooser(
    { request, reply, me }: Asked,
    errors: readonly FieldError[],
    status = 200,
  ): Promise<string> {
    const may = await this.imports.may(me);
    if (!may.ok) throw new Problem(403, 'FORBIDDEN', { findings: may.findings });
    const mine = await this.imports.mine(me);
    const frame = await this.frames.of(request, SECTIONS[may.area], me);
    void reply.status(status).header('content-type', HTML);
    return renderPage(<ChooseImport {...chooseView(frame, may.area, mine, errors, randomUUID())} />);
  }
}
