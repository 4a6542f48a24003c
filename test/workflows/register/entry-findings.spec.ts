import { RECORD_KINDS } from '../../../workflows/register/deed.js';
import { type EntrySaid, entryFindings, isOfPeopleOnly } from '../../../workflows/register/entry-findings.js';

const TODAY = '2021-03-15';
const WHOLE: Readonly<Record<EntrySaid['kind'], EntrySaid>> = {
  award: {
    kind: 'award',
    issuer: 'provinceChairman',
    issuerName: 'Chủ tịch UBND tỉnh',
    nature: 'merit',
    number: '812/QĐ-UBND',
    decidedOn: '2021-03-05',
  },
  initiative: {
    kind: 'initiative',
    title: 'Số hóa hồ sơ',
    applied: false,
    number: '77/QĐ-UBND',
    decidedOn: '2020-12-01',
  },
  rating: { kind: 'rating', year: 2020 },
  discipline: { kind: 'discipline', decidedOn: '2021-03-08' },
};
const against = (entry: EntrySaid): string[] =>
  entryFindings(entry, TODAY).map((one) => `${one.field} ${one.against}`);

describe('what an entry of the register must say', () => {
  test.each(RECORD_KINDS)('%s: whole it passes, and without any one of it that is what lacks', (kind) => {
    const whole = WHOLE[kind];
    expect(against(whole)).toEqual([]);
    for (const field of Object.keys(whole).filter((name) => name !== 'kind')) {
      expect(against({ ...whole, [field]: undefined })).toEqual([`${field} needed`]);
    }
  });

  test.each([
    [1944, ['year tooEarly']],
    [1945, []],
    [2021, []],
    [2022, ['year tooLate']],
  ])('year %i', (year, wanted) => {
    expect(against({ ...WHOLE.rating, year })).toEqual(wanted);
    expect(against({ ...WHOLE.award, year })).toEqual(wanted);
  });

  test.each([
    ['discipline', 'title', 'x'],
    ['discipline', 'nature', 'merit'],
    ['award', 'applied', true],
    ['award', 'score', 90],
    ['initiative', 'basis', 'x'],
    ['rating', 'title', 'x'],
  ] as const)('%s has no %s', (kind, field, value) => {
    expect(against({ ...WHOLE[kind], [field]: value })).toEqual([`${field} notOfThisKind`]);
  });

  test('a measure is taken against people, anything else may be a collective’s', () => {
    expect(RECORD_KINDS.filter(isOfPeopleOnly)).toEqual(['discipline']);
  });
});
