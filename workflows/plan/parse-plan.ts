import { unknownId } from './complaints.js';
import { type Known, eachOnce, idFrom, knownIds, repeated } from './known-ids.js';
import type { Intake, Plan } from './plan.js';
import { council } from './read-council.js';
import { criteria } from './read-criterion.js';
import { datesInOrder, issued, milestones, period, yearly } from './read-dates.js';
import { clauses, documents, issuers, recipients, reports } from './read-papers.js';
import { quotas, quotasOfKnownUnits } from './read-quotas.js';
import { criteriaReached } from './reach-of-criteria.js';
import { everythingReached } from './read-reach.js';
import { leadTimes, USUAL_LEAD_TIMES } from './read-lead-times.js';
import { reminders } from './read-reminders.js';
import { datesFitIntake, deadlines, intake, intakeKindOf } from './read-rounds.js';
import {
  type Mistake,
  type Reader,
  type Check,
  day,
  flag,
  group,
  id,
  leftOut,
  listOf,
  mistake,
  oneOf,
  orNull,
  text,
  whole,
} from './reader.js';
import { catalogueOf, named, standing, subjectKind, words, zone } from './readers.js';

export type { Mistake } from './reader.js';

export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const days = whole(0, 3650);

/** A unit listed by `through` nominates, and each tier comes by one road. */
const roadsLeadSomewhere: Check<Plan['units']> = ({ nominating, through = [] }, path) => [
  ...through.flatMap(({ unit }, at) =>
    !nominating || nominating.includes(unit)
      ? []
      : [mistake([...path, 'through', at, 'unit'], unknownId(unit, 'nominating', nominating))],
  ),
  ...repeated(through.map(({ tier }, at) => ({ id: tier, path: [...path, 'through', at, 'tier'] }))),
];

const unitsOf = (known: Known): Reader<Plan['units']> =>
  group(
    {
      nominating: eachOnce(id, 1),
      through: listOf(group({ tier: idFrom(known, 'tiers'), unit: id })),
      clause: text,
    },
    {},
    [roadsLeadSomewhere],
  );

/** Who issues it, when, on what basis, for whom. */
const identity = {
  code: id,
  version: whole(1, 1_000_000),
  title: words,
  sample: flag,
  number: orNull(text),
  symbol: text,
  issued,
  parentPlan: orNull(group({ number: text, issuedOn: day, issuer: text })),
  bases: listOf(text),
  period,
  zone,
  organisation: group({ code: id, name: words, parent: text, place: text }),
  subjects: group({ kinds: eachOnce(subjectKind, 1), employment: eachOnce(id, 1), clause: text }),
  recipients,
  documents,
  reports,
  clauses,
};

/** The lists that the rest names things from, and the units. */
const catalogues = (known: Known) => ({
  units: unitsOf(known),
  tiers: catalogueOf(group({ id, name: words, clause: text })),
  fields: catalogueOf(named),
  movements: catalogueOf(named),
  awards: catalogueOf(standing(known, 'awards')),
  issuers,
  natures: catalogueOf(named),
  ratings: catalogueOf(named),
  severities: catalogueOf(named),
  initiativeLevels: catalogueOf(standing(known, 'initiativeLevels')),
});

/** What happens when, and how much of it. */
const course = {
  intake,
  nilReturn: group({ allowed: flag, clause: text }),
  results: group({ unit: words, department: words, province: words }),
  supplement: group({ days, clause: text }),
  hold: group({ freshTermDays: days, clause: text }),
  council,
  notSelected: group({ become: oneOf('unitExemplar', 'ended'), clause: text }),
  fostering: group({ clause: text, planWithinDays: days }),
  commendation: group({ clause: text }),
  dissemination: group({ clause: text }),
  yearly,
  reminders,
  milestones,
};

const plan = (known: Known, rounds: Intake['kind'] | null): Reader<Plan> =>
  leftOut(
    group(
      {
        ...identity,
        ...catalogues(known),
        ...course,
        deadlines: deadlines(rounds),
        quotas: quotas(known),
        criteria: criteria(known),
      },
      { leadTimes },
      [...datesInOrder, datesFitIntake, quotasOfKnownUnits, ...everythingReached, ...criteriaReached],
    ),
    { leadTimes: USUAL_LEAD_TIMES },
  );

/** A plan, or everything that is wrong with the value, each mistake with its place and what would be right. */
export const parsePlan = (value: unknown): ParsedPlan => {
  const read = plan(knownIds(value), intakeKindOf(value))(value, []);
  return read.ok ? { ok: true, plan: read.value } : { ok: false, mistakes: read.mistakes };
};
