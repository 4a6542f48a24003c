import type { Day } from '../../../../workflows/index.js';
import { dayText, orderWords, said, standingText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Due } from '../../pieces/due.js';
import { Clause } from '../../pieces/findings.js';
import { Mark, type Sign } from '../../pieces/mark.js';
import type { CalendarEntry, CalendarPage, CalendarStanding } from './views.js';
import { dateTitle, PeriodPicture } from './period-picture.js';

const SIGNS: Readonly<Record<CalendarStanding, Sign>> = {
  done: 'check',
  missed: 'bang',
  now: 'partly',
  ahead: 'open',
  over: 'dash',
};

interface Seen {
  readonly today: Day;
  readonly t: Texts;
}

type Of<K extends CalendarEntry['kind']> = Extract<CalendarEntry, { kind: K }>;

/** Days left only where something is still to be done by then. */
const When = ({ day, open, seen: { today, t } }: { day: Day; open: boolean; seen: Seen }) =>
  open ? <Due lastDay={day} today={today} t={t} /> : <time dateTime={day}>{dayText(day, t.lang)}</time>;

const PlanEntry = ({ entry, seen }: { entry: Of<'plan'>; seen: Seen }) => {
  const { t } = seen;
  const words = t.pages.exemplars.calendar;
  const { what, standing, progress, opens, extended, clause, href } = entry;
  const title = dateTitle(entry, t);
  const whom = what === 'start' || what === 'end' ? null : words.forWhom[what];
  const counted =
    progress !== null && progress.of > 0 && what in words.progress
      ? words.progress[what as keyof typeof words.progress](progress.done, progress.of)
      : null;
  const open = standing !== 'done' && standing !== 'over' && what !== 'start' && what !== 'end';
  const more = [
    opens !== null && open && words.opens(dayText(opens, t.lang)),
    extended && words.extended,
    counted,
    entry.to !== null && words.reportTo(entry.to),
    entry.round,
  ].filter((word): word is string => typeof word === 'string');
  return (
    <li class={`calendar-entry ${standing}`}>
      <Mark sign={SIGNS[standing]} />
      <div>
        <h3>
          {href === null ? title : <a href={href}>{title}</a>}{' '}
          {clause !== null && <Clause clause={clause} t={t} />}
        </h3>
        <p>
          <b class="calendar-standing">{words.standing[standing]}</b>
          {more.length > 0 && ` · ${more.join(' · ')}`}
        </p>
        {whom !== null && (
          <p class="small soft">
            {words.forTerm}: {whom}
          </p>
        )}
      </div>
      <div class="calendar-when">
        <When day={entry.day} open={open} seen={seen} />
      </div>
    </li>
  );
};

const TaskEntry = ({ entry, seen }: { entry: Of<'task'>; seen: Seen }) => {
  const { t } = seen;
  const words = t.pages.exemplars.calendar;
  const task = orderWords(entry.does, t.lang, entry.life).task;
  return (
    <li class="calendar-entry mine">
      <Mark sign="info" />
      <div>
        <h3>
          <a href={entry.href}>{entry.count === 1 ? task : words.many(task, entry.count)}</a>
        </h3>
        <p>
          <b class="calendar-standing">{words.mine}</b>
          {entry.count === 1 && ` · ${entry.about}`}
        </p>
      </div>
      <div class="calendar-when">
        <When day={entry.day} open seen={seen} />
      </div>
    </li>
  );
};

const SittingEntry = ({ entry, seen: { t } }: { entry: Of<'sitting'>; seen: Seen }) => (
  <li class="calendar-entry sitting">
    <Mark sign={entry.state[0] === 'concluded' ? 'check' : 'open'} />
    <div>
      <h3>
        <a href={entry.href}>{t.pages.exemplars.calendar.sitting}</a>
      </h3>
      <p>
        <b class="calendar-standing">{standingText('sitting', entry.state, t.lang)}</b> · {entry.place}
      </p>
    </div>
    <div class="calendar-when">
      <time dateTime={`${entry.day}T${entry.time}+07:00`}>
        {entry.time}, {dayText(entry.day, t.lang)}
      </time>
    </div>
  </li>
);

const Entry = ({ entry, seen }: { entry: CalendarEntry; seen: Seen }) => {
  if (entry.kind === 'plan') return <PlanEntry entry={entry} seen={seen} />;
  return entry.kind === 'task' ? (
    <TaskEntry entry={entry} seen={seen} />
  ) : (
    <SittingEntry entry={entry} seen={seen} />
  );
};

