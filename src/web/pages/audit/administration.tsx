import { capital, momentText, type Texts, textsIn } from '../../../texts/index.js';
import { DayAsked, OneOf, Pages } from './filter.js';
import { Book, BookFilter } from './log-parts.js';
import type { ActLine, AdministrationPage } from './logs-views.js';

const Changed = ({ act: { before, after }, t }: { act: ActLine; t: Texts }) => {
  const { column } = t.pages.audit.logs;
  return (
    <dl class="before-after">
      {before !== null && (
        <div>
          <dt>{column.before}</dt>
          <dd>{capital(before)}</dd>
        </div>
      )}
      {after !== null && (
        <div>
          <dt>{column.after}</dt>
          <dd>{capital(after)}</dd>
        </div>
      )}
    </dl>
  );
};

const Act = ({ act, rehearsal, t }: { act: ActLine; rehearsal: boolean; t: Texts }) => {
  const { administration: words } = t.pages.audit.logs;
  const { at, kind, what, about, href, why, by, role, recorded } = act;
  return (
    <tr class="found-line">
      <td class="what">
        {href === null ? what : <a href={href}>{what}</a>}
        {about !== null && <span class="block">{about}</span>}
        <span class="small soft">{kind}</span>
      </td>
      <td class="change">
        <Changed act={act} t={t} />
        {why !== null && <p class="given-reason">“{why}”</p>}
      </td>
      <td class="by">
        {by}
        {role !== null && <span class="small soft">{role}</span>}
      </td>
      <td class="when-at">
        {at === null ? (
          <span class="soft">{words.withSystem}</span>
        ) : (
          <time dateTime={at}>{momentText(at, t.lang)}</time>
        )}
        {rehearsal && act.real && <span class="small soft">{t.pages.audit.desk.serverTime}</span>}
        {recorded !== null && <span class="small soft">{recorded}</span>}
      </td>
    </tr>
  );
};

/** What was done to run the house: who, when, why, and what stood before and after. */
export const AuditAdministration = (page: AdministrationPage) => {
  const { frame, typed, errors, filtered, kinds, rows, next, first, sheet } = page;
  const t = textsIn(frame.lang);
  const { desk, logs } = t.pages.audit;
  const { administration: words, filter, column } = logs;
  const about = { typed, errors };
  return (
    <Book frame={frame} title={words.title} lead={words.lead} errors={errors} sheet={sheet} t={t}>
      <div class="stack">
        <BookFilter
          action="/audit/administration"
          who={filter.actor}
          filtered={filtered}
          opened={['kind', 'from', 'until']}
          t={t}
          {...about}
        >
          <OneOf
            name="kind"
            label={filter.kind}
            any={filter.any}
            groups={[{ label: null, choices: kinds }]}
            {...about}
          />
          <DayAsked name="from" label={filter.from} {...about} />
          <DayAsked name="until" label={filter.until} {...about} />
        </BookFilter>
        {errors.length === 0 && (
          <div class="card">
            {rows.length === 0 ? (
              <p class="card-body">{filtered ? logs.none : logs.empty}</p>
            ) : (
              <table class="found-table acts">
                <caption class="visually-hidden">{words.title}</caption>
                <thead>
                  <tr>
                    <th scope="col">{column.act}</th>
                    <th scope="col">{column.change}</th>
                    <th scope="col">{column.by}</th>
                    <th scope="col">{column.at}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((act, at) => (
                    <Act key={at} act={act} rehearsal={frame.rehearsal !== null} t={t} />
                  ))}
                </tbody>
              </table>
            )}
            <Pages next={next} first={first} shown={null} words={desk} />
          </div>
        )}
      </div>
    </Book>
  );
};
