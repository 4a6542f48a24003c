import { readdirSync, readFileSync } from 'node:fs';
import { readWorkingYear } from '../../../src/working-days/read-working-year.js';
import { addDays, weekdayOf } from '../../../workflows/kernel/days.js';
import { isWorkingDay } from '../../../workflows/kernel/working-days.js';
import { calendarOf, type WorkingYear } from '../../../workflows/working-days/working-year.js';
import { OFFICIAL } from './official.js';

const FOLDER = 'workflows/calendars';

const shipped: WorkingYear[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const read = readWorkingYear(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.mistakes)}`);
    if (file !== `vn-${read.year.year}.yaml`) throw new Error(`${file} is of ${read.year.year}`);
    return read.year;
  });

const calendar = calendarOf(shipped);
const year = (wanted: number): WorkingYear => {
  const found = shipped.find((one) => one.year === wanted);
  if (!found) throw new Error(`no ${wanted}`);
  return found;
};

describe('the official tables of 2021 and 2026 (domain 4)', () => {
  const days = Object.entries(OFFICIAL).flatMap(([month, weeks]) =>
    weeks
      .replaceAll(' ', '')
      .split('')
      .filter((letter) => letter !== '.')
      .map((letter, index) => [`${month}-${String(index + 1).padStart(2, '0')}`, letter] as const),
  );

  test('hold every day of both years', () => {
    expect(days).toHaveLength(730);
    expect(days.filter(([, letter]) => letter === 'H')).toHaveLength(11 + 14);
  });

  test('agree with the shipped files on each of their days', () => {
    const wrong = days.filter(([day, letter]) => isWorkingDay(day, calendar) !== 'wS'.includes(letter));
    expect(wrong).toEqual([]);
  });
});

test('2021 to 2026 are known, each from a document', () => {
  expect(calendar.years).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  expect(shipped.filter(({ sources }) => sources.length === 0)).toEqual([]);
});

describe('each year', () => {
  test.each(shipped.map((one) => [one.year, one] as const))(
    '%s has the holidays of Điều 112, five of them Tết in one run',
    (_, one) => {
      const inExchange = one.worked.map(({ instead }) => instead);
      // two of 1/1, Giỗ Tổ, 30/4, 1/5, 2/9 and its neighbour, five of Tết: eleven by law, and 24/11 from 2026 on
      expect(one.off.filter(({ day }) => !inExchange.includes(day))).toHaveLength(
        one.year === 2026 ? 12 : 11,
      );
      const tet = one.off.filter(({ name }) => name.vi.startsWith('Tết Âm lịch')).map(({ day }) => day);
      expect(tet).toHaveLength(5);
      const [first = '', last = ''] = [tet[0], tet.at(-1)];
      for (let day = first; day < last; day = addDays(day, 1))
        expect(isWorkingDay(day, calendar)).toBe(false);
    },
  );

  test('a Saturday is worked for a day off beside a holiday', () => {
    expect(shipped.flatMap(({ worked }) => worked.map(({ day, instead }) => [day, instead]))).toEqual([
      ['2024-05-04', '2024-04-29'],
      ['2025-04-26', '2025-05-02'],
      ['2026-01-10', '2026-01-02'],
      ['2026-08-22', '2026-08-31'],
    ]);
    expect(calendar.worked.map(weekdayOf)).toEqual([6, 6, 6, 6]);
  });

  test('says so where nobody has checked it', () => {
    const open = year(2026).off.filter(({ note }) => note !== undefined);
    expect(open.map(({ day }) => day)).toEqual(['2026-08-31', '2026-09-01', '2026-11-24']);
    expect(year(2021).note?.vi).toContain('4875/TB-LĐTBXH');
    expect(year(2023).note).toBeUndefined();
  });
});
