import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { SignIcon } from '../../pieces/mark.js';
import type { AnsweredPage } from './sealed-views.js';

/** Which names were written down, and which were not and why: one never keeps another back. */
export const Answered = ({ frame, done, refused, back }: AnsweredPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.sealed.done;
  const title =
    refused.length === 0 ? words.all(done.length) : words.some(done.length, done.length + refused.length);
  return (
    <Layout frame={frame} title={title}>
      <div class="narrow-page">
        <div class="page-head">
          <h1>{title}</h1>
        </div>
        <div class="stack">
          {refused.length > 0 && (
            <section class="notice bad" role="alert" aria-labelledby="refused">
              <h2 id="refused">{words.refused}</h2>
              <ul>
                {refused.map(({ code, name, reasons }) => (
                  <li key={code}>
                    {name} <span class="code soft">{code}</span>: {reasons.join('; ')}
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
                  {done.map(({ code, name, what, href }) => (
                    <li key={code} class="done-line">
                      <span>
                        <SignIcon sign="check" /> {name}: {what} <span class="code soft">{code}</span>
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
      </div>
    </Layout>
  );
};
