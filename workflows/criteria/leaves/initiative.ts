import type { Criterion } from '../criterion.js';
import { type Asked, type Leaf, needing } from '../leaf.js';
import { outOfTime, type Reason, revoked, unproven } from '../reasons.js';
import type { RegisterEntry } from '../record.js';
import { type Candidate, sift, typedAlike } from '../sift.js';

type Initiative = Extract<Criterion, { kind: 'initiative' }>;
type Entry = Extract<RegisterEntry, { kind: 'initiative' }>;

/** III.2 "được công nhận và áp dụng hiệu quả": recognition is the entry, application a second fact. */
const whyNot = (entry: Entry, criterion: Initiative, { asOf, plan }: Asked): Reason | null => {
  const late = outOfTime(entry, criterion.window, asOf.day, plan) ?? revoked(entry, asOf.day);
  if (late !== null) return late;
  if (criterion.applied && !entry.applied) return 'NOT_APPLIED';
  return unproven(entry, asOf);
};

const candidate = (entry: Entry, criterion: Initiative, asked: Asked): Candidate<Entry> => {
  const { level } = criterion;
  const weighed = { entry: entry.id, label: entry.label, on: entry.decidedOn };
  const why = whyNot(entry, criterion, asked);
  if (entry.level === level) return { entry, weighed, why };
  const known = asked.plan.initiativeLevels.find(({ id }) => id === entry.level);
  return known?.standsFor.includes(level)
    ? { entry, weighed: { ...weighed, standsFor: level }, why }
    : { entry, weighed, why: 'LEVEL' };
};

const sameDecision = (one: Entry, other: Entry): boolean =>
  one.decidedOn === other.decidedOn && typedAlike(one.number, other.number);

/** Initiatives, all of them one family: one of another level is named too. */
export const initiative: Leaf<'initiative'> = (criterion, asked) => {
  const family = asked.facts.records
    .filter((entry) => entry.kind === 'initiative')
    .map((entry) => candidate(entry, criterion, asked));
  const { counted, notCounted } = sift(family, sameDecision);
  return needing(criterion.min, counted, notCounted);
};
