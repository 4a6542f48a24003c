import { addDays, daysBetween, isDay, lastDay, later, yearOf } from '../../../workflows/kernel/days.js';

/** The platform's calendar, to judge ours by. */
const platformDay = (serial: number): string => new Date(serial * 86_400_000).toISOString().slice(0, 10);

const FIRST = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST = Date.UTC(2100, 11, 31) / 86_400_000;

describe('days are the calendar’s, from 1900 to 2100', () => {
  test('every day follows the one before and precedes the one after', () => {
    let day = platformDay(FIRST);
    for (let serial = FIRST + 1; serial <= LAST; serial++) {
      const next = platformDay(serial);
      if (addDays(day, 1) !== next || addDays(next, -1) !== day || !isDay(day))
        throw new Error(`${day} and ${next} do not follow each other`);
      day = next;
    }
  });

  test('the distance of any two days is the number of days between them', () => {
    for (let serial = FIRST; serial < LAST - 1500; serial += 373) {
      const from = platformDay(serial);
      const counts = [0, 1, 28, 59, 365, 366, 1461];
      expect(counts.map((count) => daysBetween(from, platformDay(serial + count)))).toEqual(counts);
    }
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
