import fc from 'fast-check';
import type { Criterion } from '../../../workflows/criteria/criterion.js';
import { assess } from '../../../workflows/criteria/evaluate.js';
import type { RegisterEntry } from '../../../workflows/criteria/record.js';
import type { Assessment, Weighed } from '../../../workflows/kernel/assessment.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import { seedPlan } from '../../support/builders/plan.js';
import { anyAward, anyDay, anyGate, anyInitiative, anyRecord, anyRecords, anySubject } from './arbitrary.js';

const metIn = (assessments: readonly Assessment[]): string[] =>
  assessments.flatMap(({ id, verdict, parts }) => [...(verdict === 'met' ? [id] : []), ...metIn(parts)]);

const nodesIn = (assessments: readonly Assessment[]): Assessment[] =>
  assessments.flatMap((node) => [node, ...nodesIn(node.parts)]);

/** The same tree by id, whatever the order of its parts. */
const byId = (assessments: readonly Assessment[]): Record<string, unknown> =>
  Object.fromEntries(
    nodesIn(assessments).map(({ parts, ...node }) => [node.id, { ...node, parts: parts.length }]),
  );

const SEEN = { claimed: true, verified: true, revokedOn: null };

describe('more never hurts', () => {
  test.each([
    ['award', anyAward(SEEN), 2021],
    ['initiative', anyInitiative(SEEN), 2022],
  ])('one more %s, seen and standing, turns nothing that is met into unmet', (_, one, seed) => {
    const property = fc.property(
      anySubject,
      anyRecords,
      one,
      anyGate,
      anyDay,
      (facts, records, more, where, on) => {
        const before = metIn(assess(seedPlan(), { ...facts, records }, where, on));
        const after = metIn(assess(seedPlan(), { ...facts, records: [...records, more] }, where, on));
        expect(after).toEqual(expect.arrayContaining(before));
      },
    );
    expect(fc.check(property, { numRuns: 300, seed })).toMatchObject({ failed: false });
  });

  test('to verify what is claimed turns nothing that is met into unmet', () => {
    const awards = fc.uniqueArray(anyAward(), { maxLength: 8, selector: ({ id }) => id });
    const property = fc.property(
      anySubject,
      awards,
      fc.nat(),
      anyGate,
      anyDay,
      (facts, records, nth, where, on) => {
        const mended = records.map((entry, at) =>
          at === nth % Math.max(1, records.length) ? { ...entry, claimed: true, verified: true } : entry,
        );
        const before = metIn(assess(seedPlan(), { ...facts, records }, where, on));
        const after = metIn(assess(seedPlan(), { ...facts, records: mended }, where, on));
        expect(after).toEqual(expect.arrayContaining(before));
      },
    );
    expect(fc.check(property, { numRuns: 300, seed: 2023 })).toMatchObject({ failed: false });
  });
});

describe('order', () => {
  test('of the register does not matter', () => {
    const shuffled = anyRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
      ),
    );
    const property = fc.property(anySubject, shuffled, anyGate, anyDay, (facts, [one, other], where, on) => {
      expect(assess(seedPlan(), { ...facts, records: other }, where, on)).toEqual(
        assess(seedPlan(), { ...facts, records: one }, where, on),
      );
    });
    expect(fc.check(property, { numRuns: 300, seed: 2025 })).toMatchObject({ failed: false });
  });

  test('of the criteria, and of the parts of each, does not matter', () => {
    const turned = (criterion: Criterion): Criterion =>
      criterion.kind === 'all' || criterion.kind === 'any' || criterion.kind === 'atLeast'
        ? { ...criterion, of: criterion.of.map(turned).toReversed() }
        : criterion;
    const plan = seedPlan();
    const other: Plan = { ...plan, criteria: plan.criteria.map(turned).toReversed() };
    const property = fc.property(anySubject, anyRecords, anyGate, anyDay, (facts, records, where, on) => {
      expect(byId(assess(other, { ...facts, records }, where, on))).toEqual(
        byId(assess(plan, { ...facts, records }, where, on)),
      );
    });
    expect(fc.check(property, { numRuns: 200, seed: 2024 })).toMatchObject({ failed: false });
  });
});

describe('a tree’s figures are its lists', () => {
  /** A decision is its number, day and issuer, however often and however it was typed in. */
  const decisionOf = (records: readonly RegisterEntry[], { entry }: Weighed): string => {
    const found = records.find(({ id }) => id === entry);
    if (found?.kind === 'rating') return String(found.year);
    const number = found && 'number' in found ? found.number : '';
    const issuer = found?.kind === 'award' ? found.issuerName : '';
    const on = found && 'decidedOn' in found ? found.decidedOn : '';
    return [number, issuer, on].map((word) => word.replace(/\s+/g, '').toLowerCase()).join('|');
  };

  /** As two clerks type one number. */
  const retyped = (entry: RegisterEntry): RegisterEntry =>
    'number' in entry
      ? { ...entry, id: `${entry.id} again`, number: ` ${entry.number.toLowerCase()}` }
      : entry;

  test('`have` is the number of distinct decisions listed, and each entry is listed once', () => {
    const twice = fc.tuple(anyRecords, fc.array(fc.nat(), { maxLength: 4 })).map(([records, again]) => [
      ...records,
      ...[...new Set(again.map((nth) => nth % Math.max(1, records.length)))].flatMap((nth) => {
        const entry = records[nth];
        return entry && 'number' in entry ? [retyped(entry)] : [];
      }),
    ]);
    const property = fc.property(anySubject, twice, anyGate, anyDay, (facts, records, where, on) => {
      for (const node of nodesIn(assess(seedPlan(), { ...facts, records }, where, on))) {
        const { kind, have, counted, notCounted, parts, need, verdict } = node;
        if (parts.length > 0) expect(have).toBe(parts.filter((part) => part.verdict === 'met').length);
        if (kind === 'count' || kind === 'initiative' || kind === 'rating') {
          expect(new Set(counted.map((one) => decisionOf(records, one))).size).toBe(have);
          expect(verdict === 'met').toBe(have >= need);
        }
        if (kind === 'discipline') expect([counted.length, verdict === 'met']).toEqual([have, have === 0]);
        const listed = [...counted, ...notCounted].map(({ entry }) => entry);
        expect(new Set(listed).size).toBe(listed.length);
        expect(counted.every(({ why }) => why === undefined)).toBe(true);
        expect(notCounted.every(({ why }) => why !== undefined)).toBe(true);
      }
    });
    expect(fc.check(property, { numRuns: 120, seed: 2020 })).toMatchObject({ failed: false });
  });

  test('what is drawn fails in every way a paper can, so that the above is about something', () => {
    const reasons = new Set(
      fc
        .sample(fc.array(anyRecord, { minLength: 6, maxLength: 10 }), { numRuns: 300, seed: 1 })
        .flatMap((records) =>
          nodesIn(assess(seedPlan(), { ...STAFF, records }, 'accept', '2021-03-24')).flatMap(
            ({ notCounted }) => notCounted.map(({ why }) => why),
          ),
        ),
    );
    expect([...reasons]).toEqual(
      expect.arrayContaining(['NOT_VERIFIED', 'REVOKED', 'ISSUER_LEVEL', 'AFTER_DATE']),
    );
  });
});

const STAFF = { kind: 'individual', tier: 'staff', attestations: [], movement: null } as const;
