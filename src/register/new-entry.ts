import {
  type Day,
  type Deed,
  type EntryFinding,
  entryFindings,
  isOfPeopleOnly,
  type Plan,
  type RecordKind,
} from '../../workflows/index.js';
import type { InvalidField } from '../http/problem.js';

/** A decision as it is written into the register, and whom it is about: one, or several at once. */
export interface NewEntry {
  readonly kind: RecordKind;
  readonly person?: string | undefined;
  /** Unit code, for a collective's entry. */
  readonly unit?: string | undefined;
  /** A household's or a model's id. */
  readonly subject?: string | undefined;
  /** One decision, many recipients: ids of people and codes of units. */
  readonly recipients?:
    | { readonly people?: readonly string[] | undefined; readonly units?: readonly string[] | undefined }
    | undefined;
  readonly value: string;
  readonly issuer?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly nature?: string | undefined;
  readonly number?: string | undefined;
  readonly decidedOn?: string | undefined;
  readonly year?: number | undefined;
  readonly title?: string | undefined;
  readonly applied?: boolean | undefined;
  /** A rating's: by which rules, and its points where they give points. */
  readonly basis?: string | undefined;
  readonly score?: number | undefined;
  /** Looked at what is alike there: this is another decision. */
  readonly sure?: boolean | undefined;
}

/** At once; a ministry's longest lists go by import. */
export const RECIPIENTS_MOST = 500;

export interface Recipients {
  readonly people: readonly string[];
  readonly units: readonly string[];
  /** Households and models. */
  readonly others: readonly string[];
}

/** Everybody it is about, each once. */
export const recipientsOf = ({ person, unit, subject, recipients }: NewEntry): Recipients => ({
  others: subject === undefined ? [] : [subject],
  people: [...new Set([person ?? [], recipients?.people ?? []].flat())].toSorted(),
  units: [...new Set([unit ?? [], recipients?.units ?? []].flat())].toSorted(),
});

const subjectErrors = (entry: NewEntry): InvalidField[] => {
  const { people, units, others } = recipientsOf(entry);
  const single = entry.recipients === undefined;
  if (single && people.length + units.length + others.length !== 1)
    return [{ field: 'person', rule: 'isDefined' }];
  const field = single ? 'person' : 'recipients';
  if (isOfPeopleOnly(entry.kind) && units.length + others.length > 0) return [{ field, rule: 'isDefined' }];
  const count = people.length + units.length + others.length;
  if (count === 0) return [{ field, rule: 'isDefined' }];
  return count > RECIPIENTS_MOST ? [{ field, rule: 'arrayMaxSize' }] : [];
};

const RULES: Readonly<Record<EntryFinding['against'], string>> = {
  needed: 'isDefined',
  notOfThisKind: 'whitelistValidation',
  tooEarly: 'min',
  tooLate: 'max',
};

/** What the law says against it, by the form's rules; it is of a person or of a unit, never of both. */
export const lackingIn = (entry: NewEntry, today: Day): InvalidField[] => [
  ...subjectErrors(entry),
  ...entryFindings(entry, today).map(({ field, against }) => ({ field, rule: RULES[against] })),
];

export const CATALOGUES = {
  award: 'awards',
  initiative: 'initiativeLevels',
  rating: 'ratings',
  discipline: 'severities',
} as const satisfies Record<RecordKind, keyof Plan>;

/** What the plan's catalogue does not know: no criterion would ever count it. */
export const unknownIn = (entry: NewEntry, plan: Plan): InvalidField[] => {
  const asked = [
    ['value', plan[CATALOGUES[entry.kind]]],
    ['issuer', plan.issuers],
    ['nature', plan.natures],
  ] as const;
  return asked
    .filter(([field, known]) => entry[field] !== undefined && !known.some(({ id }) => id === entry[field]))
    .map(([field]) => ({ field, rule: 'isIn' }));
};

/** What the decision says, without whom it is about. */
export const deedOf = (entry: NewEntry): Deed => ({
  kind: entry.kind,
  value: entry.value,
  issuer: entry.issuer ?? null,
  number: entry.number ?? null,
  decidedOn: entry.decidedOn ?? null,
  year: entry.year ?? null,
  title: entry.title ?? null,
  applied: entry.applied ?? null,
});
