import { RECORD_KINDS, type RecordKind } from '../../../workflows/index.js';
import { invalidText } from '../../http/field-names.js';
import { InputPipe, UUID } from '../../http/input.pipe.js';
import { type InvalidField, Problem } from '../../http/problem.js';
import type { NewEntry } from '../../register/new-entry.js';
import { NewEntryDto } from '../../register/register.dto.js';
import { type Texts, textsIn } from '../../texts/index.js';
import type { Language } from '../../texts/language.js';
import { type Posted, text } from '../../web/forms/posted-order.js';
import type { FieldError } from '../../web/view-models.js';
import { many, one } from '../read-order.js';

/** `person.<id>` or `unit.<code>`, as the boxes are called. */
export interface Ticked {
  readonly people: readonly string[];
  readonly units: readonly string[];
}

export const boxOf = ({ person, unit }: { person: string | null; unit: string | null }): string =>
  person === null ? `unit.${unit ?? ''}` : `person.${person}`;

export const tickedIn = (posted: Posted): Ticked => {
  const named = (what: 'person' | 'unit'): string[] =>
    many(posted, 'recipients')
      .filter((box) => box.startsWith(`${what}.`))
      .map((box) => box.slice(what.length + 1));
  return {
    people: [...new Set(named('person').filter((id) => UUID.test(id)))],
    units: [...new Set(named('unit').filter((code) => code !== '' && code.length <= 100))],
  };
};

export const kindIn = (value: unknown): RecordKind | null =>
  RECORD_KINDS.find((kind) => kind === value) ?? null;

/** What each kind's form asks; whatever else was posted is another form's. */
const FIELDS: Readonly<Record<RecordKind, readonly string[]>> = {
  award: ['value', 'nature', 'number', 'decidedOn', 'issuer', 'issuerName', 'title', 'year'],
  initiative: ['value', 'number', 'decidedOn', 'title', 'applied'],
  rating: ['value', 'year', 'score', 'basis', 'number', 'decidedOn'],
  discipline: ['value', 'number', 'decidedOn'],
};

/** A figure as it is typed here: "92,5"; what is none is left for the rules to refuse. */
const figure = (said: string): number | string => {
  const plain = said.replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : said;
};

const valueIn = (field: string, said: string): unknown => {
  if (field === 'year' || field === 'score') return figure(said);
  if (field === 'applied') return said === 'yes' ? true : said === 'no' ? false : said;
  return said;
};

/** What the form calls a field of this kind. */
const calledOf = (field: string, kind: RecordKind, t: Texts): string | null => {
  const { field: words, recipients } = t.pages.register.decision;
  switch (field) {
    case 'value':
      return words[kind];
    case 'title':
      return kind === 'initiative' ? words.title.initiative : words.title.award;
    case 'year':
      return kind === 'rating' ? words.yearRating : words.year;
    case 'person':
    case 'recipients':
      return recipients;
    default: {
      const label = (words as Readonly<Record<string, unknown>>)[field];
      return typeof label === 'string' ? label : null;
    }
  }
};

/** What was refused, in sentences beside the fields of the form. */
export const errorsOf = (errors: readonly InvalidField[], kind: RecordKind, lang: Language): FieldError[] => {
  const t = textsIn(lang);
  return errors.map(({ field, rule }) => {
    const [first = field] = field.split('.');
    const place = first === 'person' ? 'recipients' : first;
    if (place === 'recipients' && rule === 'isDefined')
      return { field: place, text: t.pages.register.decision.nobody };
    return { field: place, text: invalidText({ field, rule }, lang, calledOf(first, kind, t)) };
  });
};

type ReadDecision =
  | { readonly ok: true; readonly entry: NewEntry }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const pipe = new InputPipe();

/** The posted form as an entry, by the same shape as the API. */
export async function decisionIn(posted: Posted, kind: RecordKind, lang: Language): Promise<ReadDecision> {
  const filled = FIELDS[kind].flatMap((field) => {
    const said = text(posted[field]);
    return said === '' ? [] : [[field, valueIn(field, said)] as const];
  });
  const body = {
    ...Object.fromEntries(filled),
    kind,
    recipients: tickedIn(posted),
    ...(one(posted, 'sure') === 'yes' && { sure: true }),
  };
  try {
    const entry = (await pipe.transform(body, { type: 'body', metatype: NewEntryDto })) as NewEntry;
    return { ok: true, entry };
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.parts.errors) throw problem;
    return { ok: false, errors: errorsOf(problem.parts.errors, kind, lang) };
  }
}
