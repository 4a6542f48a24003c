import type { ComponentChildren } from 'preact';
import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Findings } from '../../pieces/findings.js';
import { Signed } from '../../pieces/signed.js';
import type { SeenGroup, SeenPage, SeenRow } from './seen-views.js';

interface TextedProps {
  readonly texts: readonly string[];
  /** What stands on the other side: of a list, what both have steps back behind what only one has. */
  readonly other: readonly string[];
  readonly none: string;
}

const Texted = ({ texts, other, none }: TextedProps) => {
  if (texts.length === 0) return <span class="soft">{none}</span>;
  return texts.length === 1 ? (
    <>{texts[0]}</>
  ) : (
    <ul>
      {texts.map((text, at) => (
        <li key={at} class={other.includes(text) ? 'both' : undefined}>
          {text}
        </li>
      ))}
    </ul>
  );
};

const Cell = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <td>
    <span class="seen-label small soft" aria-hidden="true">
      {label}
    </span>
    {children}
  </td>
);

const Line = ({ row: { term, before, now, changed }, t }: { row: SeenRow; t: Texts }) => {
  const words = t.pages.audit.seen;
  return (
    <tr class={changed ? 'differs' : undefined}>
      <th scope="row">{term}</th>
      <Cell label={words.before}>
        <Texted texts={before} other={now} none={words.notThen} />
      </Cell>
      <Cell label={words.now}>
        <Texted texts={now} other={before} none={words.notNow} />
      </Cell>
    </tr>
  );
};

const Table = ({ group: { title, rows }, t }: { group: SeenGroup; t: Texts }) => {
  const words = t.pages.audit.seen;
  return (
    <table class="seen-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.term} row={row} t={t} />
        ))}
      </tbody>
    </table>
  );
};

const only = (groups: readonly SeenGroup[], changed: boolean): SeenGroup[] =>
  groups
    .map(({ title, rows }) => ({ title, rows: rows.filter((row) => row.changed === changed) }))
    .filter(({ rows }) => rows.length > 0);

const count = (groups: readonly SeenGroup[]): number =>
  groups.reduce((sum, { rows }) => sum + rows.length, 0);

/** What has changed first and open; what has not, folded below. */
const Beside = ({ groups, t }: { groups: readonly SeenGroup[]; t: Texts }) => {
  const words = t.pages.audit.seen;
  const [changed, same] = [only(groups, true), only(groups, false)];
  return (
    <>
      <section class="card card-body stack" aria-labelledby="changed">
        <h2 id="changed">{words.changed(count(changed))}</h2>
        {changed.map((group) => (
          <Table key={group.title} group={group} t={t} />
        ))}
      </section>
      {same.length > 0 && (
        <details class="card seen-same" open={changed.length === 0}>
          <summary class="card-summary">
            {words.same(count(same))} <span class="small soft">{words.sameOpen}</span>
          </summary>
          <div class="card-body stack">
            {same.map((group) => (
              <Table key={group.title} group={group} t={t} />
            ))}
          </div>
        </details>
      )}
    </>
  );
};

const Decision = ({ page, t }: { page: SeenPage; t: Texts }) => {
  const words = t.pages.audit.seen;
  const { trace } = t.pages.audit;
  const { what, at, by, how, since, findings } = page;
  return (
    <section class="card card-body stack" aria-labelledby="decision">
      <h2 id="decision">{what}</h2>
      <dl class="facts">
        <div>
          <dt>{trace.at}</dt>
          <dd>
            <time dateTime={at}>{momentText(at, t.lang)}</time>
          </dd>
        </div>
        <div>
          <dt>{trace.by}</dt>
          <dd>{by ? <Signed by={by} t={t} /> : trace.clock}</dd>
        </div>
        <div>
          <dt>{trace.how}</dt>
          <dd>{how}</dd>
        </div>
      </dl>
      <p class="soft">
        {since === null ? words.first : words.version(since.seq, momentText(since.at, t.lang))}
      </p>
      {findings.length === 0 ? (
        <p class="soft">{words.noFindings}</p>
      ) : (
        <>
          <h3>{words.findings}</h3>
          <Findings findings={findings} t={t} />
        </>
      )}
    </section>
  );
};

/** What lay before whoever decided, and what of it is otherwise today. */
export const Seen = (page: SeenPage) => {
  const { frame, name, trace, seq, groups, otherLaw } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.audit.seen;
  return (
    <Layout frame={frame} title={words.title(name)}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={`${trace}#event-${seq}`}>
            {words.back}: {words.event(seq)}
          </a>
        </nav>
        <h1>{words.title(name)}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <div class="stack">
        <Decision page={page} t={t} />
        {typeof groups === 'string' ? (
          <div class={groups === 'missing' ? 'notice bad' : 'notice'}>
            <p>{words[groups]}</p>
          </div>
        ) : (
          <Beside groups={groups} t={t} />
        )}
        {otherLaw !== null && <p class="small soft">{words.otherLaw(otherLaw)}</p>}
      </div>
    </Layout>
  );
};
