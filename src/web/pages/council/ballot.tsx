import { type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { QuotasAsked } from '../../pieces/quotas.js';
import { Findings } from '../../pieces/findings.js';
import { AboutName, Conflicts } from './agenda.js';

import { PulsePart } from './pulse.js';
import { CodeField } from './room.js';
import type { BallotName, BallotPage } from './views.js';
import { Card } from '../../pieces/card.js';

interface Part {
  readonly page: BallotPage;
  readonly t: Texts;
}

const Name = ({ name, t }: { name: BallotName; t: Texts }) => {
  const id = idOf(`marks-${name.nomination}`);
  return (
    <li class="ballot-name">
      <input type="checkbox" id={id} name="marks" value={name.nomination} checked={name.marked} />
      <div class="ballot-words">
        <label for={id}>{name.name}</label>
        <AboutName name={name} t={t} />
        <Conflicts conflicts={name.conflicts} t={t} />
        <a
          class="ballot-dossier"
          href={name.href}
          aria-label={`${t.pages.council.ballot.read}: ${name.name}`}
        >
          {t.pages.council.ballot.read}
        </a>
      </div>
    </li>
  );
};

const Hidden = ({ page }: { page: BallotPage }) => (
  <>
    <input type="hidden" name="nonce" value={page.nonce} />
    <input type="hidden" name="ballot" value={String(page.ballotNo)} />
  </>
);

/** The number beside "đã chọn" is counted by the stylesheet as boxes are ticked; the review says it again. */
const Marking = ({ page, t }: Part) => {
  const words = t.pages.council.ballot;
  return (
    <form class="ballot stack" method="post" action={page.action}>
      <Hidden page={page} />
      <fieldset>
        <legend>
          <h2>{words.legend(page.marksMax)}</h2>
        </legend>
        <p class="hint">{words.none}</p>
        <ul class="ballot-names">
          {page.names.map((name) => (
            <Name key={name.nomination} name={name} t={t} />
          ))}
        </ul>
      </fieldset>
      <div class="ballot-bar">
        <p class="chosen-count">
          {words.chosen} <strong class="counter num" />
          <span class="num">/{page.marksMax}</span>
        </p>
        <button type="submit" name="step" value="review" class="button primary" disabled={!page.mayGoOn}>
          {words.review}
        </button>
      </div>
    </form>
  );
};

const Review = ({ page, t }: Part) => {
  const words = t.pages.council.ballot;
  const chosen = page.names.filter(({ marked }) => marked);
  const voided = chosen.filter(({ conflicts }) => conflicts.some(({ voids }) => voids));
  return (
    <form class="card card-body stack" method="post" action={page.action} aria-labelledby="review">
      <Hidden page={page} />
      {chosen.map(({ nomination }) => (
        <input key={nomination} type="hidden" name="marks" value={nomination} />
      ))}
      <h2 id="review">{words.reviewTitle}</h2>
      <div>
        <p>{chosen.length === 0 ? words.youChooseNobody : words.youChoose(chosen.length)}</p>
        <ol class="chosen-names">
          {chosen.map((name) => (
            <li key={name.nomination}>
              <strong>{name.name}</strong>
              <AboutName name={name} t={t} />
            </li>
          ))}
        </ol>
      </div>
      {voided.length > 0 && (
        <div class="notice">
          <p>{words.voidNote(voided.map(({ name }) => name).join(', '))}</p>
        </div>
      )}
      <p>
        <strong>{words.final}</strong>
      </p>
      <CodeField error={page.codeWrong} t={t} />
      <div class="actions">
        <button type="submit" name="step" value="cast" class="button primary">
          {words.cast}
        </button>
        <button type="submit" name="step" value="mark" class="button">
          {words.edit}
        </button>
      </div>
    </form>
  );
};

const Refused = ({ page: { reasons, codeWrong, step }, t }: Part) => {
  const words = t.pages.council.ballot;
  if (reasons.length === 0 && codeWrong === null) return null;
  return (
    <div class="notice bad" role="alert">
      <p>
        <strong>{words.refused}</strong>
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {codeWrong !== null && (
          <li>
            <a href={`#${idOf('code')}`}>{codeWrong}</a>
          </li>
        )}
      </ul>
      <p class="small">{step === 'mark' ? words.marksKept : words.marksKeptReview}</p>
    </div>
  );
};

const Voted = ({ page, t }: Part) => {
  const words = t.pages.council.ballot;
  return (
    <div class="card card-body stack">
      <h2>{words.voted}</h2>
      <p>{words.votedLead}</p>
      <PulsePart pulse={page.pulse} t={t} />
    </div>
  );
};

const Nothing = ({ page, t }: Part) => {
  const words = t.pages.council.ballot;
  return (
    <div class="card card-body stack">
      <h2>{words.closed}</h2>
      <p>{words.closedLead}</p>
      <PulsePart pulse={page.pulse} t={t} />
    </div>
  );
};

const STEPS = { mark: Marking, review: Review, voted: Voted, look: Nothing } as const;

/** What is promised exactly, and what is not. */
const Secrecy = ({ t }: { t: Texts }) => {
  const words = t.pages.council.ballot;
  return (
    <Card id="secrecy" title={words.secrecy}>
      <div class="stack small">
        <p>{words.promise}</p>
        <p>{words.notPromised}</p>
      </div>
    </Card>
  );
};

/** The ballot on a phone: mark, look at it once more, into the box. */
export const Ballot = (page: BallotPage) => {
  const { frame, kind, step, sitting, code, findings, reasons } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.council.ballot;
  const waits = step === 'voted' || step === 'look';
  return (
    <Layout frame={frame} title={`${words.title} · ${code}`} live={waits}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={sitting}>{words.back}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="soft about">{words.kind[kind]}</p>
      </div>
      <div class="message stack">
        <Refused page={page} t={t} />
        {step === 'mark' && reasons.length === 0 && <Findings findings={findings} t={t} />}
        {step === 'mark' && page.asked.length > 0 && (
          <Card id="asked" title={t.quotas.askedTitle}>
            <QuotasAsked quotas={page.asked} t={t} />
          </Card>
        )}
        {STEPS[step]({ page, t })}
        <Secrecy t={t} />
      </div>
    </Layout>
  );
};
