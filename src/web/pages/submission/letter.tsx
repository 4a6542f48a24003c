import { isIn } from '../../../../workflows/index.js';
import { capacityText, clauseText, dayText, type Texts, textsIn } from '../../../texts/index.js';
import { idOf } from '../../forms/order-fields.js';
import { Layout } from '../../layout.js';
import { Due } from '../../pieces/due.js';
import { Errors } from '../../pieces/errors.js';
import { DayField, LineField } from '../../pieces/fields.js';
import { Findings } from '../../pieces/findings.js';
import { ProofField, ProofNeeded } from '../../pieces/proof-field.js';
import { Signed } from '../../pieces/signed.js';
import { About, Line, Result } from './lines.js';
import type { LetterLine, LineToSign, RankedLine, SubmissionPage } from './views.js';
import { StackedCard } from '../../pieces/card.js';

type Form = NonNullable<SubmissionPage['form']>;

const Head = ({ page, t }: { page: SubmissionPage; t: Texts }) => {
  const { round, deadline, today } = page;
  const words = t.pages.submission.letter;
  return (
    <div class="page-head">
      <nav class="crumbs" aria-label={t.frame.crumbs}>
        <a href={round.href}>
          {words.toRound}: {round.name}
        </a>
      </nav>
      <h1>{words.title}</h1>
      {page.toSign.length > 0 && (
        <div class="submission-date">
          <span>
            {words.deadline} ({clauseText(deadline.clause, t.lang)})
          </span>
          <Due lastDay={deadline.lastDay} today={today} t={t} />
        </div>
      )}
    </div>
  );
};

const Conflict = ({ line, t }: { line: LineToSign; t: Texts }) => {
  const words = t.pages.submission.letter;
  return (
    <>
      {line.findings.length > 0 && (
        <div class="why" id={`why-${line.id}`}>
          <p class="small">{words.notYours}</p>
          <Findings findings={line.findings} t={t} />
        </div>
      )}
      {line.heldSince !== null && line.findings.length === 0 && (
        <p class="small held">{words.held(dayText(line.heldSince, t.lang))}</p>
      )}
      {line.heldSince === null && !line.open && (
        <p class="small">
          <span class="soft">{words.signers}</span>{' '}
          {line.signers.length === 0 ? words.nobody : line.signers.join('; ')}
        </p>
      )}
    </>
  );
};

const ToSign = ({
  line,
  form,
  page,
  t,
}: {
  line: LineToSign;
  form: Form | null;
  page: SubmissionPage;
  t: Texts;
}) => {
  const words = t.pages.submission.letter;
  const id = idOf(`names-${line.id}`);
  const ticked = form?.sent.values['names']?.includes(line.id) ?? false;
  const tickable = form !== null && line.open;
  return (
    <li class={tickable ? 'to-sign' : 'to-sign plain'}>
      {tickable && (
        <input
          type="checkbox"
          id={id}
          name="names"
          value={line.id}
          checked={ticked}
          aria-describedby={`about-${line.id}`}
        />
      )}
      <div class="name-line" id={`about-${line.id}`}>
        <p>{tickable ? <label for={id}>{line.name}</label> : <strong>{line.name}</strong>}</p>
        <About line={line} t={t} />
        <Result line={line} t={t} />
        {line.due !== null && (
          <p class="small">
            {words.ownTerm} <Due lastDay={line.due} today={page.today} t={t} />
          </p>
        )}
        <Conflict line={line} t={t} />
      </div>
      <a class="button" href={line.href} aria-label={`${t.pages.submission.province.open}: ${line.name}`}>
        {t.pages.submission.province.open}
      </a>
      {tickable && <input type="hidden" name={`seen.${line.id}`} value={String(line.version)} />}
    </li>
  );
};

const Names = ({ page, t }: { page: SubmissionPage; t: Texts }) => (
  <ul class="to-signs">
    {page.toSign.map((line) => (
      <ToSign key={line.id} line={line} form={page.form} page={page} t={t} />
    ))}
  </ul>
);

