import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { Current } from '../../access/current.js';
import type { SignedIn } from '../../access/signed-in.js';
import { BundlesService } from '../../bundles/bundles.service.js';
import type { Past } from '../../history/history.service.js';
import { HistoryNames } from '../../history/names.js';
import type { Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { Choices } from '../../nominations/choices.js';
import { MailRecord } from '../../mail/record.js';
import { NominationsService } from '../../nominations/nominations.service.js';
import { Plans } from '../../plans/plans.js';
import { RoundsService } from '../../rounds/rounds.service.js';
import { SittingsService } from '../../sittings/sittings.service.js';
import { textsIn } from '../../texts/index.js';
import { renderPage } from '../../web/page.js';
import { Trace } from '../../web/pages/audit/trace.js';
import type { TracePage } from '../../web/pages/audit/views.js';
import { Frames } from '../frame.js';
import { toldPerson } from '../mails/mails-view.js';
import { pathOf, tracePath } from './audit-view.js';
import type { Telling } from './told.js';
import { bytesOf, type Chained, tracedEvent, verdictOf } from './trace-view.js';
import { HTML } from '../html.js';

/** What stands at the head of a trace. */
interface Head {
  readonly life: Chained;
  readonly id: string;
  readonly name: string;
  readonly past: Past;
}

/** One subject's whole past, for whoever may read its history. */
@Controller()
export class TraceController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly rounds: RoundsService,
    private readonly sittings: SittingsService,
    private readonly names: HistoryNames,
    private readonly choices: Choices,
    private readonly plans: Plans,
    private readonly mails: MailRecord,
    private readonly bundles: BundlesService,
    private readonly frames: Frames,
  ) {}

  @Get('nominations/:id/trace')
  @Header('content-type', HTML)
  async nomination(
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const traced = await this.nominations.trace(id, me);
    if (!traced.ok) throw new Problem(traced.code === 'NOT_FOUND' ? 404 : 403, traced.code);
    const { name, past } = traced.value;
    return this.render({ life: 'nomination', id, name, past }, query, request, me);
  }

  @Get('rounds/:id/trace')
  @Header('content-type', HTML)
  async round(
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const round = await this.rounds.find(id, me);
    // whoever ordered one thing of a round has its receipt; its whole past is for those who work on it
    if (round && !(await this.rounds.mayReadWhole(me))) throw new Problem(403, 'NOT_YOURS');
    const past = round && (await this.rounds.past(id, me));
    if (!round || !past) throw new Problem(404, 'NOT_FOUND');
    return this.render({ life: 'round', id, name: round.name, past }, query, request, me);
  }

  @Get('sittings/:id/trace')
  @Header('content-type', HTML)
  async sitting(
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Current() me: SignedIn,
  ): Promise<string> {
    const past = await this.sittings.past(id, me);
    if (past === 'NOT_YOURS') throw new Problem(403, 'NOT_YOURS');
    if (past === null) throw new Problem(404, 'NOT_FOUND');
    return this.render({ life: 'sitting', id, name: past.of, past }, query, request, me);
  }

  private async render(
    { life, id, name, past }: Head,
    { open }: Readonly<Record<string, unknown>>,
    request: Request,
    me: SignedIn,
  ): Promise<string> {
    const frame = await this.frames.of(request, SECTIONS[life], me);
    const opened = open === 'all';
    const telling = await this.telling(past, frame.lang, me);
    const takes = await this.bundles.mayTake({ is: life, id }, me);
    const audits = frame.nav.some(({ section }) => section === 'audit');
    const mails = audits ? await this.mails.ofSubject(id, me) : null;
    const toldAt = (seq: number) =>
      mails && (mails.get(seq) ?? []).map((line) => toldPerson(line, frame.lang));
    const searchFor = (code: string) =>
      audits ? (`/audit?${new URLSearchParams({ code, show: 'events' }).toString()}` as const) : null;
    const state = past.events.at(-1)?.to ?? [];
    const title = life === 'sitting' ? `${textsIn(frame.lang).sittings.name} ${name}` : name;
    return renderPage(
      <Trace
        frame={frame}
        life={life}
        name={title}
        code={past.of}
        state={state}
        back={pathOf(life, id)}
        other={opened ? tracePath(life, id) : `${tracePath(life, id)}?open=all`}
        opened={opened}
        bundle={takes ? `${pathOf(life, id)}/bundle` : null}
        verdict={verdictOf(past)}
        events={
          telling === null
            ? []
            : past.events.map((one) => tracedEvent(life, one, telling, searchFor, toldAt(one.seq)))
        }
        unreadable={(past.events.at(-1)?.seq ?? 0) - past.events.length}
      />,
    );
  }

  /** Names for whatever the history only points to; null where it has no event that can be read. */
  private async telling(past: Past, lang: Telling['lang'], me: SignedIn): Promise<Telling | null> {
    const [first] = past.events;
    if (!first) return null;
    const { code, version } = bytesOf(first).plan;
    const text = past.events.map(({ body, private: beside }) => body + JSON.stringify(beside)).join('\n');
    const [names, { units }, { plan }] = await Promise.all([
      this.names.in(me.organisation, text),
      this.choices.of(me),
      this.plans.find(me.organisation, code, version),
    ]);
    return { lang, names, units, plan };
  }
}

const SECTIONS: Record<Chained, TracePage['frame']['section']> = {
  nomination: 'nominations',
  round: 'rounds',
  sitting: 'sittings',
};
