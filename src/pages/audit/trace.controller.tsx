import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { BundlesService } from '../../bundles/bundles.service.js';
import type { PastEvent } from '../../history/history.service.js';
import { MailRecord } from '../../mail/record.js';
import { textsIn } from '../../texts/index.js';
import { renderPage } from '../../web/page.js';
import { Trace } from '../../web/pages/audit/trace.js';
import type { TracePage } from '../../web/pages/audit/views.js';
import { type Asked, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { toldPerson } from '../mails/mails-view.js';
import type { Query as Asking } from './asked.js';
import { pathOf, seenPath, tracePath } from './audit-view.js';
import { sheetAt } from './sheet-view.js';
import { type Chained, sawSomething, tracedEvent, verdictOf } from './trace-view.js';
import { Traces } from './traces.js';

/** One subject's whole past, for whoever may read its history. */
@Controller()
export class TraceController {
  constructor(
    private readonly traces: Traces,
    private readonly mails: MailRecord,
    private readonly bundles: BundlesService,
    private readonly frames: Frames,
  ) {}

  @Get('nominations/:id/trace')
  @Header('content-type', HTML)
  nomination(@Param('id') id: string, @Query() query: Asking, @Exchange() asked: Asked): Promise<string> {
    return this.show('nomination', id, query, asked);
  }

  @Get('rounds/:id/trace')
  @Header('content-type', HTML)
  round(@Param('id') id: string, @Query() query: Asking, @Exchange() asked: Asked): Promise<string> {
    return this.show('round', id, query, asked);
  }

  @Get('sittings/:id/trace')
  @Header('content-type', HTML)
  sitting(@Param('id') id: string, @Query() query: Asking, @Exchange() asked: Asked): Promise<string> {
    return this.show('sitting', id, query, asked);
  }

  private async show(life: Chained, id: string, { open }: Asking, { request, me }: Asked): Promise<string> {
    const { name, past } = await this.traces.read(life, id, me);
    const frame = await this.frames.of(request, SECTIONS[life], me);
    const opened = open === 'all';
    const telling = await this.traces.telling(past, frame.lang, me);
    const takes = await this.bundles.mayTake({ is: life, id }, me);
    const audits = frame.nav.some(({ section }) => section === 'audit');
    const mails = audits ? await this.mails.ofSubject(id, me) : null;
    const besideOf = (event: PastEvent) => ({
      told: mails && (mails.get(event.seq) ?? []).map((line) => toldPerson(line, frame.lang)),
      // what the clock did, nobody had before him
      seen: life === 'nomination' && sawSomething(event) ? seenPath(id, event.seq) : null,
    });
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
        sheet={takes ? sheetAt(tracePath(life, id), {}, me) : null}
        verdict={verdictOf(past)}
        events={
          telling === null
            ? []
            : past.events.map((one) => tracedEvent(life, one, telling, searchFor, besideOf(one)))
        }
        unreadable={(past.events.at(-1)?.seq ?? 0) - past.events.length}
      />,
    );
  }
}

const SECTIONS: Record<Chained, TracePage['frame']['section']> = {
  nomination: 'nominations',
  round: 'rounds',
  sitting: 'sittings',
};
