import { clockText, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { deedText } from './deed.js';
import { Parts } from './parts.js';
import type { MovedPage } from './views.js';

/** What the clock set off on its way. Asked again, it tells the same. */
export const Moved = (page: MovedPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.rehearsal.moved;
  return (
    <Layout frame={page.frame} title={words.title}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.span(clockText(page.from, t.lang), clockText(page.to, t.lang))}</p>
      </div>
      <Parts at="clock" t={t} />
      <section class="card" aria-labelledby="set-off">
        <div class="card-head">
          <h2 id="set-off">{words.setOff}</h2>
          {page.count > 0 && <p class="hint">{words.count(page.count)}</p>}
        </div>
        {page.count === 0 ? (
          <p class="card-body">{words.nothing}</p>
        ) : (
          <ol class="stops">
            {page.moments.map(({ at, deeds }) => (
              <li key={at} class="stop">
                <div>
                  <p class="when">
                    <time dateTime={at}>{clockText(at, t.lang)}</time>
                  </p>
                  <ul>
                    {deeds.map(({ deed, nominations }) => (
                      <li key={deedText(deed, t)}>
                        <strong>{deedText(deed, t)}</strong>{' '}
                        <span class="codes">
                          {nominations.map(({ code, href }) => (
                            <a key={href} class="code" href={href}>
                              {code}
                            </a>
                          ))}
                        </span>
                      </li>
                    ))}
                  </ul>
                </div>
              </li>
            ))}
          </ol>
        )}
        {page.more && <p class="card-body soft">{words.more}</p>}
      </section>
      {page.count > 0 && <p class="hint">{words.mails}</p>}
      <p class="actions after-card">
        <a class="button primary" href="/rehearsal">
          {words.back}
        </a>
        <a class="button" href="/rehearsal/mail">
          {words.toMail}
        </a>
      </p>
    </Layout>
  );
};
