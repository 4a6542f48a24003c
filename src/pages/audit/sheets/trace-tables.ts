import type { Past, PastEvent } from '../../../history/history.service.js';
import type { SheetTable } from '../../../sheets/workbook.js';
import { capacityText, clauseText, findingSentence, textsIn } from '../../../texts/index.js';
import type { Language } from '../../../texts/language.js';
import type { TracedEvent } from '../../../web/pages/audit/views.js';
import type { Telling } from '../told.js';
import { type Chained, tracedEvent } from '../trace-view.js';

interface Line {
  readonly event: PastEvent;
  readonly traced: TracedEvent;
}

const BESIDE = { told: null, seen: null } as const;
const noSearch = () => null;

const standing = (texts: readonly string[]): string => texts.join('; ');

function eventsTable(lines: readonly Line[], of: string, lang: Language): SheetTable {
  const { column, names } = textsIn(lang).pages.audit.logs.sheet;
  const { at, role } = textsIn(lang).pages.audit.logs.column;
  const { clock } = textsIn(lang).pages.audit.trace;
  return {
    name: names.trace,
    columns: [
      { head: column.of, width: 15 },
      { head: column.seq, width: 9 },
      { head: at, width: 19 },
      { head: textsIn(lang).pages.audit.desk.column.what, width: 36 },
      { head: column.type, width: 22 },
      { head: column.actor, width: 26 },
      { head: role, width: 34 },
      { head: column.how, width: 28 },
      { head: column.from, width: 32 },
      { head: column.to, width: 32 },
      { head: column.comment, width: 50 },
      { head: column.plan, width: 24 },
      { head: column.version, width: 7 },
      { head: column.bundle, width: 68 },
      { head: column.hash, width: 68 },
      { head: column.prev, width: 68 },
    ],
    rows: lines.map(({ event, traced }) => {
      const { comment } = event.private;
      return [
        of,
        traced.seq,
        { at: traced.at },
        traced.what,
        event.type,
        traced.by?.name ?? clock,
        traced.by && capacityText(traced.by, lang),
        traced.how,
        standing(traced.from),
        standing(traced.to),
        typeof comment === 'string' ? comment : null,
        traced.plan.code,
        traced.plan.version,
        traced.bundle,
        traced.hash,
        traced.prev,
      ];
    }),
  };
}

/** Each fact in a row of its own, under the event that was decided from it. */
function factsTable(lines: readonly Line[], lang: Language): SheetTable {
  const t = textsIn(lang).pages.audit;
  const { column, names } = t.logs.sheet;
  const order = t.trace.order;
  const unread = {
    hidden: t.trace.factsHidden,
    missing: t.trace.factsMissing,
    redacted: t.trace.factsRedacted,
  };
  const rowsOf = ({ traced }: Line) => {
    const asked = traced.order.flatMap(({ term, texts }) =>
      texts.map((text) => [traced.seq, order, term, text] as const),
    );
    const facts =
      typeof traced.facts === 'string'
        ? [[traced.seq, names.facts, null, unread[traced.facts]] as const]
        : traced.facts.flatMap(({ title, rows }) =>
            rows.flatMap(({ term, texts }) => texts.map((text) => [traced.seq, title, term, text] as const)),
          );
    return [...asked, ...facts];
  };
  return {
    name: names.facts,
    columns: [
      { head: column.seq, width: 9 },
      { head: column.group, width: 36 },
      { head: column.field, width: 36 },
      { head: column.value, width: 90 },
    ],
    rows: lines.flatMap(rowsOf),
  };
}

function findingsTable(lines: readonly Line[], lang: Language): SheetTable {
  const { column, names } = textsIn(lang).pages.audit.logs.sheet;
  return {
    name: names.findings,
    columns: [
      { head: column.seq, width: 9 },
      { head: column.clause, width: 14 },
      { head: column.finding, width: 90 },
      { head: column.findingCode, width: 30 },
      { head: column.effect, width: 10 },
    ],
    rows: lines.flatMap(({ traced }) =>
      traced.findings.map(({ finding }) => [
        traced.seq,
        clauseText(finding.clause, lang),
        findingSentence(finding, lang),
        finding.code,
        finding.effect,
      ]),
    ),
  };
}

/** One whole trace: its events, the facts and the findings of each; null telling: it has no event to be read. */
export function traceTables(
  life: Chained,
  past: Past,
  telling: Telling | null,
  lang: Language,
): SheetTable[] {
  const lines =
    telling === null
      ? []
      : past.events.map((event) => ({ event, traced: tracedEvent(life, event, telling, noSearch, BESIDE) }));
  return [eventsTable(lines, past.of, lang), factsTable(lines, lang), findingsTable(lines, lang)];
}
