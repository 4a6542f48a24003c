import fc from 'fast-check';
import type { Criterion } from '../../../workflows/criteria/criterion.js';
import type { RegisterEntry } from '../../../workflows/criteria/record.js';
import { type Candidate, measured, standingsOf } from '../../../workflows/nomination/candidate.js';
import type { Plan } from '../../../workflows/plan/plan.js';
import { leaf, node } from '../../support/builders/criteria.js';
import { seedPlan } from '../../support/builders/plan.js';
import {
  award,
  discipline,
  grassroots,
  initiative,
  ministryCertificate,
  provincialTitle,
  rating,
} from '../../support/builders/records.js';
import { anyRecord } from './arbitrary.js';

const DAY = '2021-03-15';
const CAREER = { over: 'career', by: 'decision' } as const;

const staff = (records: Candidate['records'], over: Partial<Candidate> = {}): Candidate => ({
  kind: 'individual',
  tier: 'staff',
  employment: 'civilServant',
  records,
  ...over,
});

const division = (records: Candidate['records']): Candidate =>
  staff(records, { kind: 'collective', tier: null, employment: null });

const near = (candidate: Candidate, evidence: 'claimed' | 'verified' = 'claimed', day = DAY) =>
  measured(seedPlan(), candidate, day, evidence);

/** "standing: criterion <- item, item from issuer" of each thing that alone would do. */
const told = (candidate: Candidate, evidence: 'claimed' | 'verified' = 'claimed', day = DAY): string[] => {
  const { standing, lacks } = near(candidate, evidence, day);
  return [
    standing,
    ...lacks.map(({ criterion, items, years }) =>
      [criterion, ...items.map(({ vi }) => vi), ...years].join(' · '),
    ),
  ];
};

