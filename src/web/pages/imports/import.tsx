import { VERDICTS } from '../../../imports/judge/verdict.js';
import type { SheetSaid } from '../../../imports/import.js';
import { clockText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Confirm } from './confirm.js';
import { countText } from './counts.js';
import { Progress } from './progress.js';
import { Rows } from './rows.js';
import type { ImportPage } from './views.js';

interface Part {
  readonly page: ImportPage;
  readonly t: Texts;
}

const Again = ({ page: { again }, label }: { page: ImportPage; label: string }) => (
  <form method="post" action={again.action}>
    <input type="hidden" name="nonce" value={again.nonce} />
    <button type="submit" class="button">
      {label}
    </button>
  </form>
);

const Reading = ({ page, t }: Part) => {
  const words = t.pages.imports.page.reading;
  return (
    <StackedCard id="state" title={words.title}>
      {page.progress.stopped ? (
        <>
          <p>{words.stopped}</p>
          <Again page={page} label={words.again} />
        </>
      ) : (
        <Progress progress={page.progress} t={t} />
      )}
    </StackedCard>
  );
};

const Refused = ({ page: { view, choose }, t }: Part) => {
  const { faults, page: words } = t.pages.imports;
  return (
    <section class="card" aria-labelledby="state">
      <div class="card-head">
        <h2 id="state">{words.refused.title}</h2>
      </div>
      <div class="card-body stack">
        <div class="notice bad" role="alert">
          <p>{view.fault === null ? '' : faults[view.fault]}</p>
        </div>
        {view.sheets.length > 0 && <Sheets sheets={view.sheets} t={t} />}
        <p class="actions">
          <a class="button primary" href={choose}>
            {words.refused.other}
          </a>
        </p>
      </div>
    </section>
  );
};

const Expired = ({ page: { choose }, t }: Part) => {
  const words = t.pages.imports.page;
  return (
    <section class="card empty">
      <h2>{words.expired.title}</h2>
      <p>{words.expired.text}</p>
      <p class="actions">
        <a class="button primary" href={choose}>
          {words.refused.other}
        </a>
      </p>
    </section>
  );
};

const Done = ({ page: { view, choose }, t }: Part) => {
  const words = t.pages.imports.page.done;
  const { counts, result } = view;
  return (
    <StackedCard id="state" title={words.title} look="import-done">
      <p>
        <strong>{words.text(countText(counts.new, t), countText(counts.changed, t))}</strong>
      </p>
      {counts.same > 0 && <p>{words.same(countText(counts.same, t))}</p>}
      {result !== null && result.leftOut > 0 && <p>{words.left(countText(result.leftOut, t))}</p>}
      {result !== null && result.verified !== null && (
        <p>{result.verified ? words.verified : words.claimed}</p>
      )}
      {result !== null && <p class="hint">{words.at(clockText(result.at, t.lang))}</p>}
      {view.area === 'IMPORT_PEOPLE' && counts.new > 0 && <p>{words.peopleNext}</p>}
      <p class="actions">
        {view.area === 'IMPORT_PEOPLE' && (
          <a class="button primary" href="/people">
            {words.people}
          </a>
        )}
        {view.area === 'IMPORT_RECORDS' && (
          <a class="button primary" href="/register">
            {words.register}
          </a>
        )}
        <a class="button" href={choose}>
          {words.more}
        </a>
      </p>
    </StackedCard>
  );
};

const Sheets = ({ sheets, t }: { sheets: readonly SheetSaid[]; t: Texts }) => {
  const { kinds, page } = t.pages.imports;
  const words = page.preview;
  return (
    <ul class="import-sheets">
      {sheets.map(({ name, kind, rows, ignored, left }, at) => (
        <li key={at}>
          <p>
            <b>{name}</b>
            {left === null && kind !== null && ` · ${kinds[kind]} · ${words.rowsOf(countText(rows, t))}`}
            {left !== null && ` · ${words[left]}`}
          </p>
          {left === null && ignored.length > 0 && <p class="hint">{words.ignored(ignored.join(', '))}</p>}
        </li>
      ))}
    </ul>
  );
};

const Preview = ({ page, t }: Part) => {
  const words = t.pages.imports.page;
  const { view, confirm } = page;
  return (
    <>
      <StackedCard id="state" title={words.preview.title} hint={words.preview.nothing}>
        <dl class="import-counts" aria-label={words.preview.counts}>
          {VERDICTS.map((verdict) => (
            <div key={verdict} class={view.counts[verdict] > 0 ? verdict : 'none'}>
              <dt>{words.verdicts[verdict]}</dt>
              <dd>{countText(view.counts[verdict], t)}</dd>
            </div>
          ))}
        </dl>
        <details open={view.sheets.some(({ left, ignored }) => left !== null || ignored.length > 0)}>
          <summary>{words.preview.sheets}</summary>
          <Sheets sheets={view.sheets} t={t} />
        </details>
        <div class="actions">
          <Again page={page} label={words.preview.again} />
          <a class="button" href={page.choose}>
            {words.confirm.other}
          </a>
        </div>
      </StackedCard>
      {confirm !== null && <Confirm form={confirm} t={t} />}
    </>
  );
};

const BODIES = { reading: Reading, refused: Refused, ready: Preview, done: Done, expired: Expired } as const;

/** A workbook being imported, from its reading to what was written. */
export const Import = (page: ImportPage) => {
  const { frame, view, choose, progress } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.imports.page;
  const Body = BODIES[view.state];
  const hasRows = view.state === 'ready' || view.state === 'done';
  return (
    <Layout frame={frame} title={words.title} live={view.state === 'reading' && !progress.stopped}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={choose}>{words.title}</a>
        </nav>
        <h1>{words.mine.row(words.area[view.area], clockText(view.at, t.lang))}</h1>
      </div>
      <div class="stack narrow-page">
        <Body page={page} t={t} />
        {hasRows && (
          <Rows rows={page.rows} gone={view.state === 'done' && page.rows.items.length === 0} t={t} />
        )}
      </div>
    </Layout>
  );
};
