import type { ComponentChildren } from 'preact';
import { capital, momentText, orderWords, type Texts, textsIn } from '../../texts/index.js';
import { Layout } from '../layout.js';
import { StateBadge } from '../pieces/badge.js';
import { Findings } from '../pieces/findings.js';
import { inFours } from '../pieces/in-fours.js';
import { SignIcon } from '../pieces/mark.js';
import { Signed } from '../pieces/signed.js';
import { WaitingList } from '../pieces/waiting.js';
import type { ReceiptPage } from '../answer-views.js';

const Fact = ({ term, children }: { term: string; children: ComponentChildren }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Record = ({ page, t }: { page: ReceiptPage; t: Texts }) => {
  const { about, at, capacity, life, state, event, via } = page;
  const words = t.receipt;
  return (
    <section class="card card-body stack" aria-label={t.receipt.event}>
      <p class="safe">{words.safe}</p>
      <dl class="facts">
        <Fact term={words.about[life]}>
          <a href={about.href}>{about.name}</a> <span class="code soft">{about.code}</span>
        </Fact>
        <Fact term={words.at}>
          <time dateTime={at}>{momentText(at, t.lang)}</time>
        </Fact>
        <Fact term={words.as}>
          <Signed by={capacity} t={t} />
        </Fact>
        <Fact term={words.state}>
          <StateBadge life={life} state={state} t={t} />
        </Fact>
        <Fact term={words.via}>{via === 'page' ? words.viaPage : capital(t.nomination.via[via])}</Fact>
      </dl>
      <div class="hash">
        <p>
          {capital(t.nomination.event(event.seq))} · {words.hash}
        </p>
        <code>{inFours(event.hash)}</code>
        <p class="hint">{words.hashHint}</p>
      </div>
    </section>
  );
};

/** What has just been ordered, word for word: the same that stood in the preview. */
const Ordered = ({ page: { ordered }, t }: { page: ReceiptPage; t: Texts }) =>
  ordered.length > 0 && (
    <section class="card card-body" aria-labelledby="ordered">
      <h2 id="ordered">{t.receipt.ordered}</h2>
      <dl class="facts">
        {ordered.map(({ term, texts }) => (
          <Fact key={term} term={term}>
            {texts.length === 1 ? (
              texts[0]
            ) : (
              <ul>
                {texts.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </Fact>
        ))}
      </dl>
    </section>
  );

export const Receipt = (page: ReceiptPage) => {
  const { frame, today, life, type, about, findings, next, tasks, nextTask } = page;
  const t = textsIn(frame.lang);
  const words = t.receipt;
  return (
    <Layout frame={frame} title={words.title(orderWords(type, t.lang, life).done)}>
      <div class="message stack">
        <div class="title-line">
          <span class="done-mark">
            <SignIcon sign="check" />
          </span>
          <h1>{words.title(orderWords(type, t.lang, life).done)}</h1>
        </div>
        <Record page={page} t={t} />
        <Ordered page={page} t={t} />
        {findings.length > 0 && (
          <section class="card card-body" aria-labelledby="noted">
            <h2 id="noted">{words.noted}</h2>
            <Findings findings={findings} t={t} />
          </section>
        )}
        <section class="card card-body" aria-labelledby="next">
          <h2 id="next">{words.next}</h2>
          {next.length > 0 ? (
            <WaitingList waiting={next} today={today} t={t} />
          ) : (
            <p class="soft">{words.nextNobody}</p>
          )}
        </section>
        <div class="actions">
          {nextTask !== null && (
            <a class="button primary" href={nextTask}>
              {words.nextTask}
            </a>
          )}
          {tasks !== null && (
            <a class={nextTask === null ? 'button primary' : 'button'} href={tasks}>
              {words.toTasks}
            </a>
          )}
          <a class="button" href={about.href}>
            {words.toSubject[life]}
          </a>
        </div>
      </div>
    </Layout>
  );
};
