import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { readUpload, SendsFile, type Upload } from '../../http/read-upload.js';
import { problemOf } from '../../orders/answer.js';
import { PlanVersions } from '../../plans/plan-versions.js';
import { PLAN_TOO_LARGE, readPlan, readPlanBytes, type ReadPlan } from '../../plans/read-plan-file.js';
import { textsIn } from '../../texts/index.js';
import { renderPage } from '../../web/page.js';
import { CheckPlan } from '../../web/pages/plans/check.js';
import type { CheckPage, MistakeView, SaveView } from '../../web/pages/plans/views.js';
import type { Sent } from '../../web/pieces/fields.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';

const UNSENT: Sent = { values: {}, errors: [] };
/** Of a line of the file, what a page can show of it. */
const LINE_MAX = 160;

type Sound = Extract<ReadPlan, { ok: true }>;
type Shown = Pick<CheckPage, 'sent' | 'mistakes' | 'save'>;

/** A file chosen comes before a text pasted. Null: there is neither. */
const readingOf = ({ file, fields }: Upload): ReadPlan | null => {
  if (file === 'TOO_LARGE') return PLAN_TOO_LARGE;
  if (file !== null) return readPlanBytes(file);
  const pasted = one(fields, 'source');
  return pasted.trim() === '' ? null : readPlan(pasted);
};

const mistakesIn = ({ text, mistakes }: Extract<ReadPlan, { ok: false }>): MistakeView[] => {
  const lines = text?.split('\n') ?? [];
  return mistakes.map(({ line, column, path, message }) => {
    const written = lines[line - 1] ?? '';
    return {
      line,
      column,
      path: path.join('.'),
      message,
      text: written.length > LINE_MAX ? `${written.slice(0, LINE_MAX)}…` : written,
    };
  });
};

/** A plan file judged on a page; one that is right can become the next version there. */
@Controller('plans/check')
export class CheckPlanController {
  constructor(
    private readonly versions: PlanVersions,
    private readonly frames: Frames,
  ) {}

  @Get()
  @Header('content-type', HTML)
  blank(@Req() request: Request, @Current() me: SignedIn): Promise<string> {
    return this.page(request, me, { sent: UNSENT, mistakes: null, save: null });
  }

  @Post()
  @SendsFile()
  @HttpCode(200)
  async send(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const upload = await readUpload(request);
    const nonce = nonceIn(upload.fields);
    const reading = readingOf(upload);
    const pasted = one(upload.fields, 'source');
    const shown = (status: number, what: Shown): Promise<string> => {
      void reply.status(status).header('content-type', HTML);
      return this.page(request, me, what);
    };
    if (reading === null) {
      const text = textsIn(languageOf(request)).pages.plans.checking.nothing;
      const sent = { values: {}, errors: [{ field: 'file', text }] };
      return shown(422, { sent, mistakes: null, save: null });
    }
    if (!reading.ok) {
      // what cannot be read as a text cannot be mended in the field for one
      const sent = { values: { source: [reading.text ?? pasted] }, errors: [] };
      return shown(422, { sent, mistakes: mistakesIn(reading), save: null });
    }
    if (one(upload.fields, 'intent') !== 'save')
      return shown(200, { sent: UNSENT, mistakes: null, save: await this.saving(reading, nonce, me) });

    const basis = one(upload.fields, 'basis').trim();
    const made = await this.versions.make(reading.text, basis, me);
    if (made.ok) {
      void reply.status(303).header('location', `/plans/${encodeURIComponent(made.code)}/${made.version}`);
      return undefined;
    }
    if (made.code === 'PLAN_WRONG') throw new Error('a text was right and is not');
    const errors = reasonsOf(made, languageOf(request)).map((reason) =>
      made.findings.length === 1 && made.findings[0]?.code === 'PLAN_BASIS_MISSING'
        ? { ...reason, field: 'basis' }
        : reason,
    );
    const save = await this.saving(reading, nonce, me);
    return shown(problemOf(made).getStatus(), {
      sent: { values: { basis: [basis] }, errors },
      mistakes: null,
      save,
    });
  }

  /** What the file would become, and what stands against it before a basis is given. */
  private async saving(reading: Sound, nonce: string, me: SignedIn): Promise<SaveView> {
    const { plan, text } = reading;
    const foreseen = await this.versions.foresee(reading, me);
    return { ...foreseen, code: plan.code, version: plan.version, source: text, nonce };
  }

  private async page(request: Request, me: SignedIn, shown: Shown): Promise<string> {
    const frame = await this.frames.of(request, 'plans', me);
    return renderPage(<CheckPlan frame={frame} nonce={randomUUID()} {...shown} />);
  }
}
