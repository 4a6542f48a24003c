import { dayText, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StackedCard } from '../../pieces/card.js';
import { Warnings, WriteOrEdit } from '../../pieces/preview.js';
import { Changes, paperText } from './parts.js';
import type { PreviewPage } from './views.js';

/** Whom the decision moves, before it is written down: it cannot be taken back. */
export const CouncilPreview = (page: PreviewPage) => {
  const { frame, nonce, paper, members, changes, stay, findings, fields } = page;
  const t = textsIn(frame.lang);
  const { title, history, preview: words } = t.pages.roster;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/council">{title}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <form method="post" action="/council/new" class="stack">
        <input type="hidden" name="nonce" value={nonce} />
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <StackedCard id="paper" title={paperText(paper, t)} hint={history.signed(paper.signedBy)}>
          <p>
            <strong>{words.from(dayText(paper.from, t.lang), members)}</strong>
          </p>
          <Changes changes={changes} t={t} />
          {stay > 0 && <p class="soft">{words.stay(stay)}</p>}
          {paper.note !== '' && (
            <p class="small">
              {history.note}: {paper.note}
            </p>
          )}
        </StackedCard>
        <Warnings title={words.warnings} findings={findings} t={t} />
        <WriteOrEdit words={words} />
      </form>
    </Layout>
  );
};
