import type { Plan } from '../../workflows/index.js';
import type { InvalidField } from '../http/problem.js';

export interface NewEntry {
  readonly kind: 'award' | 'initiative' | 'rating' | 'discipline';
  readonly person?: string | undefined;
  /** Unit code, for a collective's entry. */
  readonly unit?: string | undefined;
  readonly value: string;
  readonly issuer?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly nature?: string | undefined;
  readonly number?: string | undefined;
  readonly decidedOn?: string | undefined;
  readonly year?: number | undefined;
  readonly applied?: boolean | undefined;
}

const NEEDED: Readonly<Record<NewEntry['kind'], readonly (keyof NewEntry)[]>> = {
  award: ['issuer', 'issuerName', 'nature', 'number', 'decidedOn'],
  initiative: ['applied', 'number', 'decidedOn'],
  rating: ['year'],
  discipline: ['person', 'decidedOn'],
};

/** What an entry of this kind cannot do without; it is of a person or of a unit, never of both. */
export const lackingIn = (entry: NewEntry): InvalidField[] => {
  const ofOne = (entry.person === undefined) !== (entry.unit === undefined);
  const lacking = NEEDED[entry.kind].filter((field) => entry[field] === undefined);
  const fields = ofOne ? lacking : ['person', ...lacking.filter((field) => field !== 'person')];
  return fields.map((field) => ({ field, rule: 'isDefined' }));
};

const CATALOGUES = {
  award: 'awards',
  initiative: 'initiativeLevels',
  rating: 'ratings',
  discipline: 'severities',
} as const satisfies Record<NewEntry['kind'], keyof Plan>;

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
