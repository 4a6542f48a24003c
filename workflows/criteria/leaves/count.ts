import type { Criterion } from '../criterion.js';
import { type Asked, type Leaf, needing } from '../leaf.js';
import { outOfTime, type Reason, revoked, unproven } from '../reasons.js';
import type { RegisterEntry } from '../record.js';
import { type Candidate, sift, typedAlike } from '../sift.js';

type Count = Extract<Criterion, { kind: 'count' }>;
type Award = Extract<RegisterEntry, { kind: 'award' }>;

/** The first reason is the one no paper can mend, the last the one a clerk mends in a minute. */
const whyNot = (entry: Award, { issuers, natures, window }: Count, { asOf, plan }: Asked): Reason | null => {
  if (!issuers.includes(entry.issuer)) return 'ISSUER_LEVEL';
  if (natures && !natures.includes(entry.nature)) return 'NATURE';
  return outOfTime(entry, window, asOf.day, plan) ?? revoked(entry, asOf.day) ?? unproven(entry, asOf);
};

/** The title wanted that a higher one stands in for, by the plan's own list. */
const standsFor = ({ award }: Award, wanted: readonly string[], { plan }: Asked): string | undefined =>
  plan.awards.find(({ id }) => id === award)?.standsFor.find((lower) => wanted.includes(lower));

const candidate = (entry: Award, criterion: Count, asked: Asked): Candidate<Award> | null => {
  const wanted = criterion.awards.includes(entry.award);
  const instead = wanted ? undefined : standsFor(entry, criterion.awards, asked);
  // of another family: a department's registers are full of them, and nothing is said of them here
  if (!wanted && instead === undefined) return null;
  const weighed = { entry: entry.id, label: entry.label, on: entry.decidedOn };
  const why = whyNot(entry, criterion, asked);
  return { entry, weighed: instead === undefined ? weighed : { ...weighed, standsFor: instead }, why };
};

const sameDecision = (one: Award, other: Award): boolean =>
  one.decidedOn === other.decidedOn &&
  typedAlike(one.number, other.number) &&
  typedAlike(one.issuerName, other.issuerName);

/** Titles and commendations of the kinds wanted, each named, whether it counted or not. */
export const count: Leaf<'count'> = (criterion, asked) => {
  const family: Candidate<Award>[] = [];
  for (const entry of asked.facts.records) {
    const one = entry.kind === 'award' ? candidate(entry, criterion, asked) : null;
    if (one !== null) family.push(one);
  }
  const { counted, notCounted } = sift(family, sameDecision);
  return needing(criterion.min, counted, notCounted);
};
