import type { Words } from '../../../workflows/index.js';
import type { Language } from '../../texts/language.js';

/** A line of what is the case: `Mã hồ sơ: HS-2021-0001`. */
export interface LetterFact {
  readonly label: string;
  readonly value: string;
  /** To be compared letter by letter. */
  readonly code?: boolean;
}

export interface LetterItem {
  readonly text: string;
  readonly detail: string | null;
  /** Whole address; null: nowhere to go. */
  readonly href: string | null;
}

export interface LetterList {
  readonly title: string;
  readonly items: readonly LetterItem[];
  /** Below them. */
  readonly more: string | null;
}

/** What one letter says in one language. */
export interface LetterPart {
  readonly lang: Language;
  readonly title: string;
  readonly opening: readonly string[];
  readonly facts: readonly LetterFact[];
  readonly lists: readonly LetterList[];
  /** On the button; null: there is nowhere to go. */
  readonly action: string | null;
  /** What opening it does and does not do. */
  readonly aboutLink: string;
  readonly closing: readonly string[];
}

/** One letter, as both its parts are made from it. */
export interface LetterView {
  readonly subject: string;
  readonly organisation: Words;
  readonly rehearsal: boolean;
  /** Whole address behind the button. */
  readonly href: string;
  /** Where its recipient chooses how he is written to; null: he has no such page. */
  readonly choices: string | null;
  readonly parts: readonly LetterPart[];
}