const SigningForm = ({ form, page, t }: { form: Form; page: SubmissionPage; t: Texts }) => {
  const words = t.pages.submission.letter;
  const open = page.toSign.filter((line) => line.open).length;
  const { sent, capacity, proof } = form;
  return (
    <form class="stack" method="post" action={form.action}>
      <input type="hidden" name="nonce" value={form.nonce} />
      <Errors errors={sent.errors} t={t} />
      {capacity !== null && (
        <p class="signing">
          {words.as} <strong>{capacityText(capacity, t.lang)}</strong> · {capacity.name}
        </p>
      )}
      <fieldset class="stack" id={idOf('names')}>
        <legend>{words.ticking}</legend>
        <Names page={page} t={t} />
        {open > 1 && (
          <div class="pick all-names">
            <input
              type="checkbox"
              id={idOf('names-all')}
              name="all"
              value="yes"
              checked={sent.values['all']?.includes('yes') ?? false}
            />
            <label for={idOf('names-all')}>{words.all(open)}</label>
          </div>
        )}
      </fieldset>
      <fieldset class="field">
        <legend>{words.paper}</legend>
        <div class="paper">
          <LineField name="letter.number" label={t.decision.field.paperNumber} sent={sent} t={t} />
          <DayField name="letter.date" label={t.decision.field.paperDate} sent={sent} t={t} />
        </div>
      </fieldset>
      {open === 0 && <p class="hint">{words.noneOpen}</p>}
      <p class="hint">{words.together}</p>
      {open > 0 && proof?.has === true && <ProofField errors={sent.errors} t={t} />}
      {open > 0 && proof?.has === false && <ProofNeeded setUp={proof.setUp} t={t} />}
      <div class="actions">
        <button type="submit" class="button primary" disabled={open === 0 || proof?.has === false}>
          {words.submit}
        </button>
        <a class="button" href={form.draft}>
          {words.draft}
        </a>
      </div>
    </form>
  );
};

const RankedList = ({ lines, t }: { lines: readonly RankedLine[]; t: Texts }) => (
  <ul class="sent-names">
    {lines.map((line) => (
      <li key={line.id}>
        <Line line={line} t={t} />
        <Result line={line} t={t} />
        {line.heldSince !== null && (
          <p class="small held">{t.pages.submission.letter.held(dayText(line.heldSince, t.lang))}</p>
        )}
      </li>
    ))}
  </ul>
);

const SentLetter = ({ letter, t }: { letter: LetterLine; t: Texts }) => {
  const words = t.pages.submission.letter;
  return (
    <section class="sent-letter stack">
      <h3>{words.sentPaper(letter.number, dayText(letter.date, t.lang))}</h3>
      <p class="small">
        <span class="soft">{words.sentBy}</span> <Signed by={letter.by} t={t} />
      </p>
      <RankedList lines={letter.names} t={t} />
      <p class="actions">
        <a class="button" href={letter.href} aria-label={`${words.print}: ${letter.number}`}>
          {words.print}
        </a>
      </p>
    </section>
  );
};

export const SubmissionLetter = (page: SubmissionPage) => {
  const { frame, toSign, parked, letters, form, round } = page;
  const t = textsIn(frame.lang);
  const words = t.pages.submission.letter;
  return (
    <Layout frame={frame} title={`${words.title} · ${round.name}`}>
      <Head page={page} t={t} />
      <div class="stack">
        {toSign.length === 0 ? (
          <section class="card empty">
            <h2>{words.empty}</h2>
            <p>{isIn(round.state, 'forwarding', 'closed') ? words.emptyDone : words.emptyYet}</p>
            <p class="actions">
              <a class="button" href={round.href}>
                {words.toRound}
              </a>
            </p>
          </section>
        ) : (
          <StackedCard id="to-sign" title={words.list(toSign.length)}>
            {form === null ? (
              <>
                <p class="hint">{words.readOnly}</p>
                <Names page={page} t={t} />
              </>
            ) : (
              <>
                <p class="hint">{words.listHint}</p>
                <SigningForm form={form} page={page} t={t} />
              </>
            )}
          </StackedCard>
        )}
        {parked.length > 0 && (
          <StackedCard id="parked" title={words.parked}>
            <RankedList lines={parked} t={t} />
          </StackedCard>
        )}
        {letters.length > 0 && (
          <StackedCard id="sent" title={words.sent}>
            {page.way !== null && (
              <p class="actions">
                <a class="button" href={page.way}>
                  {words.way}
                </a>
              </p>
            )}
            {letters.map((letter) => (
              <SentLetter key={letter.number} letter={letter} t={t} />
            ))}
          </StackedCard>
        )}
      </div>
    </Layout>
  );
};
