import { capital, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { Findings } from '../../pieces/findings.js';
import { Marking, Review } from './ballot-form.js';
import type { BoothOpeningPage, BoothPage } from './vote-views.js';

interface Part {
  readonly page: BoothPage;
  readonly t: Texts;
}

const CodeForm = ({ page, t }: Part) => {
  const words = t.pages.councilVote.booth;
  const id = idOf('slip');
  const { error } = page;
  return (
    <form class="card card-body stack" method="post" action={page.self} autocomplete="off">
      <input type="hidden" name="nonce" value={page.form.nonce} />
      <div class={error === null ? 'field' : 'field wrong'}>
        <label for={id}>{words.enter}</label>
        <p class="hint" id={`${id}-hint`}>
          {words.enterHint}
        </p>
        {error !== null && (
          <p class="error" id={`${id}-error`} role="alert">
            {capital(error)}
          </p>
        )}
        <input
          id={id}
          class="slip-input num"
          name="slip"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={20}
          aria-describedby={error === null ? `${id}-hint` : `${id}-hint ${id}-error`}
          aria-invalid={error === null ? undefined : 'true'}
        />
      </div>
      <div class="actions">
        <button type="submit" name="step" value="open" class="button primary">
          {words.next}
        </button>
      </div>
    </form>
  );
};

/** Carried from step to step in the form alone: the tablet keeps nothing of it. */
const CarriedSlip = ({ page }: { page: BoothPage }) => <input type="hidden" name="slip" value={page.slip} />;

const Discard = ({ page, t }: Part) => (
  <a class="button" href={page.self}>
    {t.pages.councilVote.booth.discard}
  </a>
);

const Refused = ({ page: { reasons }, t }: Part) =>
  reasons.length > 0 && (
    <div class="notice bad" role="alert">
      <p>
        <strong>{t.pages.council.ballot.refused}</strong>
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );

const Step = ({ page, t }: Part) => {
  const words = t.pages.councilVote.booth;
  switch (page.step) {
    case 'over':
      return (
        <div class="card card-body stack">
          <h2>{words.over}</h2>
          <p>{words.overLead}</p>
          <a class="button" href={`${page.self}/open`}>
            {words.reopen}
          </a>
        </div>
      );
    case 'code':
      return (
        <>
          {page.done && (
            <div class="safe booth-done" role="status">
              <p>
                <strong>{words.done}</strong>
              </p>
              <p>{words.doneLead}</p>
            </div>
          )}
          <CodeForm page={page} t={t} />
        </>
      );
    case 'mark':
      return (
        <>
          <Marking form={page.form} mayGoOn t={t}>
            <CarriedSlip page={page} />
          </Marking>
          <Discard page={page} t={t} />
        </>
      );
    case 'review':
      return (
        <>
          <Review
            form={page.form}
            final={t.pages.council.ballot.final}
            cast={t.pages.council.ballot.cast}
            t={t}
          >
            <CarriedSlip page={page} />
          </Review>
          <Discard page={page} t={t} />
        </>
      );
  }
};

/** A tablet shared by members without a phone: the code of a slip, the names, the box, and the next one. */
export const Booth = (page: BoothPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.councilVote.booth;
  return (
    <Layout frame={page.frame} title={words.title} body="booth-page">
      <div class="page-head">
        <h1>{words.title}</h1>
        {page.code !== '' && (
          <p class="soft about">{t.pages.councilVote.slips.for(page.code, page.form.ballotNo)}</p>
        )}
      </div>
      <div class="message stack">
        <Refused page={page} t={t} />
        <Step page={page} t={t} />
        {page.step === 'code' && <p class="soft small">{words.secret}</p>}
      </div>
    </Layout>
  );
};

/** On the tablet, while whoever keeps the minutes is still signed in there. */
export const BoothOpening = (page: BoothOpeningPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.councilVote.booth;
  const against = page.findings.filter(({ effect }) => effect === 'block');
  return (
    <Layout frame={page.frame} title={`${words.openTitle} · ${page.code}`}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={page.sitting}>{t.pages.council.ballot.back}</a>
        </nav>
        <h1>{words.openTitle}</h1>
      </div>
      <div class="message">
        <div class="card card-body stack">
          <p>{words.openLead}</p>
          <p>{words.openOut}</p>
          {!page.printed && (
            <div class="notice">
              <p>{words.openNoSlips}</p>
            </div>
          )}
          <Findings findings={against} t={t} />
          {against.length === 0 && (
            <form method="post" action={page.action}>
              <input type="hidden" name="nonce" value={page.nonce} />
              <button type="submit" class="button primary">
                {words.submit}
              </button>
            </form>
          )}
        </div>
      </div>
    </Layout>
  );
};
