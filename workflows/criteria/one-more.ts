import type { Assessment } from '../kernel/assessment.js';
import { type Day, yearOf } from '../kernel/days.js';
import type { Plan } from '../plan/plan.js';
import { isComposite } from './composite.js';
import type { Criterion } from './criterion.js';
import type { RegisterEntry } from './record.js';
import { stillCounts, yearsOpen } from './shortfall.js';

/** One entry more than the register has, as the criterion that misses it would count it. */
export interface OneMore {
  readonly criterion: Criterion;
  readonly node: Assessment;
  readonly entry: RegisterEntry;
}

const SEEN = { id: '+1', label: '+1', claimed: true, verified: true, revokedOn: null } as const;
/** No decision in a register has a number like this: it doubles none. */
const NUMBER = '+1';

type Counting = Extract<Criterion, { kind: 'count' | 'initiative' | 'rating' }>;

const awards = (criterion: Extract<Criterion, { kind: 'count' }>, day: Day): RegisterEntry[] =>
  criterion.awards.flatMap((award) =>
    criterion.issuers.flatMap((issuer) =>
      (criterion.natures ?? ['']).map((nature) => ({
        ...SEEN,
        kind: 'award' as const,
        award,
        issuer,
        issuerName: NUMBER,
        nature,
        number: NUMBER,
        decidedOn: day,
        year: yearOf(day),
      })),
    ),
  );

const entries = (criterion: Counting, node: Assessment, day: Day): RegisterEntry[] => {
  switch (criterion.kind) {
    case 'count':
      return awards(criterion, day);
    case 'initiative': {
      const { level } = criterion;
      const year = yearOf(day);
      return [{ ...SEEN, kind: 'initiative', level, applied: true, number: NUMBER, decidedOn: day, year }];
    }
    case 'rating':
      return yearsOpen(node).map((year) => ({
        ...SEEN,
        kind: 'rating',
        year: Number(year),
        level: criterion.min,
      }));
  }
};

/** Every single entry that some criterion among these would count on that day, and does not have. */
export const oneMore = (criterion: Criterion, node: Assessment, day: Day, plan: Plan): OneMore[] => {
  if (node.verdict !== 'unmet') return [];
  if (isComposite(criterion))
    return criterion.of.flatMap((part, at) => {
      const assessed = node.parts[at];
      return assessed === undefined ? [] : oneMore(part, assessed, day, plan);
    });
  if (criterion.kind !== 'count' && criterion.kind !== 'initiative' && criterion.kind !== 'rating') return [];
  if (criterion.kind !== 'rating' && !stillCounts(criterion.window, day, plan)) return [];
  return entries(criterion, node, day).map((entry) => ({ criterion, node, entry }));
};
