import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Redirect,
  Req,
  Res,
} from '@nestjs/common';
import type { NominationOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { SendsFile } from '../../http/read-upload.js';
import { DossierWriting } from '../../nominations/dossier-writing.js';
import { NominationsService, type OnOnePage, type Read } from '../../nominations/nominations.service.js';
import { problemOf } from '../../orders/answer.js';
import { Plans } from '../../plans/plans.js';
import { textsIn } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import { renderPage, renderPart } from '../../web/page.js';
import { Dossier } from '../../web/pages/unit/dossier.js';
import { MeasuredPart } from '../../web/pages/unit/measured.js';
import type { Written } from '../../web/pages/unit/views.js';
import type { FieldError, Path } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { LIMITS } from '../files/file-view.js';
import { ShownFilesOf } from '../files/shown-files.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { askedIn, isNamed } from './asked.js';
import { DossierFiles, uploadsIn } from './dossier-files.js';
import { dossierFrom, mistakesIn, strangersIn, writtenIn, writtenOf } from './dossier-form.js';
import { evidenceIn, measuredIn, savedIn, sentBackIn, withAllNamed } from './dossier-page.js';
import { HTML } from '../html.js';

const found = <T,>(read: Read<T>): T => {
  if (read.ok) return read.value;
  throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
};

const mayWrite = ({ view }: OnOnePage): boolean =>
  view.offers.some(({ type, open }) => type === 'EDIT_DOSSIER' && open);

/** Where one goes on after saving: to the criteria, to an entry's scans, or back to what was written. */
const nextAfter = (go: string, id: string, seq: number): string => {
  const here = `/nominations/${id}/dossier`;
  const [, entry] = /^scans:([\da-f-]{36})$/.exec(go) ?? [];
  if (entry !== undefined) return `/files/entries/${entry}?back=${encodeURIComponent(here)}`;
  return go === 'check' ? `${here}?saved=${seq}#criteria` : `${here}?saved=${seq}`;
};

/** What the page is drawn with when something was typed and not saved. */
interface Again {
  readonly written: Written;
  readonly version: number;
  readonly errors: readonly FieldError[];
  /** Somebody else wrote meanwhile: what is on record is shown beside. */
  readonly conflict: boolean;
}

interface Drawing {
  readonly request: Request;
  readonly me: SignedIn;
  readonly on: OnOnePage;
  readonly again: Again | null;
  readonly saved: string | null;
}

@Controller('nominations/:id/dossier')
export class DossierController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly plans: Plans,
    private readonly frames: Frames,
    private readonly writing: DossierWriting,
    private readonly files: DossierFiles,
    private readonly shown: ShownFilesOf,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Param('id') id: string,
    @Query('saved') saved: string | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const on = found(await this.nominations.onOnePage(id, me));
    if (mayWrite(on)) return this.draw({ request, me, on, again: null, saved: saved ?? null });
    // past writing, or not his to write: the nomination itself says where it stands
    void reply.status(303).header('location', `/nominations/${id}#dossier`);
    return '';
  }

  @Post()
  @SendsFile()
  @HttpCode(303)
  async save(
    @Param('id') id: string,
    @Body() body: Posted | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const lang = languageOf(request);
    const on = found(await this.nominations.onOnePage(id, me));
    // the form holds the whole record of the register: not for whoever only reads what was sent, or his own facts
    if (!(await this.writing.isHis(on.view, me))) throw new Problem(403, 'NOT_YOURS');
    const { fields: posted, files } = await uploadsIn(request, body);
    const nonce = nonceIn(posted);
    const plan = await this.planOf(on, me);
    const asked = askedIn(on.view.criteria, plan);
    const known = { asked, entries: on.view.entries.filter(isNamed).map((entry) => entry.id) };
    const received = await this.files.received(id, writtenIn(posted, asked), files, known, me, lang);
    const { written } = received;
    const dossier = dossierFrom(written, on.view.dossier);
    const version = Number(one(posted, 'version'));
    const giveBack = (status: number, again: Omit<Again, 'written'>, now: OnOnePage): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      return this.draw({ request, me, on: now, again: { ...again, written }, saved: null });
    };
    const errors = [
      ...received.errors,
      ...strangersIn(written, plan, lang),
      ...(await mistakesIn(dossier, version, asked, lang)),
    ];
    if (errors.length > 0) return giveBack(422, { version, errors, conflict: false }, on);

    const { name: _, post: __, ...typed } = dossier;
    const order = { type: 'EDIT_DOSSIER', dossier: typed } as NominationOrder;
    const outcome = await this.nominations.act(id, order, version, `page:${nonce}`, me, 'page');
    if (outcome.ok) {
      const again = sentBackIn(on)?.asked ?? [];
      const { status, errors: unattached } = await this.files.attach(id, written, again, me, lang);
      if (unattached.length === 0) {
        void reply.header('location', nextAfter(one(posted, 'go'), id, outcome.answer.event.seq));
        return '';
      }
      // the text is saved; the scans that are not attached lie here still
      const now = found(await this.nominations.onOnePage(id, me));
      return giveBack(status, { version: now.view.version, errors: unattached, conflict: false }, now);
    }
    if (outcome.code === 'NOT_FOUND' || outcome.code === 'NOT_YOURS') throw problemOf(outcome);
    const now = found(await this.nominations.onOnePage(id, me));
    const conflict = outcome.code === 'CHANGED_MEANWHILE';
    const status = problemOf(outcome).getStatus();
    const again = {
      version: conflict ? now.view.version : version,
      errors: reasonsOf(outcome, lang),
      conflict,
    };
    return giveBack(status, again, now);
  }

  /** The address a preview was asked at, opened by itself. */
  @Get('preview')
  @Redirect(undefined, 303)
  back(@Param('id') id: string): { url: string } {
    return { url: `/nominations/${id}/dossier#criteria` };
  }

  /** How what is typed measures up. Nothing is written. */
  @Post('preview')
  @HttpCode(200)
  @Header('content-type', HTML)
  async preview(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const on = found(await this.nominations.onOnePage(id, me));
    if (!mayWrite(on)) throw new Problem(403, 'FORBIDDEN');
    const plan = await this.planOf(on, me);
    const written = writtenIn(posted, askedIn(on.view.criteria, plan));
    const dossier = dossierFrom(written, on.view.dossier);
    const weighed = found(await this.nominations.weighed(id, dossier, me));
    const measured = measuredIn(weighed, plan, on.labels.rejected, true);
    return renderPart(<MeasuredPart measured={measured} t={textsIn(languageOf(request))} />);
  }

  private async planOf({ view }: OnOnePage, me: SignedIn) {
    return (await this.plans.find(me.organisation, view.plan.code, view.plan.version)).plan;
  }

  private async draw({ request, me, on, again, saved }: Drawing): Promise<string> {
    const { view, labels } = on;
    const plan = await this.planOf(on, me);
    const typed = again?.written ?? writtenOf(view.dossier);
    const dossier = again ? dossierFrom(again.written, view.dossier) : view.dossier;
    const entries = view.entries.map((entry) => entry.id);
    const [now, all, frame, { scans, kept }] = await Promise.all([
      this.nominations.weighed(view.id, dossier, me),
      this.nominations.weighed(view.id, withAllNamed(dossier, on), me),
      this.frames.of(request, 'nominations', me),
      this.shown.of(view.id, entries, me),
    ]);
    const here: Path = `/nominations/${view.id}`;
    return renderPage(
      <Dossier
        frame={frame}
        today={view.today}
        nomination={{
          href: here,
          code: view.code,
          name: view.nominee.name,
          kind: view.nominee.kind,
          post: view.nominee.post === '' ? null : view.nominee.post,
          unit: labels.unit,
          state: view.state,
        }}
        action={`${here}/dossier`}
        preview={`${here}/dossier/preview`}
        nonce={randomUUID()}
        version={again?.version ?? view.version}
        open={mayWrite(on)}
        errors={again?.errors ?? []}
        sentBack={sentBackIn(on)?.shown ?? null}
        saved={savedIn(on, saved)}
        due={view.waiting.find(({ does }) => does === 'SUBMIT')?.due ?? null}
        typed={typed}
        onRecord={again?.conflict ? writtenOf(view.dossier) : null}
        fields={plan.fields}
        movements={plan.movements}
        {...evidenceIn(on, found(all), scans)}
        kept={kept}
        fileMax={LIMITS.file}
        measured={measuredIn(found(now), plan, labels.rejected, again !== null)}
        submits={view.offers.some(({ type }) => type === 'SUBMIT')}
      />,
    );
  }
}
