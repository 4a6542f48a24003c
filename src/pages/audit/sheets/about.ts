import type { SignedIn } from '../../../access/signed-in.js';
import type { SheetTable } from '../../../sheets/workbook.js';
import { textsIn } from '../../../texts/index.js';
import type { Language } from '../../../texts/language.js';

export interface AboutSheet {
  readonly lang: Language;
  readonly me: SignedIn;
  readonly house: string;
  readonly at: string;
  readonly title: string;
  /** In words; null: nothing was asked, everything is there. */
  readonly asked: string | null;
}

/** The last sheet of each workbook: what it is, who took it when, and what it does not prove. */
export function aboutTable(
  { lang, me, house, at, title, asked }: AboutSheet,
  tables: readonly SheetTable[],
): SheetTable {
  const words = textsIn(lang).pages.audit.logs.sheet;
  const { field, value } = words.column;
  return {
    name: words.about,
    columns: [
      { head: field, width: 22 },
      { head: value, width: 80 },
    ],
    rows: [
      [words.of, title],
      [words.department, house],
      [words.by, me.name],
      [words.at, { at }],
      [words.asked, asked ?? words.askedNone],
      [words.rows, tables.map(({ name, rows }) => `${name}: ${rows.length}`).join(' · ')],
      [words.zone, words.zoneText],
      [words.proof, words.proofText],
    ],
  };
}
