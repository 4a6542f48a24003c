import { Controller, Get, Header, Query } from '@nestjs/common';
import { Administration } from '../../audit/administration.js';
import { Anchors } from '../../anchors/anchors.js';
import { Auditors } from '../../audit/auditors.js';
import { ReadingList } from '../../audit/reading-list.js';
import { HistoryNames } from '../../history/names.js';
import { languageOf } from '../../http/language.js';
import { Choices } from '../../nominations/choices.js';
import { textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { renderPage } from '../../web/page.js';
import { AuditAdministration } from '../../web/pages/audit/administration.js';
import { AuditExports } from '../../web/pages/audit/exports.js';
import type { ExportsPage } from '../../web/pages/audit/logs-views.js';
import { AuditReadings } from '../../web/pages/audit/readings.js';
import type { ReadingLine } from '../../web/pages/audit/views.js';
import { type Asked as Exchanged, Exchange } from '../asked.js';
import { Frames } from '../frame.js';
import { HTML } from '../html.js';
import { actLine, idsIn } from './administration-view.js';
import { Asked, type Query as Asking } from './asked.js';
import { readingLine } from './audit-view.js';
import { actChoices, administrationAsked, readingChoices, readingsAsked } from './logs-asked.js';
import { proofBefore, sheetAt } from './sheet-view.js';

/** Of the books, the sheets that hold them; and what the search finds when nothing is asked. */
const openSheets = (lang: Language): ExportsPage['open'] => {
  const { names } = textsIn(lang).pages.audit.logs.sheet;
  return [
    ...(['events', 'nominations', 'attempts'] as const).map((show) => ({
      label: names[show],
      href: `/audit/search.xlsx?show=${show}` as const,
    })),
    ...(['readings', 'administration', 'exports', 'erasures', 'anchors', 'record', 'chains'] as const).map(
      (name) => ({ label: names[name], href: `/audit/${name}.xlsx` as const }),
    ),
  ];
};

interface ReadingPart {
  readonly rows: ReadingLine[];
  readonly next: string | null;
  readonly after: string | null;
}

const filteredBy = ({ typed }: Asked): boolean => Object.keys(typed).some((field) => field !== 'after');

/** The books an auditor reads: who read what, what was administered, what was taken out. That he reads them is noted. */
@Controller('audit')
export class AuditLogsController {
  constructor(
    private readonly auditors: Auditors,
    private readonly readings: ReadingList,
    private readonly administration: Administration,
    private readonly choices: Choices,
    private readonly names: HistoryNames,
    private readonly anchors: Anchors,
    private readonly frames: Frames,
  ) {}

  @Get('readings')
  @Header('content-type', HTML)
  async read(@Query() query: Asking, @Exchange() exchanged: Exchanged): Promise<string> {
    const { request, me } = exchanged;
    const lang = languageOf(request);
    const asked = new Asked(query, lang);
    const { rows, next, after } = await this.found(asked, false, lang, exchanged);
    const self = '/audit/readings';
    return renderPage(
      <AuditReadings
        frame={await this.frames.of(request, 'audit', me)}
        sealing={await this.anchors.standing(me)}
        typed={asked.typed}
        errors={asked.errors}
        filtered={filteredBy(asked)}
        whats={readingChoices(false, lang)}
        rows={rows}
        next={next === null ? null : asked.address(self, { after: next })}
        first={after === null ? null : asked.address(self, {})}
        sheet={sheetAt(self, asked.typed, me)}
      />,
    );
  }

  @Get('exports')
  @Header('content-type', HTML)
  async taken(@Query() query: Asking, @Exchange() exchanged: Exchanged): Promise<string> {
    const { request, me } = exchanged;
    const lang = languageOf(request);
    const asked = new Asked(query, lang);
    const { rows, next, after } = await this.found(asked, true, lang, exchanged);
    const self = '/audit/exports';
    return renderPage(
      <AuditExports
        frame={await this.frames.of(request, 'audit', me)}
        typed={asked.typed}
        errors={asked.errors}
        filtered={filteredBy(asked)}
        whats={readingChoices(true, lang)}
        rows={rows}
        next={next === null ? null : asked.address(self, { after: next })}
        first={after === null ? null : asked.address(self, {})}
        sheet={sheetAt(self, asked.typed, me)}
        open={openSheets(lang)}
        prove={proofBefore(self, me)}
      />,
    );
  }

  @Get('administration')
  @Header('content-type', HTML)
  async administered(@Query() query: Asking, @Exchange() { request, reply, me }: Exchanged): Promise<string> {
    await this.auditors.admit(me);
    const lang = languageOf(request);
    const asked = new Asked(query, lang);
    const { sought, after } = administrationAsked(asked, lang);
    const refused = asked.errors.length > 0;
    if (refused) void reply.status(422);
    const conditions = conditionsIn(asked);
    const { items, next } = refused
      ? { items: [], next: null }
      : await this.administration.find(me, sought, after, conditions);
    const { units } = await this.choices.of(me);
    const telling = { lang, units, names: await this.names.in(me.organisation, idsIn(items)) };
    const self = '/audit/administration';
    return renderPage(
      <AuditAdministration
        frame={await this.frames.of(request, 'audit', me)}
        typed={asked.typed}
        errors={asked.errors}
        filtered={filteredBy(asked)}
        kinds={actChoices(lang)}
        rows={items.map((act) => actLine(act, telling))}
        next={next === null ? null : asked.address(self, { after: next })}
        first={after === null ? null : asked.address(self, {})}
        sheet={sheetAt(self, asked.typed, me)}
      />,
    );
  }

  private async found(
    asked: Asked,
    taken: boolean,
    lang: Language,
    { reply, me }: Exchanged,
  ): Promise<ReadingPart> {
    await this.auditors.admit(me);
    const { sought, after } = readingsAsked(asked, taken, lang);
    if (asked.errors.length > 0) {
      void reply.status(422);
      return { rows: [], next: null, after };
    }
    const { items, next } = await this.readings.find(me, sought, after, conditionsIn(asked));
    const choices = await this.choices.of(me);
    return { rows: items.map((one) => readingLine(one, choices, lang)), next, after };
  }
}

/** As it was typed, for the record of readings. */
const conditionsIn = ({ typed }: Asked): string => {
  const { after: _, ...conditions } = typed;
  return new URLSearchParams(conditions).toString();
};
