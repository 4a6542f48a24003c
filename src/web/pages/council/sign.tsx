import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import { Findings } from '../../pieces/findings.js';
import { Sheet } from '../papers/sheet.js';
import { Signing } from './after-steps.js';
import type { SignPage } from './after-views.js';
import { Refused } from './parts.js';

/** First the whole of it, then the one button: nobody signs what he has not had before him. */
export const Sign = (page: SignPage) => {
  const { frame, code, sitting, action, nonce, seen, papers, seal, signing, findings, open, sent } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.councilAfter.sign;
  const mine = signing.find((one) => one.mine);
  return (
    <Layout frame={frame} title={`${words.title} · ${code}`} body="paper-page">
      <div class="paper-bar stack">
        <p class="crumbs">
          <a href={sitting}>{words.back}</a>
        </p>
        <h1>{words.title}</h1>
        <Refused errors={sent.errors} t={t} />
        <p class="soft">{words.lead}</p>
        {t.pages.papers.language !== null && <p class="notice">{t.pages.papers.language}</p>}
      </div>
      {papers.map((paper, at) => (
        <Sheet key={at} paper={paper} id={`paper-${at + 1}`} seal={seal} />
      ))}
      <div class="paper-bar sign-here">
        <Card id="sign" title={words.mine} look="due-now">
          <div class="stack">
            <Signing signing={signing} t={t} />
            {!mine && <p>{words.notYours}</p>}
            {mine && mine.at !== null && <p class="safe">{words.done}</p>}
            {findings !== null && <Findings findings={findings} t={t} />}
            {open && (
              <form class="stack" method="post" action={action}>
                <input type="hidden" name="nonce" value={nonce} />
                <input type="hidden" name="seen" value={seen} />
                <p class="hint">{words.wrong}</p>
                <div class="actions">
                  <button type="submit" class="button primary">
                    {words.mine}
                  </button>
                  <a class="button" href={sitting}>
                    {words.back}
                  </a>
                </div>
              </form>
            )}
          </div>
        </Card>
      </div>
    </Layout>
  );
};