const keyOf = (entry: CalendarEntry): string =>
  [
    entry.kind,
    entry.day,
    entry.kind === 'task' ? entry.does : '',
    entry.kind === 'plan' ? [entry.what, entry.round, entry.name?.vi].join(' ') : '',
  ].join(' ');

const Today = ({ seen: { today, t } }: { seen: Seen }) => (
  <li class="today-line" id="today">
    <span>{t.pages.exemplars.calendar.today(dayText(today, t.lang))}</span>
  </li>
);

const byYear = (entries: readonly CalendarEntry[], today: Day): [string, CalendarEntry[]][] => {
  const years = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const year = entry.day.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  const now = today.slice(0, 4);
  if (!years.has(now)) years.set(now, []);
  return [...years].toSorted(([one], [other]) => one.localeCompare(other));
};

const YearList = ({
  year,
  entries,
  seen,
}: {
  year: string;
  entries: readonly CalendarEntry[];
  seen: Seen;
}) => {
  const { today, t } = seen;
  const isNow = year === today.slice(0, 4);
  const past = isNow ? entries.filter(({ day }) => day < today) : entries;
  const ahead = isNow ? entries.filter(({ day }) => day >= today) : [];
  return (
    <section aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{t.pages.exemplars.calendar.year(year)}</h2>
      <ol class="calendar-list">
        {past.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} seen={seen} />
        ))}
        {isNow && <Today seen={seen} />}
        {ahead.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} seen={seen} />
        ))}
      </ol>
    </section>
  );
};

const Empty = ({ t }: { t: Texts }) => {
  const words = t.pages.exemplars.calendar.empty;
  return (
    <section class="card empty">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
    </section>
  );
};

/** What goes with an event whose days nobody knows yet: it is ahead, and stands in no year. */
const Undated = ({ undated, t }: { undated: CalendarPage['undated']; t: Texts }) => {
  const words = t.pages.exemplars.calendar;
  return (
    <section aria-labelledby="undated">
      <h2 id="undated">{words.undated}</h2>
      <ol class="calendar-list">
        {undated.map(({ what, name, linked, opens, clause }) => (
          <li key={`${what} ${clause}`} class="calendar-entry ahead">
            <Mark sign="open" />
            <div>
              <h3>
                {said(name, t.lang)} <Clause clause={clause} t={t} />
              </h3>
              <p>
                <b class="calendar-standing">
                  {linked === null ? words.undatedPlain : words.undatedLinked(said(linked, t.lang))}
                </b>
                {opens !== null && ` · ${words.opens(dayText(opens, t.lang))}`}
              </p>
              <p class="small soft">
                {words.forTerm}: {words.forWhom[what]}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Others = ({ others, t }: { others: CalendarPage['others']; t: Texts }) => (
  <nav aria-label={t.pages.exemplars.calendar.others}>
    <p class="small soft">{t.pages.exemplars.calendar.others}:</p>
    <ul class="inline-list">
      {others.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{said(title, t.lang)}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Every date of the plan in the order of time, with today's line among them. */
export const Calendar = (page: CalendarPage) => {
  const { frame, today, plan, entries, undated, others, moreTasks } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.exemplars.calendar;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        {plan !== null && (
          <>
            <p class="about">{said(plan.title, t.lang)}</p>
            <p class="soft">{words.about(plan.rounds)}</p>
            <p class="region-act">
              <a href="#today">{words.toToday}</a> · <a href="/working-days">{t.pages.workingDays.link}</a>
            </p>
          </>
        )}
        {others.length > 0 && <Others others={others} t={t} />}
      </div>
      {plan === null && <Empty t={t} />}
      {plan !== null && <PeriodPicture plan={plan} entries={entries} today={today} t={t} />}
      {entries.length > 0 && (
        <div class="card calendar">
          {byYear(entries, today).map(([year, own]) => (
            <YearList key={year} year={year} entries={own} seen={{ today, t }} />
          ))}
          {undated.length > 0 && <Undated undated={undated} t={t} />}
          {moreTasks && (
            <p>
              {words.moreTasks} <a href="/tasks">{t.frame.nav.tasks}</a>.
            </p>
          )}
        </div>
      )}
    </Layout>
  );
};
