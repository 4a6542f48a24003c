import { typedAlike } from '../criteria/sift.js';
import type { Day } from '../kernel/days.js';
import { yearOf } from '../kernel/days.js';
import { asItLooks } from '../kernel/letters.js';

export const RECORD_KINDS = ['award', 'initiative', 'rating', 'discipline'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a decision says of one person or one collective; the subject stands beside it. */
export interface Deed {
  readonly kind: RecordKind;
  /** Which award, which level, which rating, which severity: ids of the plan's catalogue. */
  readonly value: string;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly decidedOn: Day | null;
  readonly year: number | null;
  /** What an initiative is called. */
  readonly title: string | null;
  readonly applied: boolean | null;
}

const alike = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && typedAlike(one, other));

/**
 * The same decision about the same subject: number, issuer, date and value, whatever the spaces and letters it was
 * typed in. Of a year there is one rating, whichever paper it stands on. The table's unique index says the same.
 */
export const sameDeed = (one: Deed, other: Deed): boolean => {
  if (one.kind !== other.kind || one.value !== other.value) return false;
  if (one.kind === 'rating') return one.year === other.year;
  return (
    one.issuer === other.issuer &&
    alike(one.number, other.number) &&
    one.decidedOn === other.decidedOn &&
    alike(one.title, other.title) &&
    one.applied === other.applied
  );
};

const MARKS = /[\u0300-\u036f]/g;

/** "Số 05/QĐ-UBND" → "5qdubnd": letters and figures alone, no accents, no zero in front. */
const bare = (number: string): string =>
  asItLooks(number)
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/^\s*so\b/, '')
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^0+(?=\d)/, '');

const sameNumber = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && bare(one) !== '' && bare(one) === bare(other);

const sameYear = (one: Day | null, other: Day | null): boolean =>
  one !== null && other !== null && yearOf(one) === yearOf(other);

/** Two initiatives of one decision, each by its own name. */
const namedApart = ({ title: one }: Deed, { title: other }: Deed): boolean =>
  one !== null && other !== null && !typedAlike(one, other);

/**
 * Not the same, and yet most likely one decision typed twice: the same number of the same day or year with another
 * value or issuer; a second rating of one year; a second measure of one day.
 */
export const similarDeed = (one: Deed, other: Deed): boolean => {
  if (one.kind !== other.kind || sameDeed(one, other)) return false;
  switch (one.kind) {
    case 'rating':
      return one.year === other.year;
    case 'discipline':
      return one.decidedOn === other.decidedOn || sameNumber(one.number, other.number);
    case 'award':
    case 'initiative':
      return (
        !namedApart(one, other) &&
        sameNumber(one.number, other.number) &&
        (one.decidedOn === other.decidedOn ||
          (one.issuer === other.issuer && sameYear(one.decidedOn, other.decidedOn)))
      );
  }
};
