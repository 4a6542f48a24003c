import type { Words } from '../../workflows/index.js';

/** Vietnamese is the language of the office; English stands beside it. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language =>
  (LANGUAGES as readonly unknown[]).includes(value);

/** What the plan and the register say in both languages. */
export const said = (words: Words | string, lang: Language): string =>
  typeof words === 'string' ? words : words[lang];

/** "còn 2 ngày" at the head of a line. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
