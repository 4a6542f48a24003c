import type { Day, WorkingCalendar } from '../../../workflows/index.js';
import {
  capital,
  clauseText,
  dueText,
  momentText,
  orderWords,
  outlookText,
  outlookWords,
  said,
  type Texts,
  textsIn,
  type Urgency,
  urgencyOf,
  workingLeftText,
} from '../../texts/index.js';
import { Layout } from '../layout.js';
import { StateBadge } from '../pieces/badge.js';
import { Due } from '../pieces/due.js';
import type { InboxDeadline, InboxOutlook, InboxPage, TaskRow } from '../view-models.js';

type GroupName = Urgency | 'undated';

const GROUPS: readonly GroupName[] = ['late', 'soon', 'later', 'undated'];

const groupOf = ({ due }: TaskRow, today: Day): GroupName =>
  due === null ? 'undated' : urgencyOf(due, today);

interface Dated {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly t: Texts;
}

const Deadline = ({ deadline, today, calendar, t }: Dated & { deadline: InboxDeadline }) => {
  const { what, round, lastDay, clause, units } = deadline;
  const { left, end, urgency } = dueText(lastDay, today, t.lang);
  const working = workingLeftText(lastDay, today, calendar, t.lang);
  return (
    <li class={urgency}>
      <strong>{capital(left)}</strong>
      {working !== null && ` (${working})`} · {t.inbox.deadlines[what]}: {end} ({clauseText(clause, t.lang)})
      {round !== null && <span> · {round}</span>}
      {units !== null && <span class="nowrap"> · {t.inbox.unitsSent(units.done, units.of)}</span>}
    </li>
  );
};

/** One line a round, for whoever answers for it: what may be missed, and why. */
const OutlookLine = ({ line: { round, outlook }, t }: { line: InboxOutlook; t: Texts }) => (
  <li class={`outlook ${outlook.verdict}`}>
    <strong>{outlookWords[t.lang].dates[outlook.what]}</strong>: {outlookText(outlook, t.lang)} ·{' '}
    <a href={`/rounds/${round.id}#outlook`}>{round.name}</a>
  </li>
);

const Row = ({ task, today, calendar, t }: Dated & { task: TaskRow }) => {
  const what = task.returned ? t.inbox.returned : orderWords(task.does, t.lang, task.life).task;
  const who = [task.kind === null ? null : t.people.kinds[task.kind], task.post].filter(
    (word) => word !== null,
  );
  // a unit that proposes itself need not be named twice
  const unit = task.unit === null || task.about.includes(task.unit.vi) ? null : said(task.unit, t.lang);
  return (
    <tr class={task.href === null ? 'task plain' : 'task'}>
      <td class="who">
        {task.href === null ? <b>{task.about}</b> : <a href={task.href}>{task.about}</a>}
        {who.length > 0 && <span class="small soft">{who.join(' · ')}</span>}
      </td>
      <td class="what">
        {what}
        {task.inPlaceOf !== null && (
          <span class="small soft block">{t.pages.substitutions.instead(task.inPlaceOf)}</span>
        )}
      </td>
      <td class="unit">
        {unit !== null && <span class="unit-name">{unit}</span>}
        <span class="small soft code">{task.code}</span>
      </td>
      <td class="when">
        <Due lastDay={task.due} today={today} calendar={calendar} t={t} />
      </td>
      <td class="act">
        {task.href !== null && (
          <a class="button" href={task.href} aria-label={t.inbox.openFor(what, task.about)}>
            {t.inbox.open}
          </a>
        )}
      </td>
    </tr>
  );
};

const Table = ({ tasks, today, calendar, t }: Dated & { tasks: readonly TaskRow[] }) => (
  <table class="tasks">
    <caption class="visually-hidden">{t.inbox.title}</caption>
    <thead>
      <tr>
        <th scope="col">{t.inbox.column.about}</th>
        <th scope="col">{t.inbox.column.what}</th>
        <th scope="col">{t.inbox.column.unit}</th>
        <th scope="col">{t.inbox.column.due}</th>
        <th scope="col">
          <span class="visually-hidden">{t.inbox.column.act}</span>
        </th>
      </tr>
    </thead>
    {GROUPS.map((group) => {
      const rows = tasks.filter((task) => groupOf(task, today) === group);
      return (
        rows.length > 0 && (
          <tbody key={group}>
            <tr class={`group ${group}`}>
              <th colSpan={5} scope="rowgroup">
                {t.inbox.group[group]} <span class="soft">({rows.length})</span>
              </th>
            </tr>
            {rows.map((task) => (
              <Row key={`${task.href} ${task.does}`} task={task} today={today} calendar={calendar} t={t} />
            ))}
          </tbody>
        )
      );
    })}
  </table>
);

