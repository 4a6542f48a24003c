import type { Weighed } from '../../kernel/assessment.js';
import type { Criterion } from '../criterion.js';
import type { Asked, Leaf } from '../leaf.js';
import { outOfTime, type Reason, revoked } from '../reasons.js';
import type { RegisterEntry } from '../record.js';
import { byDayThenEntry } from '../sift.js';

type Discipline = Extract<Criterion, { kind: 'discipline' }>;
type Entry = Extract<RegisterEntry, { kind: 'discipline' }>;

/** A severity the plan does not know is not taken for a light one. */
const lighter = (severity: string, ceiling: string, { plan }: Asked): boolean => {
  if (ceiling === 'none') return false;
  const rank = plan.severities.findIndex(({ id }) => id === severity);
  return rank >= 0 && rank < plan.severities.findIndex(({ id }) => id === ceiling);
};

/**
 * What speaks against the nominee is not claimed by anyone and does not wait for a stamp: it counts
 * until it is revoked. A member is one on the day of the decision, so that no transfer launders it.
 */
const whyNot = (entry: Entry, { of, ceiling, window }: Discipline, asked: Asked): Reason | null => {
  if (of === 'members' && !entry.memberThen) return 'NOT_MEMBER_THEN';
  const late = outOfTime({ ...entry, year: null }, window, asked.asOf.day, asked.plan);
  return (
    late ?? revoked(entry, asked.asOf.day) ?? (lighter(entry.severity, ceiling, asked) ? 'LIGHTER' : null)
  );
};

/** None is needed and none may be there: `counted` are those that count against. */
export const discipline: Leaf<'discipline'> = (criterion, asked) => {
  const counted: Weighed[] = [];
  const notCounted: Weighed[] = [];
  const disciplines = asked.facts.records
    .filter((record) => record.kind === 'discipline')
    .map((entry) => ({ entry, weighed: { entry: entry.id, label: entry.label, on: entry.decidedOn } }));
  disciplines.sort(byDayThenEntry);
  for (const { entry, weighed } of disciplines) {
    const why = whyNot(entry, criterion, asked);
    if (why === null) counted.push(weighed);
    else notCounted.push({ ...weighed, why });
  }
  return { met: counted.length === 0, need: 0, have: counted.length, counted, notCounted };
};
