import { addDays, daysBetween, isDay, lastDay, later, yearOf } from '../../../workflows/kernel/days.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** Every day from 1900 to 2100, by the platform's own calendar. */
const platformDays = Array.from({ length: 201 * 12 }, (_, months) => {
  const [year, month] = [1900 + Math.floor(months / 12), (months % 12) + 1];
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length }, (_day, index) => `${year}-${two(month)}-${two(index + 1)}`);
}).flat();

describe('days are the calendar’s, from 1900 to 2100', () => {
  test('there are as many as the platform counts', () => {
    expect(platformDays.length).toBe((Date.UTC(2101, 0, 1) - Date.UTC(1900, 0, 1)) / 86_400_000);
  });

  test('each follows the one before, and stands so far from the first', () => {
    const [first = ''] = platformDays;
    const strangers = platformDays.filter((day, index) => {
      const next = platformDays[index + 1] ?? '2101-01-01';
      return addDays(day, 1) !== next || daysBetween(first, day) !== index || !isDay(day);
    });
    expect(strangers).toEqual([]);
  });

  test('counting back is counting on, backwards', () => {
    const strangers = platformDays.filter(
      (day, index) => index >= 1461 && index % 7 === 0 && addDays(day, -1461) !== platformDays[index - 1461],
    );
    expect(strangers).toEqual([]);
  });

  test.each([
    ['2021-02-28', 1, '2021-03-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2020-02-29', 366, '2021-03-01'],
    ['2000-02-29', 1, '2000-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2021-12-31', 1, '2022-01-01'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2021-03-25', -1, '2021-03-24'],
    ['2021-03-25', 0, '2021-03-25'],
    ['0001-01-01', -1, '0000-12-31'],
    ['0000-03-01', -1, '0000-02-29'],
  ])('%s and %i more is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test('distances are signed', () => {
    expect(daysBetween('2021-03-25', '2021-03-15')).toBe(-10);
  });
});

describe('a day is a text yyyy-mm-dd that the calendar has', () => {
  test.each(['2021-03-25', '2020-02-29', '2000-02-29', '0000-01-01', '9999-12-31'])('%s is one', (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each([
    '2021-02-29',
    '1900-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-01-00',
    '2021-04-31',
    '2021-3-25',
    '25/03/2021',
    '2021-03-25T00:00',
    ' 2021-03-25',
    '2021-03-25\n',
    '',
    20210325,
    null,
    undefined,
    ['2021-03-25'],
  ])('%p is none', (value) => {
    expect(isDay(value)).toBe(false);
  });
});

describe('the last day in time', () => {
  test('"trước ngày 25/3/2021": the closing day itself is late', () => {
    expect(lastDay({ date: '2021-03-25', boundary: 'before' })).toBe('2021-03-24');
  });

  test('"đến ngày 25/3/2021" includes it', () => {
    expect(lastDay({ date: '2021-03-25', boundary: 'by' })).toBe('2021-03-25');
  });
});

describe('small words', () => {
  test('the year of a day', () => {
    expect(yearOf('2021-03-25')).toBe(2021);
  });

  test.each([
    ['2021-03-24', '2021-03-26', '2021-03-26'],
    ['2021-03-26', '2021-03-24', '2021-03-26'],
    ['2021-03-26', null, '2021-03-26'],
    ['2021-03-26', undefined, '2021-03-26'],
  ])('the later of %s and %s is %s', (one, other, expected) => {
    expect(later(one, other)).toBe(expected);
  });
});
