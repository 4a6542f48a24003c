import { isDay, type Plan, type Words } from '../../../workflows/index.js';
import { dayText, momentText, said, stateName, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { stateText } from '../../texts/state-text.js';
import type { Row } from '../../web/pages/audit/views.js';

/** What facts are put into words with: names of ids, of units, and the plan they were decided under. */
export interface Telling {
  readonly lang: Language;
  readonly names: ReadonlyMap<string, string>;
  readonly units: readonly { readonly code: string; readonly name: Words }[];
  readonly plan: Plan;
}

export type Facts = Readonly<Record<string, unknown>>;

export const asFacts = (value: unknown): Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : {};

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

export const unitName = (code: string, { units, lang }: Telling): string => {
  const unit = units.find((one) => one.code === code);
  return unit ? said(unit.name, lang) : code;
};

const inCatalogue = (
  catalogue: readonly { readonly id: string; readonly name: Words }[],
  id: string,
  lang: Language,
): string | null => {
  const found = catalogue.find((entry) => entry.id === id);
  return found ? said(found.name, lang) : null;
};

/** A word of our own vocabulary, by the field it stands in. */
function wordIn(field: string, word: string, telling: Telling): string | null {
  const { lang, plan } = telling;
  const t = textsIn(lang);
  const of = (words: Readonly<Record<string, string>>): string | null => words[word] ?? null;
  switch (field) {
    case 'role':
      return of(t.people.roles);
    case 'kind':
      return of(t.people.kinds);
    case 'employment':
      return of(t.people.employment);
    case 'assurance':
      return of(t.people.assurances);
    case 'state':
      return stateText(word, lang);
    case 'unit':
      return unitName(word, telling);
    case 'tier':
    case 'tierNow':
      return inCatalogue(plan.tiers, word, lang);
    case 'fields':
      return inCatalogue(plan.fields, word, lang);
    case 'movement':
      return inCatalogue(plan.movements, word, lang);
    case 'verdict':
    case 'cause':
    case 'answer':
    case 'field':
    case 'to':
      return of(t.decision.choice);
    default:
      return null;
  }
}

/** What a field is called; one that has no name here is called what it is. */
export const termOf = (field: string, lang: Language): string => {
  const t = textsIn(lang);
  const own: Readonly<Record<string, string>> = t.pages.audit.trace.fact;
  const posted: Readonly<Record<string, string>> = t.fields.names;
  return own[field] ?? posted[field] ?? field;
};

/** A number and a date: a paper. */
const paperText = ({ number, date, ...rest }: Facts, lang: Language): string | null =>
  typeof number === 'string' && typeof date === 'string' && isDay(date) && Object.keys(rest).length === 0
    ? textsIn(lang).nomination.paper(number, dayText(date, lang))
    : null;

const phrase = (value: Facts, telling: Telling): string =>
  paperText(value, telling.lang) ??
  Object.entries(value)
    .map(([field, inner]) => `${termOf(field, telling.lang)}: ${told(field, inner, telling).join(', ')}`)
    .join('; ');

/** A value in words, each of several by itself. Nothing is left out: what has no words is shown as it is. */
export function told(field: string, value: unknown, telling: Telling): string[] {
  const { lang, names } = telling;
  const words = textsIn(lang).pages.audit.trace;
  if (value === null || value === undefined || value === '') return [words.nothing];
  if (typeof value === 'boolean') return [value ? words.yes : words.no];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') {
    const known = wordIn(field, value, telling) ?? names.get(value);
    if (known !== undefined) return [known];
    if (isDay(value)) return [dayText(value, lang)];
    return [INSTANT.test(value) ? momentText(value, lang) : value];
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? [words.nothing] : value.flatMap((one) => told(field, one, telling));
  }
  return [phrase(asFacts(value), telling)];
}

export const rowsOf = (facts: Facts, telling: Telling): Row[] =>
  Object.entries(facts).map(([field, value]) => ({
    term: termOf(field, telling.lang),
    texts: told(field, value, telling),
  }));

/** Where something stands, leaf by leaf: of an exemplar every region. */
export const leavesText = (
  life: 'nomination' | 'round' | 'sitting' | 'commendation' | 'story',
  leaves: readonly string[],
  lang: Language,
): string[] => leaves.map((leaf) => stateName(life, leaf, lang));
