import { type Day, daysBetween, yearOf } from '../../../../workflows/index.js';
import { dayText, said, type Texts, turnText } from '../../../texts/index.js';
import type { CalendarEntry, CalendarPage } from './views.js';

type PlanDate = Extract<CalendarEntry, { kind: 'plan' }>;

export const dateTitle = ({ what, year, name, turn }: PlanDate, t: Texts): string => {
  const words = t.pages.exemplars.calendar;
  if (what === 'year' && year !== null) return words.yearOf(year);
  if (turn !== null) return words.turn(turnText(turn.first, turn.every, t.lang));
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

const Grid = ({ years }: { years: readonly number[] }) => (
  <>
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
  </>
);

const Legend = ({ dates, today, t }: { dates: readonly PlanDate[]; today: Day | null; t: Texts }) => {
  const words = t.pages.exemplars.calendar;
  const shown = (['done', 'now', 'ahead', 'missed', 'over'] as const).filter((standing) =>
    dates.some((date) => date.standing === standing),
  );
  return (
    <ul class="period-legend">
      {shown.map((standing) => (
        <li key={standing} class={standing}>
          <i />
          {words.standing[standing]}
        </li>
      ))}
      {today !== null && (
        <li class="today">
          <i />
          {words.today(dayText(today, t.lang))}
        </li>
      )}
    </ul>
  );
};

const toldInWords = (dates: readonly PlanDate[], t: Texts): string =>
  dates
    .map((date) => {
      const standing = t.pages.exemplars.calendar.standing[date.standing].toLocaleLowerCase('vi');
      return `${dateTitle(date, t)}: ${dayText(date.day, t.lang)}, ${standing}.`;
    })
    .join(' ');

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
  const [first, last] = [yearOf(plan.from), yearOf(plan.to)];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const dates = entries.filter(
    (entry): entry is PlanDate =>
      entry.kind === 'plan' &&
      entry.what !== 'start' &&
      entry.what !== 'end' &&
      // what falls due after the period has no row
      years.includes(yearOf(entry.day)),
  );
  const rowOf = (day: Day): number => TOP + (yearOf(day) - first) * ROW;
  const inPeriod = plan.from <= today && today <= plan.to;
  return (
    <figure class="card period">
      <figcaption>{words.overview}</figcaption>
      <svg
        role="img"
        aria-label={words.picture(`${first}–${last}`, toldInWords(dates, t))}
        viewBox={`0 0 ${WIDTH} ${TOP + years.length * ROW + 4}`}
      >
        <Grid years={years} />
        {dates.map((date) => (
          <rect
            key={`${date.what} ${date.day} ${date.round} ${date.name?.vi}`}
            class={`mark-${date.standing}`}
            {...barOf(date)}
            y={rowOf(date.day) + 10}
            height={ROW - 20}
            rx={3}
          />
        ))}
        {inPeriod && <path class="now" d={`M${xOf(today)} ${rowOf(today) - 1}v${ROW + 2}`} />}
      </svg>
      <Legend dates={dates} today={inPeriod ? today : null} t={t} />
    </figure>
  );
};
