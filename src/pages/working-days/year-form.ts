import { stringify } from 'yaml';
import type { WorkingYear } from '../../../workflows/index.js';
import type { YearMistake } from '../../working-days/read-working-year.js';
import { capital, dayText, type Language, said } from '../../texts/index.js';
import type { Posted } from '../../web/forms/posted-order.js';
import type { Sent } from '../../web/pieces/fields.js';
import type { FieldError } from '../../web/view-models.js';
import type { YearRows } from '../../web/pages/working-days/views.js';
import { many, one } from '../read-order.js';

/** Lines for days that are yet to be typed; of a year nobody has entered, for as many as a year has. */
const SPARE = { off: 4, worked: 2, source: 1 } as const;
const OFF_IN_A_YEAR = 14;
/** More lines than any year has. */
const LINES_MAX = 80;

const LAW = 'Bộ luật Lao động 2019, Điều 112';

export const rowsOf = (year: WorkingYear | null): YearRows => ({
  off: (year?.off.length ?? OFF_IN_A_YEAR) + SPARE.off,
  worked: (year?.worked.length ?? 0) + SPARE.worked,
  source: (year?.sources.length ?? 0) + SPARE.source,
});

/** As many lines as were sent. */
export const rowsSent = (posted: Posted, least: YearRows): YearRows => {
  const sent = (list: keyof YearRows): number =>
    Object.keys(posted).reduce((most, name) => {
      const [of, index] = name.split('.');
      return of === list && /^\d{1,2}$/.test(index ?? '') ? Math.max(most, Number(index) + 1) : most;
    }, 0);
  const rows = (list: keyof YearRows): number => Math.min(LINES_MAX, Math.max(sent(list), least[list]));
  return { off: rows('off'), worked: rows('worked'), source: rows('source') };
};

const english = (vi: string, en: string): string[] => [vi === en ? '' : en];

/** As it stands: what nobody touches comes back as it was. */
export const filledIn = (year: WorkingYear | null): Sent['values'] =>
  Object.fromEntries([
    ['law', [year?.law ?? LAW]],
    ['note.vi', [year?.note?.vi ?? '']],
    ['note.en', [year?.note?.en ?? '']],
    ...(year?.off ?? []).flatMap(({ day, name }, at): [string, string[]][] => [
      [`off.${at}.day`, [day]],
      [`off.${at}.vi`, [name.vi]],
      [`off.${at}.en`, english(name.vi, name.en)],
    ]),
    ...(year?.worked ?? []).flatMap(({ day, instead }, at): [string, string[]][] => [
      [`worked.${at}.day`, [day]],
      [`worked.${at}.instead`, [instead]],
    ]),
    ...(year?.sources ?? []).flatMap(({ number, date, issuer, about }, at): [string, string[]][] => [
      [`source.${at}.number`, [number]],
      [`source.${at}.date`, [date ?? '']],
      [`source.${at}.issuer`, [issuer]],
      [`source.${at}.vi`, [about.vi]],
      [`source.${at}.en`, english(about.vi, about.en)],
    ]),
  ]);

/** As it was typed. */
export const typedIn = (posted: Posted): Sent['values'] =>
  Object.fromEntries(Object.keys(posted).map((name) => [name, [...many(posted, name)]]));

export interface YearTyped {
  readonly text: string;
  /** The field of the form in which a mistake of the text was made. */
  readonly fieldOf: (mistake: YearMistake) => string | null;
}

const LISTS = { off: 'off', worked: 'worked', sources: 'source' } as const;

const FIELD_OF: Readonly<Record<string, string>> = {
  'name.vi': 'vi',
  'name.en': 'en',
  'about.vi': 'vi',
  'about.en': 'en',
};

/**
 * The form as the text of a year, to be judged as any file is. A line without its day (of a document: its number) is no
 * line; a name without its English has the Vietnamese. A doubt that nobody ticked as settled stays.
 */
export function typedYear(year: number, posted: Posted, rows: YearRows, now: WorkingYear | null): YearTyped {
  const value = (name: string): string => one(posted, name).normalize('NFC').replace(/\s+/g, ' ').trim();
  const words = (name: string) => ({
    vi: value(`${name}.vi`),
    en: value(`${name}.en`) || value(`${name}.vi`),
  });
  const lines = (list: keyof YearRows, key: string): number[] =>
    Array.from({ length: rows[list] }, (_, at) => at).filter((at) => value(`${list}.${at}.${key}`) !== '');
  const kept = {
    off: lines('off', 'day'),
    worked: lines('worked', 'day'),
    source: lines('source', 'number'),
  };
  const settled = new Set(many(posted, 'checked'));
  const doubt = (list: 'off' | 'worked', day: string) => {
    const note = now?.[list].find((entry) => entry.day === day)?.note;
    return note !== undefined && !settled.has(day) ? { note } : {};
  };
  const note = value('note.vi') === '' ? {} : { note: words('note') };
  const text = stringify({
    year,
    law: value('law'),
    sources: kept.source.map((at) => ({
      number: value(`source.${at}.number`),
      ...(value(`source.${at}.date`) !== '' && { date: value(`source.${at}.date`) }),
      issuer: value(`source.${at}.issuer`),
      about: words(`source.${at}`),
    })),
    off: kept.off.map((at) => {
      const day = value(`off.${at}.day`);
      return { day, name: words(`off.${at}`), ...doubt('off', day) };
    }),
    worked: kept.worked.map((at) => {
      const day = value(`worked.${at}.day`);
      return { day, instead: value(`worked.${at}.instead`), ...doubt('worked', day) };
    }),
    ...note,
  });
  const fieldOf = ({ path: [list, index, ...rest] }: YearMistake): string | null => {
    if (list === 'law') return 'law';
    const named = LISTS[list as keyof typeof LISTS];
    if (named === undefined || typeof index !== 'number')
      return named === undefined ? null : `${named}.0.number`;
    const key = rest.join('.');
    return `${named}.${kept[named][index] ?? 0}.${FIELD_OF[key] ?? key}`;
  };
  return { text, fieldOf };
}

/** A file names days as 2021-02-13; whoever reads the form, as he writes them. */
const asRead = (text: string, lang: Language): string =>
  capital(text.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => dayText(day, lang)));

export const errorsIn = (
  mistakes: readonly YearMistake[],
  { fieldOf }: YearTyped,
  lang: Language,
): FieldError[] =>
  mistakes.map((mistake) => ({ field: fieldOf(mistake), text: asRead(said(mistake.message, lang), lang) }));
