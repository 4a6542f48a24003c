import { calendarOf, type Day, type WorkingYear, workingDaysIn } from '../../../../workflows/index.js';
import { capital, dayOfWeekText, dayText, said, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import type { ReviewYearView } from './views.js';

type Changed = ReviewYearView['changes'];

const totalOf = (year: WorkingYear): number =>
  workingDaysIn(`${year.year}-01-01`, `${year.year}-12-31`, calendarOf([year]));

const dayIn = (day: Day, lang: Texts['lang']): string => dayOfWeekText(day, lang);

/** Every change as a line: what it is, and of which day or paper. */
const linesOf = ({ off, worked, sources }: Changed, t: Texts) => {
  const words = t.pages.workingDays;
  const offLine = ({ day, name }: Changed['off']['added'][number]) =>
    `${words.key.off}: ${dayIn(day, t.lang)}, ${said(name, t.lang)}`;
  const workedLine = ({ day, instead }: Changed['worked']['added'][number]) =>
    `${words.key.worked}: ${dayIn(day, t.lang)}, ${words.instead(dayText(instead, t.lang))}`;
  const sourceLine = ({ number, date, issuer }: Changed['sources']['added'][number]) =>
    words.source(number, date ? dayText(date, t.lang) : null, issuer);
  return {
    added: [...off.added.map(offLine), ...worked.added.map(workedLine), ...sources.added.map(sourceLine)],
    removed: [
      ...off.removed.map(offLine),
      ...worked.removed.map(workedLine),
      ...sources.removed.map(sourceLine),
    ],
    reworded: [
      ...off.reworded.map(({ after }) => offLine(after)),
      ...worked.reworded.map(({ after }) => workedLine(after)),
      ...sources.reworded.map(({ after }) => sourceLine(after)),
    ],
  };
};

/** What was typed goes along, so that nobody types it twice; what is written is the text that was judged. */
const Kept = ({ page: { typed, text, seen, nonce } }: { page: ReviewYearView }) => (
  <>
    {Object.entries(typed)
      .filter(([name]) => !['nonce', 'version', 'intent', 'text'].includes(name))
      .flatMap(([name, values]) =>
        values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
    <input type="hidden" name="nonce" value={nonce} />
    <input type="hidden" name="version" value={String(seen)} />
    <input type="hidden" name="text" value={text} />
  </>
);

/** Nobody's last day moves; how much work fits in before it may. */
const Dates = ({ page: { dates }, t }: { page: ReviewYearView; t: Texts }) => {
  const words = t.pages.workingDays.reviewing;
  return (
    <Card id="dates" title={words.dates}>
      {dates.length === 0 ? (
        <p class="soft">{words.noDates}</p>
      ) : (
        <ul class="year-changes">
          {dates.map(({ round, what, lastDay, before, after }) => (
            <li key={`${round.id} ${what}`}>
              {words.date(round.name, t.inbox.deadlines[what], dayText(lastDay, t.lang))}{' '}
              {before === after ? words.left(before, after) : <strong>{words.left(before, after)}</strong>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};

/** What a version would change, before it is written down. */
export const ReviewYear = (page: ReviewYearView) => {
  const { frame, before, after, changes, address } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.workingDays.reviewing;
  const lines = linesOf(changes, t);
  const groups = (['added', 'removed', 'reworded'] as const).filter((group) => lines[group].length > 0);
  const nothing = groups.length === 0 && !changes.otherwise;
  return (
    <Layout frame={frame} title={words.title(after.year)}>
      <div class="page-head">
        <h1>{words.title(after.year)}</h1>
        <p class="lead">{words.lead}</p>
        <p>{words.total(before && totalOf(before), totalOf(after))}</p>
      </div>
      <div class="year-review">
        {groups.map((group) => (
          <Card key={group} id={group} title={words[group]}>
            <ul class={`year-changes ${group}`}>
              {lines[group].map((line) => (
                <li key={line}>{capital(line)}</li>
              ))}
            </ul>
          </Card>
        ))}
        {changes.otherwise && <p>{words.otherwise}</p>}
        {nothing && <p class="notice">{words.nothing}</p>}
        {!nothing && <Dates page={page} t={t} />}
        <form class="stack office-form" method="post" action={address}>
          <Kept page={page} />
          <p class="actions">
            {!nothing && (
              <button type="submit" class="button primary" name="intent" value="make">
                {words.make}
              </button>
            )}
            <button type="submit" class="button" name="intent" value="edit">
              {words.back}
            </button>
          </p>
        </form>
      </div>
    </Layout>
  );
};
