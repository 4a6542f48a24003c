import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Findings } from '../../pieces/findings.js';
import type { SlipsPage } from './vote-views.js';

interface Part {
  readonly page: SlipsPage;
  readonly t: Texts;
}

/** All alike but for the code: nothing on a slip says whose it is, nor which in a row. */
const Slip = ({ code, page, t }: Part & { code: string }) => {
  const words = t.pages.councilVote.slips;
  return (
    <li class="slip">
      <p class="slip-title">{words.card}</p>
      <p class="slip-code num">{code}</p>
      <p class="small">{words.for(page.code, page.ballotNo)}</p>
      <p class="small">{words.how}</p>
    </li>
  );
};

const Printing = ({ page, t }: Part) => {
  const words = t.pages.councilVote.slips;
  const against = page.findings.filter(({ effect }) => effect === 'block');
  return (
    <div class="card card-body stack">
      <p>{words.lead(page.voters)}</p>
      <p>{words.before}</p>
      {page.shownBefore && (
        <div class="notice" role="status">
          <p>{words.shownOnce}</p>
        </div>
      )}
      {page.printed && (
        <div class="notice">
          <p>{words.again}</p>
        </div>
      )}
      <Findings findings={against} t={t} />
      {against.length === 0 && (
        <form method="post" action={page.action}>
          <input type="hidden" name="nonce" value={page.nonce} />
          <input type="hidden" name="ballot" value={String(page.ballotNo)} />
          <button type="submit" class={page.printed ? 'button' : 'button primary'}>
            {words.print}
          </button>
        </form>
      )}
    </div>
  );
};

/** Slips to be cut apart: shown once, right after they have been made. */
export const SlipSheet = (page: SlipsPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.councilVote.slips;
  return (
    <Layout frame={page.frame} title={`${words.title} · ${page.code}`} body="slips-page">
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={page.sitting}>{words.back}</a>
        </nav>
        <h1>{words.title}</h1>
      </div>
      {page.codes === null ? (
        <Printing page={page} t={t} />
      ) : (
        <div class="stack">
          <p class="slips-how">{words.cut}</p>
          <ul class="slips">
            {page.codes.map((code) => (
              <Slip key={code} code={code} page={page} t={t} />
            ))}
          </ul>
        </div>
      )}
    </Layout>
  );
};
