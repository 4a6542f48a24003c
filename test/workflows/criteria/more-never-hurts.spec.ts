import fc from 'fast-check';
import { assess } from '../../../workflows/criteria/evaluate.js';
import type { RegisterEntry } from '../../../workflows/criteria/record.js';
import type { Assessment } from '../../../workflows/kernel/assessment.js';
import { seedPlan } from '../../support/builders/plan.js';
import { award, collective, individual, initiative, rating } from '../../support/builders/records.js';

const { awards, issuers, natures, initiativeLevels, ratings, tiers } = seedPlan();
const idOf = (named: readonly { readonly id: string }[]) => fc.constantFrom(...named.map(({ id }) => id));

const day = fc
  .record({ year: fc.integer({ min: 2008, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-15`);
const revokedOn = fc.option(day, { freq: 4 });
const stamps = { claimed: fc.boolean(), verified: fc.boolean(), revokedOn };
const number = fc.constantFrom('1/QĐ', '2/QĐ', '3/QĐ');

const anyAward = (over: object = {}) =>
  fc
    .record({
      ...stamps,
      award: idOf(awards),
      issuer: idOf(issuers),
      nature: idOf(natures),
      decidedOn: day,
      number,
      id: fc.uuid(),
    })
    .map((one) => award({ ...one, ...over }));

const record: fc.Arbitrary<RegisterEntry> = fc.oneof(
  { weight: 4, arbitrary: anyAward() },
  fc
    .record({
      ...stamps,
      level: idOf(initiativeLevels),
      applied: fc.boolean(),
      decidedOn: day,
      number,
      id: fc.uuid(),
    })
    .map((one) => initiative(one)),
  fc
    .record({ year: fc.integer({ min: 2019, max: 2025 }), level: idOf(ratings) })
    .map(({ year, level }) => rating(year, level)),
);

const subject = fc.oneof(
  idOf(tiers).map((tier) => individual(tier)),
  fc.constant(collective()),
);

const gate = fc.constantFrom('register', 'accept', 'confirm' as const) as fc.Arbitrary<
  'register' | 'accept' | 'confirm'
>;

const verdicts = (assessments: readonly Assessment[]): [string, string][] =>
  assessments.flatMap(({ id, verdict, parts }) => [[id, verdict] as [string, string], ...verdicts(parts)]);

describe('more never hurts', () => {
  test('one more award, seen and standing, turns nothing that is met into unmet', () => {
    fc.assert(
      fc.property(
        subject,
        fc.array(record, { maxLength: 10 }),
        anyAward({ claimed: true, verified: true, revokedOn: null }),
        gate,
        day,
        (facts, records, one, where, on) => {
          const before = new Map(verdicts(assess(seedPlan(), { ...facts, records }, where, on)));
          const after = verdicts(assess(seedPlan(), { ...facts, records: [...records, one] }, where, on));
          for (const [id, verdict] of after)
            if (before.get(id) === 'met') expect([id, verdict]).toEqual([id, 'met']);
        },
      ),
      { numRuns: 300, seed: 2021 },
    );
  });

  test('the order of the register does not matter', () => {
    fc.assert(
      fc.property(
        subject,
        fc.uniqueArray(record, { maxLength: 8, selector: ({ id }) => id }),
        gate,
        day,
        (facts, records, where, on) => {
          const one = assess(seedPlan(), { ...facts, records }, where, on);
          const other = assess(seedPlan(), { ...facts, records: records.toReversed() }, where, on);
          expect(other).toEqual(one);
        },
      ),
      { numRuns: 200, seed: 2025 },
    );
  });
});
