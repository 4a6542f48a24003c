import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Unsealed } from '../../pieces/sealing.js';
import { Pages } from './filter.js';
import { About } from './found.js';
import { Book, ReadingFilter, ReadingTable } from './log-parts.js';
import type { ReadingsPage } from './logs-views.js';
import type { ReadingLine } from './views.js';

const Reading = ({ line: { at, name, what, about, search }, t }: { line: ReadingLine; t: Texts }) => {
  const asked = search && t.pages.audit.desk.readings.about(search.text);
  return (
    <li>
      <p>
        <span class="signed-name">{name}</span> · {what}
        {about && (
          <>
            {': '}
            <About about={about} t={t} />
          </>
        )}
        {search && (
          <> {search.href === null ? <span class="soft">{asked}</span> : <a href={search.href}>{asked}</a>}</>
        )}
      </p>
      <time class="small soft" dateTime={at}>
        {momentText(at, t.lang)}
      </time>
    </li>
  );
};

export const ReadingList = ({ rows, t }: { rows: readonly ReadingLine[]; t: Texts }) =>
  rows.length === 0 ? (
    <p class="soft">{t.pages.audit.desk.readings.none}</p>
  ) : (
    <ul class="readings">
      {rows.map((line, at) => (
        <Reading key={at} line={line} t={t} />
      ))}
    </ul>
  );

/** Who read what: by reader, by what was read, by day. */
export const AuditReadings = (page: ReadingsPage) => {
  const { frame, sealing, typed, errors, filtered, whats, rows, next, first, sheet } = page;
  const t = textsIn(frame.lang);
  const { desk, logs } = t.pages.audit;
  const { filter, column } = logs;
  return (
    <Book
      frame={frame}
      title={desk.readings.title}
      lead={desk.readings.text}
      errors={errors}
      sheet={sheet}
      t={t}
    >
      <Unsealed sealing={sealing} link t={t} />
      <div class="stack">
        <ReadingFilter
          action="/audit/readings"
          who={filter.reader}
          filtered={filtered}
          whats={whats}
          typed={typed}
          errors={errors}
          t={t}
        />
        {errors.length === 0 && (
          <div class="card">
            {rows.length === 0 ? (
              <p class="card-body">{filtered ? logs.none : desk.readings.none}</p>
            ) : (
              <ReadingTable
                rows={rows}
                reader={column.reader}
                what={column.what}
                caption={desk.readings.title}
                t={t}
              />
            )}
            <Pages next={next} first={first} shown={null} words={desk.readings} />
          </div>
        )}
      </div>
    </Book>
  );
};
