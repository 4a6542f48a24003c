import { unknownId } from './complaints.js';
import { type Known, idsAt, knownIds, repeated } from './known-ids.js';
import type { Plan } from './plan.js';
import { council } from './read-council.js';
import { criteria } from './read-criterion.js';
import { datesInOrder, deadlines, issued, milestones, period, yearly } from './read-dates.js';
import {
  type Mistake,
  type Reader,
  also,
  day,
  group,
  id,
  isGroup,
  listOf,
  mistake,
  oneOf,
  orNull,
  text,
  whole,
} from './reader.js';
import { catalogueOf, named, quota, standing, subjectKind, words, zone } from './readers.js';

export type { Mistake } from './reader.js';

export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const days = whole(0, 3650);
const aFewDays = whole(1, 365);

const units: Reader<Plan['units']> = also(
  group({ nominating: listOf(id, 1), leadersThrough: id, clause: text }, {}, [
    ({ nominating, leadersThrough }, path) =>
      !nominating || leadersThrough === undefined || nominating.includes(leadersThrough)
        ? []
        : [mistake([...path, 'leadersThrough'], unknownId(leadersThrough, 'nominating', nominating))],
  ]),
  (value, path) => (isGroup(value) ? repeated(idsAt(value.nominating, [...path, 'nominating'])) : []),
);

/** Who issues it, when, on what basis, for whom. */
const identity = {
  code: id,
  version: whole(1, 1_000_000),
  title: words,
  number: orNull(text),
  symbol: text,
  issued,
  parentPlan: orNull(group({ number: text, issuedOn: day, issuer: text })),
  bases: listOf(text),
  period,
  zone,
  organisation: group({ code: id, name: words, parent: text, place: text }),
  subjects: group({ kinds: listOf(subjectKind, 1), employment: listOf(id, 1), clause: text }),
  units,
  recipients: listOf(text),
};

/** The lists that the criteria name things from. */
const catalogues = (known: Known) => ({
  tiers: catalogueOf(group({ id, name: words, clause: text })),
  fields: catalogueOf(named),
  movements: catalogueOf(named),
  awards: catalogueOf(standing(known, 'awards')),
  issuers: catalogueOf(named),
  natures: catalogueOf(named),
  ratings: catalogueOf(named),
  severities: catalogueOf(named),
  initiativeLevels: catalogueOf(standing(known, 'initiativeLevels')),
});

/** What happens when, and how much of it. */
const course = {
  deadlines,
  supplement: group({ days, clause: text }),
  hold: group({ freshTermDays: days, clause: text }),
  quotas: group({ perUnit: quota, selected: quota }),
  council,
  notSelected: group({ become: oneOf('unitExemplar', 'ended'), clause: text }),
  fostering: group({ clause: text, planWithinDays: days }),
  commendation: group({ clause: text }),
  dissemination: group({ clause: text }),
  yearly,
  reminders: group({ daysBefore: listOf(aFewDays), escalateAfterDays: aFewDays, clause: text }),
  milestones,
};

const plan = (known: Known): Reader<Plan> =>
  group({ ...identity, ...catalogues(known), ...course, criteria: criteria(known) }, {}, datesInOrder);

/** A plan, or everything that is wrong with the value, each mistake with its place and what would be right. */
export const parsePlan = (value: unknown): ParsedPlan => {
  const read = plan(knownIds(value))(value, []);
  return read.ok ? { ok: true, plan: read.value } : read;
};
