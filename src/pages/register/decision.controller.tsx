import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Finding, isOfPeopleOnly, RECORD_KINDS, type RecordKind } from '../../../workflows/index.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import type { Reply, Request } from '../../http/exchange.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { problemOf } from '../../orders/answer.js';
import type { InTheRegister, OfRecipient } from '../../register/entered.js';
import { CATALOGUES } from '../../register/new-entry.js';
import { RegisterReading, type RegisterSubject } from '../../register/register-reading.js';
import { RegisterService } from '../../register/register.service.js';
import { Once } from '../../road/once.js';
import { said, type Texts, textsIn } from '../../texts/index.js';
import { type Posted, sentValues } from '../../web/forms/posted-order.js';
import { renderPage } from '../../web/page.js';
import { Decision } from '../../web/pages/register/decision.js';
import type { DecisionPage, RecipientChoice, WrittenLine } from '../../web/pages/register/views.js';
import { DecisionWritten } from '../../web/pages/register/written.js';
import type { FieldError } from '../../web/view-models.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { nonceIn, one } from '../read-order.js';
import { reasonsOf } from '../refused.js';
import { boxOf, decisionIn, errorsOf, kindIn, type Ticked, tickedIn } from './decision-form.js';
import { asWhat, type Shelf, Shelves } from './shelf.js';

interface Asked {
  readonly request: Request;
  readonly reply: Reply;
  readonly me: SignedIn;
}

interface Shown {
  readonly kind: RecordKind | null;
  readonly posted: Posted;
  readonly ticked: Ticked;
  readonly errors: readonly FieldError[];
  readonly findings?: readonly Finding[];
}

type Catalogue = readonly {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
}[];

const FOUND_MOST = 40;

const choiceOf = (subject: RegisterSubject, shelf: Shelf, t: Texts): RecipientChoice => ({
  value: boxOf(subject),
  name: t.lang === 'vi' ? subject.name : subject.nameEn,
  collective: subject.person === null,
  about: [
    t.lang === 'vi' ? subject.post : subject.postEn,
    ...subject.units.map((code) => said(shelf.unitNames.get(code) ?? code, t.lang)),
  ]
    .filter(Boolean)
    .join(' · '),
});

const writtenLine = ({ id, name, person, standing }: OfRecipient): WrittenLine => ({
  href: `/register/entries/${id}`,
  name,
  collective: person === null,
  standing,
});

/** One decision, entered or claimed once for everybody it names. */
@Controller('register/decisions')
export class DecisionController {
  constructor(
    private readonly register: RegisterService,
    private readonly reading: RegisterReading,
    private readonly once: Once,
    private readonly shelves: Shelves,
    private readonly frames: Frames,
  ) {}

  @Get('new')
  @Header('content-type', HTML)
  blank(
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    const given = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
    const person = given('person') === '' ? [] : [`person.${given('person')}`];
    const unit = given('unit') === '' ? [] : [`unit.${given('unit')}`];
    const posted: Posted = { recipients: [...person, ...unit] };
    const shown = { kind: kindIn(query['kind']), posted, ticked: tickedIn(posted), errors: [] };
    return this.render({ request, reply, me }, shown);
  }

