import type { Gate } from '../../../workflows/criteria/criterion.js';
import { assess, criteriaFindings } from '../../../workflows/criteria/evaluate.js';
import type { CriteriaFacts } from '../../../workflows/criteria/record.js';
import type { Assessment } from '../../../workflows/kernel/assessment.js';
import { outcome, weighed } from '../../support/builders/criteria.js';
import { seedPlan } from '../../support/builders/plan.js';
import {
  attestation,
  award,
  collective,
  discipline,
  grassroots,
  individual,
  initiative,
  ministryCertificate,
  provincialTitle,
  rating,
  unionCertificate,
} from '../../support/builders/records.js';

const flat = (assessments: readonly Assessment[]): Assessment[] =>
  assessments.flatMap((one) => [one, ...flat(one.parts)]);

const ask = (facts: CriteriaFacts, gate: Gate, day: string) => {
  const assessments = assess(seedPlan(), facts, gate, day);
  return {
    blockers: criteriaFindings(assessments).filter(({ effect }) => effect === 'block'),
    of: (id: string): Assessment => {
      const found = flat(assessments).find((one) => one.id === id);
      if (!found) throw new Error(`${id} was not asked`);
      return found;
    },
  };
};

const atEntry = (facts: CriteriaFacts) => ask(facts, 'accept', '2021-03-24');
const atTheEnd = (facts: CriteriaFacts) => ask(facts, 'confirm', '2025-12-20');

const counts = (assessment: Assessment) => assessment.parts.map((part) => [part.id, outcome(part)]);

describe('individuals, by tier (III.2), at entry', () => {
  test('Trần Minh Khôi, Giám đốc Sở: CSTĐ tỉnh 2015 and 2018 are enough, long before the period', () => {
    const { blockers, of } = atEntry(
      individual('departmentLeader', [provincialTitle('2015-12-25'), provincialTitle('2018-12-20')]),
    );
    expect(blockers).toEqual([]);
    expect(outcome(of('departmentLeader.titles'))).toBe('met 2/2');
  });

  test('Lê Thu Hằng, Chánh Văn phòng: an initiative recognised and not applied', () => {
    const { blockers, of } = atEntry(individual('unitLeader', [initiative({ id: 'sk', applied: false })]));
    expect(blockers).toMatchObject([
      { clause: 'III.2', need: 1, have: 0, params: { criterion: 'unitLeader.threshold' } },
    ]);
    expect(counts(of('unitLeader.threshold'))).toEqual([
      ['unitLeader.titles', 'unmet 0/1'],
      ['unitLeader.initiatives', 'unmet 0/1'],
    ]);
    expect(weighed(of('unitLeader.initiatives'))).toEqual(['sk: NOT_APPLIED']);
  });

  test('Nguyễn Đức Thịnh, Trưởng phòng: exactly one CSTĐ tỉnh, of 12/2020', () => {
    const { blockers, of } = atEntry(individual('unitLeader', [provincialTitle('2020-12-18')]));
    expect(blockers).toEqual([]);
    expect(outcome(of('unitLeader.titles'))).toBe('met 1/1');
  });

  test('one title and one initiative are neither two of one nor two of the other', () => {
    const { blockers } = atEntry(
      individual('departmentLeader', [provincialTitle('2018-12-20'), initiative()]),
    );
    expect(blockers).toMatchObject([{ params: { criterion: 'departmentLeader.threshold' } }]);
  });

  test('Phan Thị Ngọc Ánh, chuyên viên: one Bằng khen of each kind, by the mixed branch', () => {
    const { blockers, of } = atEntry(
      individual('staff', [award({ decidedOn: '2018-06-01' }), ministryCertificate('2019-06-01')]),
    );
    expect(blockers).toEqual([]);
    expect(counts(of('staff.threshold'))).toEqual([
      ['staff.chairman', 'unmet 1/2'],
      ['staff.central', 'unmet 1/2'],
      ['staff.mixed', 'met 2/2'],
      ['staff.grassroots', 'unmet 0/4'],
    ]);
  });

  test('Võ Hoài Nam, chuyên viên: three CSTĐ cơ sở, one short; every branch shows its count', () => {
    const three = [grassroots('2017-12-29'), grassroots('2018-12-28'), grassroots('2020-12-30')];
    const { blockers, of } = atEntry(individual('staff', three));
    expect(blockers).toMatchObject([
      { clause: 'III.2', need: 1, have: 0, params: { criterion: 'staff.threshold' } },
    ]);
    expect(counts(of('staff.threshold'))).toEqual([
      ['staff.chairman', 'unmet 0/2'],
      ['staff.central', 'unmet 0/2'],
      ['staff.mixed', 'unmet 0/2'],
      ['staff.grassroots', 'unmet 3/4'],
    ]);
    expect(
      outcome(
        ask(individual('staff', [...three, grassroots('2025-02-10')]), 'confirm', '2025-12-20').of(
          'staff.threshold',
        ),
      ),
    ).toBe('met 1/1');
  });

  test('Đặng Quốc Bảo, viên chức: two Bằng khen of the provincial union, both named, neither counted', () => {
    const { blockers, of } = atEntry(
      individual('staff', [
        unionCertificate('2018-07-28', { id: 'ld-1', label: 'Bằng khen LĐLĐ tỉnh 2018' }),
        unionCertificate('2019-07-28', { id: 'ld-2', label: 'Bằng khen LĐLĐ tỉnh 2019' }),
      ]),
    );
    expect(blockers).toMatchObject([{ params: { criterion: 'staff.threshold' } }]);
    for (const branch of ['staff.chairman', 'staff.central', 'staff.mixed.chairman', 'staff.mixed.central'])
      expect(of(branch)).toMatchObject({
        have: 0,
        counted: [],
        notCounted: [
          { label: 'Bằng khen LĐLĐ tỉnh 2018', why: 'ISSUER_LEVEL' },
          { label: 'Bằng khen LĐLĐ tỉnh 2019', why: 'ISSUER_LEVEL' },
        ],
      });
  });

  test('Hồ Khánh Linh, chuyên viên: two Bằng khen of the Chairman', () => {
    const { blockers, of } = atEntry(
      individual('staff', [award({ decidedOn: '2016-03-08' }), award({ decidedOn: '2020-03-08' })]),
    );
    expect(blockers).toEqual([]);
    expect(outcome(of('staff.chairman'))).toBe('met 2/2');
  });

  test('Bùi Gia Hân, chuyên viên: four CSTĐ cơ sở, not in consecutive years', () => {
    const years = [2009, 2012, 2015, 2019];
    const { blockers, of } = atEntry(
      individual(
        'staff',
        years.map((year) => grassroots(`${year}-12-30`)),
      ),
    );
    expect(blockers).toEqual([]);
    expect(outcome(of('staff.grassroots'))).toBe('met 4/4');
  });

  test('one certificate of the Prime Minister fills one half of the mixed branch, not both', () => {
    const highest = award({ award: 'BANG_KHEN_TTG', issuer: 'primeMinister', decidedOn: '2019-01-01' });
    expect(outcome(atEntry(individual('staff', [highest])).of('staff.mixed'))).toBe('unmet 1/2');
    const withOne = individual('staff', [highest, award({ decidedOn: '2018-01-01' })]);
    expect(atEntry(withOne).blockers).toEqual([]);
  });
});

