import { type Texts, textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import type { Scene, ScriptPage } from './script-views.js';

const Said = ({ scene: { say } }: { scene: Scene }) => (
  <>
    {say.map((line, at) =>
      typeof line === 'string' ? (
        <p key={at} class="spoken">
          {line}
        </p>
      ) : (
        <ul key={at} class="spoken">
          {line.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ),
    )}
  </>
);

/** Large enough to be read aloud from a lectern. */
const Now = ({ page: { present, sitting }, t }: { page: ScriptPage; t: Texts }) => {
  const words = t.pages.councilScript;
  return (
    <Card id="now" title={`${words.now}: ${words.scenes[present.id]}`} look="due-now script-now">
      <div class="stack">
        <section class="script-say stack" aria-labelledby="say">
          <h3 id="say">{words.sayNow}</h3>
          <Said scene={present} />
        </section>
        {present.act !== '' && (
          <section class="script-do stack" aria-labelledby="do">
            <h3 id="do">{words.doNow}</h3>
            <p>{present.act}</p>
            <div class="actions">
              <a class="button primary" href={sitting}>
                {words.back}
              </a>
            </div>
          </section>
        )}
      </div>
    </Card>
  );
};

const Past = ({ past, t }: { past: readonly Scene[]; t: Texts }) => {
  const words = t.pages.councilScript;
  if (past.length === 0) return null;
  return (
    <section class="stack script-past" aria-label={words.before}>
      {past.map((scene, at) => (
        <details key={at} class="card">
          <summary class="card-summary">
            <span class="soft small">{words.before}</span> {words.scenes[scene.id]}
          </summary>
          <div class="card-body stack">
            <Said scene={scene} />
          </div>
        </details>
      ))}
    </section>
  );
};

const Ahead = ({ page: { ahead, mayTurn }, t }: { page: ScriptPage; t: Texts }) => {
  const words = t.pages.councilScript;
  if (ahead.length === 0) return null;
  return (
    <Card id="ahead" title={words.ahead}>
      <ol class="script-ahead">
        {mayTurn && <li class="soft">{words.ifNeeded}</li>}
        {ahead.map((id) => (
          <li key={id}>{words.scenes[id]}</li>
        ))}
      </ol>
    </Card>
  );
};

/** Only the present moment is large: what was said is folded above it, what comes is listed below. */
export const Script = (page: ScriptPage) => {
  const { frame, code, self, sitting, past } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.councilScript;
  return (
    <Layout frame={frame} title={`${words.title} · ${code}`} body="script-page">
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={sitting}>{words.back}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="soft about">
          {words.lead} <span class="code">{code}</span>
        </p>
      </div>
      <div class="stack script">
        <Past past={past} t={t} />
        <Now page={page} t={t} />
        <Ahead page={page} t={t} />
        <p class="script-refresh">
          <a class="button" href={self}>
            {words.refresh}
          </a>
        </p>
      </div>
    </Layout>
  );
};