  @Post('new')
  @HttpCode(303)
  async post(
    @Body() posted: Posted,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string | undefined> {
    const asked = { request, reply, me };
    const lang = languageOf(request);
    const kind = kindIn(one(posted, 'kind'));
    if (kind === null) throw new Problem(422, 'INVALID', { errors: [{ field: 'kind', rule: 'isIn' }] });
    const shown = { kind, posted, ticked: tickedIn(posted), errors: [] };
    const back = (status: number, more: Partial<Shown>): Promise<string> => {
      void reply.status(status);
      return this.render(asked, { ...shown, ...more });
    };
    if (one(posted, 'step') !== 'write') return back(200, {});
    const nonce = nonceIn(posted);
    const read = await decisionIn(posted, kind, lang);
    if (!read.ok) return back(422, { errors: read.errors });
    const entered = await this.register.enter(read.entry, `page:${nonce}`, me, 'page');
    if (entered.ok) {
      void reply.header('location', `/register/decisions/${nonce}`);
      return undefined;
    }
    if (entered.code === 'INVALID') return back(422, { errors: errorsOf(entered.errors, kind, lang) });
    if (entered.code === 'NOT_FOUND' || entered.code === 'FORBIDDEN') {
      const { title } = textsIn(lang).problems.codes[entered.code];
      const errors =
        entered.code === 'FORBIDDEN' ? reasonsOf(entered, lang) : [{ field: 'recipients', text: title }];
      return back(problemOf(entered).getStatus(), { errors });
    }
    const alike = entered.findings.some(({ code }) => code === 'SIMILAR_ENTRY');
    return back(
      problemOf(entered).getStatus(),
      alike ? { findings: entered.findings } : { errors: reasonsOf(entered, lang) },
    );
  }

  /** What was written under this form's key: asked for again and again, it says the same. */
  @Get(':nonce')
  @Header('content-type', HTML)
  async written(
    @Param('nonce') nonce: string,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const answer = await this.once.answered<InTheRegister>(`page:${nonce}`, me);
    if (!answer?.entries) throw new Problem(404, 'NOT_FOUND');
    const { entries, recounted, findings = [] } = answer;
    const fresh = entries.filter(({ already }) => !already);
    return renderPage(
      <DecisionWritten
        frame={await this.frames.of(request, 'register', me)}
        claimed={fresh.length > 0 && fresh.every(({ standing }) => standing === 'claimed')}
        fresh={fresh.map(writtenLine)}
        already={entries.filter(({ already }) => already).map(writtenLine)}
        recounted={recounted.length}
        findings={findings}
      />,
    );
  }

  private async render({ request, reply, me }: Asked, shown: Shown): Promise<string> {
    void reply.header('content-type', HTML);
    const shelf = await this.shelves.of(me);
    const as = asWhat(shelf);
    if (as === null) throw new Problem(403, 'FORBIDDEN');
    const t = textsIn(languageOf(request));
    const kind = shown.kind !== null && shelf.writes.has(shown.kind) ? shown.kind : null;
    const people = await this.people(shown, shelf, me, t);
    const carried = shown.ticked.people
      .map((id) => `&person=${id}`)
      .concat(shown.ticked.units.map((code) => `&unit=${encodeURIComponent(code)}`))
      .join('');
    return renderPage(
      <Decision
        frame={await this.frames.of(request, 'register', me)}
        as={as}
        nonce={randomUUID()}
        kind={kind}
        kinds={RECORD_KINDS.filter((one_) => shelf.writes.has(one_)).map((one_) => ({
          kind: one_,
          href: `/register/decisions/new?kind=${one_}${carried}` as const,
        }))}
        catalogue={catalogueOf(kind, shelf, t)}
        {...people}
        sent={{ values: sentValues(shown.posted), errors: shown.errors }}
        findings={shown.findings ?? []}
        asksIfSure={(shown.findings ?? []).some(({ code }) => code === 'SIMILAR_ENTRY')}
      />,
    );
  }

  /** Whoever is ticked, and whoever was found besides; a unit sees its own people at once. */
  private async people(
    { kind, posted, ticked }: Shown,
    shelf: Shelf,
    me: SignedIn,
    t: Texts,
  ): Promise<Pick<DecisionPage, 'chosen' | 'found' | 'more' | 'searched'>> {
    if (kind === null) return { chosen: [], found: [], more: false, searched: false };
    const [q, of] = [one(posted, 'q').slice(0, 200), one(posted, 'of')];
    const unit = shelf.unitNames.has(of) ? of : null;
    const searched = q.trim() !== '' || unit !== null || one(posted, 'step') === 'find';
    const [chosen, found] = await Promise.all([
      this.reading.chosen(ticked.people, ticked.units, me),
      searched || shelf.own !== null ? this.reading.subjects({ q, unit, most: FOUND_MOST + 1 }, me) : [],
    ]);
    const taken = new Set(chosen.map(boxOf));
    const others = found.filter((one_) => !taken.has(boxOf(one_)) && (!isOfPeopleOnly(kind) || one_.person));
    return {
      chosen: chosen.map((one_) => choiceOf(one_, shelf, t)),
      found: others.slice(0, FOUND_MOST).map((one_) => choiceOf(one_, shelf, t)),
      more: found.length > FOUND_MOST,
      searched,
    };
  }
}

const catalogueOf = (
  kind: RecordKind | null,
  { plan, units, own }: Shelf,
  t: Texts,
): DecisionPage['catalogue'] => {
  const choices = (list: Catalogue) => list.map(({ id, name }) => ({ value: id, label: said(name, t.lang) }));
  return {
    values: kind === null ? [] : choices(plan[CATALOGUES[kind]]),
    issuers: choices(plan.issuers),
    natures: choices(plan.natures),
    units: units
      .filter(({ code }) => own === null || own.includes(code))
      .map(({ code, name }) => ({ value: code, label: said(name, t.lang) })),
  };
};
