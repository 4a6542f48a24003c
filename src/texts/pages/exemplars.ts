import { exemplarList } from './exemplar-list.js';
import { exemplarYears } from './exemplar-years.js';
import { planCalendar } from './plan-calendar.js';

/** Exemplars over the years, and the calendar of the plan. */
const vi = { years: exemplarYears.vi, list: exemplarList.vi, calendar: planCalendar.vi };

const en: typeof vi = { years: exemplarYears.en, list: exemplarList.en, calendar: planCalendar.en };

export const exemplars = { vi, en };
