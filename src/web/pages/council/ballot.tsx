import { type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { Card } from '../../pieces/card.js';
import { Findings } from '../../pieces/findings.js';
import { QuotasAsked } from '../../pieces/quotas.js';
import { Conflicts } from './agenda.js';
import { Marking, Review } from './ballot-form.js';
import { PulsePart } from './pulse.js';
import { CodeField } from './room.js';
import type { BallotPage } from './vote-views.js';

interface Part {
  readonly page: BallotPage;
  readonly t: Texts;
}

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
      {step === 'mark' && <p class="small">{words.marksKept}</p>}
      {step === 'review' && <p class="small">{words.marksKeptReview}</p>}
    </div>
  );
};

const Mark = ({ page, t }: Part) => <Marking form={page} mayGoOn={page.mayGoOn} t={t} />;

const LookAgain = ({ page, t }: Part) => {
  const words = t.pages.council.ballot;
  const { secret, sealed } = page;
  const vote = t.pages.councilVote.ballot;
  return (
    <Review
      form={page}
      final={sealed ? vote.sealedOnce : secret ? words.final : vote.openFinal}
      cast={sealed ? vote.sealedCast : words.cast}
      t={t}
    >
      {!sealed && <CodeField error={page.codeWrong} t={t} />}
    </Review>
  );
};

/** Whose name goes with his vote sees it again; nobody else could prove how he voted. */
const Mine = ({ page: { mine }, t }: Part) => {
  const words = t.pages.councilVote.ballot;
  if (mine === null) return null;
  return mine.length === 0 ? (
    <p>{words.openNobody}</p>
  ) : (
    <div>
      <p>{words.openYours}</p>
      <ol class="chosen-names">
        {mine.map((name) => (
          <li key={name}>
            <strong>{name}</strong>
          </li>
        ))}
      </ol>
    </div>
  );
};

const Voted = ({ page, t }: Part) => {
  const words = t.pages.council.ballot;
  const vote = t.pages.councilVote.ballot;
  const { sealed, mine } = page;
  const title = sealed ? vote.sealedVoted : mine === null ? words.voted : vote.openVoted;
  const lead = sealed ? vote.sealedVotedLead : mine === null ? words.votedLead : vote.openFinal;
  return (
    <div class="card card-body stack">
      <h2>{title}</h2>
      <Mine page={page} t={t} />
      <p>{lead}</p>
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

const Because = ({ page: { because, clause }, t }: Part) => (
  <>
    <p>{t.pages.councilVote.ballot.leftLead(clause)}</p>
    <ul class="stack">
      {because.map((name) => (
        <li key={name.nomination}>
          <strong>{name.name}</strong>
          <Conflicts conflicts={name.conflicts} t={t} />
        </li>
      ))}
    </ul>
  </>
);

/** There is a vote, and no form for him in it: why, and where his ballot is. */
const NotHere = ({ page, t }: Part) => {
  const words = t.pages.councilVote.ballot;
  const { away, findings, tellers, tally } = page;
  if (away === null) return null;
  return (
    <div class="card card-body stack">
      <h2>{words.away[away]}</h2>
      {away === 'LEFT_THE_VOTE' ? <Because page={page} t={t} /> : <Findings findings={findings} t={t} />}
      {away === 'VOTES_BY_SLIP' && <p>{words.slipLead}</p>}
      {away === 'VOTE_IS_ON_PAPER' && (
        <>
          <p>{words.paperLead}</p>
          <p>
            {words.tellers} <strong>{tellers.join(', ')}</strong>
          </p>
        </>
      )}
      {tally !== null && (
        <a class="button primary" href={tally}>
          {words.toTally}
        </a>
      )}
      <PulsePart pulse={page.pulse} t={t} />
    </div>
  );
};

const STEPS = { mark: Mark, review: LookAgain, voted: Voted, look: Nothing, away: NotHere } as const;

/** What kind of vote it is, before anything is marked. */
const Nature = ({ page: { secret, sealed, rehearsal, step, prove }, t }: Part) => {
  const words = t.pages.councilVote.ballot;
  if (step !== 'mark' && step !== 'review') return null;
  if (sealed)
    return (
      <div class="notice stack">
        <p>{words.sealedLead}</p>
        <p>{words.sealedOnce}</p>
        <p>{rehearsal ? words.sealedRehearsal : words.sealedFactor}</p>
        {prove !== null && (
          <p>
            <a class="button" href={prove}>
              {words.prove}
            </a>
          </p>
        )}
      </div>
    );
  return secret ? null : (
    <div class="notice">
      <p>
        <strong>{words.openLead}</strong>
      </p>
    </div>
  );
};

/** What is promised exactly, and what is not. */
const Secrecy = ({ page: { secret, sealed, away }, t }: Part) => {
  const words = t.pages.council.ballot;
  const vote = t.pages.councilVote.ballot;
  if (away === 'VOTE_IS_ON_PAPER')
    return (
      <Card id="secrecy" title={words.secrecy}>
        <p class="small">{vote.secrecyPaper}</p>
      </Card>
    );
  if (!secret && !sealed) return <p class="soft small">{vote.secrecyOpen}</p>;
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
  const { frame, kind, step, sitting, code, findings, reasons, secret, sealed } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.council.ballot;
  const vote = t.pages.councilVote.ballot;
  const title = sealed ? vote.titleSealed : secret ? words.title : vote.titleOpen;
  const waits = step !== 'mark' && step !== 'review';
  return (
    <Layout frame={frame} title={`${title} · ${code}`} live={waits}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={sitting}>{words.back}</a>
        </nav>
        <h1>{title}</h1>
        <p class="soft about">{words.kind[kind]}</p>
      </div>
      <div class="message stack">
        <Refused page={page} t={t} />
        <Nature page={page} t={t} />
        {step === 'mark' && reasons.length === 0 && <Findings findings={findings} t={t} />}
        {step === 'mark' && page.asked.length > 0 && (
          <Card id="asked" title={t.quotas.askedTitle}>
            <QuotasAsked quotas={page.asked} t={t} />
          </Card>
        )}
        {STEPS[step]({ page, t })}
        <Secrecy page={page} t={t} />
      </div>
    </Layout>
  );
};
