import type { WorkingCalendar } from '../../../workflows/kernel/working-days.js';

/** The days off of 2021 as they were announced: Tết from 10/2 to 16/2, 3/5 for 1/5, and 2–3/9. */
export const CALENDAR_2021: WorkingCalendar = {
  years: [2021],
  off: [
    '2021-01-01',
    '2021-02-10',
    '2021-02-11',
    '2021-02-12',
    '2021-02-15',
    '2021-02-16',
    '2021-04-21',
    '2021-04-30',
    '2021-05-03',
    '2021-09-02',
    '2021-09-03',
  ],
  worked: [],
};
