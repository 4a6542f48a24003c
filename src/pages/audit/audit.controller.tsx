import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { Anchors } from '../../anchors/anchors.js';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { Auditors } from '../../audit/auditors.js';
import { ChainChecks, type Place } from '../../audit/chain-check.js';
import { ReadingList } from '../../audit/reading-list.js';
import { AuditSearch, SHOWN, type Sought } from '../../audit/search.js';
import type { Reply, Request } from '../../http/exchange.js';
import { UUID } from '../../http/input.pipe.js';
import { languageOf } from '../../http/language.js';
import { Choices, type ListChoices } from '../../nominations/choices.js';
import { renderPage } from '../../web/page.js';
import { AuditChains } from '../../web/pages/audit/chains.js';
import { AuditDesk } from '../../web/pages/audit/desk.js';
import type { AuditPage, FoundView } from '../../web/pages/audit/views.js';
import { Frames } from '../frame.js';
import { Asked, type Query as Asking } from './asked.js';
import { brokenView, foundView, readingLine } from './audit-view.js';
import { codeChoices, orderChoices, stateChoices, unitChoices } from './choices.js';
import { type AuditQuestion, questionIn } from './sought.js';
import { sheetAt } from './sheet-view.js';
import { HTML } from '../html.js';

const LATEST = 8;

const NOTHING: Sought = {
  who: null,
  by: null,
  unit: null,
  state: null,
  from: null,
  until: null,
  order: null,
  code: null,
  clause: null,
  reason: null,
};

const SUSPECTS_MAX = 20;
const PLACE = /^(nomination|record|round|sitting)\.([A-Z]{2}-\d{4}-\d{4,})$/;

const placeIn = (after: unknown): Place | null => {
  const [, life, code] = PLACE.exec(typeof after === 'string' ? after : '') ?? [];
  return life === undefined || code === undefined ? null : { life, code };
};

const suspectsIn = (broken: unknown): string[] =>
  (typeof broken === 'string' ? broken.split(',') : []).filter((id) => UUID.test(id)).slice(0, SUSPECTS_MAX);

/** The desk of whoever watches. Each of these is a reading, put on record; none of them changes anything. */
@Controller('audit')
export class AuditController {
  constructor(
    private readonly auditors: Auditors,
    private readonly search: AuditSearch,
    private readonly checks: ChainChecks,
    private readonly readings: ReadingList,
    private readonly choices: Choices,
    private readonly frames: Frames,
    private readonly anchors: Anchors,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async desk(
    @Query() query: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
    @Current() me: SignedIn,
  ): Promise<string> {
    await this.auditors.admit(me);
    const lang = languageOf(request);
    const choices = await this.choices.of(me);
    const asked = new Asked(query, lang);
    const question = questionIn(asked, choices, lang);
    const refused = asked.errors.length > 0;
    if (refused) void reply.status(422);
    const latest = await this.readings.latest(me, LATEST);
    const found = refused ? null : await this.found(me, asked, question, choices, request);
    return renderPage(
      <AuditDesk
        frame={await this.frames.of(request, 'audit', me)}
        sealing={await this.anchors.standing(me)}
        typed={asked.typed}
        errors={asked.errors}
        choices={{
          states: stateChoices(lang),
          units: unitChoices(choices, lang),
          orders: orderChoices(lang),
          codes: codeChoices(lang),
        }}
        tabs={await this.tabs(me, asked, refused ? NOTHING : question.sought)}
        found={found}
        sheet={
          found && found.rows.length > 0
            ? sheetAt('/audit/search', { ...asked.typed, show: found.show }, me, '/audit')
            : null
        }
        readings={latest.map((one) => readingLine(one, choices, lang))}
      />,
    );
  }

  /** So many chains at a time; what is not finished goes on at the address the page leads to. */
  @Get('chains')
  @Header('content-type', HTML)
  async chains(
    @Query() { after, broken: suspects }: Asking,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const check = await this.checks.check(me, placeIn(after), suspectsIn(suspects));
    const { next, broken } = check;
    const address = new URLSearchParams({
      ...(next && { after: `${next.life}.${next.code}` }),
      ...(broken.length > 0 && { broken: broken.map(({ id }) => id).join(',') }),
    });
    return renderPage(
      <AuditChains
        frame={await this.frames.of(request, 'audit', me)}
        sealing={await this.anchors.standing(me)}
        chains={check.chains}
        of={check.of}
        events={check.events}
        broken={broken.map(brokenView)}
        astray={check.astray?.events ?? 0}
        missing={check.astray?.missing ?? []}
        sheet={sheetAt('/audit/chains', {}, me)}
        next={next === null ? null : `/audit/chains?${address.toString()}`}
      />,
    );
  }

  private async found(
    me: SignedIn,
    asked: Asked,
    { sought, show, after }: AuditQuestion,
    choices: ListChoices,
    request: Request,
  ): Promise<FoundView | null> {
    if (show === null) return null;
    const typed = new URLSearchParams(asked.typed).toString();
    const found = await this.search.find(me, sought, show, after, typed);
    return foundView(found, choices, languageOf(request), {
      next: found.next === null ? null : asked.address('/audit', { show, after: found.next }),
      first: after === null ? null : asked.address('/audit', { show }),
    });
  }

  /** The same search, shown as events, as nominations, as refused attempts: with how many there are of each. */
  private async tabs(me: SignedIn, asked: Asked, sought: Sought): Promise<AuditPage['tabs']> {
    const counts = await this.search.counts(me, sought);
    return SHOWN.map((show) => ({ show, count: counts[show], href: asked.address('/audit', { show }) }));
  }
}
