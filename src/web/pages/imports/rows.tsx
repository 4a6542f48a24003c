import type { Verdict } from '../../../imports/judge/verdict.js';
import type { RowSaid } from '../../../imports/said.js';
import type { Texts } from '../../../texts/index.js';
import { Mark, type Sign } from '../../pieces/mark.js';
import { countText } from './counts.js';
import type { ImportRows } from './views.js';

const SIGNS: Readonly<Record<Verdict, Sign>> = {
  new: 'partly',
  changed: 'info',
  same: 'check',
  wrong: 'bang',
};

const Reasons = ({ row, t }: { row: RowSaid; t: Texts }) => {
  const words = t.pages.imports.page.rows;
  return (
    <ul class="import-reasons">
      {row.reasons.map(({ column, text }, at) => (
        <li key={at}>
          <b>{column === null ? words.whole : words.column(column.letter, column.title)}</b>: {text}
        </li>
      ))}
    </ul>
  );
};

const Changes = ({ row, t }: { row: RowSaid; t: Texts }) => {
  const words = t.pages.imports.page.rows;
  return (
    <dl class="import-changes">
      {row.changes.map(({ field, old, now }, at) => (
        <div key={at}>
          <dt>{field}</dt>
          <dd>
            <span class="soft">{words.was}:</span> <del>{old === '' ? words.empty : old}</del>
          </dd>
          <dd>
            <span class="soft">{words.willBe}:</span> <ins>{now}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
};

const RowPart = ({ row, t }: { row: RowSaid; t: Texts }) => {
  const words = t.pages.imports.page;
  return (
    <li class={`import-row ${row.verdict}`}>
      <Mark sign={SIGNS[row.verdict]} />
      <div>
        <p class="import-where">
          <b>{words.verdicts[row.verdict]}</b> · {words.rows.row(row.sheet, String(row.row))}
        </p>
        {row.about !== '' && <p>{row.about}</p>}
        {row.changes.length > 0 && <Changes row={row} t={t} />}
        {row.reasons.length > 0 && <Reasons row={row} t={t} />}
        {row.notes.map((note, at) => (
          <p class="hint" key={at}>
            {note}
          </p>
        ))}
      </div>
    </li>
  );
};

const Tabs = ({ rows, t }: { rows: ImportRows; t: Texts }) => {
  const words = t.pages.imports.page;
  return (
    <nav class="import-tabs" aria-label={words.rows.show}>
      {rows.tabs.map(({ verdict, href, count }) => (
        <a key={href} href={href} aria-current={verdict === rows.shown ? 'true' : undefined}>
          {verdict === null ? words.rows.all : words.verdicts[verdict]}{' '}
          <span class="soft">{countText(count, t)}</span>
        </a>
      ))}
    </nav>
  );
};

/** Each row with its verdict and why, as many as are asked for. */
export const Rows = ({ rows, gone, t }: { rows: ImportRows; gone: boolean; t: Texts }) => {
  const words = t.pages.imports.page.rows;
  return (
    <section class="card" aria-labelledby="rows">
      <div class="card-head">
        <h2 id="rows" tabIndex={-1}>
          {words.title}
        </h2>
      </div>
      <div class="card-body stack">
        <Tabs rows={rows} t={t} />
        {rows.items.length === 0 && <p class="soft">{gone ? words.expired : words.none}</p>}
        {rows.items.length > 0 && (
          <ol class="import-rows">
            {rows.items.map((row) => (
              <RowPart key={row.nth} row={row} t={t} />
            ))}
          </ol>
        )}
        {(rows.next !== null || rows.first !== null) && (
          <p class="actions">
            {rows.first !== null && (
              <a class="button" href={rows.first}>
                {words.first}
              </a>
            )}
            {rows.next !== null && (
              <a class="button" href={rows.next}>
                {words.next}
              </a>
            )}
          </p>
        )}
      </div>
    </section>
  );
};
