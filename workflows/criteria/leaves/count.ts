import type { Criterion } from '../criterion.js';
import { type Asked, type Leaf, needing } from '../leaf.js';
import { outOfTime, type Reason, revoked, unproven } from '../reasons.js';
import type { RegisterEntry } from '../record.js';
import { type Candidate, decisionKey, sift } from '../sift.js';

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

const candidate = (entry: Award, criterion: Count, asked: Asked): Candidate | null => {
  const instead = criterion.awards.includes(entry.award) ? null : standsFor(entry, criterion.awards, asked);
  if (instead === undefined) return null;
  const weighed = { entry: entry.id, label: entry.label, on: entry.decidedOn };
  return {
    weighed: instead === null ? weighed : { ...weighed, standsFor: instead },
    why: whyNot(entry, criterion, asked),
    decision: decisionKey(entry.number, entry.issuerName, entry.decidedOn),
  };
};

/** Titles and commendations of the kinds wanted, each named, whether it counted or not. */
export const count: Leaf<'count'> = (criterion, asked) => {
  const family = asked.facts.records
    .filter((entry) => entry.kind === 'award')
    .map((entry) => candidate(entry, criterion, asked))
    .filter((one) => one !== null);
  const { counted, notCounted } = sift(family);
  return needing(criterion.min, counted, notCounted);
};
