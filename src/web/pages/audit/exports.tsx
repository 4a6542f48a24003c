import { type Texts, textsIn } from '../../../texts/index.js';
import { Pages } from './filter.js';
import { Book, ReadingFilter, ReadingTable } from './log-parts.js';
import type { ExportsPage } from './logs-views.js';

/** What an auditor may take himself, each with its own link. */
const Open = ({ page: { open, prove }, t }: { page: ExportsPage; t: Texts }) => {
  const { exports: words } = t.pages.audit.logs;
  const { desk, prove: proof, proof: needed } = t.pages.bundles;
  return (
    <section class="card card-body stack" aria-labelledby="may-export">
      <h2 id="may-export">{words.may}</h2>
      <p>{words.mayText}</p>
      {prove !== null && (
        <div class="notice">
          <p>{needed}</p>
          <p class="actions">
            <a class="button primary" href={prove}>
              {proof}
            </a>
          </p>
        </div>
      )}
      <ul class="open-exports">
        {open.map(({ label, href }) => (
          <li key={href}>
            {prove === null ? (
              <a href={href} download>
                {label}
              </a>
            ) : (
              label
            )}{' '}
            <span class="small soft">.xlsx</span>
          </li>
        ))}
        <li>
          <a href="/audit/bundle">{desk.title}</a> <span class="small soft">.zip</span>
        </li>
      </ul>
      <p class="soft">{words.each}</p>
    </section>
  );
};

/** What was taken out of the house, by whom; and what he may take himself. */
export const AuditExports = (page: ExportsPage) => {
  const { frame, typed, errors, filtered, whats, rows, next, first, sheet } = page;
  const t = textsIn(frame.lang);
  const { desk, logs } = t.pages.audit;
  const { exports: words, filter, column } = logs;
  return (
    <Book frame={frame} title={words.title} lead={words.lead} errors={errors} sheet={sheet} t={t}>
      <div class="stack">
        {first === null && !filtered && <Open page={page} t={t} />}
        <h2>{words.taken}</h2>
        <ReadingFilter
          action="/audit/exports"
          who={filter.taker}
          filtered={filtered}
          whats={whats}
          typed={typed}
          errors={errors}
          t={t}
        />
        {errors.length === 0 && (
          <div class="card">
            {rows.length === 0 ? (
              <p class="card-body">{filtered ? logs.none : logs.empty}</p>
            ) : (
              <ReadingTable
                rows={rows}
                reader={column.taker}
                what={column.takenWhat}
                caption={words.taken}
                t={t}
              />
            )}
            <Pages next={next} first={first} shown={null} words={desk} />
          </div>
        )}
      </div>
    </Book>
  );
};
