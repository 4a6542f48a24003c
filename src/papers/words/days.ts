import type { Day, Instant } from '../../../workflows/index.js';
import { dayOfWeekText, wallClock } from '../../texts/days.js';
import type { Dateline } from '../paper.js';

const OPEN = '\u00a0'.repeat(6);

/** Days below 10 and the months 1 and 2 take a nought, so that nobody writes a figure before them. */
const dayFigure = (day: number): string => String(day).padStart(2, '0');
const monthFigure = (month: number): string => (month <= 2 ? `0${month}` : String(month));

const partsOf = (day: Day): [year: number, month: number, day: number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

/** "29/3/2021", "05/02/2021" */
export const shortDay = (day: Day): string => {
  const [year, month, date] = partsOf(day);
  return `${dayFigure(date)}/${monthFigure(month)}/${year}`;
};

/** "ngày 29 tháng 3 năm 2021" */
export const fullDay = (day: Day): string => {
  const [year, month, date] = partsOf(day);
  return `ngày ${dayFigure(date)} tháng ${monthFigure(month)} năm ${year}`;
};

/** "Hà Tĩnh, ngày 29 tháng 3 năm 2021"; before it is signed the day stays open. */
export const datelineText = ({ place, day, month }: Dateline): string =>
  `${place}, ${day === null ? `ngày${OPEN}tháng ${monthFigure(month.month)} năm ${month.year}` : fullDay(day)}`;

export const datelineOn = (place: string, day: Day | null, today: Day): Dateline => {
  const [year, month] = partsOf(day ?? today);
  return { place, day, month: { year, month } };
};

/** "Số: 327/TTr-SCT"; before the registry gives a number, room for it. */
export const numberText = ({ number, symbol }: { number: string | null; symbol: string }): string =>
  `Số: ${number ?? `${OPEN}/${symbol}`}`;

/** "14 giờ 00 phút, ngày 26 tháng 3 năm 2021" */
export const fullMoment = (at: Instant, zone: string): string => {
  const { day, time } = wallClock(at, zone);
  return `${time.replace(':', ' giờ ')} phút, ${fullDay(day)}`;
};

/** "14 giờ 05 phút" */
export const hourOf = (at: Instant, zone: string): string =>
  `${wallClock(at, zone).time.replace(':', ' giờ ')} phút`;

/** "thứ Sáu" */
export const weekdayOf = (at: Instant, zone: string): string =>
  /\((.+)\)/.exec(dayOfWeekText(wallClock(at, zone).day, 'vi'))?.[1] ?? '';