describe('at the final review individuals are counted again, and office culture was renewed each year', () => {
  const titled = individual('unitLeader', [provincialTitle('2020-12-18')]);
  const renewed = [2021, 2022, 2023, 2024, 2025].map((year) =>
    attestation('officeCulture', `Tốt, ${year}.`, year),
  );

  test('renewed every year: nothing stands in the way', () => {
    const facts = { ...titled, attestations: [...titled.attestations, ...renewed] };
    expect(atTheEnd(facts).blockers).toEqual([]);
  });

  test('a year without it, and a title revoked meanwhile', () => {
    const facts = individual('unitLeader', [provincialTitle('2020-12-18', { revokedOn: '2024-05-01' })], {
      attestations: [...titled.attestations, ...renewed.slice(1)],
    });
    expect(atTheEnd(facts).blockers.map(({ params }) => params)).toEqual([
      { criterion: 'individual.officeCulture', missing: '2021' },
      { criterion: 'unitLeader.threshold' },
    ]);
  });
});

describe('collectives (III.1)', () => {
  const rated = [2020, 2021, 2022, 2023, 2024].map((year) =>
    rating(year, year % 2 ? 'completedWell' : 'excellent'),
  );

  test('Phòng QLCN at entry: nothing yet of the two Bằng khen, shown as a target', () => {
    const { blockers, of } = atEntry(collective([rating(2020, 'excellent')]));
    expect(blockers).toEqual([]);
    expect(outcome(of('collective.certificates'))).toBe('target 0/2');
    expect(of('collective.certificates').effect).toBeNull();
  });

  test('Phòng QLCN at the end: Bằng khen of 2022 and 2024, and a member reprimanded in 2023', () => {
    const facts = collective([
      ...rated,
      award({ decidedOn: '2022-04-01' }),
      award({ decidedOn: '2024-04-01' }),
      discipline('2023-08-15', { id: 'kl' }),
    ]);
    const { blockers, of } = atTheEnd(facts);
    expect(outcome(of('collective.certificates'))).toBe('met 2/2');
    expect(blockers).toMatchObject([
      { clause: 'III.1', need: 0, have: 1, params: { criterion: 'collective.discipline' } },
    ]);
    expect(weighed(of('collective.discipline'))).toEqual(['kl']);
  });

  test('Thanh tra Sở at the end: Bằng khen of 11/2020 and 6/2021, one of them inside the period', () => {
    const facts = collective([
      ...rated,
      award({ id: '2020', decidedOn: '2020-11-18' }),
      award({ id: '2021', decidedOn: '2021-06-10' }),
    ]);
    const { blockers, of } = atTheEnd(facts);
    expect(blockers).toMatchObject([
      { clause: 'III.1', need: 2, have: 1, params: { criterion: 'collective.certificates' } },
    ]);
    expect(weighed(of('collective.certificates'))).toEqual(['2021', '2020: OUTSIDE_WINDOW']);
  });

  test('a year rated too low, and one not rated, hold up the end and not the entry', () => {
    const facts = collective([
      ...rated
        .filter(({ year }) => year !== 2022)
        .map((one) => (one.year === 2023 ? { ...one, level: 'completed' } : one)),
      award({ decidedOn: '2022-04-01' }),
      award({ decidedOn: '2024-04-01' }),
    ]);
    expect(atEntry(facts).blockers).toEqual([]);
    expect(atTheEnd(facts).blockers).toMatchObject([
      { need: 4, have: 2, params: { criterion: 'collective.rating.every', missing: '2022' } },
    ]);
  });
});
