import {
  addDays,
  type Day,
  daysBetween,
  type Instant,
  type WorkingCalendar,
  workingDaysIn,
} from '../../workflows/index.js';
import type { Language } from './language.js';

/** The office's zone, unless the plan names another. */
const ZONE = 'Asia/Ho_Chi_Minh';

export const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const A_MONDAY = '1970-01-05';

const weekdayText = (day: Day, lang: Language): string =>
  WEEKDAYS[lang][((daysBetween(A_MONDAY, day) % 7) + 7) % 7] ?? '';

/** "24/3/2021" · "24 March 2021": the English month is a word, so that nobody reads 3/4 the other way round. */
export const dayText = (day: Day, lang: Language): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return lang === 'vi' ? `${date}/${month}/${year}` : `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
};

/** "24/3/2021 (thứ Tư)" · "Wednesday 24 March 2021" */
export const dayOfWeekText = (day: Day, lang: Language): string =>
  lang === 'vi'
    ? `${dayText(day, lang)} (${weekdayText(day, lang)})`
    : `${weekdayText(day, lang)} ${dayText(day, lang)}`;

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** A turn by its first month: "tháng 10/2023", "quý IV/2023", "năm 2023" · "October 2023", "quarter IV of 2023", "2023". */
export const turnText = (turn: string, every: string, lang: Language): string => {
  const [year = '', first = ''] = turn.split('-');
  const month = Number(first);
  if (every === 'year') return lang === 'vi' ? `năm ${year}` : year;
  if (every === 'quarter') {
    const quarter = QUARTERS[Math.floor((month - 1) / 3)] ?? first;
    return lang === 'vi' ? `quý ${quarter}/${year}` : `quarter ${quarter} of ${year}`;
  }
  return lang === 'vi' ? `tháng ${month}/${year}` : `${MONTHS[month - 1] ?? first} ${year}`;
};

/** The wall clock of the office: `2021-03-15` and `08:00`. */
export const wallClock = (at: Instant, zone = ZONE): { day: Day; time: string } => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
};

/** "09:15 ngày 23/3/2021" · "09:15, 23 March 2021" */
export const momentText = (at: Instant, lang: Language, zone = ZONE): string => {
  const { day, time } = wallClock(at, zone);
  return lang === 'vi' ? `${time} ngày ${dayText(day, lang)}` : `${time}, ${dayText(day, lang)}`;
};

/** "thứ Hai, 15/3/2021 08:00" · "Monday, 15 March 2021 08:00" */
export const clockText = (at: Instant, lang: Language, zone = ZONE): string => {
  const { day, time } = wallClock(at, zone);
  return `${weekdayText(day, lang)}, ${dayText(day, lang)} ${time}`;
};

export type Urgency = 'late' | 'soon' | 'later';

const SOON_DAYS = 3;

export const urgencyOf = (lastDay: Day, today: Day): Urgency => {
  const left = daysBetween(today, lastDay);
  if (left < 0) return 'late';
  return left <= SOON_DAYS ? 'soon' : 'later';
};

export interface DueWords {
  readonly urgency: Urgency;
  /** "còn 2 ngày" */
  readonly left: string;
  /** "hết ngày 24/3/2021 (thứ Tư)" */
  readonly end: string;
  /** "hạn cuối: hết ngày 24/3/2021 (thứ Tư)" */
  readonly until: string;
  /** Both, as one line. */
  readonly whole: string;
}

const count = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

const leftText = (days: number, lang: Language): string => {
  if (days === 0) return lang === 'vi' ? 'hôm nay là hạn cuối' : 'today is the last day';
  if (days < 0) return lang === 'vi' ? `quá hạn ${-days} ngày` : `${count(-days)} overdue`;
  return lang === 'vi' ? `còn ${days} ngày` : `${count(days)} left`;
};

/** People are told the last day on which they are in time, never the first on which they are late. */
export const dueText = (lastDay: Day, today: Day, lang: Language): DueWords => {
  const left = leftText(daysBetween(today, lastDay), lang);
  const day = dayOfWeekText(lastDay, lang);
  const end = lang === 'vi' ? `hết ngày ${day}` : day;
  const until = lang === 'vi' ? `hạn cuối: ${end}` : `last day: ${end}`;
  return { urgency: urgencyOf(lastDay, today), left, end, until, whole: `${until}, ${left}` };
};

/**
 * How many days are worked until then, today among them as in the outlook: "3 ngày làm việc kể cả hôm nay". Null where
 * the days left say it already, where the day has come, or where nobody knows the days off of its year.
 */
export const workingLeftText = (
  lastDay: Day,
  today: Day,
  calendar: WorkingCalendar,
  lang: Language,
): string | null => {
  const left = daysBetween(today, lastDay);
  if (left <= 0 || !calendar.years.includes(Number(lastDay.slice(0, 4)))) return null;
  const after = workingDaysIn(addDays(today, 1), lastDay, calendar);
  if (after === left) return null;
  const working = workingDaysIn(today, lastDay, calendar);
  const counted = working > after ? { vi: ' kể cả hôm nay', en: ' with today' } : { vi: '', en: '' };
  if (working === 0) return lang === 'vi' ? 'không còn ngày làm việc nào' : 'none of them a working day';
  return lang === 'vi'
    ? `${working} ngày làm việc${counted.vi}`
    : `${working} working ${working === 1 ? 'day' : 'days'}${counted.en}`;
};

/** How long something has been waiting: "đã 3 ngày" · "for 3 days". */
export const waitedText = (since: Day, today: Day, lang: Language): string => {
  const days = Math.max(0, daysBetween(since, today));
  if (days === 0) return lang === 'vi' ? 'từ hôm nay' : 'since today';
  return lang === 'vi' ? `đã ${days} ngày` : `for ${count(days)}`;
};
