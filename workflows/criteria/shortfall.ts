import type { Assessment } from '../kernel/assessment.js';
import type { Day } from '../kernel/days.js';
import type { Plan } from '../plan/plan.js';
import { isComposite } from './composite.js';
import type { Criterion, Window } from './criterion.js';

/**
 * How many papers are missing. `least`: if one paper may serve wherever it fits; `most`: if each serves once. Infinity:
 * no further paper mends it (a discipline stands, a year was rated too low, the time that counts is over).
 */
export interface Shortfall {
  readonly least: number;
  readonly most: number;
}

const NONE: Shortfall = { least: 0, most: 0 };
const BEYOND_MENDING: Shortfall = { least: Infinity, most: Infinity };

const exactly = (count: number): Shortfall => ({ least: count, most: count });

/** A paper decided on the day in question would count: always for a career, within a period only while it runs. */
export const stillCounts = ({ over }: Window, day: Day, { period }: Plan): boolean =>
  over !== 'period' || (period.from <= day && day <= period.to);

/** Years that a rating could still be found for: nothing stands there yet. */
export const yearsOpen = ({ counted, notCounted }: Assessment): string[] => {
  const settled = new Set([
    ...counted.map(({ on }) => on),
    // rated, and too low: the lowest is the year's, whatever is added
    ...notCounted.filter(({ why }) => why === 'LEVEL').map(({ on }) => on),
  ]);
  return [...new Set(notCounted.map(({ on }) => on))].filter((on) => !settled.has(on)).sort();
};

const ascending = (one: number, other: number): number => one - other;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Of several parts so many as are needed: those on which least is missing. */
const ofParts = (parts: readonly Shortfall[], needed: number, mayShare: () => boolean): Shortfall => {
  if (needed > parts.length) return BEYOND_MENDING;
  const most = sum(
    parts
      .map((part) => part.most)
      .sort(ascending)
      .slice(0, needed),
  );
  if (most <= 1 || !mayShare()) return { least: most, most };
  const least = parts.map((part) => part.least).sort(ascending);
  return { least: least[needed - 1] ?? 0, most };
};

/** Of several ways the shortest, by either count. */
const leastOf = (parts: readonly Shortfall[]): Shortfall => ({
  least: Math.min(...parts.map(({ least }) => least)),
  most: Math.min(...parts.map(({ most }) => most)),
});

type Single = Exclude<Criterion, { readonly kind: 'all' | 'any' | 'atLeast' }>;

const singles = (criterion: Criterion): Single[] =>
  isComposite(criterion) ? criterion.of.flatMap(singles) : [criterion];

/** One paper might be counted by both: two kinds of paper never are, nor decisions of two kinds of issuer. */
const sharesPaper = (one: Single, other: Single): boolean => {
  if (one.kind !== other.kind) return false;
  return (
    one.kind !== 'count' || other.kind !== 'count' || one.issuers.some((id) => other.issuers.includes(id))
  );
};

const anyShared = (parts: readonly Criterion[]): boolean => {
  const leaves = parts.map(singles);
  return leaves.some((own, at) =>
    leaves.slice(at + 1).some((others) => own.some((one) => others.some((other) => sharesPaper(one, other)))),
  );
};

/** What is missing to one criterion, from its own evaluation on that day. */
export const shortfallOf = (criterion: Criterion, node: Assessment, day: Day, plan: Plan): Shortfall => {
  if (node.verdict !== 'unmet') return NONE;
  if (isComposite(criterion)) {
    const parts = criterion.of.map((part, at) => {
      const assessed = node.parts[at];
      return assessed === undefined ? BEYOND_MENDING : shortfallOf(part, assessed, day, plan);
    });
    if (criterion.kind === 'any') return leastOf(parts);
    return ofParts(parts, node.need, () => anyShared(criterion.of));
  }
  switch (criterion.kind) {
    case 'count':
    case 'initiative':
      return stillCounts(criterion.window, day, plan) ? exactly(node.need - node.have) : BEYOND_MENDING;
    case 'rating':
      return yearsOpen(node).length >= node.need - node.have
        ? exactly(node.need - node.have)
        : BEYOND_MENDING;
    case 'attest':
    case 'linked':
      return NONE;
    case 'discipline':
      return BEYOND_MENDING;
  }
};

/** What is missing to all of them together. */
export const together = (shortfalls: readonly Shortfall[]): Shortfall => ({
  least: Math.max(0, ...shortfalls.map(({ least }) => least)),
  most: sum(shortfalls.map(({ most }) => most)),
});
