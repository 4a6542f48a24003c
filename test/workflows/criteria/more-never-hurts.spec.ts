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

const gate = fc.constantFrom('register' as const, 'accept' as const, 'confirm' as const);

const metIn = (assessments: readonly Assessment[]): string[] =>
  assessments.flatMap(({ id, verdict, parts }) => [...(verdict === 'met' ? [id] : []), ...metIn(parts)]);

describe('more never hurts', () => {
  test('one more award, seen and standing, turns nothing that is met into unmet', () => {
    const one = anyAward({ claimed: true, verified: true, revokedOn: null });
    const property = fc.property(
      subject,
      fc.array(record, { maxLength: 10 }),
      one,
      gate,
      day,
      (facts, records, more, where, on) => {
        const before = metIn(assess(seedPlan(), { ...facts, records }, where, on));
        const after = metIn(assess(seedPlan(), { ...facts, records: [...records, more] }, where, on));
        return before.every((id) => after.includes(id));
      },
    );
    expect(fc.check(property, { numRuns: 300, seed: 2021 })).toMatchObject({ failed: false });
  });

  test('the order of the register does not matter', () => {
    const records = fc.uniqueArray(record, { maxLength: 8, selector: ({ id }) => id });
    const property = fc.property(subject, records, gate, day, (facts, entries, where, on) => {
      const one = assess(seedPlan(), { ...facts, records: entries }, where, on);
      const other = assess(seedPlan(), { ...facts, records: entries.toReversed() }, where, on);
      expect(other).toEqual(one);
    });
    expect(fc.check(property, { numRuns: 200, seed: 2025 })).toMatchObject({ failed: false });
  });
});
