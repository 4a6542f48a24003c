import { type Day, yearOf } from '../kernel/days.js';
import type { Deed, RecordKind } from './deed.js';

/** So long at most, in letters, whichever way an entry comes. */
export const RECORD_LENGTHS = { title: 500, number: 60, issuerName: 300, basis: 300 } as const;

/** The Republic's first year; nothing is entered of a year that is still to come. */
const FIRST_YEAR = 1945;

export const recordYears = (today: Day): { readonly from: number; readonly to: number } => ({
  from: FIRST_YEAR,
  to: yearOf(today),
});

/** What an entry says besides the value that its kind is about. */
export type EntryField = Exclude<keyof Deed, 'kind' | 'value'> | 'issuerName' | 'nature' | 'basis' | 'score';

const NEEDED: Readonly<Record<RecordKind, readonly EntryField[]>> = {
  award: ['issuer', 'issuerName', 'nature', 'number', 'decidedOn'],
  // without its name it could not be told from another of the same decision
  initiative: ['title', 'applied', 'number', 'decidedOn'],
  rating: ['year'],
  discipline: ['decidedOn'],
};

/** What only entries of some kinds have. */
const ONLY_OF: readonly (readonly [EntryField, readonly RecordKind[]])[] = [
  ['nature', ['award']],
  ['applied', ['initiative']],
  ['basis', ['rating']],
  ['score', ['rating']],
  ['title', ['award', 'initiative']],
];

/** A measure is taken against people; what concerns a whole unit is no discipline of its members. */
export const isOfPeopleOnly = (kind: RecordKind): boolean => kind === 'discipline';

/** An entry as it is said: what is not said is absent, or null. */
export type EntrySaid = { readonly kind: RecordKind; readonly year?: number | null | undefined } & {
  readonly [F in EntryField]?: unknown;
};

export interface EntryFinding {
  readonly field: EntryField;
  readonly against: 'needed' | 'notOfThisKind' | 'tooEarly' | 'tooLate';
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

const yearFindings = ({ year }: EntrySaid, today: Day): EntryFinding[] => {
  const { from, to } = recordYears(today);
  if (year === undefined || year === null || (year >= from && year <= to)) return [];
  return [{ field: 'year', against: year < from ? 'tooEarly' : 'tooLate' }];
};

/** What an entry of this kind cannot do without, or cannot have, whoever it is about. */
export const entryFindings = (entry: EntrySaid, today: Day): EntryFinding[] => [
  ...NEEDED[entry.kind]
    .filter((field) => !isSaid(entry[field]))
    .map((field) => ({ field, against: 'needed' }) as const),
  ...ONLY_OF.filter(([field, kinds]) => isSaid(entry[field]) && !kinds.includes(entry.kind)).map(
    ([field]) => ({ field, against: 'notOfThisKind' }) as const,
  ),
  ...yearFindings(entry, today),
];
