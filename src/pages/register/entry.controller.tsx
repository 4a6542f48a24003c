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
import { isDay, type RecordOrder } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { EntryFiles } from '../../files/entry-files.js';
import type { Reply, Request } from '../../http/exchange.js';
import { invalidText } from '../../http/field-names.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import { isLine } from '../../orders/fields.js';
import { type CatalogueNames, CataloguePlan } from '../../register/catalogue-plan.js';
import type { Touched } from '../../register/recounting.js';
import {
  RegisterReading,
  type RegisterEntryView,
  type RegisterStep,
} from '../../register/register-reading.js';
import { RegisterService } from '../../register/register.service.js';
import type { Language } from '../../texts/language.js';
import { type Texts, textsIn } from '../../texts/index.js';
import { type Posted, sentValues, text } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { RegisterEntry } from '../../web/pages/register/entry.js';
import type { RegisterEntryPage, StepLine, TouchedLine } from '../../web/pages/register/views.js';
import type { FieldError } from '../../web/view-models.js';
import { attachedView } from '../files/file-view.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { lineOf, named, subjectHref } from './lines.js';

type Order = RecordOrder['type'];
type SentForm = RegisterEntryPage['sent'];

interface Asked {
  readonly id: string;
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

const UNSENT: SentForm = { order: null, values: {}, errors: [] };
const ORDERS: readonly Order[] = ['VERIFY_RECORD', 'REJECT_RECORD', 'REVOKE_RECORD'];

type ReadOrder =
  | { readonly ok: true; readonly order: RecordOrder }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const REASON_MOST = 4000;

/** What is lacking, each beside its field. */
const wrongIn = (order: RecordOrder, t: Texts): FieldError[] => {
  const words = t.pages.register.entry;
  const wrong = (field: string, rule: string, called: string): FieldError => ({
    field,
    text: invalidText({ field, rule }, t.lang, called),
  });
  if (order.type === 'VERIFY_RECORD') return [];
  const revokes = order.type === 'REVOKE_RECORD';
  const [name, called] = revokes
    ? (['revokeReason', words.revokeReason] as const)
    : (['reason', words.rejectReason] as const);
  return [
    ...(revokes && !isLine(order.number) ? [wrong('number', 'isNotEmpty', words.revokeNumber)] : []),
    ...(revokes && order.number.length > 60 ? [wrong('number', 'maxLength', words.revokeNumber)] : []),
    ...(revokes && !isDay(order.on)
      ? [wrong('on', order.on === '' ? 'dayChosen' : 'isDay', words.revokeOn)]
      : []),
    ...(order.reason === '' ? [wrong(name, 'isNotEmpty', called)] : []),
    ...(order.reason.length > REASON_MOST ? [wrong(name, 'maxLength', called)] : []),
  ];
};

const orderIn = (type: Order, posted: Posted, lang: Language): ReadOrder => {
  const order: RecordOrder =
    type === 'VERIFY_RECORD'
      ? { type }
      : type === 'REJECT_RECORD'
        ? { type, reason: text(posted['reason']) }
        : {
            type,
            number: text(posted['number']),
            on: text(posted['on']),
            reason: text(posted['revokeReason']),
          };
  const errors = wrongIn(order, textsIn(lang));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, order };
};

const stepLine = (step: RegisterStep): StepLine => ({
  step: step.step,
  at: step.at,
  by: { name: step.by, role: step.role, as: step.signed, forName: step.for },
  why: step.why,
  paper:
    step.paperNumber === null || step.paperDate === null
      ? null
      : { number: step.paperNumber, date: step.paperDate },
  nomination:
    step.nomination === null || step.code === null
      ? null
      : { code: step.code, href: `/nominations/${step.nomination}` },
  untold: step.untold,
});

const touchedLine = ({ id, name, code, state, named: claims }: Touched): TouchedLine => ({
  href: `/nominations/${id}`,
  name,
  code,
  state,
  named: claims,
});

