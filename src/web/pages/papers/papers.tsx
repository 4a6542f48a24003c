import type { OfficePaper } from '../../../papers/paper.js';
import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Sheet } from './sheet.js';
import type { PapersPage } from './views.js';

/** A mark that every paper here bears lies across every printed page; the others stand at the head of their own. */
const shared = (papers: readonly OfficePaper[]): string[] => {
  const [first, ...rest] = papers;
  return (first?.marks ?? []).filter((mark) => rest.every(({ marks }) => marks.includes(mark)));
};

const Apart = ({ apart, t }: Pick<PapersPage, 'apart'> & { t: Texts }) =>
  apart.length === 0 ? null : (
    <nav aria-labelledby="apart">
      <p id="apart">{t.pages.papers.several(apart.length)}</p>
      <ul class="paper-apart">
        {apart.map(({ title, href, shown }) => (
          <li key={href}>
            <a href={href} aria-current={shown ? 'page' : undefined} lang="vi">
              {title}
            </a>
          </li>
        ))}
        <li>
          <a href="?">{t.pages.papers.all}</a>
        </li>
      </ul>
    </nav>
  );

export const Papers = ({ frame, kind, code, name, papers, seal, back, apart }: PapersPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.papers;
  const title = words.titles[kind];
  return (
    <Layout frame={frame} title={`${title} · ${code}`} body="paper-page">
      <div class="paper-bar stack">
        <p class="crumbs">
          <a href={back}>{words.back[kind]}</a>
        </p>
        <h1>{title}</h1>
        <p class="soft">
          {name} · <span class="code">{code}</span>
        </p>
        {words.language !== null && <p class="notice">{words.language}</p>}
        <Apart apart={apart} t={t} />
        <p class="hint">
          {words.print} {words.pageNumbers}
        </p>
      </div>
      {shared(papers).length > 0 && (
        <div class="paper-across" aria-hidden="true">
          {shared(papers).map((mark) => (
            <span key={mark} data-mark={mark} />
          ))}
        </div>
      )}
      {papers.map((paper, at) => (
        <Sheet key={at} paper={paper} id={`paper-${at + 1}`} seal={seal} />
      ))}
    </Layout>
  );
};
