import fc from 'fast-check';
import { SUBJECT_KINDS } from '../../../workflows/criteria/criterion.js';
import type { FurtherQuota } from '../../../workflows/plan/plan.js';
import { countedBeside, quotaCounts } from '../../../workflows/plan/quota-counts.js';
import { name, quota, times } from './quotas.js';

const UNITS = ['QLTM', 'QLCN'];
const household = name({ kind: 'household', tier: null });
const one = (over: Partial<FurtherQuota>, names = [name()]) => quotaCounts([quota(over)], names, UNITS)[0];

describe('whom a quota counts', () => {
  const of = [household, name(), name({ unit: 'QLCN', tier: 'unitLeader', fields: ['industry', 'trade'] })];

  test.each([
    ['everybody', undefined, 3],
    ['a kind', { kinds: ['household'] }, 1],
    ['either of two kinds', { kinds: ['household', 'individual'] }, 3],
    ['a tier, which a household has none of', { tiers: ['staff'] }, 1],
    ['a field, among several', { fields: ['industry'] }, 1],
    ['a field that all have', { fields: ['trade'] }, 3],
    ['units', { units: ['QLTM'] }, 2],
    ['all of it together', { kinds: ['individual'], units: ['QLTM'], fields: ['trade'] }, 1],
    ['nobody', { kinds: ['model'] }, 0],
  ] as const)('%s', (_, whom, have) => {
    expect(one({ min: 1, ...(whom && { for: whom }) }, of)).toMatchObject({ have, total: 3, unit: null });
  });

  test('of each unit apart, and only of the units it names', () => {
    const each = (over: Partial<FurtherQuota>) =>
      quotaCounts([quota({ per: 'unit', min: 1, ...over })], of, UNITS).map(({ unit, have, total }) => [
        unit,
        have,
        total,
      ]);
    expect(each({})).toEqual([
      ['QLTM', 2, 2],
      ['QLCN', 1, 1],
    ]);
    expect(each({ for: { units: ['QLCN'] } })).toEqual([['QLCN', 1, 1]]);
  });
});

describe('a part of a hundred is never rounded', () => {
  test.each([
    // 30% of 10 is 3; of 11 it is 3.3, so 3 are too few and 3 not too many
    [10, 30, 3, 3],
    [11, 30, 4, 3],
    [3, 33, 1, 0],
    [3, 34, 2, 1],
    [7, 0, 0, 0],
    [7, 100, 7, 7],
    [0, 30, 0, 0],
  ])('of %i names %i%%: at least %i, at most %i', (total, percent, least, most) => {
    const names = times(total, name());
    expect(one({ percentMin: percent }, names)).toMatchObject({ least, most: null });
    expect(one({ percentMax: percent }, names)).toMatchObject({ least: null, most });
  });

  test('what is enough has have*100 >= percent*total, and one less has not', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(100), (total, percent) => {
        const names = times(total, name());
        const { least } = one({ percentMin: percent }, names)!;
        const { most } = one({ percentMax: percent }, names)!;
        expect(least! * 100 >= percent * total).toBe(true);
        expect(least === 0 || (least! - 1) * 100 < percent * total).toBe(true);
        expect(most! * 100 <= percent * total).toBe(true);
        expect(most === total || (most! + 1) * 100 > percent * total).toBe(true);
      }),
    );
  });
});

const aName = fc.record({
  unit: fc.constantFrom(...UNITS),
  kind: fc.constantFrom(...SUBJECT_KINDS),
  tier: fc.constantFrom('staff', 'unitLeader', null),
  fields: fc.subarray(['trade', 'industry']),
});
const aQuota = fc
  .record({
    per: fc.constantFrom('unit', 'round'),
    for: fc.record(
      {
        kinds: fc.subarray([...SUBJECT_KINDS], { minLength: 1 }),
        fields: fc.subarray(['trade', 'industry'], { minLength: 1 }),
        units: fc.subarray(UNITS, { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    percentMin: fc.nat(100),
  })
  .map((over) => quota(over as Partial<FurtherQuota>));

test('in whatever order the names come, the answer is the same', () => {
  const shuffled = fc
    .array(aName, { maxLength: 12 })
    .chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })));
  fc.assert(
    fc.property(shuffled, fc.array(aQuota, { maxLength: 3 }), ([names, others], quotas) => {
      expect(quotaCounts(quotas, others, UNITS)).toEqual(quotaCounts(quotas, names, UNITS));
      expect(countedBeside(quotas, 'QLTM', others)).toEqual(countedBeside(quotas, 'QLTM', names));
    }),
  );
});

test('beside a name of a unit: of the unit its own, of the round all, and never the selected', () => {
  const names = [household, name(), { ...household, unit: 'QLCN' }];
  const quotas = [
    quota({ id: 'a', per: 'unit', for: { kinds: ['household'] }, max: 1 }),
    quota({ id: 'b', for: { kinds: ['household'] }, max: 1 }),
    quota({ id: 'c', counts: 'selected', effect: 'warn', min: 1 }),
  ];
  expect(countedBeside(quotas, 'QLTM', names)).toEqual({ a: 1, b: 2 });
  expect(countedBeside(quotas, 'KHTCTH', names)).toEqual({ a: 0, b: 2 });
});
