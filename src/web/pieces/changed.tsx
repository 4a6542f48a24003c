import type { Words } from '../../../workflows/index.js';
import { momentText, orderWords, said, standingText, type Texts } from '../../texts/index.js';
import type { ChangedView, DossierChange } from '../view-models.js';
import { Signed } from './signed.js';

const inWords = (text: Words | string, { lang }: Texts): string =>
  typeof text === 'string' ? text : said(text, lang);

const Steps = ({ steps, t }: { steps: ChangedView['steps']; t: Texts }) =>
  steps.length === 0 ? null : (
    <>
      <p>{t.pages.task.changed.steps}:</p>
      <ul>
        {steps.map(({ seq, type, at, by }) => (
          <li key={seq}>
            <strong>{orderWords(type, t.lang).done}</strong> ·{' '}
            {by === null ? t.people.roles.system : <Signed by={by} t={t} />} ·{' '}
            <time dateTime={at}>{momentText(at, t.lang)}</time>
          </li>
        ))}
      </ul>
    </>
  );

const Part = ({ change, t }: { change: DossierChange; t: Texts }) => {
  const words = t.pages.task.changed;
  return (
    <div>
      <dt>{words.parts[change.part]}</dt>
      <dd>
        {change.before.map((text, at) => (
          <del key={at}>
            <span class="small soft">{words.before}: </span>
            {inWords(text, t)}
          </del>
        ))}
        {change.now.map((text, at) => (
          <ins key={at}>
            <span class="small soft">{words.now}: </span>
            {inWords(text, t)}
          </ins>
        ))}
      </dd>
    </div>
  );
};

/** More than this is folded: the decision below it is to be reached on a phone. */
const SEEN_AT_ONCE = 6;

const textsIn = (changes: readonly DossierChange[]): number =>
  changes.reduce((sum, { before, now }) => sum + before.length + now.length, 0);

/** Above the dossier, where it is no longer what the mail told of. */
export const Changed = ({ changed, t }: { changed: ChangedView | null; t: Texts }) => {
  const words = t.pages.task.changed;
  if (changed === null) return null;
  const { steps, state, facts, dossier } = changed;
  // a step within one stage is told by itself; the stage has not changed
  const moved =
    state !== null &&
    standingText('nomination', state.before, t.lang) !== standingText('nomination', state.now, t.lang);
  return (
    <section class="notice changed stack" aria-labelledby="changed">
      <h2 id="changed">{words.title}</h2>
      <p>{words.lead}</p>
      {state !== null && moved && (
        <p>
          {words.state(
            standingText('nomination', state.before, t.lang),
            standingText('nomination', state.now, t.lang),
          )}
        </p>
      )}
      {facts && <p>{words.facts}</p>}
      <Steps steps={steps} t={t} />
      {dossier.length > 0 && (
        <details open={textsIn(dossier) <= SEEN_AT_ONCE}>
          <summary>
            {words.dossier}: {dossier.map(({ part }) => words.parts[part]).join(', ')}
          </summary>
          <dl>
            {dossier.map((change) => (
              <Part key={change.part} change={change} t={t} />
            ))}
          </dl>
        </details>
      )}
    </section>
  );
};
