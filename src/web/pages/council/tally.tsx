import { capital, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { Errors } from '../../pieces/errors.js';
import { Fact } from './parts.js';
import type { TallyPage } from './vote-views.js';

interface Part {
  readonly page: TallyPage;
  readonly t: Texts;
}

const valueOf = ({ sent }: TallyPage, name: string): string => sent.values[name]?.[0] ?? '';

const NumberField = ({
  page,
  name,
  label,
  hint,
}: {
  page: TallyPage;
  name: string;
  label: string;
  hint?: string;
}) => {
  const id = idOf(name);
  const error = page.sent.errors.find(({ field }) => field === name)?.text ?? null;
  const described = [hint && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error === null ? 'field tally-field' : 'field tally-field wrong'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p class="error" id={`${id}-error`}>
          {capital(error)}
        </p>
      )}
      <input
        id={id}
        name={name}
        class="num"
        type="text"
        inputMode="numeric"
        maxLength={3}
        autocomplete="off"
        value={valueOf(page, name)}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  );
};

const Hidden = ({ page }: { page: TallyPage }) => (
  <>
    <input type="hidden" name="nonce" value={page.nonce} />
    <input type="hidden" name="ballot" value={String(page.ballotNo)} />
  </>
);

const Entering = ({ page, t }: Part) => {
  const words = t.pages.councilVote.tally;
  return (
    <form class="card card-body stack" method="post" action={page.action} autocomplete="off">
      <Hidden page={page} />
      <dl class="facts">
        <Fact term={words.issued}>
          <strong class="num">{page.voters}</strong> <span class="soft small">{words.issuedHint}</span>
        </Fact>
      </dl>
      <NumberField page={page} name="ballots" label={words.ballots} />
      <NumberField page={page} name="invalid" label={words.invalid} hint={words.invalidHint} />
      <fieldset class="field">
        <legend>{page.eachName ? words.votesEach : words.votes}</legend>
        <p class="hint">{words.votesHint}</p>
        {page.names.map(({ nomination, name, code }) => (
          <NumberField
            key={nomination}
            page={page}
            name={`votes-${nomination}`}
            label={`${name} · ${code}`}
          />
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" name="step" value="review" class="button primary">
          {words.review}
        </button>
      </div>
    </form>
  );
};

/** The arithmetic in full, before it is entered: the same numbers as they were typed. */
const LookAgain = ({ page, t }: Part) => {
  const words = t.pages.councilVote.tally;
  const many = (name: string): number => Number(valueOf(page, name));
  const [ballots, invalid] = [many('ballots'), many('invalid')];
  const valid = ballots - invalid;
  const fields = ['ballots', 'invalid', ...page.names.map(({ nomination }) => `votes-${nomination}`)];
  const marks = page.names.reduce((sum, { nomination }) => sum + many(`votes-${nomination}`), 0);
  return (
    <form class="card card-body stack" method="post" action={page.action} aria-labelledby="review">
      <Hidden page={page} />
      {fields.map((name) => (
        <input key={name} type="hidden" name={name} value={valueOf(page, name)} />
      ))}
      <h2 id="review">{words.reviewTitle}</h2>
      <dl class="facts tally-sums">
        <Fact term={words.issued}>
          <span class="num">{page.voters}</span>
        </Fact>
        <Fact term={words.ballots}>
          <span class="num">{ballots}</span>
        </Fact>
        <Fact term={words.notBack}>
          <span class="num">{words.sum(page.voters, ballots, page.voters - ballots)}</span>
        </Fact>
        <Fact term={words.valid}>
          <span class="num">{words.sum(ballots, invalid, valid)}</span>
        </Fact>
        <Fact term={words.marks} wide>
          <span class="num">{words.marksMost(marks, valid * page.marksMax)}</span>
        </Fact>
      </dl>
      <h3>{page.eachName ? words.votesEach : words.votes}</h3>
      <dl class="facts tally-sums">
        {page.names.map(({ nomination, name }) => {
          const votes = many(`votes-${nomination}`);
          return (
            <Fact key={nomination} term={name}>
              <span class="num">{page.eachName ? words.yesNo(votes, valid - votes) : words.yes(votes)}</span>
            </Fact>
          );
        })}
      </dl>
      <div class="actions">
        <button type="submit" name="step" value="enter" class="button primary">
          {words.enter}
        </button>
        <button type="submit" name="step" value="form" class="button">
          {words.edit}
        </button>
      </div>
    </form>
  );
};

const Entered = ({ page, t }: Part) => {
  const words = t.pages.councilVote.tally;
  return (
    <div class="card card-body stack">
      <h2>{words.entered}</h2>
      <p>{page.step === 'agree' ? words.agree : words.waits}</p>
      <div class="actions">
        {page.step === 'waits' ? (
          <a class="button" href={page.action}>
            {words.refresh}
          </a>
        ) : (
          <a class="button primary" href={page.sitting}>
            {t.pages.council.ballot.back}
          </a>
        )}
      </div>
    </div>
  );
};

const Step = ({ page, t }: Part) => {
  const words = t.pages.councilVote.tally;
  switch (page.step) {
    case 'form':
      return <Entering page={page} t={t} />;
    case 'review':
      return <LookAgain page={page} t={t} />;
    case 'waits':
    case 'agree':
      return <Entered page={page} t={t} />;
    case 'notHis':
    case 'notOnPaper':
      return (
        <div class="card card-body">
          <p>{words[page.step === 'notHis' ? 'notTeller' : 'notOnPaper']}</p>
        </div>
      );
  }
};

/** What one of two tellers has counted: he sees his own numbers alone, and those only until they are entered. */
export const Tally = (page: TallyPage) => {
  const t = textsIn(page.frame.lang);
  const words = t.pages.councilVote.tally;
  return (
    <Layout frame={page.frame} title={`${words.title} · ${page.code}`}>
      <div class="page-head">
        <nav class="crumbs" aria-label={t.frame.crumbs}>
          <a href={page.sitting}>{t.pages.council.ballot.back}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="soft about">{words.lead}</p>
      </div>
      <div class="message stack">
        <Errors errors={page.sent.errors} title={words.errors} t={t} />
        {page.differ && page.step === 'form' && (
          <div class="notice bad" role="alert">
            <p>{words.differ}</p>
          </div>
        )}
        <Step page={page} t={t} />
      </div>
    </Layout>
  );
};
