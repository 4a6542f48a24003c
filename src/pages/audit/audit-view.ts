import { SYSTEM, type Role } from '../../../workflows/index.js';
import type { BrokenChain } from '../../audit/chain-check.js';
import { clauseIn } from '../../audit/places.js';
import type { NotedReading, OnRecord } from '../../audit/reading-list.js';
import type { Found, FoundAttempt, FoundEvent, FoundNomination } from '../../audit/search.js';
import { OPENED } from '../../history/readings.js';
import { isProblemCode, problemWords } from '../../http/problem-words.js';
import type { ListChoices } from '../../nominations/choices.js';
import {
  clauseText,
  dayText,
  findingInGeneral,
  orderWords,
  said,
  standingText,
  stateName,
  textsIn,
} from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type {
  AttemptLine,
  ChainsPage,
  EventLine,
  FoundView,
  NominationLine,
  ReadingLine,
  Subject,
} from '../../web/pages/audit/views.js';
import type { CapacityView, Path } from '../../web/view-models.js';

type Chained = 'nomination' | 'round' | 'sitting';

const PLACES: Record<Chained, string> = { nomination: 'nominations', round: 'rounds', sitting: 'sittings' };

type Address = `/${string}`;

export const pathOf = (life: Chained, id: string): Address => `/${PLACES[life]}/${id}`;
export const tracePath = (life: Chained, id: string): Address => `${pathOf(life, id)}/trace`;

/** Of a nomination: what lay before whoever decided this. */
export const seenPath = (id: string, seq: number): Path => `/nominations/${id}/trace/${seq}`;

const subjectOf = (life: Chained, id: string, code: string | null, name: string | null): Subject => ({
  name: code === null ? null : (name ?? ''),
  code: code ?? id,
  href: code === null ? null : pathOf(life, id),
});

export const eventLine = (event: FoundEvent, lang: Language): EventLine => ({
  at: event.at,
  what: orderWords(event.type, lang, event.life).done,
  href: event.code === null ? null : `${tracePath(event.life, event.subject)}#event-${event.seq}`,
  seq: event.seq,
  becomes: event.to.length === 0 ? null : standingText(event.life, event.to, lang),
  about: subjectOf(event.life, event.subject, event.code, event.name),
  by:
    event.actor === SYSTEM.person || event.role === null
      ? null
      : {
          name: event.actorName ?? event.actor,
          role: event.role as Role,
          as: event.as as CapacityView['as'],
          forName: null,
        },
});

export const nominationLine = (row: FoundNomination, { units }: ListChoices): NominationLine => ({
  href: pathOf('nomination', row.id),
  name: row.name,
  kind: row.kind,
  post: row.post,
  unit: units.find(({ code }) => code === row.unit)?.name ?? { vi: row.unit, en: row.unit },
  code: row.code,
  state: row.state,
  heldSince: row.heldSince,
  trace: { href: tracePath('nomination', row.id), events: row.events },
});

export const attemptLine = (row: FoundAttempt, lang: Language): AttemptLine => ({
  at: row.at,
  what: orderWords(row.action, lang, row.life).button,
  about: subjectOf(row.life, row.subject, row.code, row.about),
  by: row.name ?? textsIn(lang).people.roles.system,
  because: isProblemCode(row.because) ? problemWords(row.because, lang).title : row.because,
  reasons: row.codes.map((code) => ({ code, text: findingInGeneral(code, lang) })),
});

/** What was found, in the reader's words, with its pages before and after. */
export function foundView(
  found: Found,
  choices: ListChoices,
  lang: Language,
  { next, first }: { next: Path | null; first: Path | null },
): FoundView {
  switch (found.show) {
    case 'events':
      return { show: found.show, rows: found.items.map((one) => eventLine(one, lang)), next, first };
    case 'nominations':
      return { show: found.show, rows: found.items.map((one) => nominationLine(one, choices)), next, first };
    case 'attempts':
      return { show: found.show, rows: found.items.map((one) => attemptLine(one, lang)), next, first };
  }
}