describe('who lacks exactly one, and which (III.2)', () => {
  const chairman = 'staff.chairman · Bằng khen';
  const central = 'staff.mixed.central · Bằng khen';

  test.each<[string, RegisterEntry[], string[]]>([
    ['nothing at all', [], ['further']],
    ['one of the Chairman: another of his, or one of a ministry', [award()], ['lacksOne', chairman, central]],
    ['two of the Chairman', [award(), award({ decidedOn: '2020-05-19' })], ['meets']],
    [
      'one of a ministry',
      [ministryCertificate('2019-05-01')],
      ['lacksOne', 'staff.central · Bằng khen', 'staff.mixed.chairman · Bằng khen'],
    ],
    [
      'a Prime Minister’s certificate: it fills either kind, the mixed way only by its central half',
      [award({ award: 'BANG_KHEN_TTG', issuer: 'primeMinister', decidedOn: '2018-02-01' })],
      ['lacksOne', chairman, 'staff.central · Bằng khen'],
    ],
    [
      'three titles of four',
      ['2017', '2018', '2019'].map((year) => grassroots(`${year}-01-10`)),
      ['lacksOne', 'staff.grassroots · Chiến sĩ thi đua cơ sở'],
    ],
    ['two titles of four', ['2017', '2018'].map((year) => grassroots(`${year}-01-10`)), ['further']],
    [
      'three titles and a certificate: either would do',
      [...['2017', '2018', '2019'].map((year) => grassroots(`${year}-01-10`)), award()],
      ['lacksOne', chairman, central, 'staff.grassroots · Chiến sĩ thi đua cơ sở'],
    ],
    [
      'the same decision twice is one',
      [award({ id: 'a' }), award({ id: 'b' })],
      ['lacksOne', chairman, central],
    ],
  ])('%s', (_, records, expected) => {
    expect(told(staff(records))).toEqual(expected);
  });

  test('from whom, at what clause, and how far', () => {
    const [lack] = near(staff([award()])).lacks;
    expect(lack).toMatchObject({ clause: 'III.2', need: 2, have: 1, kind: 'count', there: [] });
    expect(lack?.issuers.map(({ vi }) => vi)).toEqual(['Chủ tịch UBND tỉnh', 'Thủ tướng Chính phủ']);
    expect(near(staff([])).missing).toBe(2);
    expect(near(staff([], { tier: 'departmentLeader' })).missing).toBe(2);
  });

  test('each way by itself', () => {
    const { thresholds } = near(staff([award(), grassroots('2020-01-10')]));
    expect(thresholds.map(({ id, standing }) => [id, standing])).toEqual([['staff.threshold', 'lacksOne']]);
    expect(thresholds[0]?.branches.map(({ id, standing, missing }) => [id, standing, missing])).toEqual([
      ['staff.chairman', 'lacksOne', 1],
      ['staff.central', 'further', 2],
      ['staff.mixed', 'lacksOne', 1],
      ['staff.grassroots', 'further', 3],
    ]);
  });

  test('leaders: one title or one initiative of the unit’s, two of either of the department’s', () => {
    const head = (records: RegisterEntry[]) => staff(records, { tier: 'unitLeader' });
    expect(told(head([]))).toEqual([
      'lacksOne',
      'unitLeader.titles · Chiến sĩ thi đua cấp tỉnh',
      'unitLeader.initiatives · Cấp tỉnh',
    ]);
    expect(told(head([provincialTitle('2019-02-01')]))).toEqual(['meets']);
    const leader = (records: RegisterEntry[]) => staff(records, { tier: 'departmentLeader' });
    expect(told(leader([]))).toEqual(['further']);
    expect(told(leader([provincialTitle('2019-02-01'), initiative()]))).toEqual([
      'lacksOne',
      'departmentLeader.titles · Chiến sĩ thi đua cấp tỉnh',
      'departmentLeader.initiatives · Cấp tỉnh',
    ]);
  });

  test('what is there but does not count yet is named: verified it would do', () => {
    const waiting = award({ id: 'waits', verified: false, decidedOn: '2020-05-19' });
    const one = staff([award(), waiting]);
    expect(told(one)).toEqual(['meets']);
    const { standing, lacks } = near(one, 'verified');
    expect(standing).toBe('lacksOne');
    expect(
      lacks.map(({ criterion, there }) => [criterion, there.map(({ entry, why }) => [entry, why])]),
    ).toEqual([
      ['staff.chairman', [['waits', 'NOT_VERIFIED']]],
      ['staff.mixed.central', []],
    ]);
    const unapplied = staff([initiative({ id: 'idle', applied: false })], { tier: 'unitLeader' });
    expect(near(unapplied).lacks[1]?.there.map(({ why }) => why)).toEqual(['NOT_APPLIED']);
  });

  test('as of an earlier day what was not decided yet is lacking', () => {
    const one = staff([award(), award({ decidedOn: '2020-05-19' })]);
    expect(near(one, 'claimed', '2020-05-19').standing).toBe('meets');
    expect(near(one, 'claimed', '2020-05-18').standing).toBe('lacksOne');
    expect(near(one, 'claimed', '2019-05-18').standing).toBe('further');
  });

  test('a collective: a year not rated lacks its rating; one rated too low, or a discipline, no paper mends', () => {
    expect(told(division([]))).toEqual([
      'lacksOne',
      'collective.rating.latest · Hoàn thành tốt nhiệm vụ · 2020',
    ]);
    expect(told(division([rating(2020)]))).toEqual(['meets']);
    const low = near(division([rating(2020, 'completed')]));
    expect([low.standing, low.missing, low.lacks]).toEqual(['further', null, []]);
    const disciplined = near(division([rating(2020), discipline('2021-02-01')]));
    expect([disciplined.standing, disciplined.missing]).toEqual(['further', null]);
    expect(near(division([rating(2020, 'completedWell', { verified: false })]), 'verified').standing).toBe(
      'lacksOne',
    );
  });

  test('whom the plan does not mean no paper brings nearer (II.1)', () => {
    const contract = staff([award()], { employment: 'contract' });
    expect(near(contract)).toMatchObject({ standing: 'further', missing: null, lacks: [] });
    expect(near({ ...contract, records: [award(), award({ decidedOn: '2020-05-19' })] }).standing).toBe(
      'further',
    );
    expect(standingsOf(seedPlan(), { day: DAY, evidence: 'claimed' })(contract)).toEqual({
      standing: 'further',
      branches: [],
    });
  });
});

const withCriteria = (...criteria: Criterion[]): Plan => ({ ...seedPlan(), criteria });
const certificates = (id: string, issuers: string[], min: number): Criterion =>
  leaf({ id, kind: 'count', awards: ['BANG_KHEN'], issuers, window: CAREER, min });

