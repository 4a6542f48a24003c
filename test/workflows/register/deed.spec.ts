import fc from 'fast-check';
import { type Deed, RECORD_KINDS, sameDeed, similarDeed } from '../../../workflows/register/deed.js';
import { takesAway, weighsIn } from '../../../workflows/register/weighing.js';

const AWARD: Deed = {
  kind: 'award',
  value: 'BANG_KHEN',
  issuer: 'provinceChairman',
  number: '812/QĐ-UBND',
  decidedOn: '2021-03-05',
  year: 2020,
  title: null,
  applied: null,
};
const INITIATIVE: Deed = {
  ...AWARD,
  kind: 'initiative',
  value: 'province',
  issuer: null,
  title: 'Số hóa hồ sơ',
  applied: true,
};
const RATING: Deed = {
  ...AWARD,
  kind: 'rating',
  value: 'excellent',
  issuer: null,
  number: null,
  decidedOn: null,
};
const MEASURE: Deed = { ...AWARD, kind: 'discipline', value: 'reprimand', issuer: null, year: null };

const verdict = (one: Deed, over: Partial<Deed>): string => {
  const other = { ...one, ...over };
  if (sameDeed(one, other)) return 'same';
  return similarDeed(one, other) ? 'similar' : 'another';
};

describe('two entries of one subject', () => {
  test.each<[string, Deed, Partial<Deed>, string]>([
    ['nothing else', AWARD, {}, 'same'],
    ['other spaces and letters', AWARD, { number: ' 812 /qđ-ubnd' }, 'same'],
    ['an Eth for its Đ', AWARD, { number: '812/Q\u00d0-UBND' }, 'same'],
    ['an African D for its Đ', AWARD, { number: '812/q\u0256-ubnd' }, 'same'],
    ['full-width figures', AWARD, { number: '８１２／QĐ-UBND' }, 'same'],
    ['an Eth and a zero before it', AWARD, { number: '0812/Q\u00d0-UBND' }, 'similar'],
    ['another year of achievement', AWARD, { year: 2019 }, 'same'],
    ['another value', AWARD, { value: 'CSTD_TINH' }, 'similar'],
    ['another issuer', AWARD, { issuer: 'centralBody' }, 'similar'],
    ['another day of the year', AWARD, { decidedOn: '2021-05-03' }, 'similar'],
    ['the number without its accents', AWARD, { number: '812/QD-UBND' }, 'similar'],
    ['a zero before the number', AWARD, { number: '0812/QĐ-UBND' }, 'similar'],
    ['"Số" before the number', AWARD, { number: 'Số 812/QĐ-UBND' }, 'similar'],
    ['the number of another year', AWARD, { decidedOn: '2020-03-05' }, 'another'],
    ['another number', AWARD, { number: '813/QĐ-UBND' }, 'another'],
    ['another kind', AWARD, { kind: 'initiative' }, 'another'],
    ['another initiative of the decision', INITIATIVE, { title: 'Sàn thương mại' }, 'another'],
    ['the initiative in other letters', INITIATIVE, { title: 'số hóa  HỒ SƠ' }, 'same'],
    ['the initiative now applied', INITIATIVE, { applied: false }, 'similar'],
    ['a year rated alike, on another paper', RATING, { number: '5/QĐ', decidedOn: '2021-01-10' }, 'same'],
    ['a year rated otherwise', RATING, { value: 'completed' }, 'similar'],
    ['another year rated', RATING, { year: 2019 }, 'another'],
    ['a second measure of the day', MEASURE, { value: 'warning' }, 'similar'],
    ['a measure of another day', MEASURE, { decidedOn: '2021-03-06', number: '9/QĐ' }, 'another'],
  ])('with %s', (_what, one, over, expected) => {
    expect(verdict(one, over)).toBe(expected);
  });

  const deed: fc.Arbitrary<Deed> = fc.record({
    kind: fc.constantFrom(...RECORD_KINDS),
    value: fc.constantFrom('a', 'b'),
    issuer: fc.constantFrom(null, 'x', 'y'),
    number: fc.constantFrom(null, '1/QĐ', '1 / qđ', '01/QĐ', '2/QĐ'),
    decidedOn: fc.constantFrom(null, '2020-01-01', '2020-06-01', '2021-01-01'),
    year: fc.constantFrom(null, 2020, 2021),
    title: fc.constantFrom(null, 'A', 'B'),
    applied: fc.constantFrom(null, true, false),
  });

  test('are never both the same and similar, and it does not matter which was first', () => {
    fc.assert(
      fc.property(deed, deed, (one, other) => {
        expect(sameDeed(one, other) && similarDeed(one, other)).toBe(false);
        expect(sameDeed(one, other)).toBe(sameDeed(other, one));
        expect(similarDeed(one, other)).toBe(similarDeed(other, one));
        expect(sameDeed(one, { ...one })).toBe(true);
      }),
    );
  });
});

describe('what an entry weighs', () => {
  test.each([
    ['award', false],
    ['initiative', false],
    ['rating', true],
    ['discipline', true],
  ] as const)('%s, where no dossier names it: %s', (kind, expected) => {
    expect(weighsIn({ id: 'e', kind }, { evidence: ['x'] })).toBe(expected);
    expect(weighsIn({ id: 'e', kind }, { evidence: ['x', 'e'] })).toBe(true);
  });

  test('a measure counts against a name: what takes others away gives to him', () => {
    const changes = ['entered', 'verified', 'rejected', 'revoked', 'restored'] as const;
    const away = (kind: Deed['kind']): string => changes.filter((one) => takesAway(kind, one)).join(' ');
    expect(away('award')).toBe('rejected revoked');
    expect(away('rating')).toBe('rejected revoked');
    expect(away('discipline')).toBe('entered verified restored');
  });
});
