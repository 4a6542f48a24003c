import { momentText, orderWords, type Texts, textsIn } from '../../texts/index.js';
import { Layout } from '../layout.js';
import { Findings } from '../pieces/findings.js';
import { Signed } from '../pieces/signed.js';
import type { MessagePage } from '../answer-views.js';

const Decided = ({ decided, t }: { decided: NonNullable<MessagePage['decided']>; t: Texts }) => (
  <dl class="facts">
    <div>
      <dt>{t.problems.decided}</dt>
      <dd>{orderWords(decided.type, t.lang).done}</dd>
    </div>
    <div>
      <dt>{t.receipt.as}</dt>
      <dd>
        <Signed by={decided.by} t={t} />
      </dd>
    </div>
    <div>
      <dt>{t.receipt.at}</dt>
      <dd>{momentText(decided.at, t.lang)}</dd>
    </div>
  </dl>
);

/** The way on: the same request once more where that is safe, else back to where one came from. */
const Ways = ({ page, t }: { page: MessagePage; t: Texts }) => (
  <div class="actions">
    {page.again && (
      <form method="post" action={page.again.action}>
        {page.again.fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class="button primary">
          {t.problems.again}
        </button>
      </form>
    )}
    {page.search !== null && (
      <a class="button primary" href={page.search}>
        {t.problems.search}
      </a>
    )}
    {page.back !== null && (
      <a class={page.again || page.search ? 'button' : 'button primary'} href={page.back}>
        {t.problems.back}
      </a>
    )}
    <a class={page.again || page.search || page.back ? 'button' : 'button primary'} href="/">
      {t.problems.home}
    </a>
  </div>
);

export const Message = (page: MessagePage) => {
  const { frame, problem, wrote, decided } = page;
  const { title, detail, status, findings = [], errors = [], instance } = problem;
  const t = textsIn(frame.lang);
  return (
    <Layout frame={frame} title={title}>
      <div class="message stack">
        <h1>{title}</h1>
        <p class="lead">{detail}</p>
        {decided && <Decided decided={decided} t={t} />}
        {findings.length + errors.length > 0 && (
          <section class="card card-body" aria-labelledby="reasons">
            <h2 id="reasons">{t.problems.reasons}</h2>
            <Findings findings={findings} t={t} />
            {errors.length > 0 && (
              <ul class="plain-list">
                {errors.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </section>
        )}
        {wrote !== 'unknown' && (
          <p class="safe">
            {wrote === 'nothing' && `${t.problems.notWritten} `}
            {t.problems.nothingLost}
          </p>
        )}
        <Ways page={page} t={t} />
        <p class="small soft">
          {t.problems.status(status)}
          {instance !== undefined && (
            <>
              {' · '}
              {t.problems.reference} <code>{instance.replace('urn:uuid:', '')}</code>
            </>
          )}
        </p>
      </div>
    </Layout>
  );
};