const entryOf = (view: RegisterEntryView, names: CatalogueNames): RegisterEntryPage['entry'] => ({
  ...lineOf(view, names),
  id: view.id,
  version: view.version,
  subject: subjectHref(view),
  level: view.issuer === null ? null : named(names.issuers, view.issuer),
  nature: view.nature === null ? null : named(names.natures, view.nature),
  applied: view.applied,
  basis: view.basis,
  score: view.score,
  title: view.title,
  verified:
    view.verifiedAt === null || view.verifiedBy === null
      ? null
      : { at: view.verifiedAt, by: view.verifiedBy },
  duplicateOf: view.duplicateOf === null ? null : `/register/entries/${view.duplicateOf}`,
});

/** One entry: what it says, who says so, and what the Office makes of it. */
@Controller('register/entries')
export class RegisterEntryController {
  constructor(
    private readonly register: RegisterService,
    private readonly reading: RegisterReading,
    private readonly catalogue: CataloguePlan,
    private readonly files: EntryFiles,
    private readonly frames: Frames,
  ) {}

  @Get(':id')
  @Header('content-type', HTML)
  show(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    return this.render({ id, request, reply, me }, UNSENT, ORDERS.find((order) => order === done) ?? null);
  }

  /** The addresses a refused form stays at. */
  @Get([':id/verify', ':id/reject', ':id/revoke'])
  @Redirect(undefined, 303)
  back(@Param('id') id: string): { url: string } {
    return { url: `/register/entries/${id}` };
  }

  @Post(':id/verify')
  @HttpCode(303)
  verify(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    return this.order({ id, request, reply, me }, 'VERIFY_RECORD', posted);
  }

  @Post(':id/reject')
  @HttpCode(303)
  reject(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    return this.order({ id, request, reply, me }, 'REJECT_RECORD', posted);
  }

  @Post(':id/revoke')
  @HttpCode(303)
  revoke(
    @Param('id') id: string,
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    return this.order({ id, request, reply, me }, 'REVOKE_RECORD', posted);
  }

  private async order(asked: Asked, type: Order, posted: Posted): Promise<string | undefined> {
    const { id, request, reply, me } = asked;
    const lang = languageOf(request);
    const back = (status: number, errors: readonly FieldError[]): Promise<string> => {
      void reply.status(status);
      return this.render(asked, { order: type, values: sentValues(posted), errors }, null);
    };
    const nonce = nonceIn(posted);
    const read = orderIn(type, posted, lang);
    if (!read.ok) return back(422, read.errors);
    const version = Number(one(posted, 'version'));
    const seen = Number.isSafeInteger(version) && version > 0 ? version : 0;
    const came = await this.register.order(id, read.order, `page:${nonce}`, me, {
      version: seen,
      channel: 'page',
    });
    if (came.ok) {
      void reply.header('location', `/register/entries/${id}?done=${type}`);
      return undefined;
    }
    if (came.code === 'INVALID') throw new Problem(422, 'INVALID', { errors: came.errors });
    if (came.code === 'NOT_FOUND') throw problemOf(came);
    return back(problemOf(came).getStatus(), reasonsOf(came, lang));
  }

  private async render(
    { id, request, reply, me }: Asked,
    sent: SentForm,
    done: Order | null,
  ): Promise<string> {
    void reply.header('content-type', HTML);
    const read = await this.reading.one(id, me);
    if (!read.ok) throw new Problem(read.code === 'NOT_FOUND' ? 404 : 403, read.code);
    const { value: view } = read;
    const { day } = await this.reading.asker(me);
    const [names, scans, about, touched, frame] = await Promise.all([
      this.catalogue.names(me.organisation, day),
      this.files.list(id, me),
      this.files.about(id, me),
      view.orders.length > 0 ? this.reading.touchedBy(id, me) : [],
      this.frames.of(request, 'register', me),
    ]);
    return renderPage(
      <RegisterEntry
        frame={frame}
        entry={entryOf(view, names)}
        steps={view.steps.map(stepLine)}
        together={view.together.map((row) => lineOf(row, names))}
        scans={scans.map(attachedView)}
        manageScans={
          about?.may.attach || about?.may.withdraw
            ? `/files/entries/${id}?back=${encodeURIComponent(`/register/entries/${id}`)}`
            : null
        }
        orders={view.orders}
        touched={touched.map(touchedLine)}
        nonces={{
          VERIFY_RECORD: randomUUID(),
          REJECT_RECORD: randomUUID(),
          REVOKE_RECORD: randomUUID(),
        }}
        sent={sent}
        done={done}
      />,
    );
  }
}
