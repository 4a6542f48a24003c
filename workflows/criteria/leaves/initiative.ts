import type { Criterion } from '../criterion.js';
import { type Asked, type Leaf, needing } from '../leaf.js';
import { outOfTime, type Reason, revoked, unproven } from '../reasons.js';
import type { RegisterEntry } from '../record.js';
import { type Candidate, decisionKey, sift } from '../sift.js';

type Initiative = Extract<Criterion, { kind: 'initiative' }>;
type Entry = Extract<RegisterEntry, { kind: 'initiative' }>;

/** III.2 "được công nhận và áp dụng hiệu quả": recognition is the entry, application a second fact. */
const whyNot = (
  entry: Entry,
  criterion: Initiative,
  level: boolean,
  { asOf, plan }: Asked,
): Reason | null => {
  if (!level) return 'LEVEL';
  const late = outOfTime(entry, criterion.window, asOf.day, plan) ?? revoked(entry, asOf.day);
  if (late) return late;
  if (criterion.applied && !entry.applied) return 'NOT_APPLIED';
  return unproven(entry, asOf);
};

const candidate = (entry: Entry, criterion: Initiative, asked: Asked): Candidate => {
  const weighed = { entry: entry.id, label: entry.label, on: entry.decidedOn };
  const instead =
    entry.level !== criterion.level &&
    asked.plan.initiativeLevels.some(
      ({ id, standsFor }) => id === entry.level && standsFor.includes(criterion.level),
    );
  return {
    weighed: instead ? { ...weighed, standsFor: criterion.level } : weighed,
    why: whyNot(entry, criterion, instead || entry.level === criterion.level, asked),
    decision: decisionKey(entry.number, entry.decidedOn),
  };
};

export const initiative: Leaf<'initiative'> = (criterion, asked) => {
  const family = asked.facts.records
    .filter((entry) => entry.kind === 'initiative')
    .map((entry) => candidate(entry, criterion, asked));
  const { counted, notCounted } = sift(family);
  return needing(criterion.min, counted, notCounted);
};
