import {
  addDays,
  calendarOf,
  type Day,
  daysBetween,
  isWorkingDay,
  type WorkingCalendar,
  type WorkingYear,
  workingDaysIn,
} from '../../../../workflows/index.js';
import {
  capital,
  dayOfWeekText,
  dayText,
  momentText,
  said,
  type Texts,
  textsIn,
} from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import type { WorkingYearView } from './views.js';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const A_MONDAY = '1970-01-05';

const two = (number: number): string => String(number).padStart(2, '0');

const lastOf = (year: number, month: number): Day =>
  month === 12 ? `${year}-12-31` : addDays(`${year}-${two(month + 1)}-01`, -1);

/** The days of a month in weeks from Monday; null: a day of another month. */
const weeksOf = (year: number, month: number): (Day | null)[][] => {
  const first = `${year}-${two(month)}-01`;
  const before = ((daysBetween(A_MONDAY, first) % 7) + 7) % 7;
  const count = daysBetween(first, lastOf(year, month)) + 1;
  const days = Array.from({ length: Math.ceil((before + count) / 7) * 7 }, (_, at): Day | null =>
    at < before || at >= before + count ? null : addDays(first, at - before),
  );
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
};

interface Known {
  readonly year: WorkingYear;
  readonly calendar: WorkingCalendar;
  readonly today: Day;
  readonly t: Texts;
}

const lookOf = (day: Day, { year, calendar, today }: Known): string => {
  const look = year.off.some((one) => one.day === day)
    ? 'off'
    : year.worked.some((one) => one.day === day)
      ? 'worked'
      : isWorkingDay(day, calendar)
        ? ''
        : 'weekend';
  return [look, day === today ? 'today' : ''].filter(Boolean).join(' ');
};

/** A letter's worth of space a day: what the day is called stands in the list beside, and for whoever hears the page. */
const DayCell = ({ day, known }: { day: Day; known: Known }) => {
  const off = known.year.off.find((one) => one.day === day);
  const worked = known.year.worked.some((one) => one.day === day);
  const { key } = known.t.pages.workingDays;
  const name = off ? said(off.name, known.t.lang) : worked ? key.worked : null;
  return (
    <td class={lookOf(day, known) || undefined} title={name ?? undefined}>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      {name !== null && <span class="visually-hidden">: {name}</span>}
    </td>
  );
};

const Month = ({ month, known }: { month: number; known: Known }) => {
  const words = known.t.pages.workingDays;
  const { year } = known.year;
  const count = workingDaysIn(`${year}-${two(month)}-01`, lastOf(year, month), known.calendar);
  return (
    <table class="month">
      <caption>
        <b>{words.months[month - 1]}</b> <span class="small soft">{words.inMonth(count)}</span>
      </caption>
      <thead>
        <tr>
          {words.weekdays.map((short, at) => (
            <th key={short} scope="col">
              <span aria-hidden="true">{short}</span>
              <span class="visually-hidden">{words.weekdaysLong[at]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) =>
              day === null ? <td key={weekday} /> : <DayCell key={day} day={day} known={known} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Days = ({ known }: { known: Known }) => {
  const { year, t } = known;
  const words = t.pages.workingDays;
  return (
    <>
      <Card id="off" title={words.off}>
        {year.off.length === 0 ? (
          <p class="soft">{words.noOff}</p>
        ) : (
          <ul class="day-lines">
            {year.off.map(({ day, name, note }) => (
              <li key={day}>
                <time dateTime={day}>{dayOfWeekText(day, t.lang)}</time>
                <span>{capital(said(name, t.lang))}</span>
                {note && <span class="small unchecked">{capital(said(note, t.lang))}</span>}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card id="worked" title={words.worked}>
        {year.worked.length === 0 ? (
          <p class="soft">{words.noWorked}</p>
        ) : (
          <ul class="day-lines">
            {year.worked.map(({ day, instead, note }) => (
              <li key={day}>
                <time dateTime={day}>{dayOfWeekText(day, t.lang)}</time>
                <span>{words.instead(dayText(instead, t.lang))}</span>
                {note && <span class="small unchecked">{capital(said(note, t.lang))}</span>}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
};

const Sources = ({ page, year, t }: { page: WorkingYearView; year: WorkingYear; t: Texts }) => {
  const words = t.pages.workingDays;
  const { kept } = page;
  return (
    <Card id="sources" title={words.sources}>
      <ul class="day-lines">
        {year.sources.map(({ number, date, issuer, about }) => (
          <li key={number}>
            <b>{words.source(number, date ? dayText(date, t.lang) : null, issuer)}</b>
            <span>{capital(said(about, t.lang))}</span>
          </li>
        ))}
      </ul>
      <p class="small soft">
        {words.law}: {year.law}.
      </p>
      {year.note && (
        <p class="small unchecked">
          <b>{words.note}:</b> {said(year.note, t.lang)}.
        </p>
      )}
      <p class="small soft">
        {kept?.madeBy && kept.madeAt
          ? words.made(kept.version, kept.madeBy, momentText(kept.madeAt, t.lang))
          : words.shipped}
      </p>
    </Card>
  );
};

const Years = ({ page, t }: { page: WorkingYearView; t: Texts }) => {
  const words = t.pages.workingDays;
  return (
    <nav class="year-links" aria-label={words.years}>
      {page.years.map((year) => (
        <a key={year} href={`/working-days/${year}`} aria-current={year === page.year ? 'page' : undefined}>
          {year}
        </a>
      ))}
    </nav>
  );
};

const NOTHING_KNOWN = { law: '', sources: [], off: [], worked: [] } as const;

/** The year as twelve small months, with the names of its days off and the papers they come from. */
export const WorkingYearPage = (page: WorkingYearView) => {
  const { frame, today, kept, change, next } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.workingDays;
  const year: WorkingYear = kept?.year ?? { year: page.year, ...NOTHING_KNOWN };
  const known: Known = { year, calendar: calendarOf([year]), today, t };
  const total = workingDaysIn(`${page.year}-01-01`, `${page.year}-12-31`, known.calendar);
  return (
    <Layout frame={frame} title={words.title(page.year)}>
      <div class="page-head">
        <h1>{words.title(page.year)}</h1>
        <p class="lead">{words.lead}</p>
        <Years page={page} t={t} />
      </div>
      {page.written && kept !== null && (
        <p class="notice good" role="status">
          {words.written(kept.version)}
        </p>
      )}
      {kept === null && <p class="notice">{words.unknown(page.year)}</p>}
      {change !== null && (
        <p class="actions">
          <a class="button" href={change}>
            {kept === null ? words.add(page.year) : words.change}
          </a>
          {next !== null && next !== page.year && (
            <a class="button" href={`/working-days/${next}/change`}>
              {words.add(next)}
            </a>
          )}
        </p>
      )}
      <div class="case working-year">
        <div class="stack main-column">
          <Card id="months" title={words.calendar} hint={words.working(total)}>
            <p class="year-key small">
              <span class="off">{words.key.off}</span> <span class="worked">{words.key.worked}</span>
            </p>
            <div class="months">
              {MONTHS.map((month) => (
                <Month key={month} month={month} known={known} />
              ))}
            </div>
          </Card>
        </div>
        <div class="stack side-column">
          {kept !== null && (
            <>
              <Days known={known} />
              <Sources page={page} year={year} t={t} />
            </>
          )}
        </div>
      </div>
    </Layout>
  );
};
