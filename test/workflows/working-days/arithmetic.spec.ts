import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../../workflows/kernel/days.js';
import {
  addWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
  workingDaysIn,
} from '../../../workflows/kernel/working-days.js';
import { SHIPPED_YEARS } from '../../../src/working-days/shipped.js';
import { calendarOf } from '../../../workflows/working-days/working-year.js';

const CALENDAR = calendarOf(SHIPPED_YEARS.map(({ year }) => year));

const day = fc.integer({ min: -40, max: 2300 }).map((count) => addDays('2020-12-01', count));

/** Any two years' arrangement: weekdays off, weekends worked. */
const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .tuple(fc.uniqueArray(day, { maxLength: 60 }), fc.uniqueArray(day, { maxLength: 20 }))
  .map(([off, worked]) => ({
    years: [],
    off: off.filter((one) => weekdayOf(one) < 6),
    worked: worked.filter((one) => weekdayOf(one) >= 6),
  }));

describe('counting working days', () => {
  test('so many days on are worked, and there are as many of them on the way', () => {
    fc.assert(
      fc.property(calendars, day, fc.integer({ min: 1, max: 40 }), (calendar, from, count) => {
        const to = addWorkingDays(from, count, calendar);
        expect(isWorkingDay(to, calendar)).toBe(true);
        expect(workingDaysIn(addDays(from, 1), to, calendar)).toBe(count);
      }),
    );
  });

  test('there and back again is the same working day', () => {
    fc.assert(
      fc.property(calendars, day, fc.integer({ min: 1, max: 40 }), (calendar, any, count) => {
        const from = workingDayFrom(any, calendar);
        expect(addWorkingDays(addWorkingDays(from, count, calendar), -count, calendar)).toBe(from);
      }),
    );
  });

  test('two parts are as long as the whole, and no part is longer than its days', () => {
    fc.assert(
      fc.property(calendars, day, fc.nat(60), fc.nat(60), (calendar, from, one, more) => {
        const middle = addDays(from, one);
        const to = addDays(middle, more + 1);
        const whole = workingDaysIn(from, to, calendar);
        expect(workingDaysIn(from, middle, calendar) + workingDaysIn(addDays(middle, 1), to, calendar)).toBe(
          whole,
        );
        expect(whole).toBeLessThanOrEqual(daysBetween(from, to) + 1);
      }),
    );
  });

  test('a day that is over counts nothing, and no days at all is the day itself', () => {
    expect(workingDaysIn('2021-03-25', '2021-03-24', CALENDAR)).toBe(0);
    expect(addWorkingDays('2021-03-27', 0, CALENDAR)).toBe('2021-03-27');
  });
});

describe('in the years of the plan', () => {
  test.each([
    ['the strict reading leaves three days (domain 4)', '2021-03-25', '2021-03-29', 3],
    ['Tết of 2021 takes five weekdays', '2021-02-08', '2021-02-19', 5],
    ['Tết of 2026 is nine days on end', '2026-02-14', '2026-02-22', 0],
    ['30/4 of 2024 is five days on end', '2024-04-27', '2024-05-01', 0],
    ['and the Saturday after it is worked', '2024-05-02', '2024-05-05', 3],
    ['over the year 2026: Thursday and Friday off, Saturday week worked', '2025-12-31', '2026-01-11', 7],
    ['a year nobody has announced has its weekends', '2027-01-01', '2027-01-04', 2],
  ])('%s', (_, from, to, count) => {
    expect(workingDaysIn(from, to, CALENDAR)).toBe(count);
  });

  test.each([
    ['five working days from the eve of Tết, itself not counted (Đ.147.2)', '2021-02-09', 5, '2021-02-23'],
    ['a worked Saturday counts', '2024-05-03', 1, '2024-05-04'],
    ['and the Sunday after it does not', '2024-05-04', 1, '2024-05-06'],
    ['back over a holiday', '2021-05-04', -1, '2021-04-29'],
    ['over the end of a year', '2021-12-31', 1, '2022-01-04'],
  ])('%s', (_, from, count, to) => {
    expect(addWorkingDays(from, count, CALENDAR)).toBe(to);
  });

  test('a term that ends on a day off ends on the next working day; a date "trước ngày" is asked of nobody here', () => {
    expect(workingDayFrom('2021-05-01', CALENDAR)).toBe('2021-05-04');
    expect(workingDayFrom('2021-05-04', CALENDAR)).toBe('2021-05-04');
  });
});
