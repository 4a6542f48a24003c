import { type Day, yearOf } from '../kernel/days.js';
import type { Plan } from '../plan/plan.js';
import type { Window } from './criterion.js';
import type { AsOf } from './record.js';

/** Why a piece of evidence did not count. Stable: each is the key of a text shown to people. */
export const REASONS = [
  'ISSUER_LEVEL',
  'NATURE',
  'LEVEL',
  'NOT_APPLIED',
  'AFTER_DATE',
  'OUTSIDE_WINDOW',
  'YEAR_UNKNOWN',
  'REVOKED',
  'NOT_CLAIMED',
  'NOT_VERIFIED',
  'DUPLICATE',
  'MISSING',
  'BLANK',
  'NO_PAPER',
  'NOT_LISTED',
  'LIGHTER',
  'NOT_MEMBER_THEN',
] as const;
export type Reason = (typeof REASONS)[number];

interface Dated {
  readonly decidedOn: Day;
  readonly year: number | null;
}

/** The day so many years before; 29/2 less a year stays a text that sorts where 28/2 ends. */
const yearsBefore = (day: Day, years: number): Day =>
  `${String(yearOf(day) - years).padStart(4, '0')}${day.slice(4)}`;

/** A decision is judged by its own day, or by the year of what it honours when the plan says so. */
export const outOfTime = (dated: Dated, window: Window, asOf: Day, plan: Plan): Reason | null => {
  if (dated.decidedOn > asOf) return 'AFTER_DATE';
  if (window.over === 'career') return null;
  const { from, to } =
    window.over === 'period' ? plan.period : { from: yearsBefore(asOf, window.years ?? 0), to: asOf };
  if (window.by === 'decision')
    return dated.decidedOn < from || dated.decidedOn > to ? 'OUTSIDE_WINDOW' : null;
  if (dated.year === null) return 'YEAR_UNKNOWN';
  return dated.year < yearOf(from) || dated.year > yearOf(to) ? 'OUTSIDE_WINDOW' : null;
};

export const revoked = ({ revokedOn }: { readonly revokedOn: Day | null }, asOf: Day): Reason | null =>
  revokedOn !== null && revokedOn <= asOf ? 'REVOKED' : null;

/**
 * What speaks for the nominee: the unit names it when it proposes; from the Office's acceptance on
 * the Office must have seen the paper, and what it has seen counts, named at entry or won later.
 */
export const unproven = (
  { claimed, verified }: { readonly claimed: boolean; readonly verified: boolean },
  { evidence }: AsOf,
): Reason | null => {
  if (evidence === 'claimed') return claimed ? null : 'NOT_CLAIMED';
  return verified ? null : 'NOT_VERIFIED';
};
