import type { SheetTable } from '../../../sheets/workbook.js';
import { textsIn } from '../../../texts/index.js';
import type { Language } from '../../../texts/language.js';
import type { ActLine } from '../../../web/pages/audit/logs-views.js';
import type { ReadingLine } from '../../../web/pages/audit/views.js';

/** `taken`: of what left the house. */
export function readingsTable(lines: readonly ReadingLine[], taken: boolean, lang: Language): SheetTable {
  const { column, sheet, house } = textsIn(lang).pages.audit.logs;
  return {
    name: taken ? sheet.names.exports : sheet.names.readings,
    columns: [
      { head: column.at, width: 19 },
      { head: taken ? column.taker : column.reader, width: 28 },
      { head: taken ? column.takenWhat : column.what, width: 34 },
      { head: sheet.column.of, width: 15 },
      { head: column.about, width: 34 },
      { head: column.search, width: 50 },
      { head: column.record, width: 28 },
    ],
    rows: lines.map(({ at, name, what, about, search, recorded }) => [
      { at },
      name,
      what,
      about?.code ?? null,
      about === null ? house : about.name,
      search?.text ?? null,
      recorded,
    ]),
  };
}

export function actsTable(lines: readonly ActLine[], lang: Language): SheetTable {
  const { column, sheet, administration } = textsIn(lang).pages.audit.logs;
  return {
    name: sheet.names.administration,
    columns: [
      { head: column.at, width: 19 },
      { head: column.kind, width: 28 },
      { head: column.act, width: 34 },
      { head: column.about, width: 34 },
      { head: column.before, width: 40 },
      { head: column.after, width: 50 },
      { head: column.why, width: 50 },
      { head: column.by, width: 28 },
      { head: column.role, width: 26 },
      { head: column.record, width: 28 },
    ],
    rows: lines.map(({ at, kind, what, about, before, after, why, by, role, recorded }) => [
      at === null ? administration.withSystem : { at },
      kind,
      what,
      about,
      before,
      after,
      why,
      by,
      role,
      recorded,
    ]),
  };
}
