import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../../access/signed-in.js';
import { Anchors } from '../../../anchors/anchors.js';
import { Administration } from '../../../audit/administration.js';
import { ChainChecks } from '../../../audit/chain-check.js';
import { ReadingList } from '../../../audit/reading-list.js';
import { AuditSearch } from '../../../audit/search.js';
import { HistoryNames } from '../../../history/names.js';
import { Problem } from '../../../http/problem.js';
import { Choices } from '../../../nominations/choices.js';
import { RecordReading } from '../../../records/record-reading.js';
import { RedactionList } from '../../../records/redaction-list.js';
import type { SheetTable } from '../../../sheets/workbook.js';
import type { Language } from '../../../texts/language.js';
import { actLine, idsIn } from '../administration-view.js';
import type { Asked } from '../asked.js';
import { conditionsText, readingLine } from '../audit-view.js';
import { administrationAsked, readingsAsked } from '../logs-asked.js';
import { questionIn } from '../sought.js';
import type { Chained } from '../trace-view.js';
import { Traces } from '../traces.js';
import { actsTable, readingsTable } from './book-tables.js';
import { anchorsTable, chainsTable, erasuresTable, recordTable } from './house-tables.js';
import { attemptsTable, eventsTable, nominationsTable } from './search-tables.js';
import type { BookName, SheetName } from './names.js';
import { traceTables } from './trace-tables.js';

interface Prepared {
  readonly name: SheetName;
  /** What was asked, in words; null: nothing. */
  readonly conditions: string | null;
  /** So many rows at most; made once it is sure that he may. */
  readonly table: (most: number) => Promise<SheetTable>;
}

type Asking = readonly [asked: Asked, lang: Language, me: SignedIn];

/** Each book as a table, as it was asked for. Nothing is looked for before `table` is called. */
@Injectable()
export class HouseSheets {
  constructor(
    private readonly search: AuditSearch,
    private readonly readings: ReadingList,
    private readonly administration: Administration,
    private readonly checks: ChainChecks,
    private readonly redactions: RedactionList,
    private readonly anchors: Anchors,
    private readonly records: RecordReading,
    private readonly choices: Choices,
    private readonly names: HistoryNames,
    private readonly traces: Traces,
  ) {}

  prepared(kind: BookName, ...asking: Asking): Promise<Prepared> | Prepared {
    switch (kind) {
      case 'search':
        return this.ofSearch(...asking);
      case 'readings':
      case 'exports':
        return this.ofReadings(kind, ...asking);
      case 'administration':
        return this.ofAdministration(...asking);
      default:
        return { name: kind, conditions: null, table: (most) => this.whole(kind, most, ...asking) };
    }
  }

  async trace(life: Chained, id: string, lang: Language, me: SignedIn): Promise<SheetTable[]> {
    const { past } = await this.traces.read(life, id, me);
    return traceTables(life, past, await this.traces.telling(past, lang, me), lang);
  }

  private async ofSearch(...[asked, lang, me]: Asking): Promise<Prepared> {
    const choices = await this.choices.of(me);
    const { sought, show } = questionIn(asked, choices, lang);
    const name = show ?? 'events';
    const { organisation } = me;
    const table = async (most: number): Promise<SheetTable> => {
      const place = { after: null, most };
      switch (name) {
        case 'events':
          return eventsTable((await this.search.events(organisation, sought, place)).items, lang);
        case 'nominations': {
          const found = await this.search.nominations(organisation, sought, place);
          return nominationsTable(found.items, choices, lang);
        }
        case 'attempts':
          return attemptsTable((await this.search.attempts(organisation, sought, place)).items, lang);
      }
    };
    return { name, conditions: conditionsText(new URLSearchParams(asked.typed), choices, lang), table };
  }

  private async ofReadings(name: 'readings' | 'exports', ...[asked, lang, me]: Asking): Promise<Prepared> {
    const taken = name === 'exports';
    const choices = await this.choices.of(me);
    const { sought } = readingsAsked(asked, taken, lang);
    const table = async (most: number): Promise<SheetTable> => {
      const { items } = await this.readings.found(me.organisation, sought, { after: null, most });
      const lines = items.map((one) => readingLine(one, choices, lang));
      return readingsTable(lines, taken, lang);
    };
    return { name, conditions: conditionsText(new URLSearchParams(asked.typed), choices, lang), table };
  }

  private async ofAdministration(...[asked, lang, me]: Asking): Promise<Prepared> {
    const choices = await this.choices.of(me);
    const { sought } = administrationAsked(asked, lang);
    const table = async (most: number): Promise<SheetTable> => {
      const { items } = await this.administration.found(me.organisation, sought, { after: null, most });
      const names = await this.names.in(me.organisation, idsIn(items));
      const lines = items.map((act) => actLine(act, { lang, units: choices.units, names }));
      return actsTable(lines, lang);
    };
    const conditions = conditionsText(new URLSearchParams(asked.typed), choices, lang);
    return { name: 'administration', conditions, table };
  }

  /** Those that are always taken whole. */
  private async whole(
    kind: 'erasures' | 'anchors' | 'record' | 'chains',
    most: number,
    ...[, lang, me]: Asking
  ): Promise<SheetTable> {
    switch (kind) {
      case 'erasures':
        return erasuresTable(await this.redactions.all(me, most), lang);
      case 'record':
        return recordTable(await this.records.events(me.organisation, most), lang);
      case 'chains':
        return chainsTable(await this.checks.ends(me.organisation, most), lang);
      case 'anchors': {
        const page = await this.anchors.page(me, undefined, most);
        if (!page.ok) throw new Problem(403, 'FORBIDDEN', { findings: page.findings });
        return anchorsTable(page.items, lang);
      }
    }
  }
}