const Empty = ({ suggestions, t }: { suggestions: InboxPage['suggestions']; t: Texts }) => (
  <section class="card empty">
    <h2>{t.inbox.empty.title}</h2>
    <p>{t.inbox.empty.text}</p>
    {suggestions.length > 0 && (
      <p class="actions">
        {suggestions.map(({ to, href }) => (
          <a key={to} class="button" href={href}>
            {t.inbox.empty.suggestions[to]}
          </a>
        ))}
      </p>
    )}
  </section>
);

/** The list of a whole unit: nobody's own task, and asked of him by every reminder. */
const Awaited = ({ page: { awaited, today, calendar }, t }: { page: InboxPage; t: Texts }) => (
  <section class="card" aria-labelledby="awaited">
    <div class="card-head">
      <h2 id="awaited">{orderWords('UNIT_LIST', t.lang, 'round').task}</h2>
    </div>
    <ul class="card-body stack plain-list">
      {awaited.map(({ href, unit, round, lastDay }) => (
        <li key={href}>
          <p>
            <b>{said(unit, t.lang)}</b> <span class="soft">· {round}</span>
          </p>
          <Due lastDay={lastDay} today={today} calendar={calendar} t={t} />
          <p class="actions">
            <a class="button primary" href={href}>
              {t.inbox.empty.suggestions.unitList}
            </a>
          </p>
        </li>
      ))}
    </ul>
  </section>
);

/** Nobody's own task: whichever leader of the department answers first. */
const Erasures = ({ erasures, t }: { erasures: InboxPage['erasures']; t: Texts }) =>
  erasures.length > 0 && (
    <section class="card" aria-labelledby="erasures">
      <div class="card-head">
        <h2 id="erasures">{t.inbox.erasures.title}</h2>
      </div>
      <ul class="card-body stack plain-list">
        {erasures.map(({ href, code, by, at }) => (
          <li key={href}>
            <p>
              <a href={href}>{t.inbox.erasures.line(code)}</a>
            </p>
            <p class="small soft">{t.inbox.erasures.by(by, momentText(at, t.lang))}</p>
          </li>
        ))}
      </ul>
    </section>
  );

/** Whoever is proposed finds it here, though nothing waits for him. */
const Own = ({ own, t }: { own: InboxPage['own']; t: Texts }) =>
  own.length > 0 && (
    <section class="card own-nominations" aria-labelledby="own">
      <div class="card-head">
        <h2 id="own">{t.inbox.own}</h2>
        <p class="hint">{t.inbox.ownHint}</p>
      </div>
      <ul>
        {own.map(({ href, code, round, state }) => (
          <li key={code}>
            <a href={href}>
              <span class="code">{code}</span> · {round}
            </a>
            <StateBadge life="nomination" state={state} t={t} />
          </li>
        ))}
      </ul>
    </section>
  );

/** What is late comes first by date, so it stands on the first page: counted there, and on no later one. */
const summaryOf = ({ open, tasks, today, first }: InboxPage, t: Texts): string => {
  const of = (group: GroupName): number => tasks.filter((task) => groupOf(task, today) === group).length;
  const counted = [of('late') > 0 && t.inbox.late(of('late')), of('soon') > 0 && t.inbox.soon(of('soon'))];
  return [t.inbox.summary(open), ...(first === null ? counted : [])].filter(Boolean).join(', ');
};

export const Inbox = (page: InboxPage) => {
  const { frame, today, calendar, open, tasks, next, first, deadlines, outlook, suggestions } = page;
  const t = textsIn(frame.lang);
  return (
    <Layout frame={frame} title={t.inbox.title}>
      <div class="page-head">
        <h1>{t.inbox.title}</h1>
        {tasks.length > 0 && <p class="lead">{summaryOf(page, t)}.</p>}
      </div>
      {deadlines.length > 0 && (
        <ul class="deadlines">
          {deadlines.map((deadline) => (
            <Deadline
              key={`${deadline.round} ${deadline.what}`}
              deadline={deadline}
              today={today}
              calendar={calendar}
              t={t}
            />
          ))}
        </ul>
      )}
      {outlook.length > 0 && (
        <ul class="outlook-lines" aria-label={outlookWords[t.lang].title}>
          {outlook.map((line) => (
            <OutlookLine key={line.round.id} line={line} t={t} />
          ))}
        </ul>
      )}
      <Erasures erasures={page.erasures} t={t} />
      {page.awaited.length > 0 ? (
        <Awaited page={page} t={t} />
      ) : tasks.length === 0 ? (
        page.erasures.length === 0 && <Empty suggestions={suggestions} t={t} />
      ) : (
        <div class="card">
          <Table tasks={tasks} today={today} calendar={calendar} t={t} />
          <div class="table-foot">
            <p class="small soft">{t.inbox.shown(tasks.length, open)}</p>
            <div class="actions">
              {first !== null && (
                <a class="button" href={first}>
                  {t.inbox.first}
                </a>
              )}
              {next !== null && (
                <a class="button" href={next} rel="next">
                  {t.inbox.next}
                </a>
              )}
            </div>
          </div>
        </div>
      )}
      <Own own={page.own} t={t} />
    </Layout>
  );
};
