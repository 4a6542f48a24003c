import { momentText, type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { StateBadge } from '../../pieces/badge.js';
import type { SittingRow, SittingsPage } from './views.js';

const Row = ({ sitting, t }: { sitting: SittingRow; t: Texts }) => (
  <li class="sitting-row">
    <p class="sitting-when">
      <a href={sitting.href}>
        <time dateTime={sitting.plannedFor}>{momentText(sitting.plannedFor, t.lang)}</time>
      </a>{' '}
      <StateBadge life="sitting" state={sitting.state} t={t} />
    </p>
    <p>{sitting.place}</p>
    <p class="soft small">
      {sitting.round} · <span class="code">{sitting.code}</span>
      {sitting.selected > 0 && ` · ${t.pages.council.list.selected(sitting.selected)}`}
    </p>
  </li>
);

/** All sittings, the newest first. */
export const Sittings = ({ frame, sittings, convene, again }: SittingsPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.council.list;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="actions">
          <a class="button" href="/council">
            {t.pages.roster.link}
          </a>
        </p>
      </div>
      <div class="stack">
        {convene.length > 0 && (
          <p class="actions">
            {convene.map(({ name, href }) => (
              <a key={href} class="button primary" href={href}>
                {words.convene(name)}
              </a>
            ))}
          </p>
        )}
        <div class="card">
          {sittings.length > 0 ? (
            <ul class="sitting-rows">
              {sittings.map((sitting) => (
                <Row key={sitting.href} sitting={sitting} t={t} />
              ))}
            </ul>
          ) : (
            <div class="empty">
              <h2>{words.empty}</h2>
              <p class="soft">{words.emptyTodo}</p>
            </div>
          )}
        </div>
        {again.length > 0 && (
          <p class="actions">
            {again.map(({ name, href }) => (
              <a key={href} class="button" href={href}>
                {words.again(name)}
              </a>
            ))}
          </p>
        )}
      </div>
    </Layout>
  );
};
