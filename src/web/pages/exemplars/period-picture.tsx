import { type Day, daysBetween, yearOf } from '../../../../workflows/index.js';
import { dayText, said, type Texts } from '../../../texts/index.js';
import type { CalendarEntry, CalendarPage } from './views.js';

type PlanDate = Extract<CalendarEntry, { kind: 'plan' }>;

export const dateTitle = ({ what, year, name }: PlanDate, t: Texts): string => {
  const words = t.pages.exemplars.calendar;
  if (what === 'year' && year !== null) return words.yearOf(year);
  return name === null ? words.what[what] : said(name, t.lang);
};

/** A row a year, a column a month: all of it fits a phone. */
const LEFT = 44;
const MONTH = 26;
const ROW = 34;
const TOP = 24;
const WIDTH = LEFT + 12 * MONTH + 4;
const NARROWEST = 8;
const MONTHS = Array.from({ length: 12 }, (_, at) => at);

const xOf = (day: Day): number => {
  const first = `${day.slice(0, 4)}-01-01`;
  const days = daysBetween(first, `${yearOf(day) + 1}-01-01`);
  return LEFT + (daysBetween(first, day) / days) * 12 * MONTH;
};

/** From the day it opens to the end of its last day; what has no such day is a short mark before its end. */
const barOf = ({ opens, day }: PlanDate): { x: number; width: number } => {
  const end = Math.min(xOf(day) + MONTH / 30, LEFT + 12 * MONTH);
  const start = opens !== null && opens.slice(0, 4) === day.slice(0, 4) ? xOf(opens) : end;
  const width = Math.max(NARROWEST, end - start);
  return { x: end - width, width };
};

/** The dates of the period at a glance. All of it stands below in words, and is told to whoever cannot see it. */
export const PeriodPicture = ({
  plan,
  entries,
  today,
  t,
}: {
  plan: NonNullable<CalendarPage['plan']>;
  entries: readonly CalendarEntry[];
  today: Day;
  t: Texts;
}) => {
  const words = t.pages.exemplars.calendar;
  const first = yearOf(plan.from);
  const years = Array.from({ length: yearOf(plan.to) - first + 1 }, (_, at) => first + at);
  const dates = entries.filter(
    (entry): entry is PlanDate => entry.kind === 'plan' && entry.what !== 'start' && entry.what !== 'end',
  );
  const told = dates.map((date) =>
    words.mark(dateTitle(date, t), dayText(date.day, t.lang), words.standing[date.standing]),
  );
  const label = words.picture(`${first}–${yearOf(plan.to)}`, told.join(' '));
  const rowOf = (day: Day): number => TOP + (yearOf(day) - first) * ROW;
  const inPeriod = plan.from <= today && today <= plan.to;
  const height = TOP + years.length * ROW + 4;
  return (
    <figure class="card period">
      <figcaption>{words.overview}</figcaption>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${height}`}>
        {MONTHS.map((month) => (
          <text key={month} class="month" x={LEFT + (month + 0.5) * MONTH} y={TOP - 9} text-anchor="middle">
            {month + 1}
          </text>
        ))}
        {years.map((year, at) => (
          <g key={year}>
            <text class="year" x={0} y={TOP + at * ROW + ROW / 2 + 4}>
              {year}
            </text>
            {MONTHS.map((month) => (
              <rect
                key={month}
                class="cell"
                x={LEFT + month * MONTH}
                y={TOP + at * ROW + 3}
                width={MONTH - 2}
                height={ROW - 6}
                rx={3}
              />
            ))}
          </g>
        ))}
        {dates.map((date) => (
          <rect
            key={`${date.what} ${date.day}`}
            class={`mark-${date.standing}`}
            {...barOf(date)}
            y={rowOf(date.day) + 10}
            height={ROW - 20}
            rx={3}
          />
        ))}
        {inPeriod && <path class="now" d={`M${xOf(today)} ${rowOf(today) - 1}v${ROW + 2}`} />}
      </svg>
      <ul class="period-legend">
        {(['done', 'now', 'ahead', 'missed'] as const).map((standing) => (
          <li key={standing} class={standing}>
            <i />
            {words.standing[standing]}
          </li>
        ))}
        {inPeriod && (
          <li class="today">
            <i />
            {words.today(dayText(today, t.lang))}
          </li>
        )}
      </ul>
    </figure>
  );
};
