import { ask, leaf, outcome, weighed } from '../../support/builders/criteria.js';
import { collective, rating } from '../../support/builders/records.js';

const latest = leaf({ kind: 'rating', min: 'completedWell', over: 'latest' });
const every = leaf({ kind: 'rating', min: 'completedWell', over: 'every' });

describe('the latest completed year (III.1, at entry)', () => {
  test.each(['completedWell', 'excellent'])('%s is enough', (level) => {
    const found = ask(latest, collective([rating(2020, level)]));
    expect(outcome(found)).toBe('met 1/1');
    expect(found.counted).toEqual([{ entry: 'rating-2020', label: 'Xếp loại 2020', on: '2020' }]);
  });

  test.each(['completed', 'notCompleted', 'a level nobody knows'])('%s is not', (level) => {
    const found = ask(latest, collective([rating(2020, level)]));
    expect(outcome(found)).toBe('unmet 0/1');
    expect(weighed(found)).toEqual(['rating-2020: LEVEL']);
  });

  test('no rating of that year is unmet, and the year is named', () => {
    const found = ask(latest, collective([rating(2019)]));
    expect(outcome(found)).toBe('unmet 0/1');
    expect(found.notCounted).toEqual([{ entry: 'rating/2020', label: '2020', on: '2020', why: 'MISSING' }]);
  });

  test('the running year is not looked at', () => {
    expect(weighed(ask(latest, collective([rating(2020), rating(2021, 'completed')])))).toEqual([
      'rating-2020',
    ]);
  });

  test.each([
    ['revoked', { revokedOn: '2021-03-01' }, 'rating-2020: REVOKED'],
    ['not yet seen', { verified: false }, 'rating-2020: NOT_VERIFIED'],
  ])('one %s does not count', (_what, over, reason) => {
    const found = ask(latest, collective([rating(2020, 'excellent', over)]));
    expect(outcome(found)).toBe('unmet 0/1');
    expect(weighed(found)).toEqual([reason]);
  });

  test('when the unit proposes, a rating of the register counts without being claimed or seen', () => {
    const unseen = rating(2020, 'excellent', { claimed: false, verified: false });
    expect(outcome(ask(latest, collective([unseen]), { gate: 'register' }))).toBe('met 1/1');
  });

  test('of two ratings of one year the lower is the year’s', () => {
    const found = ask(
      latest,
      collective([rating(2020, 'excellent', { id: 'a' }), rating(2020, 'completed', { id: 'b' })]),
    );
    expect(outcome(found)).toBe('unmet 0/1');
    expect(weighed(found)).toEqual(['b: LEVEL', 'a: DUPLICATE']);
  });

  test('of two alike the first by its id', () => {
    const found = ask(
      latest,
      collective([rating(2020, 'excellent', { id: 'b' }), rating(2020, 'excellent', { id: 'a' })]),
    );
    expect(weighed(found)).toEqual(['a', 'b: DUPLICATE']);
  });

  test('a corrected rating: the revoked one gives way', () => {
    const wrong = rating(2020, 'completed', { id: 'a', revokedOn: '2021-02-01' });
    const found = ask(latest, collective([wrong, rating(2020, 'excellent', { id: 'b' })]));
    expect(weighed(found)).toEqual(['b', 'a: REVOKED']);
  });
});

const years = (...which: number[]) => collective(which.map((year) => rating(year)));
const at = (day: string) => ({ gate: 'confirm', day }) as const;

describe('every year of the period (III.1, at the final review)', () => {
  test('every completed year rated: met', () => {
    expect(outcome(ask(every, years(2020, 2021, 2022, 2023, 2024), at('2025-12-20')))).toBe('met 4/4');
  });

  test('each missing year is named', () => {
    const found = ask(every, years(2021, 2023), at('2025-12-20'));
    expect(outcome(found)).toBe('unmet 2/4');
    expect(weighed(found)).toEqual([
      'rating-2021',
      'rating-2023',
      'rating/2022: MISSING',
      'rating/2024: MISSING',
    ]);
  });

  test('the running year counts as soon as it is rated', () => {
    const rated = collective(
      [2021, 2022, 2023, 2024].map((year) => rating(year)).concat(rating(2025, 'completed')),
    );
    const found = ask(every, rated, at('2025-12-20'));
    expect(outcome(found)).toBe('unmet 4/5');
    expect(weighed(found)).toContain('rating-2025: LEVEL');
  });

  test('after the period its last year is asked for, and none beyond', () => {
    expect(outcome(ask(every, years(2021, 2022, 2023, 2024), at('2027-01-05')))).toBe('unmet 4/5');
    expect(outcome(ask(every, years(2021, 2022, 2023, 2024, 2025), at('2027-01-05')))).toBe('met 5/5');
  });

  test('in the first year nothing is asked for yet', () => {
    expect(outcome(ask(every, collective(), at('2021-06-30')))).toBe('met 0/0');
  });
});
