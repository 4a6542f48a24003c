import type { AnchorLine } from '../../../anchors/anchors.js';
import type { ChainEnd } from '../../../audit/chain-check.js';
import { canonical } from '../../../history/canonical.js';
import type { RecordedEvent } from '../../../records/record-reading.js';
import type { RedactionShown } from '../../../records/redaction-list.js';
import type { SheetTable } from '../../../sheets/workbook.js';
import { textsIn } from '../../../texts/index.js';
import type { Language } from '../../../texts/language.js';
import { recordedText } from '../audit-view.js';

const sheetWords = (lang: Language) => textsIn(lang).pages.audit.logs.sheet;

export function erasuresTable(erasures: readonly RedactionShown[], lang: Language): SheetTable {
  const { column, names } = sheetWords(lang);
  const { erasures: words } = textsIn(lang).pages.records;
  return {
    name: names.erasures,
    columns: [
      { head: column.askedAt, width: 19 },
      { head: column.of, width: 15 },
      { head: column.places, width: 40 },
      { head: column.law, width: 34 },
      { head: column.number, width: 18 },
      { head: column.date, width: 12 },
      { head: column.reason, width: 50 },
      { head: column.asker, width: 26 },
      { head: column.answer, width: 18 },
      { head: column.answerer, width: 26 },
      { head: column.answeredAt, width: 19 },
      { head: textsIn(lang).pages.records.one.why, width: 40 },
      { head: textsIn(lang).pages.audit.logs.column.record, width: 28 },
    ],
    rows: erasures.map((one) => [
      { at: one.askedAt },
      one.code,
      one.places.map(({ seq, field }) => words.place(seq, words.field[field])).join('\n'),
      one.basis.law,
      one.basis.number,
      { day: one.basis.date },
      one.basis.reason,
      one.askedBy.name,
      words.state[one.answer ?? 'waiting'],
      one.answeredBy?.name ?? null,
      { at: one.answeredAt },
      one.why,
      one.event && recordedText(one.event, lang),
    ]),
  };
}

export function anchorsTable(anchors: readonly AnchorLine[], lang: Language): SheetTable {
  const { column, names } = sheetWords(lang);
  const { states } = textsIn(lang).pages.mails;
  return {
    name: names.anchors,
    columns: [
      { head: textsIn(lang).pages.audit.logs.column.at, width: 19 },
      { head: column.size, width: 16 },
      { head: column.short, width: 24 },
      { head: column.hash, width: 68 },
      { head: column.sentTo, width: 28 },
      { head: column.address, width: 32 },
      { head: column.mail, width: 18 },
      { head: column.keptAt, width: 19 },
      { head: column.keptBy, width: 28 },
    ],
    rows: anchors.map(({ at, size, code, root, to, state, acknowledged }) => [
      { at },
      size,
      code,
      root,
      to.name,
      to.email,
      states[state],
      { at: acknowledged?.at ?? null },
      acknowledged?.by ?? null,
    ]),
  };
}

/** The record event by event with its hash; what lies beside each stands in the other books in words. */
export function recordTable(events: readonly RecordedEvent[], lang: Language): SheetTable {
  const { column, names } = sheetWords(lang);
  return {
    name: names.record,
    columns: [
      { head: textsIn(lang).pages.audit.logs.column.at, width: 19 },
      { head: column.of, width: 15 },
      { head: column.seq, width: 9 },
      { head: column.type, width: 18 },
      { head: column.hash, width: 68 },
      { head: column.said, width: 80 },
    ],
    rows: events.map(({ at, of, seq, type, hash, said }) => [{ at }, of, seq, type, hash, canonical(said)]),
  };
}

export function chainsTable(chains: readonly ChainEnd[], lang: Language): SheetTable {
  const { column, names } = sheetWords(lang);
  const { lives } = textsIn(lang).pages.audit.desk;
  return {
    name: names.chains,
    columns: [
      { head: column.life, width: 18 },
      { head: column.of, width: 15 },
      { head: column.name, width: 40 },
      { head: column.events, width: 12 },
      { head: column.hash, width: 68 },
    ],
    rows: chains.map(({ life, code, name, events, head }) => [
      lives[life],
      code,
      name === code ? null : name,
      events,
      head,
    ]),
  };
}
