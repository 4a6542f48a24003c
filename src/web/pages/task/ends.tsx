import { momentText, orderWords, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Signed } from '../../pieces/signed.js';
import type { DonePage, ForeignPage, GonePage, MissingPage } from './views.js';

/** A link that opens nothing by PIN: why, and the way on. Never a bare "expired". */
export const Gone = ({ frame, because, signIn }: GonePage) => {
  const { gone, signIn: words } = textsIn(frame.lang).pages.task;
  const { title, text } = gone[because];
  return (
    <Layout frame={frame} title={title}>
      <div class="message stack">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <div class="actions">
          <a class="button primary" href={signIn}>
            {words.button}
          </a>
        </div>
      </div>
    </Layout>
  );
};

/** To whoever proved himself: who, when, and which decision. */
export const Done = ({ frame, decided, again, tasks }: DonePage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.task.done;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="message stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <dl class="facts card card-body">
          <div>
            <dt>{words.decision}</dt>
            <dd>
              <strong>{orderWords(decided.type, t.lang, decided.life).done}</strong>
            </dd>
          </div>
          <div>
            <dt>{words.by}</dt>
            <dd>{decided.by === null ? words.system : <Signed by={decided.by} t={t} />}</dd>
          </div>
          <div>
            <dt>{words.at}</dt>
            <dd>
              <time dateTime={decided.at}>{momentText(decided.at, t.lang)}</time>
            </dd>
          </div>
        </dl>
        <div class="actions">
          {again !== null && (
            <a class="button primary" href={again}>
              {words.again}
            </a>
          )}
          <a class={again === null ? 'button primary' : 'button'} href={decided.receipt}>
            {words.receipt}
          </a>
          {tasks !== null && (
            <a class="button" href={tasks}>
              {words.tasks}
            </a>
          )}
        </div>
      </div>
    </Layout>
  );
};

/** Signed in as somebody else than the one it was sent to; `to` null: it came by no link, and is not his. */
export const Foreign = ({ frame, to, me }: ForeignPage) => {
  const t = textsIn(frame.lang);
  const { foreign, notYours, done } = t.pages.task;
  const title = to === null ? notYours.title : foreign.title;
  return (
    <Layout frame={frame} title={title}>
      <div class="message stack">
        <h1>{title}</h1>
        {to === null ? (
          <p class="lead">{notYours.text}</p>
        ) : (
          <>
            <p class="lead">{foreign.text(to, me)}</p>
            <p>{foreign.told}</p>
            <p>{foreign.way}</p>
          </>
        )}
        <div class="actions">
          <a class="button primary" href="/tasks">
            {done.tasks}
          </a>
        </div>
      </div>
    </Layout>
  );
};

/** The same for every address that leads to nothing, whatever is wrong with it. */
export const Missing = ({ frame, wait }: MissingPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.task.missing;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="message stack">
        <h1>{words.title}</h1>
        <p class="lead">{wait > 0 ? words.slow(wait) : words.text}</p>
        <div class="actions">
          <a class="button primary" href="/sign-in">
            {t.pages.task.signIn.button}
          </a>
        </div>
      </div>
    </Layout>
  );
};
