import { SYSTEM, type Role } from '../../../workflows/index.js';
import type { BrokenChain } from '../../audit/chain-check.js';
import type { NotedReading } from '../../audit/reading-list.js';
import type { Found, FoundAttempt, FoundEvent, FoundNomination } from '../../audit/search.js';
import { isProblemCode, problemWords } from '../../http/problem-words.js';
import type { ListChoices } from '../../nominations/choices.js';
import {
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

export const pathOf = (life: Chained, id: string): Path => `/${PLACES[life]}/${id}`;
export const tracePath = (life: Chained, id: string): Path => `${pathOf(life, id)}/trace`;

const subjectOf = (life: Chained, id: string, code: string | null, name: string | null): Subject => ({
  name: code === null ? null : (name ?? ''),
  code: code ?? id,
  href: code === null ? null : pathOf(life, id),
});

const eventLine = (event: FoundEvent, lang: Language): EventLine => ({
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

const nominationLine = (row: FoundNomination, { units }: ListChoices): NominationLine => ({
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

const attemptLine = (row: FoundAttempt, lang: Language): AttemptLine => ({
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

/** One condition of a search in words, as its form says it. */
const conditionText = (
  field: string,
  value: string,
  { units }: ListChoices,
  lang: Language,
): string | null => {
  const unit = units.find(({ code }) => code === value);
  const [life = '', type = ''] = value.split('.');
  switch (field) {
    case 'unit':
      return unit ? said(unit.name, lang) : value;
    case 'state':
      return stateName('nomination', value, lang);
    case 'order':
      return orderWords(type, lang, life as Chained).done;
    case 'code':
      return findingInGeneral(value, lang);
    case 'from':
    case 'until':
      return `${textsIn(lang).pages.audit.desk.search[field].toLocaleLowerCase('vi')} ${dayText(value, lang)}`;
    case 'who':
      return `“${value}”`;
    default:
      return null;
  }
};

/** A search as it was asked, without what only says how its results are shown. */
const searchOf = (about: string, choices: ListChoices, lang: Language): ReadingLine['search'] => {
  const asked = new URLSearchParams(about);
  const conditions = [...asked].flatMap(([field, value]) => conditionText(field, value, choices, lang) ?? []);
  return conditions.length === 0
    ? null
    : { text: conditions.join(' · '), href: `/audit?${asked.toString()}` };
};

export const readingLine = (reading: NotedReading, choices: ListChoices, lang: Language): ReadingLine => ({
  at: reading.at,
  name: reading.name,
  what: textsIn(lang).pages.audit.desk.readings.what[reading.what] ?? reading.what,
  about:
    reading.life === null
      ? null
      : subjectOf(reading.life, reading.subject, reading.code, reading.subjectName),
  search: reading.what === 'search' ? searchOf(reading.about, choices, lang) : null,
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
