import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Unsealed } from '../../pieces/sealing.js';
import { Pages } from './filter.js';
import { About } from './found.js';
import type { ReadingLine, ReadingsPage } from './views.js';

const Reading = ({ line: { at, name, what, about, search }, t }: { line: ReadingLine; t: Texts }) => (
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
        <>
          {' '}
          <a href={search.href}>{t.pages.audit.desk.readings.about(search.text)}</a>
        </>
      )}
    </p>
    <time class="small soft" dateTime={at}>
      {momentText(at, t.lang)}
    </time>
  </li>
);

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

export const AuditReadings = ({ frame, sealing, rows, next, first }: ReadingsPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.audit.desk;
  return (
    <Layout frame={frame} title={words.readings.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/audit">{words.crumbs}</a>
        </nav>
        <h1>{words.readings.title}</h1>
        <p class="lead">{words.readings.text}</p>
      </div>
      <Unsealed sealing={sealing} link t={t} />
      <div class="card">
        <div class="card-body">
          <ReadingList rows={rows} t={t} />
        </div>
        <Pages next={next} first={first} shown={null} words={words.readings} />
      </div>
    </Layout>
  );
};
