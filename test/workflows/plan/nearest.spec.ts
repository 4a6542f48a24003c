import fc from 'fast-check';
import { nearestOf, slipsBetween } from '../../../workflows/plan/nearest.js';

describe('slips between two words', () => {
  test.each([
    ['', '', 0],
    ['awards', 'awards', 0],
    ['awrds', 'awards', 1],
    ['awardss', 'awards', 1],
    ['awurds', 'awards', 1],
    ['awrads', 'awards', 1],
    ['ab', 'ba', 1],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%j, %j: %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });

  const word = fc.string({ maxLength: 9 });

  test('none only of a word to itself; at most the longer one’s letters', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const slips = slipsBetween(one, other);
        expect(slips === 0).toBe(one === other);
        expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(slips).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test('one letter left out is one slip', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.nat(), (text, at) => {
        const place = at % text.length;
        expect(slipsBetween(text.slice(0, place) + text.slice(place + 1), text)).toBe(1);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe('the word that was meant', () => {
  const awards = ['GIAY_KHEN', 'BANG_KHEN', 'BANG_KHEN_TTG', 'CSTD_CO_SO', 'CSTD_TINH', 'VP'];

  test.each([
    ['BANG_KEN', 'BANG_KHEN'],
    ['bangkhen', 'BANG_KHEN'],
    ['Bằng khen', 'BANG_KHEN'],
    ['BẰNG_KHEN', 'BANG_KHEN'],
    ['cstđ_cơ_sở', 'CSTD_CO_SO'],
    ['CSTD_TNIH', 'CSTD_TINH'],
    ['vp', 'VP'],
  ])('%s is %s', (word, meant) => {
    expect(nearestOf(word, awards)).toBe(meant);
  });

  test.each([
    ['another word', 'HUAN_CHUONG'],
    ['a short word of other letters', 'QL'],
    ['the word itself', 'VP'],
    ['nothing', ''],
    ['only marks', '___'],
    ['far too much', 'BANG_KHEN'.repeat(10)],
  ])('none for %s', (_what, word) => {
    expect(
      nearestOf(
        word,
        awards.filter((one) => one !== word),
      ),
    ).toBeNull();
  });

  test('of two as near, the first listed', () => {
    expect(nearestOf('cat', ['car', 'cap'])).toBe('car');
    expect(nearestOf('cat', ['cap', 'car'])).toBe('cap');
  });
});
