import { textsIn } from '../../../texts/index.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import { LetterFrame } from '../../pieces/letter-frame.js';
import type { SamplePage, SampleStep, SamplesPage } from './views.js';

const Step = ({ step: { title, letters } }: { step: SampleStep }) => (
  <li>
    {letters.some(({ kind }) => kind !== null) && <span>{title}</span>}
    <span class="letter-kinds">
      {letters.map(({ kind, href }) => (
        <a key={href} href={href} aria-label={kind === null ? undefined : `${title}: ${kind}`}>
          {kind ?? title}
        </a>
      ))}
    </span>
  </li>
);

/** Every letter there is, by what it is about. */
export const LetterSamples = ({ frame, groups }: SamplesPage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.letters.preview;
  return (
    <Layout frame={frame} title={words.title}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/mails">{words.back}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <div class="stack">
        {groups.map(({ of, steps }) => (
          <Card key={of} id={`samples-${of}`} title={words.lives[of]}>
            <ul class="letter-samples">
              {steps.map((step) => (
                <Step key={step.title} step={step} />
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </Layout>
  );
};

/** One of them, as it goes out in each language: both its parts. */
export const LetterSample = ({ frame, template, letters }: SamplePage) => {
  const t = textsIn(frame.lang);
  const words = t.pages.letters.preview;
  return (
    <Layout frame={frame} title={`${words.title}: ${template}`}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href="/mails/preview">{words.all}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="lead">
          <code>{template}</code>
        </p>
      </div>
      <div class="stack">
        {letters.map(({ lang, subject, body, html }) => (
          <Card key={lang} id={`letter-${lang}`} title={words.languages[lang]}>
            <p class="mail-subject" lang={lang}>
              {subject}
            </p>
            <div class="letter-parts">
              <section aria-label={`${words.languages[lang]}: ${words.html}`}>
                <h3>{words.html}</h3>
                <LetterFrame src={html} title={words.frame(subject)} alone={words.alone} />
              </section>
              <section aria-label={`${words.languages[lang]}: ${words.text}`}>
                <h3>{words.text}</h3>
                <p class="letter-text" lang={lang}>
                  {body}
                </p>
              </section>
            </div>
          </Card>
        ))}
      </div>
    </Layout>
  );
};
