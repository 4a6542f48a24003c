import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Came } from './came.js';
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
export const Received = ({ frame, ...came }: ReceivedPage) => {
  const words = textsIn(frame.lang).pages.submission.province.done;
  const { done, refused } = came;
  const title =
    refused.length === 0 ? words.title(done.length) : words.some(done.length, done.length + refused.length);
  return (
    <Layout frame={frame} title={title}>
      <Came title={title} words={words} {...came} />
    </Layout>
  );
};
