import type { Report } from '../../../workflows/plan/plan.js';
import { nextReportDay } from '../../../workflows/plan/report-days.js';

describe('the next day a report is due', () => {
  const period = { from: '2021-01-01', to: '2025-12-31' };
  const due = (every: Report['every'], on: Report['due'], today: string) =>
    nextReportDay(
      { id: 'r', name: { vi: 'Báo cáo', en: 'Report' }, every, due: on, to: 'UBND tỉnh', clause: 'V.2' },
      today,
      period,
    );

  test.each<readonly [string, Report['every'], Report['due'], string, string | null]>([
    ['of a month, on the day itself', 'month', { day: 15 }, '2021-02-15', '2021-02-15'],
    ['of a month, the day after', 'month', { day: 15 }, '2021-02-16', '2021-03-15'],
    ['of a month, over the turn of the year', 'month', { day: 15 }, '2021-12-16', '2022-01-15'],
    ['of a quarter, its last month', 'quarter', { day: 20, month: 3 }, '2021-04-01', '2021-06-20'],
    ['of a quarter, the day after', 'quarter', { day: 20, month: 3 }, '2021-06-21', '2021-09-20'],
    ['of a half-year', 'halfYear', { day: 10, month: 6 }, '2021-06-11', '2021-12-10'],
    ['of a year, in its month', 'year', { day: 28, month: 2 }, '2024-02-28', '2024-02-28'],
    ['of a year, the day after, a leap day', 'year', { day: 28, month: 2 }, '2024-02-29', '2025-02-28'],
    ['before the period begins', 'year', { day: 1, month: 12 }, '2020-12-15', '2021-12-01'],
    ['the last of the period', 'month', { day: 15 }, '2025-12-15', '2025-12-15'],
    ['after the last of the period', 'month', { day: 15 }, '2025-12-16', null],
    ['made once, ahead', 'once', { date: '2021-06-30' }, '2021-03-01', '2021-06-30'],
    ['made once, over', 'once', { date: '2021-06-30' }, '2022-03-01', '2021-06-30'],
  ])('%s', (_what, every, on, today, expected) => {
    expect(due(every, on, today)).toBe(expected);
  });
});
