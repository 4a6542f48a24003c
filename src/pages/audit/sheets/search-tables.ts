import type { FoundAttempt, FoundEvent, FoundNomination } from '../../../audit/search.js';
import type { ListChoices } from '../../../nominations/choices.js';
import type { SheetTable } from '../../../sheets/workbook.js';
import { capacityText, said, standingText, textsIn } from '../../../texts/index.js';
import type { Language } from '../../../texts/language.js';
import { attemptLine, eventLine, nominationLine } from '../audit-view.js';

const headsIn = (lang: Language) => {
  const { desk, logs } = textsIn(lang).pages.audit;
  return { ...logs.column, ...desk.column, ...logs.sheet.column };
};

export function eventsTable(events: readonly FoundEvent[], lang: Language): SheetTable {
  const head = headsIn(lang);
  const { system } = textsIn(lang).people.roles;
  return {
    name: textsIn(lang).pages.audit.logs.sheet.names.events,
    columns: [
      { head: head.at, width: 19 },
      { head: head.of, width: 15 },
      { head: head.nominee, width: 30 },
      { head: head.seq, width: 9 },
      { head: head.what, width: 36 },
      { head: head.to, width: 32 },
      { head: head.actor, width: 28 },
      { head: head.role, width: 34 },
      { head: head.type, width: 24 },
    ],
    rows: events.map((event) => {
      const { at, what, seq, becomes, about, by } = eventLine(event, lang);
      const capacity = by && capacityText(by, lang);
      return [{ at }, about.code, about.name, seq, what, becomes, by?.name ?? system, capacity, event.type];
    }),
  };
}

export function nominationsTable(
  nominations: readonly FoundNomination[],
  choices: ListChoices,
  lang: Language,
): SheetTable {
  const head = headsIn(lang);
  const { kinds } = textsIn(lang).people;
  return {
    name: textsIn(lang).pages.audit.logs.sheet.names.nominations,
    columns: [
      { head: head.code, width: 15 },
      { head: head.nominee, width: 32 },
      { head: head.kind, width: 14 },
      { head: head.post, width: 28 },
      { head: head.unit, width: 34 },
      { head: head.state, width: 44 },
      { head: head.events, width: 12 },
    ],
    rows: nominations.map((row) => {
      const { code, name, kind, post, unit, state } = nominationLine(row, choices);
      const standing = standingText('nomination', state, lang);
      return [code, name, kinds[kind], post, said(unit, lang), standing, row.events];
    }),
  };
}

export function attemptsTable(attempts: readonly FoundAttempt[], lang: Language): SheetTable {
  const head = headsIn(lang);
  return {
    name: textsIn(lang).pages.audit.logs.sheet.names.attempts,
    columns: [
      { head: head.at, width: 19 },
      { head: head.of, width: 15 },
      { head: head.nominee, width: 30 },
      { head: head.what, width: 32 },
      { head: head.actor, width: 28 },
      { head: head.because, width: 40 },
      { head: head.codes, width: 70 },
      { head: head.type, width: 24 },
    ],
    rows: attempts.map((attempt) => {
      const { at, what, about, by, because, reasons } = attemptLine(attempt, lang);
      const told = reasons.map(({ text, code }) => `${text} (${code})`).join('\n');
      return [{ at }, about.code, about.name, what, by, because, told, attempt.action];
    }),
  };
}
