import fc from 'fast-check';
import type { RegisterEntry } from '../../../workflows/criteria/record.js';
import { seedPlan } from '../../support/builders/plan.js';
import {
  award,
  collective,
  discipline,
  individual,
  initiative,
  rating,
} from '../../support/builders/records.js';

const { awards, issuers, natures, initiativeLevels, ratings, severities, tiers } = seedPlan();
const idOf = (named: readonly { readonly id: string }[]) => fc.constantFrom(...named.map(({ id }) => id));

export const anyDay = fc
  .record({ year: fc.integer({ min: 2008, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-15`);

const stamps = {
  claimed: fc.boolean(),
  verified: fc.boolean(),
  revokedOn: fc.option(anyDay, { freq: 4 }),
  id: fc.uuid(),
};
/** Few, so that one decision is often entered twice. */
const number = fc.constantFrom('1/QĐ', '2/QĐ', '3/QĐ');

export const anyAward = (over: object = {}): fc.Arbitrary<RegisterEntry> =>
  fc
    .record({
      ...stamps,
      award: idOf(awards),
      issuer: idOf(issuers),
      nature: idOf(natures),
      decidedOn: anyDay,
      number,
    })
    .map((one) => award({ ...one, ...over }));

export const anyInitiative = (over: object = {}): fc.Arbitrary<RegisterEntry> =>
  fc
    .record({ ...stamps, level: idOf(initiativeLevels), applied: fc.boolean(), decidedOn: anyDay, number })
    .map((one) => initiative({ ...one, ...over }));

const anyRating = fc
  .record({ ...stamps, year: fc.integer({ min: 2019, max: 2025 }), level: idOf(ratings) })
  .map(({ year, level, ...rest }) => rating(year, level, rest));

const anyDiscipline = fc
  .record({ ...stamps, severity: idOf(severities), decidedOn: anyDay, memberThen: fc.boolean() })
  .map(({ decidedOn, ...rest }) => discipline(decidedOn, rest));

/** Whatever a register may hold. */
export const anyRecord: fc.Arbitrary<RegisterEntry> = fc.oneof(
  { weight: 5, arbitrary: anyAward() },
  { weight: 2, arbitrary: anyInitiative() },
  { weight: 2, arbitrary: anyRating },
  { weight: 1, arbitrary: anyDiscipline },
);

export const anyRecords = fc.uniqueArray(anyRecord, { maxLength: 10, selector: ({ id }) => id });

/** Of every tier, and a collective. */
export const anySubject = fc.oneof(
  idOf(tiers).map((tier) => individual(tier)),
  fc.constant(collective()),
);

export const anyGate = fc.constantFrom('register' as const, 'accept' as const, 'confirm' as const);