describe('thresholds that other plans may have', () => {
  const both = withCriteria(
    certificates('province', ['provinceChairman'], 1),
    certificates('any', ['provinceChairman', 'centralBody'], 2),
  );

  test('one paper that serves two thresholds is one that is lacking', () => {
    const one = measured(both, staff([ministryCertificate('2019-05-01')]), DAY);
    expect(one.standing).toBe('lacksOne');
    // of a ministry it would serve only one of the two
    expect(one.lacks.map(({ criterion, issuers }) => [criterion, issuers.length])).toEqual([['province', 1]]);
    expect(measured(both, staff([]), DAY)).toMatchObject({ standing: 'further', missing: 3 });
  });

  test('a period that is over, or not yet begun, takes no further paper', () => {
    const period = withCriteria(
      leaf({
        kind: 'count',
        awards: ['BANG_KHEN'],
        issuers: ['provinceChairman'],
        window: { over: 'period', by: 'decision' },
        min: 1,
      }),
    );
    expect(measured(period, staff([]), '2021-01-01').standing).toBe('lacksOne');
    expect(measured(period, staff([]), '2025-12-31').standing).toBe('lacksOne');
    expect(measured(period, staff([]), '2020-12-31')).toMatchObject({ standing: 'further', missing: null });
    expect(measured(period, staff([]), '2026-01-01')).toMatchObject({ standing: 'further', missing: null });
  });

  test('what is only said in words is taken as said: as a condition, as one of several ways, as one of so many', () => {
    const said = leaf({ id: 'said', kind: 'attest', key: 'x' });
    const paper = certificates('paper', ['provinceChairman'], 1);
    const at = { register: 'block' } as const;
    const standing = (criterion: Criterion) => measured(withCriteria(criterion), staff([]), DAY).standing;
    expect(standing(node({ kind: 'all', at, of: [said, paper] }))).toBe('lacksOne');
    expect(standing(node({ kind: 'all', at, of: [said] }))).toBe('meets');
    expect(standing(node({ kind: 'any', at, of: [said, paper] }))).toBe('meets');
    expect(standing(node({ kind: 'atLeast', n: 2, at, of: [said, paper] }))).toBe('lacksOne');
    expect(standing(node({ kind: 'atLeast', n: 1, at, of: [said, paper] }))).toBe('meets');
  });

  test('at least two of three: the two on which least is missing', () => {
    const threshold = node({
      kind: 'atLeast',
      n: 2,
      at: { register: 'block' },
      of: [
        certificates('a', ['provinceChairman'], 1),
        certificates('b', ['centralBody'], 1),
        certificates('c', ['provinceChairman'], 5),
      ],
    });
    expect(
      measured(withCriteria(threshold), staff([award()]), DAY).lacks.map(({ criterion }) => criterion),
    ).toEqual(['b']);
    expect(measured(withCriteria(threshold), staff([]), DAY)).toMatchObject({
      standing: 'further',
      missing: 2,
    });
  });

  test('warnings bind nobody', () => {
    const honour = leaf({
      kind: 'count',
      awards: ['HONOUR_CT05'],
      issuers: ['department'],
      window: CAREER,
      min: 1,
      at: { register: 'warn' },
    });
    expect(measured(withCriteria(honour), staff([]), DAY)).toMatchObject({
      standing: 'meets',
      thresholds: [],
    });
  });
});

describe('for everybody at once', () => {
  const subjects = fc.constantFrom(
    staff([]),
    staff([], { tier: 'unitLeader' }),
    staff([], { tier: 'departmentLeader' }),
    division([]),
  );

  test('the short answer is the long one’s, in any order of the register', () => {
    const property = fc.property(
      subjects,
      fc.uniqueArray(anyRecord, { maxLength: 8, selector: ({ id }) => id }),
      fc.constantFrom('claimed' as const, 'verified' as const),
      (subject, records, evidence) => {
        const long = measured(seedPlan(), { ...subject, records }, DAY, evidence);
        const claimed = records.map((entry) => ({ ...entry, claimed: true })).toReversed();
        const short = standingsOf(seedPlan(), { day: DAY, evidence })({ ...subject, records: claimed });
        expect(short).toEqual({
          standing: long.standing,
          branches: long.thresholds.flatMap(({ branches }) =>
            branches.map(({ id, standing }) => ({ id, standing })),
          ),
        });
        expect(measured(seedPlan(), { ...subject, records: records.toReversed() }, DAY, evidence)).toEqual(
          long,
        );
        expect(long.fit).toBe(long.standing === 'meets');
      },
    );
    expect(fc.check(property, { numRuns: 150, seed: 2021 })).toMatchObject({ failed: false });
  });

  test('whatever is named as lacking, added, is what was lacking', () => {
    const property = fc.property(
      subjects,
      fc.uniqueArray(anyRecord, { maxLength: 8, selector: ({ id }) => id }),
      (subject, records) => {
        const before = measured(seedPlan(), { ...subject, records }, DAY);
        expect(before.standing === 'lacksOne').toBe(before.lacks.length > 0);
        for (const { kind, items, issuers, years } of before.lacks) {
          for (const item of items) {
            const made = madeOf(kind, item.vi, issuers[0]?.vi, years[0]);
            const after = measured(seedPlan(), { ...subject, records: [...records, made] }, DAY);
            expect([made.id, after.standing]).toEqual([made.id, 'meets']);
          }
        }
      },
    );
    expect(fc.check(property, { numRuns: 300, seed: 2025 })).toMatchObject({ failed: false });
  });
});

const idBy = (catalogue: readonly { id: string; name: { vi: string } }[], name: string | undefined): string =>
  catalogue.find(({ name: { vi } }) => vi === name)?.id ?? '';

const madeOf = (
  kind: string,
  item: string,
  issuer: string | undefined,
  year: string | undefined,
): RegisterEntry => {
  const plan = seedPlan();
  const fresh = { id: 'fresh', number: 'mới', decidedOn: DAY };
  if (kind === 'count')
    return award({ ...fresh, award: idBy(plan.awards, item), issuer: idBy(plan.issuers, issuer) });
  if (kind === 'initiative') return initiative({ ...fresh, level: idBy(plan.initiativeLevels, item) });
  return rating(Number(year), idBy(plan.ratings, item), { id: 'fresh' });
};