/** One condition of a search or a filter in words, as its form says it. */
function conditionText(field: string, value: string, { units }: ListChoices, lang: Language): string | null {
  const unit = units.find(({ code }) => code === value);
  const [life = '', type = ''] = value.split('.');
  const { search } = textsIn(lang).pages.audit.desk;
  switch (field) {
    case 'unit':
      return unit ? said(unit.name, lang) : value;
    case 'state':
      return stateName('nomination', value, lang);
    case 'order':
      return orderWords(type, lang, life as Chained).done;
    case 'code':
      return findingInGeneral(value, lang);
    case 'clause':
      return clauseText(clauseIn(value) ?? value, lang);
    case 'what':
      return readText(value, lang);
    case 'kind':
      return (
        (textsIn(lang).pages.audit.logs.administration.kinds as Readonly<Record<string, string>>)[value] ??
        value
      );
    case 'from':
    case 'until':
      return `${search[field].toLocaleLowerCase('vi')} ${dayText(value, lang)}`;
    case 'by':
    case 'reason':
      return `${search[field].toLocaleLowerCase('vi')}: “${value}”`;
    case 'who':
    case 'about':
      return `“${value}”`;
    default:
      return null;
  }
}

/** All conditions that were asked, without what only says how the results are shown. Null: none. */
export function conditionsText(asked: URLSearchParams, choices: ListChoices, lang: Language): string | null {
  const conditions = [...asked].flatMap(([field, value]) => conditionText(field, value, choices, lang) ?? []);
  return conditions.length === 0 ? null : conditions.join(' · ');
}

/** Where what is looked for in each of them is asked again. */
const ASKED_AT: Readonly<Record<string, string>> = {
  search: '/audit',
  readings: '/audit/readings',
  administration: '/audit/administration',
};

function searchOf(
  { what, about }: NotedReading,
  choices: ListChoices,
  lang: Language,
): ReadingLine['search'] {
  const parameters = new URLSearchParams(what === 'sheet' ? (about.split('?')[1] ?? '') : about);
  const text = conditionsText(parameters, choices, lang);
  const at = ASKED_AT[what];
  if (text === null) return null;
  return { text, href: at === undefined ? null : (`${at}?${parameters.toString()}` as Path) };
}

/** What was read, as its list calls it. */
export const readText = (what: string, lang: Language): string => {
  const { desk, logs } = textsIn(lang).pages.audit;
  const known: Readonly<Record<string, string>> = desk.readings.what;
  return what === OPENED ? logs.opened : (known[what] ?? what);
};

/** Of a sheet also which one; of a letter's file its number. */
const whatText = ({ what, about }: NotedReading, lang: Language): string => {
  const names: Readonly<Record<string, string>> = textsIn(lang).pages.audit.logs.sheet.names;
  if (what === 'archive' && about !== '') return `${readText(what, lang)}: ${about}`;
  const [name = ''] = about.split('?');
  const sheet = what === 'sheet' ? names[name] : undefined;
  return sheet === undefined ? readText(what, lang) : `${readText(what, lang)}: ${sheet}`;
};

export const recordedText = (recorded: OnRecord | null, lang: Language): string => {
  const { recorded: place, waiting } = textsIn(lang).pages.audit.logs;
  return recorded === null ? waiting : place(recorded.of, recorded.seq);
};

export const readingLine = (reading: NotedReading, choices: ListChoices, lang: Language): ReadingLine => ({
  at: reading.at,
  name: reading.name,
  what: whatText(reading, lang),
  about:
    reading.life === null
      ? null
      : subjectOf(reading.life, reading.subject, reading.code, reading.subjectName),
  search: searchOf(reading, choices, lang),
  recorded: recordedText(reading.recorded, lang),
});

export const brokenView = ({ life, id, code, name, fault }: BrokenChain): ChainsPage['broken'][number] => ({
  about: {
    name: life === 'sitting' ? '' : name,
    code,
    href: life === 'record' ? '/audit/record' : tracePath(life, id),
  },
  seq: fault.seq,
  fault: fault.fault,
});
