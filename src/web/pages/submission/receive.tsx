import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { SignIcon } from '../../pieces/mark.js';
import { Line } from './lines.js';
import type { ReceivedPage, ReceivePage } from './views.js';

/** Before anything is written: how many, who, and under which reference. */
export const Receive = ({ frame, action, back, nonce, reference, lines }: ReceivePage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.submission.province.receive;
  return (
    <Layout frame={frame} title={words.title(lines.length)}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={back}>{t.pages.submission.province.title}</a>
        </nav>
        <h1>{words.title(lines.length)}</h1>
        <p class="lead">{words.check}</p>
      </div>
      <section class="card card-body">
        <form class="stack" method="post" action={action}>
          <input type="hidden" name="nonce" value={nonce} />
          <input type="hidden" name="reference" value={reference} />
          <ol class="sent-names numbered">
            {lines.map((line) => (
              <li key={line.id}>
                <Line line={line} t={t} />
                <input type="hidden" name={`seen.${line.id}`} value={String(line.version)} />
              </li>
            ))}
          </ol>
          <p>{reference === '' ? words.noReference : words.withReference(reference)}</p>
          <p class="hint">{words.each}</p>
          <div class="actions">
            <button type="submit" class="button primary">
              {words.submit(lines.length)}
            </button>
            <a class="button" href={back}>
              {words.back}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  );
};

/** What came of each: on the road each went by itself. */
export const Received = ({ frame, done, refused, back }: ReceivedPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.submission.province.done;
  const title =
    refused.length === 0 ? words.title(done.length) : words.some(done.length, done.length + refused.length);
  return (
    <Layout frame={frame} title={title}>
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <div class="stack">
        {refused.length > 0 && (
          <section class="notice bad" role="alert" aria-labelledby="refused">
            <h2 id="refused">{words.refused}</h2>
            <ul>
              {refused.map(({ line, reasons }) => (
                <li key={line.id}>
                  <a href={line.href}>{line.name}</a>: {reasons.join('; ')}
                </li>
              ))}
            </ul>
          </section>
        )}
        {done.length > 0 && (
          <section class="card" aria-labelledby="done">
            <div class="card-head">
              <h2 id="done">{words.recorded}</h2>
            </div>
            <div class="card-body stack">
              <ul class="sent-names">
                {done.map(({ code, name, href }) => (
                  <li key={code} class="done-line">
                    <span>
                      <SignIcon sign="check" /> {name} <span class="code soft">{code}</span>
                    </span>
                    <a href={href}>
                      {words.receipt}
                      <span class="visually-hidden">: {name}</span>
                    </a>
                  </li>
                ))}
              </ul>
              <p class="hint">{words.safe}</p>
            </div>
          </section>
        )}
        <p class="actions">
          <a class="button" href={back}>
            {words.back}
          </a>
        </p>
      </div>
    </Layout>
  );
};
