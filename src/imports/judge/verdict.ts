import type { Words } from '../../../workflows/index.js';
import type { Field, Kind } from '../sheet-kinds.js';

/** Why a row is wrong. Each has a sentence in both languages: what is wrong, and what would be right. */
export const REASONS = [
  'MISSING_COLUMNS',
  'EMPTY',
  'FORMULA_ERROR',
  'NOT_TEXT',
  'TOO_LONG',
  'STRANGE_LETTERS',
  'NOT_A_NUMBER',
  'NOT_YES_NO',
  'DAY_UNREADABLE',
  'YEAR_OF_TWO_FIGURES',
  'DAY_NOT_THERE',
  'DAY_AHEAD',
  'BEFORE_THE_REPUBLIC',
  'YEAR_UNREADABLE',
  'YEAR_OUTSIDE',
  'YEAR_AFTER_DECISION',
  'EMAIL_UNREADABLE',
  'EMAIL_TAKEN',
  'CODE_TAKEN',
  'CODE_UNREADABLE',
  'UNIT_UNKNOWN',
  'UNIT_NAME_TAKEN',
  'PERSON_UNKNOWN',
  'PERSON_NOT_IN_UNIT',
  'PERSON_AMBIGUOUS',
  'PERSON_NOT_NAMED',
  'NAME_DIFFERS',
  'CODE_AND_EMAIL_DIFFER',
  'OWN_ENTRY',
  'AWARD_UNKNOWN',
  'ISSUER_UNKNOWN',
  'ISSUER_CONTRADICTS',
  'ISSUER_NOT_THEN',
  'VALUE_UNKNOWN',
  'VALUE_AMBIGUOUS',
  'OF_A_PERSON',
  'ENDS_BEFORE_IT_BEGINS',
  'OVERLAPS',
  'TWICE_IN_FILE',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** What is worth knowing about a row that is not wrong. */
export const NOTES = ['NAME_RECASED', 'REVOKED', 'ISSUER_FROM_AWARD', 'SIMILAR'] as const;
export type NoteCode = (typeof NOTES)[number];

export type Params = Readonly<Record<string, string>>;

export interface Reason {
  readonly code: ReasonCode;
  /** Letter and header of the column it is about; null: about the row as a whole. */
  readonly column: { readonly letter: string; readonly title: string } | null;
  readonly params: Params;
}

export interface Note {
  readonly code: NoteCode;
  readonly params: Params;
}

/** A value as it is shown: days are `yyyy-mm-dd`, what the plan names is in both languages. */
export type Shown = string | Words;

export interface Change {
  readonly field: Field;
  readonly old: Shown;
  readonly now: Shown;
}

export const VERDICTS = ['new', 'changed', 'same', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

interface Id {
  readonly id: string;
  readonly isNew: boolean;
}

export interface UnitWrite extends Id {
  readonly to: 'unit';
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly rank: number;
}

export interface PersonWrite extends Id {
  readonly to: 'person';
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly staffCode: string | null;
}

export interface PositionWrite extends Id {
  readonly to: 'position';
  readonly person: string;
  readonly unit: string;
  readonly title: string;
  readonly titleEn: string;
  readonly tier: string;
  readonly employment: string;
  readonly from: string;
  readonly until: string | null;
}

export interface EntryWrite extends Id {
  readonly to: 'entry';
  readonly kind: 'award' | 'initiative' | 'rating' | 'discipline';
  readonly person: string | null;
  readonly unit: string | null;
  readonly value: string;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly issuerName: string | null;
  readonly nature: string | null;
  readonly number: string | null;
  readonly decidedOn: string | null;
  readonly year: number | null;
  readonly applied: boolean | null;
}

export type Write = UnitWrite | PersonWrite | PositionWrite | EntryWrite;

/** A row and what is to be thought of it. */
export interface Judged {
  readonly kind: Kind;
  readonly sheet: string;
  /** As Excel numbers it. */
  readonly row: number;
  readonly verdict: Verdict;
  /** Whom or what it is about, as it was found or else as it was typed. */
  readonly about: string;
  readonly changes: readonly Change[];
  readonly reasons: readonly Reason[];
  readonly notes: readonly Note[];
  /** What confirming writes; null where there is nothing to write. */
  readonly write: Write | null;
}
