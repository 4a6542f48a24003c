import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import type { Scope } from '../../../bundles/scope.js';
import { languageOf } from '../../../http/language.js';
import { Problem } from '../../../http/problem.js';
import { ROWS_MOST, Sheets, TRACE_ROWS_MOST } from '../../../sheets/sheets.js';
import { sheetReply } from '../../../sheets/sheet-reply.js';
import type { SheetTable } from '../../../sheets/workbook.js';
import { said, textsIn } from '../../../texts/index.js';
import type { Language } from '../../../texts/language.js';
import { WhoAmIService } from '../../../access/who-am-i.js';
import { type Asked as Exchanged, Exchange } from '../../asked.js';
import { Asked, type Query as Asking } from '../asked.js';
import type { Chained } from '../trace-view.js';
import { aboutTable } from './about.js';
import { HouseSheets } from './house-sheets.js';
import type { BookName, SheetName } from './names.js';

interface Wanted {
  readonly scope: Scope;
  readonly name: SheetName | 'trace';
  /** Of what, in the language of whoever takes it. */
  readonly title: string;
  /** As it was typed; and in words. */
  readonly typed: string;
  readonly asked: string | null;
  readonly rowsMost: number;
  readonly tables: () => Promise<readonly SheetTable[]>;
}

const ALL: Scope = { is: 'all' };

/** What an auditor sees, as worksheets; one nomination's, round's or sitting's trace for whoever may take its bundle. */
@Controller()
export class SheetsController {
  constructor(
    private readonly sheets: Sheets,
    private readonly house: HouseSheets,
    private readonly who: WhoAmIService,
  ) {}

  @Get('audit/search.xlsx')
  search(@Query() query: Asking, @Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.book('search', query, exchanged);
  }

  @Get('audit/readings.xlsx')
  readings(@Query() query: Asking, @Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.book('readings', query, exchanged);
  }

  @Get('audit/exports.xlsx')
  exports(@Query() query: Asking, @Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.book('exports', query, exchanged);
  }

  @Get('audit/administration.xlsx')
  administration(@Query() query: Asking, @Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.book('administration', query, exchanged);
  }

  @Get('audit/erasures.xlsx')
  erasures(@Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.book('erasures', {}, exchanged);
  }

  @Get('audit/anchors.xlsx')
  anchors(@Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.book('anchors', {}, exchanged);
  }

  @Get('audit/record.xlsx')
  record(@Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.book('record', {}, exchanged);
  }

  @Get('audit/chains.xlsx')
  chains(@Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.book('chains', {}, exchanged);
  }

  @Get('nominations/:id/trace.xlsx')
  nomination(@Param('id') id: string, @Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.trace('nomination', id, exchanged);
  }

  @Get('rounds/:id/trace.xlsx')
  round(@Param('id') id: string, @Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.trace('round', id, exchanged);
  }

  @Get('sittings/:id/trace.xlsx')
  sitting(@Param('id') id: string, @Exchange() exchanged: Exchanged): Promise<StreamableFile> {
    return this.trace('sitting', id, exchanged);
  }

  /** Of the whole house. What cannot be asked is refused before anything is looked for. */
  private async book(kind: BookName, query: Asking, exchanged: Exchanged): Promise<StreamableFile> {
    const { request, me } = exchanged;
    const lang = languageOf(request);
    const asked = new Asked(query, lang);
    const { name, conditions, table } = await this.house.prepared(kind, asked, lang, me);
    if (asked.errors.length > 0) {
      const errors = asked.errors.map(({ field }) => ({ field: field ?? 'after', rule: 'matches' }));
      throw new Problem(422, 'INVALID', { errors });
    }
    const title = textsIn(lang).pages.audit.logs.sheet.names[name];
    const typed = new URLSearchParams(asked.typed).toString();
    const tables = async () => [await table(ROWS_MOST + 1)];
    const wanted = { scope: ALL, name, title, typed, asked: conditions, rowsMost: ROWS_MOST, tables };
    return this.taken(wanted, lang, exchanged);
  }

  private async trace(life: Chained, id: string, exchanged: Exchanged): Promise<StreamableFile> {
    const lang = languageOf(exchanged.request);
    const title = textsIn(lang).pages.audit.logs.sheet.names.trace;
    const tables = () => this.house.trace(life, id, lang, exchanged.me);
    const rowsMost = TRACE_ROWS_MOST;
    const scope = { is: life, id };
    return this.taken(
      { scope, name: 'trace', title, typed: '', asked: null, rowsMost, tables },
      lang,
      exchanged,
    );
  }

  private async taken(
    { scope, name, title, typed, asked, rowsMost, tables }: Wanted,
    lang: Language,
    { reply, me }: Exchanged,
  ): Promise<StreamableFile> {
    const { tooLong } = textsIn(lang).pages.audit.logs.sheet;
    const about = typed === '' ? name : `${name}?${typed}`;
    const house = said((await this.who.of(me)).organisation.name, lang);
    let day = '';
    const bytes = await this.sheets.take({ scope, about, rowsMost, tooLong }, me, async (moment) => {
      day = moment.day.replaceAll('-', '');
      const made = await tables();
      const last = aboutTable({ lang, me, house, at: moment.at, title, asked }, made);
      return [...made, last];
    });
    return sheetReply(`kiem-tra-${name}-${day}`, bytes, reply);
  }
}
