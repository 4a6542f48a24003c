import { capital, dayText, said as inLanguage, textsIn } from '../texts/index.js';
import type { Language } from '../texts/language.js';
import type { PreviewRow } from './import.js';
import type { Change, Shown } from './judge/verdict.js';
import type { Field } from './sheet-kinds.js';

const DAYS: ReadonlySet<Field> = new Set(['from', 'until', 'decidedOn']);

const shown = (field: Field, value: Shown, lang: Language): string => {
  if (typeof value !== 'string') return inLanguage(value, lang);
  return DAYS.has(field) && value !== '' ? dayText(value, lang) : value;
};

export interface ChangeSaid {
  readonly field: string;
  readonly old: string;
  readonly now: string;
}

export interface ReasonSaid {
  readonly code: string;
  /** Letter and header; null: about the row as a whole. */
  readonly column: { readonly letter: string; readonly title: string } | null;
  readonly text: string;
}

/** A row with its verdict, in the words of whoever looks. */
export interface RowSaid {
  readonly nth: number;
  readonly sheet: string;
  readonly row: number;
  readonly verdict: PreviewRow['verdict'];
  readonly about: string;
  readonly changes: readonly ChangeSaid[];
  readonly reasons: readonly ReasonSaid[];
  readonly notes: readonly string[];
}

export function rowSaid(row: PreviewRow, lang: Language): RowSaid {
  const words = textsIn(lang).pages.imports;
  const change = ({ field, old, now }: Change): ChangeSaid => ({
    field: words.fields[field],
    old: shown(field, old, lang),
    now: shown(field, now, lang),
  });
  return {
    nth: row.nth,
    sheet: row.sheet,
    row: row.row,
    verdict: row.verdict,
    about: row.about,
    changes: row.changes.map(change),
    reasons: row.reasons.map(({ code, column, params }) => ({
      code,
      column,
      text: capital(words.reasons[code](params).trim()),
    })),
    notes: row.notes.map(({ code, params }) => words.notes[code](params)),
  };
}
