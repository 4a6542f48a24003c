import { choiceOf, fieldsOf, nameOf, OTHER_FORM, type OrderField } from './order-fields.js';

/** A form as it was posted: one value, or several of the same name. */
export type Posted = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface PostedOrder {
  readonly type: string;
  readonly part: string | null;
  /** As the order carries them; nothing is judged here. */
  readonly payload: Readonly<Record<string, unknown>>;
}

const texts = (value: Posted[string]): readonly string[] => {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
};

/** Typed on one machine composed, on another decomposed: kept in one form, with the breaks of one system. */
export const text = (value: Posted[string]): string =>
  (texts(value)[0] ?? '').replace(/\r\n?/g, '\n').trim().normalize('NFC');

/** Entries that have a field under this name: `CHECK_EVIDENCE.items.<entry>.verdict`. */
const entriesUnder = (posted: Posted, name: string, last: string): string[] =>
  Object.keys(posted)
    .filter((key) => key.startsWith(`${name}.`) && key.endsWith(`.${last}`))
    .map((key) => key.slice(name.length + 1, -last.length - 1));

const paper = (posted: Posted, name: string) => ({
  number: text(posted[`${name}.number`]),
  date: text(posted[`${name}.date`]),
});

const valueOf = (field: OrderField, posted: Posted, choice: string): unknown => {
  const name = nameOf(choice, field.name);
  switch (field.kind) {
    case 'line':
    case 'long':
    case 'day':
    case 'choice': {
      const value = text(posted[name]);
      return value === '' && 'optional' in field ? undefined : value;
    }
    case 'lines':
      return text(posted[name])
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'award': {
      const value = text(posted[name]);
      return value === OTHER_FORM ? text(posted[`${name}.other`]) : value;
    }
    case 'paper': {
      const value = paper(posted, name);
      return 'optional' in field && value.number === '' && value.date === '' ? undefined : value;
    }
    case 'items':
      return texts(posted[name]);
    case 'verdicts':
      return entriesUnder(posted, name, 'verdict').map((entry) => {
        const note = text(posted[`${name}.${entry}.note`]);
        return { entry, verdict: text(posted[`${name}.${entry}.verdict`]), ...(note !== '' && { note }) };
      });
    case 'year':
      return Number(text(posted[name]));
    case 'attested':
      return entriesUnder(posted, name, 'text').map((key) => ({
        key,
        text: text(posted[`${name}.${key}.text`]),
      }));
  }
};

/** The order a form stands for: its choice, and the fields of that choice only. Null: nothing was chosen. */
export const postedOrder = (posted: Posted): PostedOrder | null => {
  const [type = '', part = null] = text(posted['choice']).split(':');
  if (type === '') return null;
  const choice = choiceOf(type, part);
  const values = fieldsOf(type).map((field) => [field.name, valueOf(field, posted, choice)] as const);
  return { type, part, payload: Object.fromEntries(values.filter(([, value]) => value !== undefined)) };
};

/** What was typed, to be given back with the form when it was refused. */
export const sentValues = (posted: Posted): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(posted).map(([name, value]) => [name, texts(value)]));
