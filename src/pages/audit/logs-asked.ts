import {
  ADMINISTRATION,
  type AdministrationKind,
  type AdministrationSought,
} from '../../audit/administration.js';
import { PLACE_AMONG_ACTS, PLACE_AMONG_READINGS } from '../../audit/places.js';
import type { ReadingsSought } from '../../audit/reading-list.js';
import { OPENED, READ, TAKEN } from '../../history/readings.js';
import { textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import type { Choice } from '../../web/pages/audit/views.js';
import type { Asked } from './asked.js';
import { readText } from './audit-view.js';

const KINDS_OF_READING = [...READ, OPENED] as const;

export const readingChoices = (taken: boolean, lang: Language): Choice[] =>
  (taken ? TAKEN : KINDS_OF_READING).map((what) => ({ value: what, label: readText(what, lang) }));

export const actChoices = (lang: Language): Choice[] =>
  ADMINISTRATION.map((kind) => ({
    value: kind,
    label: textsIn(lang).pages.audit.logs.administration.kinds[kind],
  }));

function daysIn(asked: Asked, lang: Language): Pick<ReadingsSought, 'from' | 'until'> {
  const { filter } = textsIn(lang).pages.audit.logs;
  const from = asked.day('from', filter.from);
  const until = asked.day('until', filter.until);
  if (from !== null && until !== null && from > until) {
    asked.complain('until', textsIn(lang).pages.audit.desk.search.daysCrossed);
  }
  return { from, until };
}

/** `taken`: only what left the house. */
export function readingsAsked(
  asked: Asked,
  taken: boolean,
  lang: Language,
): { readonly sought: ReadingsSought; readonly after: string | null } {
  const { filter } = textsIn(lang).pages.audit.logs;
  const whats: readonly string[] = taken ? TAKEN : KINDS_OF_READING;
  const sought = {
    who: asked.words('who', taken ? filter.taker : filter.reader),
    about: asked.words('about', filter.about),
    what: asked.among('what', filter.what, whats) as ReadingsSought['what'],
    ...daysIn(asked, lang),
    taken,
  };
  return { sought, after: asked.place(PLACE_AMONG_READINGS) };
}

export function administrationAsked(
  asked: Asked,
  lang: Language,
): { readonly sought: AdministrationSought; readonly after: string | null } {
  const { filter } = textsIn(lang).pages.audit.logs;
  const sought = {
    who: asked.words('who', filter.actor),
    kind: asked.among('kind', filter.kind, ADMINISTRATION) as AdministrationKind | null,
    ...daysIn(asked, lang),
  };
  return { sought, after: asked.place(PLACE_AMONG_ACTS) };
}
